"""The parse that every stage of reading stands on: a spaCy document over a cleaned copy of the body, with the way back.

The article's text never changes. `clean_body` makes a *new* text in which no-break spaces, curly marks and names
glued to verbs ("Macronheld", "Moscow.The") no longer mislead the parser, and keeps for each of its characters the
place in the article it came from. Stages work on tokens and turn them into spans of the article with `Parse.span`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.language import Language
from spacy.tokens import Doc, Span as TokenSpan, Token

from onrecord.languages.en.glued import glued_tails
from onrecord.languages.en.word_ranks import word_rank
from onrecord.record import Article, Block, Boilerplate, Span

NAME = "parse"
VERSION = 3

SAME_LENGTH = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u3000": " ", "\t": " ", "\n": " ", "\r": " ",
        "\u2028": " ", "\u2029": " ", "\u000b": " ", "\u000c": " ",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "＂": '"',
        "’": "'", "‘": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'",
        "‐": "-", "‑": "-", "‒": "-", "\u200b": " ", "\ufeff": " ", "\u00ad": " ",
    }
)  # fmt: skip
"""Signs that the parser was not trained on, each with one that it was. One for one, so offsets do not move."""

TWICE = re.compile(r"''(?!')(\w?)")
"""Two single marks set for a double one."""


def _one_mark(twice: re.Match[str]) -> str:
    """A double mark and a space, as long as what it stands for; an opening mark stands next to its word."""
    return f' "{twice[1]}' if twice[1] else '" '


GLUED_STOP = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])|(?<=[a-z]{3}[.!?])(?=[a-z]{2,} )")
"""A full stop with no space behind it. The second form needs three letters and two ("demanding.in an") to spare
"e.g."."""

GLUED_QUOTE = re.compile(r"(?<=[a-z.,!?]\")(?=[A-Za-z]{2})")

HYPHENED = re.compile(r"\b(?:de|re|co|pre|non|anti|counter|ex|pro|un|mid|semi|self|vice)-[A-Za-z]+\b", re.I)
"""Words with a prefix: the tokeniser takes them apart ("de - escalate"), and then the parser loses the verb."""

DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'-]+[ ,/]+){1,4}(?:[A-Z][a-z.]+[ ,]+){0,2}"
    r"(?:\d{1,2} [A-Z][a-z]+(?: \d{4})?[ ,]*|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?[ ,]*)?"
    r"(?:\([^)\n]{2,40}\) ?)?(?:--?|[–—]) +"
    r"|(?:[A-Z][\w.'-]+[ ,]+){0,5}\([A-Z][^)\n]{1,30}\) ?(?:--?|[–—]) +"
)
"""Place, day and agency at the head of a report ("OSLO, 3 May (Agency) - "). What follows is a sentence of its own, or
the parser takes the place for its subject."""

PIECE = 60_000
"""Characters parsed at a time: spaCy's memory grows with the length of a text."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A cleaned text and, for each of its characters, the offset in the article; an inserted space has that of the
    next."""

    text: str
    origin: tuple[int, ...]
    starts: tuple[int, ...]
    """Offsets in `text` where a block of the body begins."""
    blocks: tuple[Block, ...]
    """The blocks of the body, those of one line joined."""


@dataclass(frozen=True, slots=True)
class Parse:
    """One article with its parse. Every stage of `reading/` gets this and returns values of `onrecord.record`."""

    article: Article
    clean: Clean
    doc: Doc
    quoted: tuple[tuple[int, int], ...] = field(default=())
    """Stretches between quotation marks, in characters of the *clean* text, marks left out; see `reading/marks.py`."""

    def span(self, start: int, end: int) -> Span:
        """The passage of the article behind characters `start:end` of the clean text."""
        origin = self.clean.origin
        return Span(article=self.article.id, start=origin[start], end=origin[end - 1] + 1)

    def parts(self, span: Span) -> tuple[Span, ...]:
        """The passage without the boilerplate that stands inside it."""
        found: list[Span] = []
        at = span.start
        boilerplate = self.article.boilerplate
        first = bisect_right(boilerplate, span.start, key=_start_of)
        for cut in boilerplate[first : bisect_left(boilerplate, span.end, key=_start_of)]:
            if at <= cut.start and cut.end < span.end:
                kept = self.article.text[at : cut.start].rstrip()
                if kept:  # not between two stretches of boilerplate
                    found.append(Span(article=span.article, start=at, end=at + len(kept)))
                behind = self.article.text[cut.end : span.end]
                at = cut.end + len(behind) - len(behind.lstrip())
        return (*found, Span(article=span.article, start=at, end=span.end)) if found else (span,)

    def span_of(self, tokens: Token | TokenSpan) -> Span:
        """The passage of the article behind a token or a run of tokens."""
        if isinstance(tokens, Token):
            return self.span(tokens.idx, tokens.idx + len(tokens))
        return self.span(tokens.start_char, tokens.end_char)

    def block_of(self, token: Token) -> Block:
        """The block of the body that a token stands in."""
        return self.clean.blocks[bisect_right(self.clean.starts, token.idx) - 1]

    def block_number(self, token: Token) -> int:
        return bisect_right(self.clean.starts, token.idx) - 1

    def is_quoted(self, token: Token) -> bool:
        """Does the token stand between quotation marks?"""
        return self.stretch_around(token) is not None

    def stretch_around(self, token: Token) -> tuple[int, int] | None:
        """The stretch between quotation marks that a token stands in."""
        return self.stretch_at(token.idx)

    def stretch_at(self, place: int) -> tuple[int, int] | None:
        """The stretch between quotation marks that a place of the clean text stands in."""
        at = bisect_right(self.quoted, (place, 1 << 60)) - 1
        inside = at >= 0 and self.quoted[at][0] <= place < self.quoted[at][1]
        return self.quoted[at] if inside else None

    def tokens_in(self, span: Span) -> TokenSpan | None:
        """The tokens behind a passage of the article, None where it holds none."""
        origin = self.clean.origin
        start, end = bisect_left(origin, span.start), bisect_left(origin, span.end)
        return self.doc.char_span(start, end, alignment_mode="expand") if start < end else None

    def sentences(self) -> Iterator[TokenSpan]:
        """Sentences with at least one letter or digit."""
        return (sent for sent in self.doc.sents if any(token.is_alpha or token.like_num for token in sent))


def _start_of(stretch: Boilerplate) -> int:
    return stretch.start


def clean_body(article: Article, known_names: frozenset[str] = frozenset()) -> Clean:
    """The body as one line a block, signs the parser knows, glued words parted. What boilerplate parts inside a line is
    one block again, or the parser would see two halves of a sentence.

    Args:
        known_names: capitalised words that occur alone in the article; one of these glued to a small-letter word
            ("Macronheld") is parted from it.
    """
    pieces: list[str] = []
    origin: list[int] = []
    starts: list[int] = []
    blocks: list[Block] = []
    for block in article.body:
        if blocks and (joint := _joint(article.text, blocks[-1], block)) is not None:
            del pieces[-1], origin[-2:]
            pieces.append(joint)
            origin.extend([block.start] * len(joint))
            blocks[-1] = replace(blocks[-1], end=block.end)
        else:
            starts.append(len(origin))
            blocks.append(block)
        raw = TWICE.sub(_one_mark, article.text[block.start : block.end].translate(SAME_LENGTH))
        cuts = {m.start() for m in GLUED_STOP.finditer(raw)} | set(_beside_marks(raw))
        cuts |= set(_glued_names(raw, known_names))
        at = 0
        for cut in [*sorted(cuts), len(raw)]:
            pieces.append(raw[at:cut])
            origin.extend(range(block.start + at, block.start + cut))
            if cut < len(raw):
                pieces.append(" ")
                origin.append(block.start + cut)
            at = cut
        pieces.append("\n\n")
        origin.extend((block.end, block.end))
    return Clean(text="".join(pieces), origin=tuple(origin), starts=tuple(starts), blocks=tuple(blocks))


def _beside_marks(raw: str) -> Iterator[int]:
    """Where marks with words on both sides are parted from them: before one that opens, behind one that closes."""
    at, opens = 0, False
    for glued in GLUED_QUOTE.finditer(raw):
        opens ^= raw.count('"', at, glued.start()) % 2 == 1
        at = glued.start()
        yield at - opens


def _joint(text: str, before: Block, block: Block) -> str | None:
    """What joins two blocks of one line: a space, or nothing before "'s" and a comma; None where a line ends between
    them."""
    between = text[before.end : block.start]
    if not between.strip() or LINE_END.search(between):
        return None
    return "" if CLINGING.match(text, block.start) else " "


LINE_END = re.compile(r"[\n\r\u2028\u2029\u0085\u000b\u000c]")
CLINGING = re.compile(r"[,.;:!?)\]”’]|['’]s\b")


def names_alone(article: Article) -> frozenset[str]:
    """Capitalised words that stand alone at least once inside a sentence of the body: candidates for glued names."""
    text = " ".join(article.text[block.start : block.end] for block in article.body).translate(SAME_LENGTH)
    counts = Counter(re.findall(r"(?<=[a-z,] )([A-Z][a-z]{3,})(?=[ ,.;:!?'’]|$)", text))
    return frozenset(name for name, count in counts.items() if count > 1 or not _is_glued(name, counts))


def _is_glued(name: str, counts: Counter[str]) -> bool:
    """Is a word that occurs once another name with a small word at its end?"""
    return any(name[:at] in counts and name[at:] in glued_tails() for at in range(4, len(name) - 1))


def _glued_names(raw: str, known_names: frozenset[str]) -> Iterator[int]:
    """Offsets inside words like "Macronheld" and "Peskovat", where a known name ends and a small-letter word begins."""
    for word in re.finditer(r"\b[a-z]{3,}(?=[A-Z])([A-Z][a-z]{3,})\b", raw):
        if word.group(1) in known_names:
            yield word.start(1)
    for word in re.finditer(r"\b[A-Z][a-z]{5,}\b", raw):
        if word.group() in known_names:
            continue
        for length in range(len(word.group()) - 2, 3, -1):
            head, tail = word.group()[:length], word.group()[length:]
            if head in known_names and tail in glued_tails():
                yield word.start() + length
                break
    for word in re.finditer(r"(?<=[a-z] )[A-Z][a-z]{9,}\b", raw):
        before = raw.rfind(" ", 0, word.start() - 1) + 1
        if not raw[before : word.start() - 1][:1].isupper() or word_rank(word.group().lower()) < COMMON_WORDS:
            continue  # a first name before it shows that a surname ends inside the word, which is no word itself
        for length in range(SHORTEST_HEAD, len(word.group()) - SHORTEST_HEAD + 1):
            head, tail = word.group()[:length], word.group()[length:]
            if tail in glued_tails() and head.lower() not in PREFIXES and head not in known_names:
                yield word.start() + length
                break


SHORTEST_HEAD = 5
"""Letters of a surname that is not known from elsewhere in the article, and of the word glued to it."""

COMMON_WORDS = 40_000
"""Place among the common words before which a word is whole ("Broadcasting")."""

PREFIXES = frozenset({"under", "inter", "super", "counter", "trans", "hyper", "multi", "ultra", "intra", "extra"})


def parse_article(article: Article, nlp: Language) -> Parse:
    """Parse the body of an article that has its blocks marked. Sentences never cross a block."""
    from .marks import quoted_stretches

    clean = clean_body(article, names_alone(article))
    docs = [nlp(_ready(clean, nlp, start, end)) for start, end in _pieces(clean)]
    doc = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False) if docs else Doc(nlp.vocab)
    return Parse(article=article, clean=clean, doc=doc, quoted=quoted_stretches(article, clean))


def _pieces(clean: Clean) -> Iterator[tuple[int, int]]:
    """Stretches of whole blocks, about PIECE characters each; a longer block is cut."""
    begin = 0
    for start in (*clean.starts[1:], len(clean.text)):
        if start - begin >= PIECE or start == len(clean.text):
            while start - begin > 2 * PIECE:  # one endless line: cut behind a sentence, where there is one
                cut = clean.text.rfind(". ", begin, begin + PIECE) + 2
                cut = cut if cut > begin + 1 else begin + PIECE
                yield begin, cut
                begin = cut
            if begin < start:
                yield begin, start
            begin = start


def _ready(clean: Clean, nlp: Language, start: int, end: int) -> Doc:
    doc = nlp.make_doc(clean.text[start:end])
    with doc.retokenize() as retokenizer:
        for word in HYPHENED.finditer(doc.text):
            tokens = doc.char_span(*word.span())
            if tokens is not None and len(tokens) > 1:
                retokenizer.merge(tokens)
    begins = set(clean.starts[bisect_left(clean.starts, start) : bisect_left(clean.starts, end)])
    text = doc.text
    for token in doc:
        if token.idx + start in begins:
            token.is_sent_start = True
        elif token.is_space:
            token.is_sent_start = False
    for begin in begins:
        dateline = DATELINE.match(text, begin - start)
        opened = doc.char_span(dateline.end(), dateline.end() + 1, alignment_mode="expand") if dateline else None
        if opened is not None:
            opened[0].is_sent_start = True
    return doc
