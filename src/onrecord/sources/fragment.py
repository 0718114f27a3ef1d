"""Text of a piece of HTML that is all report (an entry of a feed): a line for each block."""

from __future__ import annotations

from html.parser import HTMLParser

BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table td th tr ul".split()
)
SILENT = frozenset("script style noscript template iframe object svg head title".split())
ITEM = "- "


def text_of_fragment(html: str) -> str:
    """The text, one line a block, entities resolved, white space evened out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(line for line in lines if line and line != ITEM.strip())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent: str | None = None

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if self.silent is None and tag in SILENT:
            self.silent = tag
        if tag in BLOCKS:
            self.pieces.append("\n" + ITEM * (tag == "li"))

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        if tag in BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.silent:
            self.silent = None
        if tag in BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self.silent is None:
            self.pieces.append(" ".join(data.split("\n")))
