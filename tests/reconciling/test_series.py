"""Figures of one thing share a series over reports; different values stay side by side."""

from __future__ import annotations

from dataclasses import replace

from onrecord.reconciling.series import group_figures, kind_of
from onrecord.record import Article, ArticleId, Figure, Reading, Sentence, Span, When
from onrecord.record.vector import pack


def reading(name: str, *figures: tuple[float, str, str], direction: tuple[float, float] = (1.0, 0.0)) -> Reading:
    """An article with one sentence, whose embedding points in `direction`, and figures in it."""
    import numpy as np

    article = Article(id=ArticleId(name), name=name, text="x" * 100, sha256="")
    whole = Span(article=article.id, start=0, end=100)
    made = tuple(
        Figure(
            id=f"fig_{name}_{at}", value=value, unit=unit, bound="exactly", of=of,
            evidence=(Span(article=article.id, start=at, end=at + 1),),
        )
        for at, (value, unit, of) in enumerate(figures)
    )  # fmt: skip
    vector = pack(np.array(direction, dtype=np.float32))
    return Reading(article=article, sentences=(Sentence(span=whole, vector=vector),), figures=made)


def series_of(*readings: Reading) -> list[str | None]:
    return [figure.series for figure in group_figures(readings)]


def test_the_same_number_under_another_noun_is_one_series() -> None:
    one, two = series_of(reading("a", (90_000, "troops", "troops")), reading("b", (90_000, "soldiers", "soldiers")))
    assert one == two


def test_conflicting_numbers_of_one_thing_stay_side_by_side() -> None:
    figures = group_figures([
        reading("a", (12, "people", "people killed")), reading("b", (15, "people", "people killed")),
    ])  # fmt: skip
    assert {figure.value for figure in figures} == {12, 15}
    assert len({figure.series for figure in figures}) == 1


def test_the_dead_and_the_injured_are_two_series() -> None:
    one, two = series_of(reading("a", (15, "people", "people killed")), reading("b", (15, "people", "people injured")))
    assert one != two


def test_numbers_far_apart_or_told_of_other_things_are_not_joined() -> None:
    far = series_of(reading("a", (30_000, "troops", "troops")), reading("b", (100_000, "troops", "troops")))
    other = series_of(
        reading("a", (12, "people", "people killed")),
        reading("b", (15, "people", "people killed"), direction=(0.0, 1.0)),
    )
    assert len(set(far)) == len(set(other)) == 2


def test_two_numbers_of_one_sentence_are_two_things() -> None:
    assert len(set(series_of(reading("a", (5_000, "troops", "troops"), (6_000, "troops", "troops"))))) == 2


def test_money_and_counts_are_of_different_kinds() -> None:
    [reading_with_both] = [reading("a", (5.0, "USD", "aid"), (5.0, "villages", "villages"))]
    assert [kind_of(figure) for figure in reading_with_both.figures] == ["USD", "village"]


def test_thousands_here_and_thousands_there_are_not_one_figure() -> None:
    near = (0.5, 0.87)
    found = series_of(
        reading("a", (2_000, "troops", "troops")), reading("b", (2_000, "troops", "troops"), direction=near)
    )
    assert len(set(found)) == 1
    vague = [reading("a", (2_000, "troops", "troops")), reading("b", (2_000, "troops", "troops"), direction=near)]
    said = [replace(r, figures=tuple(replace(f, bound="at_least") for f in r.figures)) for r in vague]
    assert len(set(series_of(*said))) == 2


def test_what_one_sentence_contrasts_is_two_things() -> None:
    one, two = series_of(reading("a", (20, "reports", "false reports"), (20, "reports", "true reports")))
    assert one != two


def test_values_that_one_report_tells_apart_are_joined_in_no_report() -> None:
    both = reading("a", (77, "percent", "unemployment rate"), (79, "percent", "unemployment rate"))
    first = reading("b", (77, "percent", "unemployment rate"))
    second = reading("c", (79, "percent", "unemployment rate"))
    told = series_of(both, first, second)
    assert told[0] == told[2] != told[1] == told[3]


def test_different_percentages_need_the_same_words_to_be_one_thing() -> None:
    same = series_of(reading("a", (7.7, "percent", "jobless rate")), reading("b", (7.9, "percent", "jobless rate")))
    bare = series_of(reading("a", (45, "percent", "voters")), reading("b", (48, "percent", "voters")))
    other = series_of(reading("a", (7.7, "percent", "jobless rate")), reading("b", (14.4, "percent", "growth rate")))
    assert (len(set(same)), len(set(bare)), len(set(other))) == (1, 2, 2)


def test_different_numbers_of_different_times_are_two_things() -> None:
    made = [reading("a", (40, "boats", "boats")), reading("b", (48, "boats", "boats"))]
    assert len(set(series_of(*made))) == 1
    days = ("2024-03", "2024-05")
    dated = [
        replace(r, figures=tuple(replace(f, as_of=When(value=day, precision="month", basis="text")) for f in r.figures))
        for r, day in zip(made, days, strict=True)
    ]
    assert len(set(series_of(*dated))) == 2


def test_a_difference_is_not_a_count_of_the_same() -> None:
    one, two = series_of(reading("a", (122, "jobs", "fewer jobs")), reading("b", (148, "jobs", "jobs created")))
    assert one != two
