"""Copies for measuring are made the same each time, and what is said of them follows from how they were made."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from training.lineage.dress import outlet_in_words
from training.lineage.labels import ALL, told_by, verbatim_kind
from training.lineage.made import MadeCopy
from training.lineage.making import make_copies
from training.lineage.originals import read_basil
from training.lineage.pairs import Pair, make_pairs
from training.lineage.recipes import LEAST_PART, RECIPES, THOROUGH_RECIPES

PLACES = ("harbour", "station", "market", "bridge", "airport", "library", "museum", "hospital", "stadium", "school")
PARAGRAPHS = 9

WORDNET = {
    "noun": ("00001740 03 n 03 harbor 0 haven 0 seaport 0 000 | gloss", "harbour n 1 0 1 0 00001740"),
    "verb": ("00002840 29 v 03 close 0 shut 0 seal_off 0 000 | gloss", "close v 1 0 1 0 00002840"),
    "adj": ("00003131 00 a 02 large 0 big 0 000 | gloss", "large a 1 0 1 0 00003131"),
    "adv": ("00004712 02 r 02 quickly 0 rapidly 0 000 | gloss", "quickly r 1 0 1 0 00004712"),
}
"""A thesaurus of four words in the form of WordNet's files."""


def story(outlet: str) -> str:
    return "\n\n".join(
        f"The {outlet} crew closed the large {place} number {number} quickly on Monday. Some {number + 11} people left"
        f" the {place}. “We will open it again,” the mayor of {outlet.title()} said."
        for number, place in enumerate(PLACES[:PARAGRAPHS])
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two events of three outlets, one of two, and one text in six translations."""
    folder = tmp_path_factory.mktemp("data")
    basil = [
        {
            "doc": f"{event}_{outlet}", "story": event, "text": story(outlet + event), "title": f"{outlet} on {event}",
            "publisher": outlet, "date": "2014-05-02", "url": f"https://{outlet}.example/{event}",
        }
        for event in ("fire", "flood") for outlet in ("red", "blue", "green")
    ]  # fmt: skip
    wmt = [{"source_doc": "xx/one", "producer": name, "text": story(name)} for name in "abcdef"]
    for place, rows in (("basil/articles", basil), ("wmt21/copies", wmt)):
        (folder / place).parent.mkdir()
        with gzip.open(folder / f"{place}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
    events = folder / "allsides_event_clusters"
    (events / "as1").mkdir(parents=True)
    index = []
    for name, publisher in (("00_north", "North News (Web News)"), ("01_south", "South Post")):
        (events / "as1" / f"{name}.txt").write_text(story(name[3:]), encoding="utf-8")
        index.append(
            {
                "event": "as1", "file": f"as1/{name}.txt", "title": name, "publisher": publisher,
                "date": "2015-01-01", "url": f"https://{name}.example/",
            }
        )  # fmt: skip
    (events / "index.jsonl").write_text("".join(json.dumps(row) + "\n" for row in index), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def wordnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dict")
    for name, (members, index) in WORDNET.items():
        (folder / f"data.{name}").write_text(f"  1 licence\n{members}\n", encoding="utf-8")
        (folder / f"index.{name}").write_text(f"  1 licence\n{index}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def copies(data: Path, wordnet: Path) -> tuple[MadeCopy, ...]:
    return make_copies(data, wordnet, rounds=11)


@pytest.fixture(scope="module")
def pairs(data: Path, copies: tuple[MadeCopy, ...]) -> tuple[Pair, ...]:
    return make_pairs(copies, read_basil(data))


def test_the_same_copies_are_made_each_time(data: Path, wordnet: Path, copies: tuple[MadeCopy, ...]) -> None:
    assert make_copies(data, wordnet, rounds=11) == copies


def test_fewer_rounds_make_the_first_of_the_same_copies(
    data: Path, wordnet: Path, copies: tuple[MadeCopy, ...]
) -> None:
    known = {copy.id: copy for copy in copies}
    assert all(known[copy.id] == copy for copy in make_copies(data, wordnet, rounds=2))


def test_every_recipe_has_its_turn(copies: tuple[MadeCopy, ...]) -> None:
    assert {copy.make for copy in copies} >= {*RECIPES, *THOROUGH_RECIPES}


def test_no_pair_is_labelled_twice_and_none_of_a_text_with_itself(pairs: tuple[Pair, ...]) -> None:
    named = [tuple(sorted((pair.a, pair.b))) for pair in pairs]
    assert len(set(named)) == len(named)
    assert all(pair.a != pair.b for pair in pairs)


def test_reports_that_went_into_a_copy_are_not_said_to_be_independent(
    copies: tuple[MadeCopy, ...], pairs: tuple[Pair, ...]
) -> None:
    used = {
        (copy.id, name) for copy in copies for name in (*(label.origin for label in copy.labels), *copy.lent)
    }  # fmt: skip
    assert not [pair for pair in pairs if not pair.same and (pair.a, pair.b) in used]


def test_what_a_verbatim_copy_keeps_stands_in_it(data: Path, copies: tuple[MadeCopy, ...]) -> None:
    """Of a plain cut the part kept is that of the words, whatever noise came over it."""
    texts = {report.id: report.text for report in read_basil(data)}
    for copy in copies:
        if copy.make == "cut" and copy.labels[0].origin in texts:
            origin = texts[copy.labels[0].origin].split()
            shared = len(set(origin) & set(copy.text.split())) / len(set(origin))
            assert shared >= copy.labels[0].kept - 0.25, copy.id


def test_kept_parts_reach_down_to_a_fifth(copies: tuple[MadeCopy, ...]) -> None:
    kept = sorted(label.kept for copy in copies for label in copy.labels)
    assert LEAST_PART - 0.1 <= kept[0] < 0.5
    assert kept[-1] == 1.0


def test_an_update_is_of_one_outlet_and_later(data: Path, copies: tuple[MadeCopy, ...]) -> None:
    reports = {report.id: report for report in read_basil(data)}
    updates = [copy for copy in copies if copy.make == "update" and copy.labels[0].origin in reports]
    assert updates
    for copy in updates:
        origin = reports[copy.labels[0].origin]
        assert copy.publisher == origin.publisher
        assert str(copy.date) > str(origin.date)
        assert (copy.labels[0].kind, copy.labels[0].told_by) == ("update", "dates")


def test_a_copy_of_one_translation_is_a_translation_of_the_others(copies: tuple[MadeCopy, ...]) -> None:
    for copy in copies:
        if copy.event == "xx/one":
            first, *twins = copy.labels
            assert first.kind != "translation"
            assert {(label.kind, label.told_by) for label in twins} == {("translation", "nothing")}


@given(kept=st.floats(0, 1), share=st.floats(0, 1))
def test_a_verbatim_copy_is_a_duplicate_only_if_nearly_all_of_both_is_shared(kept: float, share: float) -> None:
    kind, also = verbatim_kind(kept, share)
    assert (kind == "duplicate") == (min(kept, share) >= ALL)
    assert kind not in also


@settings(max_examples=40)
@given(credited=st.booleans(), added=st.booleans(), kept=st.floats(0, 1), spun=st.booleans())
def test_a_later_date_tells_before_all_else(credited: bool, added: bool, kept: float, spun: bool) -> None:
    assert told_by(later=True, credited=credited, added=added, kept=kept, spun=spun) == "dates"


def test_outlets_are_credited_as_a_reader_knows_them() -> None:
    assert outlet_in_words("CNN (Web News)") == "CNN"
    assert outlet_in_words("New York Times - News") == "New York Times"
    assert outlet_in_words("nyt") is None
