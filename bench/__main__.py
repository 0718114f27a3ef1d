"""`python -m bench`: one command for each thing that is measured."""

from __future__ import annotations

import argparse
import os
import sys
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


def main(arguments: list[str] | None = None) -> int:
    """Runs one bench; its exit code is that of the bench."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    data = argparse.ArgumentParser(add_help=False)
    data.add_argument(
        "--data", metavar="DIR", help="folder of the material (default: ONRECORD_DATA, then ../shared/data)"
    )

    one = commands.add_parser("seeds", parents=[data], help="score the record of a folder against its gold.json")
    one.add_argument("--record", type=Path, metavar="FILE", help="score this record instead of reading the folder")
    one.add_argument("--show", action="store_true", help="also print what was missed")
    one.add_argument("--json", action="store_true", help="print the rows as JSON")

    one = commands.add_parser("gate", parents=[data], help="fail if a row is below its floor")
    one.add_argument("--raise", dest="raise_floors", action="store_true", help="raise the floors to the present scores")
    one.add_argument("--lower", action="store_true", help="set the floors to the present scores, even if lower")

    one = commands.add_parser("practice", parents=[data], help="score practice events against place-only gold")
    one.add_argument("only", nargs="*", metavar="EVENT", help="these alone (default: all of bench/gold)")
    one.add_argument("--show", action="store_true", help="also print what was missed")

    one = commands.add_parser("events", parents=[data], help="score PLOVER codes of sentences with marked actors")
    one.add_argument("--show", action="store_true", help="also print each class")

    one = commands.add_parser("draw", parents=[data], help="draw entries of practice events for a reader to judge")
    one.add_argument("events", nargs="+", metavar="EVENT")
    one.add_argument("--of", nargs="+", choices=draw.PARTS, default=draw.PARTS, metavar="PART")
    one.add_argument("--number", type=int, default=50, metavar="N", help="entries of each part (default: 50)")
    one.add_argument("--seed", default="1", help="another seed, another draw")
    one.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where sheets and records are kept")

    one = commands.add_parser("happenings", parents=[data], help="score events with both sides on PLOVER sentences")
    one.add_argument("--show", action="store_true", help="also print what was missed")

    one = commands.add_parser("quotations", parents=[data], help="score reported speech on PolNeAR, with peers")
    one.add_argument("--part", default="dev", help="dev or train (default: dev)")
    one.add_argument("--most", type=int, metavar="N", help="the first N documents alone")
    one.add_argument("--baselines", choices=("yes", "no"), default="yes", help="no: without the marks and textacy")
    one.add_argument("--citron", type=Path, metavar="PATH", help="also BBC Citron, from this checkout of it")
    one.add_argument(
        "--citron-model", type=Path, metavar="PATH", help="folder of its model (default: in models/ of the checkout)"
    )

    one = commands.add_parser("actors", parents=[data], help="score names, kinds and who is who, with spaCy's names")
    one.add_argument("--half", choices=actors.HALVES, help="every other dossier: errors were read in the odd ones")
    one.add_argument("--set", dest="only", choices=tuple(actors.LINKED), help="one set alone")

    one = commands.add_parser("lineage", parents=[data], help="score who copied whom, on copies made for it too")
    one.add_argument("--wordnet", type=Path, metavar="DICT", help="folder `dict` of WordNet, to make copies with")
    one.add_argument("--cache", type=Path, metavar="FOLDER", help="keep readings here for the next run")
    one.add_argument("--stream", type=int, metavar="N", help="only the speed, on a stream of so many articles")
    one.add_argument("--spins", type=Path, metavar="FOLDER", help="copies spun by hand (default: bench/gold/spins)")
    one.add_argument("--baselines", choices=("yes", "no"), default="yes", help="no: without the other tools")
    one.add_argument("--show", action="store_true", help="also print what was missed")

    one = commands.add_parser("signs", parents=[data], help="score the signs of machine rewriting and translation")
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

    one = commands.add_parser("stories", parents=[data], help="score the grouping into stories, with baselines")
    one.add_argument("--cache", type=Path, metavar="FOLDER", help="keep what is read there, and take it from there")
    one.add_argument("--stream", type=int, metavar="N", help="instead: time and memory on a made stream of N articles")

    one = commands.add_parser("timeline", parents=[data], help="score one entity's timeline from raw texts")
    one.add_argument("--show", action="store_true", help="also print where the timelines differ")

    one = commands.add_parser("dates", parents=[data], help="score expressions of time and their values, with peers")
    one.add_argument("--baselines", choices=("yes", "no"), default="yes", help="no: without the other readers")

    one = commands.add_parser("figures", parents=[data], help="score quantities on the sets of CQE, with peers")
    one.add_argument(
        "--cqe", type=Path, metavar="FOLDER", help="folder that holds the package CQE (default: installed)"
    )
    one.add_argument("--baselines", choices=("yes", "no"), default="yes", help="no: without the other readers")
    one.add_argument("--part", choices=("all", "even", "odd"), default="all", help="every other row alone")
    one.add_argument("--show", action="store_true", help="also print where OnRecord differs")

    commands.add_parser("speed", parents=[data], help="time the command, its help and each stage of reading")

    given = parser.parse_args(arguments)
    if given.command == "seeds":
        return seeds.run(given.data, record_file=given.record, show=given.show, as_json=given.json)
    if given.command == "gate":
        return gate.run(given.data, raise_floors=given.raise_floors, lower=given.lower)
    if given.command == "practice":
        return practice.run(given.data, only=given.only, show=given.show)
    if given.command == "events":
        return plover.run(given.data, show=given.show)
    if given.command == "timeline":
        return timeline.run(given.data, show=given.show)
    if given.command == "draw":
        return draw.run(
            given.data, events=given.events, parts=given.of, number=given.number, seed=given.seed, out=given.out
        )
    if given.command == "figures":
        return figures.run(
            given.data, cqe=given.cqe, baselines=given.baselines == "yes", show=given.show, part=given.part
        )
    if given.command == "happenings":
        return happenings.run(given.data, show=given.show)
    if given.command == "actors":
        return actors.run(given.data, half=given.half, only=given.only)
    if given.command == "stories":
        return stories.run(given.data, cache=given.cache, length=given.stream)
    if given.command == "dates":
        return dates.run(given.data, baselines=given.baselines == "yes")
    if given.command == "quotations":
        if given.citron_model and not given.citron:
            parser.error("--citron-model needs --citron, the checkout whose model it is")
        return quotations.run(
            given.data,
            part=given.part,
            most=given.most,
            baselines=given.baselines == "yes",
            citron=given.citron,
            citron_model=given.citron_model,
        )
    if given.command == "lineage" and given.stream:
        return lineage.run_stream(given.data, length=given.stream, cache=given.cache)
    if given.command == "lineage":
        return lineage.run(
            given.data,
            wordnet=given.wordnet,
            cache=given.cache,
            spins=given.spins,
            baselines=given.baselines == "yes",
            show=given.show,
        )
    if given.command == "signs":
        return signs.run(
            given.data, part=given.part, wordnet=given.wordnet, thesauri=given.thesaurus, copies_file=given.copies
        )
    return speed.run(given.data)


if __name__ == "__main__":
    sys.exit(main())
