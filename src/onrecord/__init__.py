"""OnRecord: many reports of one event in, the record out.

    import onrecord
    record = onrecord.read("folder")
    for quotation in record.quotations:
        print([record.exact(span) for span in quotation.content])

Importing this package does no work: parsers and models are loaded by the first `read`.
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .errors import OnRecordError as OnRecordError
    from .record import Record as Record

__version__ = "0.1.0"

__all__ = ["OnRecordError", "Record", "__version__", "dump", "load", "read"]


def read(paths: str | PathLike[str] | Iterable[str | PathLike[str]], *, processes: int = 1) -> Record:
    """The record of the reports in files and folders. Its content is that of `onrecord read --json`.

    Args:
        paths: files (text, HTML, RSS or Atom, JSON lines) and folders of them; one path or several.
        processes: how many processes read articles at a time. More than one starts worker processes, so a script
            that asks for them needs the usual `if __name__ == "__main__":`. The record does not depend on it.
    Raises:
        NothingToRead: there is no readable report. A report that cannot be read among others that can is named in
            `record.problems` instead.
    """
    from .pipeline import read as read_all

    return read_all(paths, processes=processes)


def dump(record: Record) -> str:
    """The record as the JSON that `onrecord read --json` prints, on one line."""
    from .formats.wire import record_to_json

    return record_to_json(record)


def load(text: str) -> Record:
    """A record from its JSON (`dump`, `onrecord read --json`); what cannot be one is refused as `InputError`."""
    from .formats.wire import record_from_json

    return record_from_json(text)


def __getattr__(name: str) -> Any:
    """`Record` and `OnRecordError` are looked up when first used, so that `import onrecord` stays instant."""
    if name == "Record":
        from .record import Record

        return Record
    if name == "OnRecordError":
        from .errors import OnRecordError

        return OnRecordError
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
