"""JSON inside HTML: whatever the reports say, it can neither end its element nor open another one."""

from __future__ import annotations

import json
import re

_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
"""`<`, `>` and `&` could be read as markup (`</script>`, `<!--`); the two separators end a line in old JavaScript;
lone surrogates, which damaged input can hold, cannot be written as UTF-8."""


def json_for_html(value: object) -> str:
    r"""`value` as JSON that may stand in a `<script type="application/json">`; the same value when parsed.

    >>> json_for_html({"title": "</script>"})
    '{"title":"\\u003c/script\\u003e"}'
    """
    exact = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", exact)
