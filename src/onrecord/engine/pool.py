"""The engine that spreads items over processes of this machine.

Workers are spawned, never forked: a fork would copy the locks of the libraries' threads in whatever state they are.
An item whose worker dies (out of memory, a crash inside a native library) is tried once more alone; dying again, it is
given up as `Lost`, and the others go on.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from .protocol import Item, Lost, Result, Tools

AHEAD = 4
"""Items handed out for each process before the first result is taken: enough to keep all busy, little to do again."""


class ProcessPool:
    """Items spread over `processes` worker processes."""

    def __init__(self, processes: int) -> None:
        if processes < 1:
            raise ValueError(f"a pool has at least one process, not {processes}")
        self.processes = processes

    def map(
        self, work: Callable[[Item, Tools], Result], items: Sequence[Item], prepare: Callable[[], Tools]
    ) -> Iterator[Result | Lost]:
        at = 0
        while at < len(items):
            with _executor(min(self.processes, len(items) - at), prepare) as pool:
                try:
                    for result in _in_order(pool, work, items[at:], AHEAD * self.processes):
                        at += 1
                        yield result
                    return
                except BrokenProcessPool:
                    pass
                finally:
                    pool.shutdown(wait=False, cancel_futures=True)
            yield _once_more(work, items[at], prepare)
            at += 1


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[Item, Tools], Result], items: Sequence[Item], ahead: int
) -> Iterator[Result]:
    waiting: deque[Future[Result]] = deque()
    for item in items:
        waiting.append(pool.submit(_work_here, work, item))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _once_more(work: Callable[[Item, Tools], Result], item: Item, prepare: Callable[[], Tools]) -> Result | Lost:
    with _executor(1, prepare) as pool:
        try:
            return pool.submit(_work_here, work, item).result()
        except BrokenProcessPool:
            return Lost(reason="the process that read it died twice (too little memory, or a crash in a library)")


def _executor(processes: int, prepare: Callable[[], Tools]) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        processes, mp_context=multiprocessing.get_context("spawn"), initializer=_prepare_here, initargs=(prepare,)
    )


_tools: Any = None
"""The tools of a worker process, or the error that making them raised; in the parent it stays None."""


def _prepare_here(prepare: Callable[[], Any]) -> None:
    global _tools
    try:
        _tools = prepare()
    except Exception as error:  # raised with the first item: an initialiser that raises looks like a dead worker
        _tools = error


def _work_here(work: Callable[[Item, Any], Result], item: Item) -> Result:
    if isinstance(_tools, Exception):
        raise _tools
    return work(item, _tools)
