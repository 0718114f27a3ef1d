"""How commands end: expected errors as one message, Ctrl-C quietly, a closed pipe not at all."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec

import typer

from onrecord.errors import OnRecordError

from .output import shown

DONE = 0
FAILED = 1
SET_ASIDE = 3
INTERRUPTED = 130
P = ParamSpec("P")


def command(work: Callable[P, int]) -> Callable[P, None]:
    """A command made of a function that returns its exit code; expected errors become a message on stderr."""

    @functools.wraps(work)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            code = work(*args, **kwargs)
            sys.stdout.flush()
        except OnRecordError as error:
            typer.echo(f"onrecord: {shown(str(error))}", err=True)
            code = FAILED
        except BrokenPipeError:
            # the reader (`head`, a pager) has seen enough; Python would complain once more on closing stdout
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            code = DONE
        except OSError as error:
            typer.echo(f"onrecord: {error.filename or 'input or output'}: {error.strerror or error}", err=True)
            code = FAILED
        except KeyboardInterrupt:
            typer.echo("onrecord: stopped; what was reported as kept is kept", err=True)
            code = INTERRUPTED
        raise typer.Exit(code)

    return run
