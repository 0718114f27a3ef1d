"""spaCy, imported without its command line.

`import spacy` also imports `spacy.cli`, and with it all that downloads and packages models (requests, httpx, weasel,
jinja2): a third of the time that importing spaCy takes, half of it where no bytecode is kept, for nothing that reading
needs. So an empty module stands in for `spacy.cli` while spaCy is first imported, and is taken away at once. Whoever
uses `spacy.cli` or `spacy.info` in the same process gets the real ones, imported at the first use.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

COMMAND_LINE = "spacy.cli"
INFO = "spacy.cli.info"


def import_spacy() -> ModuleType:
    """spaCy; without its command line if nobody in this process has imported it yet."""
    if "spacy" in sys.modules:
        return import_module("spacy")
    sys.modules |= {COMMAND_LINE: ModuleType(COMMAND_LINE), INFO: ModuleType(INFO)}
    vars(sys.modules[INFO])["info"] = None
    try:
        spacy = import_module("spacy")
        del spacy.info
        vars(spacy)["__getattr__"] = _at_first_use
    except (ImportError, AttributeError):
        pass  # a spaCy that asks other things of its command line: imported whole below, or it fails by itself
    finally:
        del sys.modules[COMMAND_LINE], sys.modules[INFO]
    return import_module("spacy")


def _at_first_use(name: str) -> object:
    """The attributes of `spacy` that are left out above, as module attributes are found (PEP 562)."""
    if name == "cli":
        return import_module(COMMAND_LINE)
    if name == "info":
        return import_module(INFO).info
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
