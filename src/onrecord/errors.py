"""Every error that OnRecord raises on purpose, split by what the caller can do about it.

OnRecordError
├── InputError       a file, page or feed that cannot be read: mend or leave it out
│   └── NothingToRead    no readable report in all that was given
├── MissingExtra     an optional package is needed: install it (the message gives the line)
├── StoreError       the dossier cannot be opened or written
├── SpanError        offsets that do not belong to the text they are used with
└── StageError       a stage failed on an article: set aside, please report
"""

from __future__ import annotations


class OnRecordError(Exception):
    """Anything OnRecord raises on purpose."""


class InputError(OnRecordError):
    """A file, page or feed cannot be read."""


class NothingToRead(InputError):
    """No readable report in all that was given."""


class MissingExtra(OnRecordError):
    """An optional package is needed."""


class StoreError(OnRecordError):
    """The dossier cannot be opened or written."""


class SpanError(OnRecordError):
    """Offsets do not belong to the text they are used with."""


class StageError(OnRecordError):
    """A stage failed on an article; `stage` is its name."""

    def __init__(self, message: str, *, stage: str = "unknown") -> None:
        super().__init__(message)
        self.stage = stage
