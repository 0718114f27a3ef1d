"""`onrecord judge`"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .errors import DONE, command
from .output import shown, write_stdout
from .show import DEFAULT, print_table

if TYPE_CHECKING:
    from onrecord.judgements import Change
    from onrecord.record import Question, Verdict

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Say that two reports are the same or different, whatever the stages find.\n\n"
    'Example: onrecord judge different ledger.txt agency.txt --why "both had the statement by post"\n\n'
    "A judgement holds in every later run, is listed, and can be retracted.",
)


class Of(StrEnum):
    """What is judged."""

    copies = "copies"
    stories = "stories"


def _says_something(why: str) -> str:
    if not why.strip():
        raise typer.BadParameter('say why in some words, for example --why "the agency\'s text, spun"')
    return why


One = Annotated[
    str, typer.Argument(metavar="A", help="A report: name, id, or beginning of its id.", show_default=False)
]
Other = Annotated[str, typer.Argument(metavar="B", help="Another report.", show_default=False)]
Why = Annotated[
    str,
    typer.Option("--why", metavar="WORDS", help="Why; kept and shown.", callback=_says_something, show_default=False),
]
About = Annotated[Of, typer.Option("--of", help="Copies (one origin, one source) or stories (one development).")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges, if that is to be kept.")]
In = Annotated[Path, typer.Option("--in", metavar="DOSSIER.db", help="The dossier.")]


@command
def same(one: One, other: Other, why: Why, of: About = Of.copies, by: By = None, dossier: In = DEFAULT) -> int:
    """Two reports go back to one origin and count as one source; with --of stories, they are of one story.

    Example: onrecord judge same a.txt b.txt --why "b is a's text, retold by a machine"
    """
    return _judge("same", one, other, why, of, by, dossier)


@command
def different(one: One, other: Other, why: Why, of: About = Of.copies, by: By = None, dossier: In = DEFAULT) -> int:
    """Two reports are no copies of one another and count as two sources; with --of stories, they are of two stories.

    Example: onrecord judge different a.txt b.txt --why "both quote the press release" --in dossier.db
    """
    return _judge("different", one, other, why, of, by, dossier)


@command
def retract(
    which: Annotated[
        str, typer.Argument(metavar="ID", help="The judgement's id, or its beginning.", show_default=False)
    ],
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="Why; kept in the list.")] = "retracted",
    dossier: In = DEFAULT,
) -> int:
    """Take a judgement back. It stays in the list, closed.

    Example: onrecord judge retract jud_3f20 --in dossier.db
    """
    from onrecord.judgements import retract as take_back

    _report(take_back(dossier, which, at=_now(), why=why), "no longer judged")
    return DONE


@command
def list_judgements(dossier: In = DEFAULT) -> int:
    """List all judgements, those that wait or are closed too: a table on a terminal, JSON lines when piped.

    Example: onrecord judge list --in dossier.db
    """
    from onrecord.codec import freeze
    from onrecord.formats.wire import json_text
    from onrecord.judgements import judgements_of

    from .judged import judgements_table, state_of

    judgements, record = judgements_of(dossier)
    if sys.stdout.isatty():
        print_table("judgements", judgements_table(judgements, record))
    else:
        for one in judgements:
            write_stdout(json_text(freeze(one) | {"state": state_of(one, record)}) + "\n")
    return DONE


app.command("same")(same)
app.command("different")(different)
app.command("retract")(retract)
app.command("list")(list_judgements)


def _judge(verdict: Verdict, one: str, other: str, why: str, of: Of, by: str | None, dossier: Path) -> int:
    from onrecord.judgements import judge

    question: Question = of.value
    change = judge(dossier, verdict, one, other, why=why, at=_now(), of=question, by=by)
    _report(change, "judged so already" if change.stood else "judged")
    where = "" if dossier == DEFAULT else f" --in {dossier}"
    write_stdout(shown(f"take it back with: onrecord judge retract {change.judgement.id}{where}\n"))
    return DONE


def _report(change: Change, done: str) -> None:
    """What became of the judgement, and what it changed in the record."""
    from onrecord.judgements import in_words

    from .judged import changed_words

    lines = [
        f"{done}: {in_words(change.judgement, change.after)}",
        *changed_words(change.judgement.of, change.before, change.after),
    ]
    write_stdout(shown("\n".join(lines)) + "\n")


def _now() -> str:
    """The only place where OnRecord looks at the clock: a judgement says when it was made."""
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
