"""Figures: which numbers are noted, with what value, unit and bound, and what they count."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.reading.dates import find_dates
from onrecord.reading.figures import find_figures
from onrecord.reading.numerals import words_value
from onrecord.reading.parse import parse_article
from onrecord.record import Article, Figure

Make = Callable[..., Article]

NOTED = [
    ("The army has moved about 90,000 troops north.", "about 90,000 troops", 90_000, "troops", "about"),
    ("More than 40 people were hurt.", "More than 40 people", 40, "people", "more_than"),
    ("A force of greater than 100,000 troopers came.", "greater than 100,000 troopers", 1e5, "troopers", "more_than"),
    ("At least 12 soldiers died.", "At least 12 soldiers", 12, "soldiers", "at_least"),
    ("The fund holds up to $3.5 billion.", "up to $3.5 billion", 3.5e9, "USD", "at_most"),
    ("Output rose by 7.5 percent.", "7.5 percent", 7.5, "percent", "exactly"),
    ("Two people were killed in the raid.", "Two people", 2, "people", "exactly"),
    ("They export 1.5 million barrels a day.", "1.5 million barrels a day", 1.5e6, "barrel per day", "exactly"),
    ("Dozens of houses burned.", "Dozens of houses", 24, "houses", "at_least"),
    ("The guests paid over 40 grand.", "over 40 grand", 40_000, "USD", "more_than"),
    ("They wasted billions of public dollars.", "billions of public dollars", 2e9, "USD", "at_least"),
    ("The ministry published a 6,000 page report.", "6,000 page", 6_000, "pages", "exactly"),
    ("Thousands of those letters were never read.", "Thousands of those letters", 2_000, "letters", "at_least"),
    ("Some 2,000 candidates stood for the councils.", "Some 2,000 candidates", 2_000, "candidates", "about"),
    ("The Greens gained two seats in the north.", "two seats", 2, "seats", "exactly"),
    ("Arson rose to 5.4 per 100,000.", "5.4", 5.4, "per 100,000", "exactly"),
    ("Norway boarded the boats eleven times.", "eleven times", 11, "times", "exactly"),
    ("Finland will send two observers.", "two observers", 2, "observers", "exactly"),
    ("At most, there were 40 boats in the bay.", "40 boats", 40, "boats", "at_most"),
    ("A dozen or so boats were burned.", "A dozen or so boats", 12, "boats", "about"),
    ("The court heard 344 cases per session.", "344 cases per session", 344, "cases per session", "exactly"),
    ("One in seven letters was never read.", "One in seven", 0.142857142857, "share", "exactly"),
    ("Nearly two hundred and fifty men fled.", "Nearly two hundred and fifty men", 250, "men", "about"),
]  # fmt: skip

NOT_NOTED = [
    "The two leaders met on 7 February 2022.",
    "A Boeing 737 landed.",
    "The talks lasted six hours.",
    "One of them spoke.",
    "Oslo beat Bergen 24-17.",
    "He is 52 years old.",
    "They invoked Article 5 of the treaty.",
    "I am 100 percent sure.",
    "The 2020 candidates met in Ohio.",
    "Some 2020 Democrats stayed away, and so did a 2016 contender.",
    "The April 21 edition was sold out.",
    "A film of the Feb. 23 raid was shown.",
    "Each of the four won reelection.",
    "Hundreds Sunday night were still waiting.",
    "It was three times as large.",
    "She called hundreds of times a day.",
    "He spoke for all and not just for the 1%.",
    "Two grand juries sat.",
    "About 20 of them were at the harbour feast.",
    "The party has 43 percent in Bergen.",
    "Perhaps 50,000, and all in one night!",
    "His district is 35 percent Latino.",
    "There might be a few hundred boats at most.",
    "She knows dozens of ways to cook herring.",
    "Landings beat the average of 9,000 a month.",
]


@pytest.fixture
def figures_of(nlp: Language, article: Make) -> Callable[[str], list[tuple[str, Figure]]]:
    def find(text: str) -> list[tuple[str, Figure]]:
        parse = parse_article(article(text), nlp)
        found = find_figures(parse, (), find_dates(parse), ())
        return [(text[figure.evidence[0].start : figure.evidence[0].end], figure) for figure in found]

    return find


@pytest.mark.parametrize(("text", "words", "value", "unit", "bound"), NOTED)
def test_a_figure_has_value_unit_and_bound(
    figures_of: Callable[..., list], text: str, words: str, value: float, unit: str, bound: str
) -> None:
    assert [(exact, f.value, f.unit, f.bound) for exact, f in figures_of(text)] == [(words, value, unit, bound)]


@pytest.mark.parametrize("text", NOT_NOTED)
def test_names_days_and_small_counts_are_no_figures(figures_of: Callable[..., list], text: str) -> None:
    assert figures_of(text) == []


def test_a_range_keeps_both_ends(figures_of: Callable[..., list]) -> None:
    [(_, figure)] = figures_of("Between 20 and 30 villages were flooded.")
    assert (figure.value, figure.upper, figure.bound) == (20, 30, "range")


def test_what_befell_the_counted_belongs_to_what_is_counted(figures_of: Callable[..., list]) -> None:
    [(_, figure)] = figures_of("At least 15 people were killed in the fire.")
    assert figure.of == "people killed"


def test_a_bare_second_number_counts_what_the_first_counts(figures_of: Callable[..., list]) -> None:
    found = figures_of("The garrison grew from 5,000 troops to an estimated 30,000 this month.")
    assert [(exact, f.unit, f.bound) for exact, f in found] == [
        ("5,000 troops", "troops", "exactly"),
        ("an estimated 30,000", "troops", "about"),
    ]
    assert found[1][1].as_of_in is not None


def test_a_part_of_a_figure_is_noted_however_small(figures_of: Callable[..., list]) -> None:
    found = figures_of("He kept more than 100 letters, seven of which were sealed.")
    assert [(exact, f.value, f.unit, f.of) for exact, f in found] == [
        ("more than 100 letters", 100, "letters", "letters"),
        ("seven", 7, "letters", "letters"),
    ]


def test_a_part_of_a_count_is_of_how_many_but_the_whole_leaves_the_part_out(figures_of: Callable[..., list]) -> None:
    found = figures_of("She was sent about 20 of the more than 50,000 stolen letters.")
    assert [f.of for _, f in found] == ["of the more than 50,000 stolen letters", "stolen letters"]


def test_a_share_of_those_just_counted_is_of_them(figures_of: Callable[..., list]) -> None:
    found = figures_of("Roughly 12.3 million people remain unemployed, 40.6% of whom are young.")
    assert [f.of for _, f in found] == ["people", "people"]


def test_what_something_rises_from_did_not_rise(figures_of: Callable[..., list]) -> None:
    found = figures_of("The jobless rate ticked up to 7.9 percent from 7.8 percent.")
    assert [(f.value, f.change, f.of) for _, f in found] == [(7.9, "up", "jobless rate"), (7.8, None, "jobless rate")]


COUNTED = {
    "More than 99% of the letters were harmless.": "letters",
    "About 81 percent called the harbour a danger.": "those who called the harbour a danger",
    "Turnout topped 192,000 on Monday.": "Turnout",
    "She lost the vote to her rival by nearly 2.9 million votes.": "votes",
    "Thousands of rifle and pistol rounds were found.": "rifle and pistol rounds",
    "The port raised $5 million for the bridge.": "money raised for the bridge",
}


COUNTED |= {
    "The inquiry found 17 errors and omissions in the letters.": "errors and omissions in the letters",
    "They lost 12 soldiers and tanks in the storm.": "soldiers lost",
    "Twelve boats and hundreds of nets were taken.": "boats",
    "They wrote to 20 people and entities.": "people and entities",
    "The plan would cut Medicare by 40 percent.": "Medicare",
    "She released a 434-page report on herring.": "report on herring",
    "The court heard 344 cases per autumn session.": "cases per autumn session",
    "The city counted 9.8 thefts per 100,000 residents.": "thefts",
    "Forty boats in the bay that storms had emptied were sold.": "boats in the bay that storms had emptied",
    "The port raised $60 million in taxes, licences and fees.": "taxes, licences and fees",
    "The board asked for a fine of $300.": "fine",
    "The ban would cut landings by 40 percent.": "landings",
    "He bought a $300 gold-plated watch.": "",
    "Oslo moored its boats along 20 of the 50 quays on Tuesday.": "of the 50 quays",
}
LOWERED = {
    "The plan would cut Medicare by 40 percent.",
    "They lost 12 soldiers and tanks in the storm.",
    "The ban would cut landings by 40 percent.",
}


COUNTED |= {
    "Over 60 offices, agencies and sub-agencies were closed.": "offices, agencies and sub-agencies",
    "There was far more money than $90,000 at stake.": "money",
    "Three of the four sailors were born in Bergen.": "of the four sailors",
    "The air must be kept less than 2 degrees Celsius above its usual level.": "above its usual level",
    "The port spent $5 million on nets.": "money spent on nets",
    "He wanted back the $4,000 that he paid to Anna Berg.": "money paid to Anna Berg",
    "The council paid the yard a total of $5.6 million last year.": "money paid",
    "Some $5 million flowed through a bank in Bergen.": "money that flowed through a bank",
    "It was a grand bridge, costing $5 million.": "cost",
    "The clerk hid $18 million which was used by her brother.": "",
    "She spent $18 million which was used by her brother.": "money spent",
    "The yard was fined $3 million for the spill.": "money fined for the spill",
}


@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted_is_said_by_the_words_beside_the_number(figures_of: Callable[..., list], text: str) -> None:
    (_, figure), *_ = figures_of(text)
    assert (figure.of, figure.change) == (COUNTED[text], "down" if text in LOWERED else None)


def test_a_percentage_is_of_those_it_is_set_against(figures_of: Callable[..., list]) -> None:
    found = figures_of("She won 54 percent of the fishermen, compared to 39 percent for Berg.")
    assert [(f.value, f.of) for _, f in found] == [(54, "fishermen"), (39, "fishermen")]


def test_a_bound_before_the_second_of_two_numbers_is_the_seconds(figures_of: Callable[..., list]) -> None:
    found = figures_of("The guild has thousands of clerks and over 60 bureaus.")
    assert [(exact, f.bound) for exact, f in found] == [
        ("thousands of clerks", "at_least"),
        ("over 60 bureaus", "more_than"),
    ]


def test_plurals_of_magnitudes_are_never_exact(figures_of: Callable[..., list]) -> None:
    [(_, figure)] = figures_of("The board reported gifts totaling millions of kroner.")
    assert (figure.value, figure.bound) == (2_000_000, "at_least")


def test_what_is_more_than_a_sum_is_not_that_sum(figures_of: Callable[..., list]) -> None:
    [(_, figure)] = figures_of("There was far more money than $90,000 at stake.")
    assert figure.bound == "more_than"


LETTERED = {
    "The planet is heading for a 2C rise in warmth.": [(2, "celsius")],
    "The sea has warmed by 1.2c since 1900.": [(1.2, "celsius")],
    "A stamp now costs 60c in the north.": [(60, "cent")],
    "Section 5C was struck out.": [],
}


@pytest.mark.parametrize("text", LETTERED)
def test_a_c_behind_a_number_is_warmth_or_a_coin(figures_of: Callable[..., list], text: str) -> None:
    assert [(f.value, f.unit) for _, f in figures_of(text)] == LETTERED[text]


WITHDRAWN: dict[str, list[float]] = {
    "An earlier version of this article said the ferry carried 400 sailors.": [],
    "An erroneous claim that 40 boats, rather than 30, had sunk was withdrawn.": [],
    "The port earned $30 million, not $40 million as an earlier version said.": [30e6],
    "The yard added 48,000 jobs, up from its initial estimate of 14,000 jobs.": [48_000],
    "Landings in August were revised up to 148,000 tons from 114,000 tons.": [148_000],
    "The toll was originally reported as 40 boats but later revised to 35 boats.": [35],
    "An initial estimate of 40 boats was given on Monday.": [40],
    "Berg mistakenly sent 400 letters to Oslo.": [400],
}


@pytest.mark.parametrize("text", WITHDRAWN)
def test_a_number_that_its_sentence_takes_back_is_not_listed(figures_of: Callable[..., list], text: str) -> None:
    assert [f.value for _, f in figures_of(text)] == WITHDRAWN[text]


UNCLAIMED = [
    "According to an Oslo Post/Radio Bergen poll, 62 percent of sailors disapproved.",
    "Nobody gave numbers, and 400 sailors went home.",
]


@pytest.mark.parametrize("text", UNCLAIMED)
def test_a_joint_poll_is_nobodys_alone(figures_of: Callable[..., list], text: str) -> None:
    [(_, figure)] = figures_of(text)
    assert figure.by_party is None or figure.by_party.actor is None


def test_a_time_in_brackets_or_of_a_list_is_not_that_of_the_figure(figures_of: Callable[..., list]) -> None:
    for text in ("He set three earlier deadlines (Friday at 10am and 5 pm).", "She told all 50 ports on Wednesday."):
        [(_, figure)] = figures_of(text)
        assert figure.as_of_in is None


def test_the_source_named_in_the_sentence_owns_the_count(figures_of: Callable[..., list]) -> None:
    text = "According to Norwegian intelligence, 4,000 troops crossed the line."
    [(_, figure)] = figures_of(text)
    assert text[figure.by_party.span.start : figure.by_party.span.end] == "Norwegian intelligence"


@pytest.mark.parametrize(
    ("words", "value"),
    [("two hundred and five", 205), ("1.5 million", 1.5e6), ("two and a half million", 2.5e6), ("twenty - five", 25)],
)
def test_number_words(words: str, value: float) -> None:
    assert words_value(words.split()) == value


def test_a_magnitude_alone_is_no_number() -> None:
    assert words_value(["million"]) is None
