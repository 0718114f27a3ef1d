"""What a record cites, looked up: ids that nothing has, and spans whose words are not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

OWN = {
    "articles": "art", "families": "fam", "stories": "sto", "actors": "act", "quotations": "quo", "utterances": "utt",
    "claims": "cla", "events": "eve",
}  # fmt: skip
CITES = {
    "family": "families", "families": "families", "story": "stories", "articles": "articles", "article": "articles",
    "copy": "articles", "origin": "articles", "actor": "actors", "speaker": "actors", "promisor": "actors",
    "promisee": "actors", "by": "actors", "reported_by": "actors", "confirmed_by": "actors", "denied_by": "actors",
    "not_confirmed_by": "actors", "quotation": "quotations", "quotations": "quotations", "utterance": "utterances",
    "claim": "claims", "event": "events",
}  # fmt: skip
"""Fields that hold an id, or a list of ids, and the list in which it must stand."""


def dangling(record: dict[str, Any]) -> list[str]:
    """Every id that is cited and does not exist, with the place that cites it."""
    known = {kind: {entry["id"] for entry in record[kind]} for kind in OWN}
    return [
        f"{path}: {cited}"
        for path, field, cited in _cited({key: value for key, value in record.items() if key != "onrecord"})
        if cited not in known[CITES[field]]
    ]


def _cited(value: Any, path: str = "") -> Iterator[tuple[str, str, str]]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _cited(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        for field, held in value.items():
            here = f"{path}.{field}"
            for one in held if isinstance(held, list) else [held]:
                if field in CITES and isinstance(one, str) and not path.endswith(".plover"):  # its `event` is a code
                    yield here, field, one
            if not (isinstance(held, list) and held and isinstance(held[0], str)):
                yield from _cited(held, here)


def misplaced(record: dict[str, Any]) -> list[str]:
    """Every span whose `exact` is not what stands in the article there."""
    texts = {article["id"]: article["text"] for article in record["articles"]}
    return [
        f"{span}"
        for span in _spans(record)
        if span["article"] not in texts or texts[span["article"]][span["start"] : span["end"]] != span["exact"]
    ]


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _spans(item)
    elif isinstance(value, dict):
        if "exact" in value:
            yield value
        for item in value.values():
            yield from _spans(item)
