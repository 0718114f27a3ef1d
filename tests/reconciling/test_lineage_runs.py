"""The run of lines against a plain search for it, and its laws."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from onrecord.reconciling.lineage_passages import best_run

GAINS = arrays(
    np.float64,
    st.tuples(st.integers(1, 7), st.integers(1, 7)),
    elements=st.sampled_from([0.0, 0.0, 0.0, 0.1, 0.25, 0.5, 1.0]),
)
GAPS = st.sampled_from([0.0, 0.03, 0.2])


def plain_best(gains: NDArray[np.float64], gap: float) -> float:
    """Every pair after every pair before it."""
    ends = np.zeros(gains.shape)
    for row, column in product(*map(range, gains.shape)):
        if gains[row, column]:
            before = (
                ends[a, b] - gap * (row - a + column - b - 2) for a in range(row) for b in range(column) if ends[a, b]
            )
            ends[row, column] = gains[row, column] + max(0.0, *before, 0.0)
    return float(ends.max())


@given(GAINS, GAPS)
def test_the_run_is_worth_what_a_plain_search_finds(gains: NDArray[np.float64], gap: float) -> None:
    assert best_run(gains, gap).total == pytest.approx(plain_best(gains, gap), abs=1e-5)


@given(GAINS, GAPS)
def test_its_pairs_are_in_order_and_add_up(gains: NDArray[np.float64], gap: float) -> None:
    run = best_run(gains, gap)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(run.pairs))
    paid = sum(gap * (other[0] - one[0] + other[1] - one[1] - 2) for one, other in pairwise(run.pairs))
    assert run.total == pytest.approx(sum(gains[pair] for pair in run.pairs) - paid, abs=1e-5)


@given(GAINS, GAPS)
def test_the_same_the_other_way_round(gains: NDArray[np.float64], gap: float) -> None:
    assert best_run(gains.T, gap).total == pytest.approx(best_run(gains, gap).total, abs=1e-5)


def test_nothing_alike_is_no_run() -> None:
    assert best_run(np.zeros((3, 2)), 0.1).pairs == ()
