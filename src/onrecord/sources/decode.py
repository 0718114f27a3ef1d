"""Bytes to text, and what had to be assumed. A text file is UTF-8; all else is named."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

UNICODE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
MAGIC = (
    (b"%PDF-", "a PDF file", "save the report as text or HTML"),
    (b"PK\x03\x04", "a ZIP archive or an Office file", "unpack it, or save the report as text"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save the report as text"),
    (b"{\\rtf", "an RTF file", "save the report as text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it"),
    (b"BZh", "a bzip2 archive", "unpack it"),
    (b"\xfd7zXZ", "an xz archive", "unpack it"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it"),
    (b"\x89PNG", "a picture", "give the text of the report"),
    (b"\xff\xd8\xff", "a picture", "give the text of the report"),
    (b"GIF8", "a picture", "give the text of the report"),
    (b"SQLite format 3", "a database", "give the reports themselves"),
    (b"\x7fELF", "a program", "give the text of the report"),
)
"""First bytes of files that are no text, what they are, and what to do."""

WESTERN_SHARE = 0.1
"""Bytes above 127 in a text of a Western European language are below a tenth (French: 4 %); Cyrillic or Greek ones
in an 8-bit encoding are above half. Read as Windows-1252, these would be nonsense."""

CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
CONTROL_SHARE = 0.01
"""Control bytes: prose has none, a stray one is an accident, one in a hundred is a binary file."""

DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
DECLARED_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})["']""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text, or None and why not; `note` says what was assumed where it was not plain UTF-8."""

    text: str | None
    note: str | None = None


def decode_text(data: bytes) -> Decoded:
    """A plain-text file as it stands, line ends kept.

    A byte-order mark of UTF-8 stays in the text as its first character, so that offsets remain those of the file; the
    marks of UTF-16 and UTF-32 go with their encoding.
    """
    if refused := _not_text(data):
        return Decoded(text=None, note=refused)
    for mark, codec, name in UNICODE_MARKS:
        if data.startswith(mark):
            try:
                return _checked(data.decode(codec), f"this is {name}, not UTF-8: read as {name}")
            except UnicodeDecodeError as error:
                return Decoded(
                    text=None, note=f"begins like {name} but byte {error.start} does not fit; save it as UTF-8"
                )
    if b"\0" in data:
        return _wide(data)
    if len(CONTROLS.findall(data, 0, 100_000)) > CONTROL_SHARE * min(len(data), 100_000):
        return Decoded(text=None, note="a binary file (control bytes), expected text; save the report as text or HTML")
    try:
        return Decoded(text=data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)


def decode_page(data: bytes) -> str:
    """An HTML page by its byte-order mark, UTF-8 if it is that, else by the encoding it declares, else Windows-1252."""
    for mark, codec, _ in UNICODE_MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = DECLARED.search(data, 0, 4096) or DECLARED_XML.search(data, 0, 400)
    name = declared.group(1).decode("ascii") if declared else "windows-1252"
    try:
        if codecs.lookup(name).name in ("utf-8", "iso8859-1", "ascii"):
            name = "utf-8" if codecs.lookup(name).name == "utf-8" else "windows-1252"
        return data.decode(name, "replace")
    except (LookupError, ValueError):
        return data.decode("windows-1252", "replace")


def _not_text(data: bytes) -> str | None:
    for magic, kind, step in MAGIC:
        if data.startswith(magic):
            return f"{kind}, expected text, HTML, a feed or JSON lines; {step}"
    return None


def _wide(data: bytes) -> Decoded:
    """NUL bytes: UTF-16 without its mark has them at every other place, a binary file anywhere."""
    sample = data[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    for zeros, others, codec in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if half and zeros > 0.4 * half and others < 0.05 * half:
            try:
                return _checked(data.decode(codec), "this is UTF-16, not UTF-8: read as UTF-16")
            except UnicodeDecodeError:
                break
    at = data.index(0)
    return Decoded(
        text=None, note=f"a binary file (a NUL byte at {at}), expected text; save the report as text or HTML"
    )


def _checked(text: str, note: str) -> Decoded:
    if "\0" in text:
        return Decoded(text=None, note="a binary file (NUL characters), expected text; save the report as text or HTML")
    return Decoded(text=text, note=f"{note}; offsets count in the decoded text")


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """UTF-8 with a few broken places, a Western 8-bit encoding, or neither."""
    high = sum(byte > 127 for byte in data)
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    sound = sum(ord(char) > 127 for char in mended) - broken
    place = f"byte {error.start} is 0x{data[error.start]:02x}"
    if sound > 2 * broken:
        return Decoded(
            text=mended, note=f"UTF-8, damaged in {broken} place(s) ({place}): replaced by \ufffd; get the file again"
        )
    if high <= WESTERN_SHARE * len(data):
        try:
            text = data.decode("windows-1252")
        except UnicodeDecodeError:
            pass
        else:
            return Decoded(
                text=text, note=f"not UTF-8 ({place}): read as Windows-1252; save it as UTF-8 if letters look wrong"
            )
    return Decoded(text=None, note=f"not UTF-8 ({place}), and no other encoding fits; save the file as UTF-8")
