"""`python -m bench`: one command for each thing that is measured.

Each command is a function that adds its options and gives back what runs it.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command `onrecord` does, before anything imports numpy

from bench import (
    actors,
    dates,
    draw,
    figures,
    gate,
    happenings,
    lineage,
    plover,
    practice,
    quotations,
    seeds,
    signs,
    speed,
    stories,
    timeline,
)

Run = Callable[[Namespace], int]
"""From the options that were given to the exit code."""


def main(arguments: list[str] | None = None) -> int:
    """Runs one bench; its exit code is that of the bench."""
    parser = ArgumentParser(prog="python -m bench", description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    data = ArgumentParser(add_help=False)
    data.add_argument(
        "--data", metavar="DIR", help="folder of the material (default: ONRECORD_DATA, then ../shared/data)"
    )
    for name, told, options in COMMANDS:
        one = commands.add_parser(name, parents=[data], help=told)
        one.set_defaults(run=options(one))
    given = parser.parse_args(arguments)
    code: int = given.run(given)
    return code


def _seeds(one: ArgumentParser) -> Run:
    one.add_argument("--record", type=Path, metavar="FILE", help="score this record instead of reading the folder")
    one.add_argument("--show", action="store_true", help="also print what was missed")
    one.add_argument("--json", action="store_true", help="print the rows as JSON")
    return lambda given: seeds.run(given.data, record_file=given.record, show=given.show, as_json=given.json)


def _gate(one: ArgumentParser) -> Run:
    one.add_argument("--raise", dest="raise_floors", action="store_true", help="raise the floors to the present scores")
    one.add_argument("--lower", action="store_true", help="set the floors to the present scores, even if lower")
    return lambda given: gate.run(given.data, raise_floors=given.raise_floors, lower=given.lower)


def _practice(one: ArgumentParser) -> Run:
    one.add_argument("only", nargs="*", metavar="EVENT", help="these alone (default: all of bench/gold)")
    one.add_argument("--show", action="store_true", help="also print what was missed")
    return lambda given: practice.run(given.data, only=given.only, show=given.show)


def _events(one: ArgumentParser) -> Run:
    one.add_argument("--show", action="store_true", help="also print each class")
    return lambda given: plover.run(given.data, show=given.show)


def _draw(one: ArgumentParser) -> Run:
    one.add_argument("events", nargs="+", metavar="EVENT")
    one.add_argument("--of", nargs="+", choices=draw.PARTS, default=draw.PARTS, metavar="PART")
    one.add_argument("--number", type=int, default=50, metavar="N", help="entries of each part (default: 50)")
    one.add_argument("--seed", default="1", help="another seed, another draw")
    one.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where sheets and records are kept")
    return lambda given: draw.run(
        given.data, events=given.events, parts=given.of, number=given.number, seed=given.seed, out=given.out
    )


def _happenings(one: ArgumentParser) -> Run:
    one.add_argument("--show", action="store_true", help="also print what was missed")
    return lambda given: happenings.run(given.data, show=given.show)


def _quotations(one: ArgumentParser) -> Run:
    one.add_argument("--part", default="dev", help="dev or train (default: dev)")
    one.add_argument("--most", type=int, metavar="N", help="the first N documents alone")
    one.add_argument("--baselines", choices=("yes", "no"), default="yes", help="no: without the marks and textacy")
    one.add_argument("--citron", type=Path, metavar="PATH", help="also BBC Citron, from this checkout of it")
    one.add_argument(
        "--citron-model", type=Path, metavar="PATH", help="folder of its model (default: in models/ of the checkout)"
    )

    def run(given: Namespace) -> int:
        if given.citron_model and not given.citron:
            one.error("--citron-model needs --citron, the checkout whose model it is")
        return quotations.run(
            given.data,
            part=given.part,
            most=given.most,
            baselines=given.baselines == "yes",
            citron=given.citron,
            citron_model=given.citron_model,
        )

    return run


def _actors(one: ArgumentParser) -> Run:
    one.add_argument("--half", choices=actors.HALVES, help="every other dossier: errors were read in the odd ones")
    one.add_argument("--set", dest="only", choices=tuple(actors.LINKED), help="one set alone")
    return lambda given: actors.run(given.data, half=given.half, only=given.only)


def _lineage(one: ArgumentParser) -> Run:
    one.add_argument("--wordnet", type=Path, metavar="DICT", help="folder `dict` of WordNet, to make copies with")
    one.add_argument("--cache", type=Path, metavar="FOLDER", help="keep readings here for the next run")
    one.add_argument("--stream", type=int, metavar="N", help="only the speed, on a stream of so many articles")
    one.add_argument("--spins", type=Path, metavar="FOLDER", help="copies spun by hand (default: bench/gold/spins)")
    one.add_argument("--baselines", choices=("yes", "no"), default="yes", help="no: without the other tools")
    one.add_argument("--show", action="store_true", help="also print what was missed")

    def run(given: Namespace) -> int:
        if given.stream:
            return lineage.run_stream(given.data, length=given.stream, cache=given.cache)
        return lineage.run(
            given.data,
            wordnet=given.wordnet,
            cache=given.cache,
            spins=given.spins,
            baselines=given.baselines == "yes",
            show=given.show,
        )

    return run


def _signs(one: ArgumentParser) -> Run:
    one.add_argument("--part", choices=("dev", "test"), default="test", help="which half of the events (default: test)")
    one.add_argument("--wordnet", type=Path, metavar="DICT", help="folder of the WordNet database, to spin with")
    one.add_argument(
        "--thesaurus",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="spin with this too (word,synonym,…)",
    )
    one.add_argument("--copies", type=Path, metavar="FILE", help="also these made copies (JSON lines)")
    return lambda given: signs.run(
        given.data, part=given.part, wordnet=given.wordnet, thesauri=given.thesaurus, copies_file=given.copies
    )


def _stories(one: ArgumentParser) -> Run:
    one.add_argument("--cache", type=Path, metavar="FOLDER", help="keep what is read there, and take it from there")
    one.add_argument("--stream", type=int, metavar="N", help="instead: time and memory on a made stream of N articles")
    return lambda given: stories.run(given.data, cache=given.cache, length=given.stream)


def _timeline(one: ArgumentParser) -> Run:
    one.add_argument("--show", action="store_true", help="also print where the timelines differ")
    return lambda given: timeline.run(given.data, show=given.show)


def _dates(one: ArgumentParser) -> Run:
    one.add_argument("--baselines", choices=("yes", "no"), default="yes", help="no: without the other readers")
    one.add_argument("--only", metavar="SET", help="this set alone, by the name of its folder")
    one.add_argument("--peer-texts", type=int, metavar="N", help="the other readers read the first N texts of each set")
    return lambda given: dates.run(
        given.data, baselines=given.baselines == "yes", only=given.only, peer_texts=given.peer_texts
    )


def _figures(one: ArgumentParser) -> Run:
    one.add_argument(
        "--cqe", type=Path, metavar="FOLDER", help="folder that holds the package CQE (default: installed)"
    )
    one.add_argument("--baselines", choices=("yes", "no"), default="yes", help="no: without the other readers")
    one.add_argument("--part", choices=("all", "even", "odd"), default="all", help="every other row alone")
    one.add_argument("--show", action="store_true", help="also print where OnRecord differs")
    return lambda given: figures.run(
        given.data, cqe=given.cqe, baselines=given.baselines == "yes", show=given.show, part=given.part
    )


def _speed(one: ArgumentParser) -> Run:
    return lambda given: speed.run(given.data)


COMMANDS: tuple[tuple[str, str, Callable[[ArgumentParser], Run]], ...] = (
    ("seeds", "score the record of a folder against its gold.json", _seeds),
    ("gate", "fail if a row is below its floor", _gate),
    ("practice", "score practice events against place-only gold", _practice),
    ("events", "score PLOVER codes of sentences with marked actors", _events),
    ("draw", "draw entries of practice events for a reader to judge", _draw),
    ("happenings", "score events with both sides on PLOVER sentences", _happenings),
    ("quotations", "score reported speech on PolNeAR, with peers", _quotations),
    ("actors", "score names, kinds and who is who, with spaCy's names", _actors),
    ("lineage", "score who copied whom, on copies made for it too", _lineage),
    ("signs", "score the signs of machine rewriting and translation", _signs),
    ("stories", "score the grouping into stories, with baselines", _stories),
    ("timeline", "score one entity's timeline from raw texts", _timeline),
    ("dates", "score expressions of time and their values, with peers", _dates),
    ("figures", "score quantities on the sets of CQE, with peers", _figures),
    ("speed", "time the command, its help and each stage of reading", _speed),
)


if __name__ == "__main__":
    sys.exit(main())
