"""Copies are found by a reporter's own words; what independent reports share (names, quotations) joins nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest
from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.reading.parse import parse_article
from onrecord.reading.sentences import find_sentences
from onrecord.reconciling.families import group_families
from onrecord.reconciling.lineage import find_lineage
from onrecord.record import Article, Lineage, Reading, When

Read = Callable[..., Reading]

ORIGINAL = (
    "The ferry Aurora ran aground off Kalvik on Tuesday night with 212 people on board.\n"
    "Rescue boats took off the passengers within three hours, and nobody was hurt, the coast guard said.\n"
    "“I have never seen waves like that in forty years at sea,” said its captain, Nils Berg.\n"
    "The ship had left the harbour although the weather service had warned of a storm since noon.\n"
    "Its owner, a small company in the north, sold two older ferries last year to pay for new engines.\n"
    "Divers will look at the hull on Thursday before a tug tries to pull the Aurora free."
)
SPUN = (
    "The ferry Aurora ran aground off Kalvik on Tuesday evening with 212 folks on board.\n"
    "Rescue boats took off the travellers within three hours, and no one was injured, the coast guard stated.\n"
    "“I have never seen waves like that in forty years at sea,” stated its skipper, Nils Berg.\n"
    "The vessel had left the port although the weather service had cautioned of a storm since midday.\n"
    "Its owner, a little firm in the north, sold two older ferries final year to pay for new motors."
)
INDEPENDENT = (
    "More than two hundred passengers were rescued from a stranded ferry near Kalvik late on Tuesday.\n"
    "Nobody aboard the Aurora was injured, according to the coast guard, which sent four boats and a helicopter.\n"
    "“I have never seen waves like that in forty years at sea,” captain Nils Berg told local radio.\n"
    "Opposition politicians in Kalvik asked why the crossing was not cancelled.\n"
    "A passenger, Ida Holm, described children singing in the dark while they waited for the lifeboats.\n"
    "The transport minister promised an inquiry into safety rules for winter crossings."
)


@pytest.fixture
def read(article: Callable[..., Article], nlp: Language) -> Read:
    def make(text: str, name: str, **fields: object) -> Reading:
        parse = parse_article(article(text, name, **fields), nlp)
        return Reading(article=parse.article, sentences=find_sentences(parse, load_encoder()))

    return make


def ordered(*readings: Reading) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=lambda reading: reading.article.id))


def day(value: str) -> When:
    return When(value=value, precision="day", basis="metadata")


def only(links: tuple[Lineage, ...]) -> Lineage:
    assert len(links) == 1
    return links[0]


def test_a_spun_copy_is_a_rewrite_with_its_passages_side_by_side(read: Read) -> None:
    original, spun = read(ORIGINAL, "a.txt"), read(SPUN, "b.txt")
    link = only(find_lineage(ordered(original, spun)))
    assert link.kind == "rewrite"
    assert len(link.passages) >= 3
    assert "passages of" in link.reason
    for in_copy, in_origin in link.passages:
        assert (in_copy.article, in_origin.article) == (link.copy, link.origin)
    assert [pair[0] for pair in link.passages] == sorted(pair[0] for pair in link.passages)


def test_independent_reports_of_one_event_stay_alone(read: Read) -> None:
    assert find_lineage(ordered(read(ORIGINAL, "a.txt"), read(INDEPENDENT, "b.txt"))) == ()


def test_the_same_quotations_do_not_make_a_copy(read: Read) -> None:
    speech = (
        "“We will build the bridge in two years,” she said, “and we will build it without a loan.” "
        "“Whoever says otherwise has not read the plan that this council passed in the spring.”\n"
    )
    one = speech + "Mayor Ruiz spoke in the rain to some fifty people on the market square."
    other = "In a hall full of party members, the mayor of Tolva defended her largest project.\n" + speech
    assert find_lineage(ordered(read(one, "a.txt"), read(other, "b.txt"))) == ()


def test_a_text_given_twice_is_a_duplicate(read: Read) -> None:
    link = only(find_lineage(ordered(read(ORIGINAL, "a.txt"), read(ORIGINAL, "b.txt"))))
    assert (link.kind, link.direction) == ("duplicate", "unknown")
    assert link.copy > link.origin


def test_the_part_is_an_excerpt_of_the_whole(read: Read) -> None:
    part = "\n".join(ORIGINAL.splitlines()[:2] + ORIGINAL.splitlines()[3:4])
    whole, excerpt = read(ORIGINAL, "a.txt"), read(part, "b.txt")
    link = only(find_lineage(ordered(whole, excerpt)))
    assert (link.kind, link.direction, link.copy) == ("excerpt", "known", excerpt.article.id)


def test_the_later_report_is_the_copy_where_both_state_their_dates(read: Read) -> None:
    for first, second in (("2026-03-04", "2026-03-05"), ("2026-03-05", "2026-03-04")):
        one, other = read(ORIGINAL, "a.txt", published=day(first)), read(SPUN, "b.txt", published=day(second))
        link = only(find_lineage(ordered(one, other)))
        later = one if first > second else other
        assert (link.copy, link.direction) == (later.article.id, "known")


def test_a_publishers_later_fuller_version_is_an_update(read: Read) -> None:
    more = ORIGINAL + "\nOn Wednesday morning the harbour office closed the channel to all ships above 3,000 tonnes."
    early = read(ORIGINAL, "a.txt", publisher="Kalvik Post", published=day("2026-03-04"))
    late = read(more, "b.txt", publisher="Kalvik Post", published=day("2026-03-05"))
    link = only(find_lineage(ordered(early, late)))
    assert (link.kind, link.copy) == ("update", late.article.id)


STRIKE = (
    "Dock workers in the eastern terminal of Kalvik walked out before dawn over a new roster of night shifts.\n"
    "Cranes stood still until the afternoon, and eleven container ships waited outside the breakwater.\n"
    "The union wants two free weekends a month and a room where drivers can sleep between their turns.\n"
    "A mediator from the labour ministry will hear both sides in the customs house at the end of the week.\n"
    "Fruit from the south began to spoil in the heat, according to an importer who counts on three loads a week."
)


def test_a_report_put_together_from_two_is_no_bridge_between_them(read: Read) -> None:
    both = "\n".join([*ORIGINAL.splitlines()[:2], *STRIKE.splitlines()[:3], ORIGINAL.splitlines()[3]])
    ferry, strike = (
        read(text, name, published=day("2026-03-04")) for text, name in ((ORIGINAL, "a.txt"), (STRIKE, "b.txt"))
    )
    merge = read(both, "c.txt", published=day("2026-03-06"))
    readings = ordered(ferry, strike, merge)
    links = find_lineage(readings)
    assert {(link.copy, link.origin) for link in links} == {
        (merge.article.id, ferry.article.id),
        (merge.article.id, strike.article.id),
    }
    assert all(link.merged and link.direction == "known" for link in links)
    families = group_families(readings, links)
    assert sorted(len(family.articles) for family in families) == [1, 2]


def test_an_original_of_which_two_took_their_parts_is_one_source_with_both(read: Read) -> None:
    lines = ORIGINAL.splitlines()
    parts = ("\n".join((lines[0], lines[1])), "\n".join((lines[3], lines[4])))
    whole = read(ORIGINAL, "a.txt", published=day("2026-03-04"))
    readings = ordered(whole, *(read(text, f"{n}.txt", published=day("2026-03-06")) for n, text in enumerate(parts)))
    links = find_lineage(readings)
    assert [link.origin for link in links] == [whole.article.id] * 2
    assert not any(link.merged for link in links)
    assert len(group_families(readings, links)) == 1


def test_words_of_the_reporters_own_set_before_the_shared_ones_tell_the_copy(read: Read) -> None:
    lines = ORIGINAL.replace("a small company in", "a small company of Marit Solheim in").splitlines()
    lines[2] = "Marit Solheim wept on the quay."
    taken = [lines[0], lines[1], lines[4].replace("Marit Solheim", "Solheim")]
    copy = read("So much for the storm.\nWho will pay?\nRead on.\n" + "\n".join(taken), "a.txt")
    link = only(find_lineage(ordered(copy, read("\n".join(lines), "b.txt"))))
    assert (link.direction, link.copy) == ("known", copy.article.id)


def test_order_of_the_input_changes_nothing(read: Read) -> None:
    readings = [read(ORIGINAL, "a.txt"), read(SPUN, "b.txt"), read(INDEPENDENT, "c.txt")]
    assert len({find_lineage(ordered(*order)) for order in permutations(readings)}) == 1


def test_articles_without_sentences_are_not_compared(read: Read) -> None:
    empty = replace(read(ORIGINAL, "a.txt"), sentences=())
    assert find_lineage(ordered(empty, read(ORIGINAL, "b.txt"))) == ()


def test_every_article_is_in_one_family(read: Read) -> None:
    readings = ordered(read(ORIGINAL, "a.txt"), read(SPUN, "b.txt"), read(INDEPENDENT, "c.txt"))
    families = group_families(readings, find_lineage(readings))
    assert sorted(len(family.articles) for family in families) == [1, 2]
    assert sorted(member for family in families for member in family.articles) == [r.article.id for r in readings]


def test_the_two_spun_seeds_are_one_family_and_the_others_stand_alone(shared: object, read: Read) -> None:
    paths = sorted((shared / "seeds").glob("*.txt"))  # type: ignore[operator]
    readings = ordered(*(read(path.read_text(encoding="utf-8"), path.name) for path in paths))
    names = {reading.article.id: reading.article.name[:3] for reading in readings}
    link = only(find_lineage(readings))
    assert {names[link.copy], names[link.origin]} == {"000", "003"}
    assert link.kind == "rewrite"
    assert len(link.passages) >= 3
