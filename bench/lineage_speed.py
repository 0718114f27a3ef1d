"""How fast lineage is on a long stream, how the work grows, and what one more article costs.

Measured in seconds of processor time, as `speed` does: what else the machine does changes them little.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from typing import overload

from onrecord.record import Reading

from .lineage_stream import Stream
from .memory import peak_mib

SHORT = 1_000
"""Articles of the short stream that the long one is compared with."""
ADDED = 200
"""Articles added one at a time to an index of all others."""


class Untimed(Sequence[Reading]):
    """A stream that knows how long it took to make its articles, so that this can be left out of a measurement."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self.seconds = 0.0

    def __len__(self) -> int:
        return len(self._stream)

    def __iter__(self) -> Iterator[Reading]:
        return (self[at] for at in range(len(self)))

    @overload
    def __getitem__(self, at: int) -> Reading: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Reading]: ...
    def __getitem__(self, at: int | slice) -> Reading | Sequence[Reading]:
        started = time.process_time()
        made = self._stream[at]
        self.seconds += time.process_time() - started
        return made


def run(events: Sequence[Sequence[Reading]], length: int) -> None:
    """Prints articles a second, pairs compared for each article, growth, memory, and the time of adding one."""
    print(f"\n== streams of {SHORT:,} and {length:,} articles made from {sum(map(len, events))} real ones")
    short, long = (_whole(Stream(events, size)) for size in (SHORT, length))
    print(f"growth: pairs compared {long[1] / short[1]:.2f} x, time {long[0] / short[0]:.2f} x (goals 1.1 x, 1.3 x)")
    _one_by_one(Stream(events, length))
    print(f"peak memory {peak_mib():,.0f} MiB (goal 2 GB)")


def _whole(stream: Stream) -> tuple[float, float]:
    """Seconds and pairs compared for each article of a stream given whole."""
    from onrecord.reconciling import lineage, lineage_candidates

    pairs = 0
    candidates = lineage_candidates.candidate_pairs

    def counted(*given: object) -> object:
        nonlocal pairs
        found = candidates(*given)  # type: ignore[arg-type]
        pairs = len(found)
        return found

    vars(lineage)["candidate_pairs"] = counted
    readings = Untimed(stream)
    started = time.process_time()
    links = lineage.find_lineage(readings)
    seconds = time.process_time() - started - readings.seconds
    vars(lineage)["candidate_pairs"] = candidates
    each = len(stream)
    right = sum(stream.related(link.copy, link.origin) for link in links)
    print(
        f"{each:>8,} articles: {each / seconds:,.0f} articles/s on one core, {pairs / each:.2f} pairs compared and "
        f"{len(links) / each:.2f} links for each; {right} of {len(links)} links are of one report"
    )
    return seconds / each, pairs / each


def _one_by_one(stream: Stream) -> None:
    from onrecord.reconciling.lineage_index import LineageIndex
    from onrecord.reconciling.lineage_prose import read_prose

    readings, took = Untimed(stream), []
    index = LineageIndex(lambda at: read_prose(readings[at]))
    kept = (readings[at] for at in range(len(stream) - ADDED))
    index.add_all((read_prose(reading), reading.article.day_number) for reading in kept)
    for at in range(len(stream) - ADDED, len(stream)):
        reading = readings[at]
        made = readings.seconds
        started = time.process_time()
        index.add(read_prose(reading), reading.article.day_number)
        took.append(1_000 * (time.process_time() - started - (readings.seconds - made)))
    print(
        f"adding one to {len(stream) - ADDED:,}: median {statistics.median(took):.1f} ms, "
        f"longest of {ADDED} {max(took):.1f} ms (goal 50 ms)"
    )
