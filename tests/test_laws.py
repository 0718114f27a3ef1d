"""What holds for every record, whatever was read."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from jsonschema import Draft202012Validator

import onrecord
from onrecord.formats.schema import record_schema
from onrecord.formats.wire import record_to_json
from onrecord.record import Record
from onrecord.sample import reports_folder
from tests.cited import dangling, misplaced

SOURCE = Path(__file__).parents[1] / "src"
THREE = {
    "north.txt": "Talks on the bridge\n\nAda Holm said on Monday that the bridge would open in May. “We will pay 3 "
    "million euros,” said the mayor, Ada Holm.\n",
    "south.txt": "Bridge talks 🙂\n\nMayor Ada Holm told reporters: “We will pay.” Her deputy, Óscar Núñez, denied "
    "that there was a deal.\n",
    "third.txt": "Bridge\n\nÓscar Núñez said about 40 workers would come. “No,” he said.\n",
}


@pytest.fixture(scope="module")
def sample() -> Record:
    return onrecord.read(reports_folder())


@pytest.fixture(scope="module")
def written(sample: Record) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(record_to_json(sample))
    return loaded


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("three")
    for name, text in THREE.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


def test_every_cited_id_exists(written: dict[str, Any]) -> None:
    assert dangling(written) == []


def test_the_text_at_a_span_is_its_words(written: dict[str, Any]) -> None:
    assert misplaced(written) == []


def test_no_stage_fails_on_the_sample(sample: Record) -> None:
    assert [problem for problem in sample.problems if problem.where == "record" or "Error" in problem.error] == []


def test_ids_are_unique(written: dict[str, Any]) -> None:
    for kind, entries in written.items():
        ids = [entry["id"] for entry in entries if "id" in entry] if kind != "onrecord" else []
        assert len(ids) == len(set(ids)), kind


def test_local_ids_do_not_leave_their_article(sample: Record) -> None:
    assert '"ent_' not in record_to_json(sample)


def test_the_record_fits_its_schema(written: dict[str, Any]) -> None:
    Draft202012Validator(record_schema()).validate(written)


def test_a_record_read_back_is_written_the_same(sample: Record) -> None:
    exact = onrecord.dump(sample)
    assert exact == record_to_json(sample)
    assert onrecord.dump(onrecord.load(exact)) == exact


def test_every_part_that_rests_on_words_shows_them(written: dict[str, Any]) -> None:
    for kind in ("claims", "commitments", "events", "figures", "timeline", "brief"):
        for entry in written[kind]:
            assert entry["evidence"], f"{kind}: {entry}"


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_changes_no_byte(three: list[Path], chance: random.Random) -> None:
    shuffled = list(three)
    chance.shuffle(shuffled)
    assert record_to_json(onrecord.read(shuffled)) == record_to_json(onrecord.read(three))


def test_the_order_of_the_samples_files_changes_no_byte(sample: Record) -> None:
    files = sorted(reports_folder().iterdir(), reverse=True)
    assert record_to_json(onrecord.read(files)) == record_to_json(sample)


def test_the_number_of_processes_changes_no_byte(sample: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.engine.choice.PAYS_FROM", 2)
    assert record_to_json(onrecord.read(reports_folder(), processes=2)) == record_to_json(sample)


def test_no_order_comes_from_a_set(sample: Record) -> None:
    code = "import onrecord as o, onrecord.sample as s; print(o.dump(o.read(s.reports_folder())).encode().hex())"
    seeded = {**os.environ, "PYTHONHASHSEED": "7"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=SOURCE, env=seeded)
    assert bytes.fromhex(done.stdout.decode()).decode() == record_to_json(sample)


def test_twice_is_once(three: list[Path]) -> None:
    once, twice = onrecord.read(three), onrecord.read([*three, three[0]])
    assert [article.id for article in once.articles] == [article.id for article in twice.articles]
    assert once.quotations == twice.quotations
    assert len(twice.problems) == len(once.problems) + 1


def test_adding_a_report_deletes_no_words(three: list[Path]) -> None:
    fewer, more = onrecord.read(three[:2]), onrecord.read(three)
    said = {tuple(quotation.content) for quotation in more.quotations}
    assert {tuple(quotation.content) for quotation in fewer.quotations} <= said
