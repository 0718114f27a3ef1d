"""The area under the curve, against counting every pair."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from bench.ranking import roc_auc

SCORES = st.lists(st.integers(0, 5).map(float), min_size=1, max_size=12)


@given(SCORES, SCORES)
def test_it_is_the_share_of_pairs_in_the_right_order(wanted: list[float], others: list[float]) -> None:
    pairs = [(one, other) for one in wanted for other in others]
    right = sum(1.0 if one > other else 0.5 if one == other else 0.0 for one, other in pairs)
    assert roc_auc(wanted, others) == pytest.approx(right / len(pairs))


def test_nothing_to_compare_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to compare"):
        roc_auc([1.0], [])
