"""The publication date of an undated report, from its story."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import ArticleId, Reading, Story, When


def infer_published(readings: Sequence[Reading], stories: Sequence[Story]) -> dict[ArticleId, When]:
    """Publication dates of articles that state none, by article, where their story gives one."""
    return {}
