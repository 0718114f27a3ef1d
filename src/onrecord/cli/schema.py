"""`onrecord schema`"""

from __future__ import annotations

import json

from .errors import DONE, command
from .output import write_stdout


@command
def schema() -> int:
    """Print the JSON Schema (2020-12) of what `onrecord read --json` prints.

    Example: onrecord schema > record.schema.json
    """
    from onrecord.formats.schema import record_schema

    write_stdout(json.dumps(record_schema(), ensure_ascii=False, indent=2) + "\n")
    return DONE
