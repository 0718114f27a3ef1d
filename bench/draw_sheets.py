"""How a drawn entry is laid before a reader: what the record says, then the words it rests on, marked in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Json = dict[str, Any]

AROUND = 260
"""Characters of the report shown before and behind the words."""

MOST_PASSAGES = 6
"""Passages shown of one entry; an actor may be named a hundred times."""


class Sheet:
    """Names and passages behind the ids of several records."""

    def __init__(self, records: dict[str, Json]) -> None:
        self._articles = {article["id"]: article for record in records.values() for article in record["articles"]}
        self._names: dict[str, dict[str, str]] = {
            event: {a["id"]: a["name"] for a in record["actors"]} for event, record in records.items()
        }

    def name(self, event: str, actor: str | None) -> str:
        return self._names[event].get(actor or "", "-")

    def passage(self, span: Json) -> str:
        """The words between ⟦ ⟧ in what stands around them, with publisher and day of the report."""
        article = self._articles[span["article"]]
        text = article["text"]
        before, behind = text[max(0, span["start"] - AROUND) : span["start"]], text[span["end"] : span["end"] + AROUND]
        published = (article["published"] or {}).get("value", "undated")
        words = f"…{before}⟦{span['exact']}⟧{behind}…".replace("\n", " / ")
        return f"  - [{article['publisher'] or article['name']}, {published}] {words}"

    def passages(self, spans: list[Json]) -> str:
        shown = spans[:: max(1, len(spans) // MOST_PASSAGES)][:MOST_PASSAGES]
        more = f"\n  - ({len(spans) - len(shown)} more not shown)" if len(shown) < len(spans) else ""
        return "\n".join(self.passage(span) for span in shown) + more


def figure(sheet: Sheet, event: str, n: int, entry: Json) -> str:
    value = f"{entry['value']:,}" + (f" to {entry['upper']:,}" if entry["upper"] is not None else "")
    return _block(event, n, [
        f"value {value}; unit {entry['unit']}; bound {entry['bound']}; change {entry['change']}",
        f"of: {entry['of']}; by: {sheet.name(event, entry['by'])}; as of: {_when(entry['as_of'])}",
    ], sheet.passages(entry["evidence"]))  # fmt: skip


def date(sheet: Sheet, event: str, n: int, entry: Json) -> str:
    said = f"value {entry['value']}; kind {entry['kind']}; basis: {entry['basis']}; ambiguous: {entry['ambiguous']}"
    return _block(event, n, [said], sheet.passage(entry["span"]))


def actor(sheet: Sheet, event: str, n: int, entry: Json) -> str:
    return _block(event, n, [
        f"name {entry['name']}; kind {entry['kind']}; same as {', '.join(entry['same_as']) or '-'}",
        f"aliases: {' | '.join(entry['aliases']) or '-'}",
        f"roles: {' | '.join(role['role'] for role in entry['roles']) or '-'}",
    ], sheet.passages(entry["mentions"]))  # fmt: skip


def happening(sheet: Sheet, event: str, n: int, entry: Json) -> str:
    who = "; ".join(f"{sheet.name(event, p['actor'])} ({p['role']})" for p in entry["participants"])
    place = entry["place"]["text"] if entry["place"] else "-"
    code = entry["plover"] or {}
    return _block(event, n, [
        f"kind {entry['kind']} ({entry['status']}); who: {who}; place: {place}; date: {_when(entry['date'])}",
        f"code {code.get('event')}, mode {code.get('mode')}, context {code.get('context')}, cameo {entry['cameo']}",
    ], sheet.passages(entry["evidence"]))  # fmt: skip


def timeline_entry(sheet: Sheet, event: str, n: int, entry: Json) -> str:
    return _block(event, n, [f"{_when(entry['date'])}: {entry['text']}"], sheet.passages(entry["evidence"]))


def _block(event: str, n: int, said: list[str], passages: str) -> str:
    return "\n".join((f"## {n} ({event})", *said, passages, ""))


def _when(when: Json | None) -> str:
    return f"{when['value']} ({when['reason'] or when['basis']})" if when else "-"


WRITERS: dict[str, Callable[[Sheet, str, int, Json], str]] = {
    "figures": figure,
    "dates": date,
    "actors": actor,
    "events": happening,
    "timeline": timeline_entry,
}
"""One writer for each part of the record that can be drawn, under its key there."""
