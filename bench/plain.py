"""Texts that come without a page around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.record import Article


def article_of(text: str) -> Article:
    """The text as an article, each line of it a block of its body."""
    from onrecord.record import Article, ArticleId, Block

    body = tuple(Block(start=line.start(), end=line.end()) for line in re.finditer(r"\S[^\n]*", text))
    return Article(id=ArticleId("art_plain"), name="plain", text=text, sha256="", body=body)
