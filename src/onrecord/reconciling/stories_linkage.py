"""Groups by mean likeness (average linkage): one article that is like a single member does not pull two stories
together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

KeptApart = Callable[[Sequence[int], Sequence[int]], bool]
"""Whether two groups of places must not become one, however like."""


def join_by_mean(like: NDArray[np.float64], threshold: float, kept_apart: KeptApart | None = None) -> list[list[int]]:
    """Groups of places, each in order, by their first place.

    The likest two groups are joined first, of equal pairs the first, as long as their mean likeness reaches
    `threshold`. Two that are kept apart are looked at again when one of them has grown.
    """
    like = like.copy()
    sizes = np.ones(len(like))
    groups: dict[int, list[int]] = {at: [at] for at in range(len(like))}
    means = like.copy()
    np.fill_diagonal(like, -1.0)
    nearest = like.argmax(axis=1) if len(like) else np.zeros(0, np.int64)
    best = like[np.arange(len(like)), nearest]
    while len(groups) > 1:
        one = int(best.argmax())
        if best[one] < threshold:
            break
        one, other = sorted((one, int(nearest[one])))
        if kept_apart is not None and kept_apart(groups[one], groups[other]):
            like[one, other] = like[other, one] = 0.0
            changed = np.array([one, other])
        else:
            means[one] = np.round(
                (means[one] * sizes[one] + means[other] * sizes[other]) / (sizes[one] + sizes[other]), 9
            )
            means[:, one] = means[one]
            open_ones = like[one] >= 0.0
            like[one] = np.where(open_ones, means[one], -1.0)
            like[:, one] = like[one]
            like[other] = like[:, other] = like[one, one] = -1.0
            sizes[one] += sizes[other]
            groups[one] += groups.pop(other)
            best[other] = -1.0
            changed = np.flatnonzero((nearest == one) | (nearest == other) | (like[one] >= best))
        for at in changed.tolist():
            nearest[at] = int(like[at].argmax())
            best[at] = like[at, nearest[at]]
    return [sorted(groups[at]) for at in sorted(groups)]
