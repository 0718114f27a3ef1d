"""What an expression of time dates: the clause around it, where there is one.

"the accord, a truce signed in 2015 after the war broke out" dates "the accord, a truce signed in 2015"; in "the 2016
World Cup" or "those who joined after 1997" the year dates nothing that could be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.lang.en.syntax_iterators import noun_chunks
from spacy.tokens import Span as TokenSpan, Token

from onrecord.languages.en.dating_words import BOUNDARIES, CONDITIONS, OPENERS, POSSIBLE, SAYING, SUPPOSING
from onrecord.languages.en.time_words import SEASONS
from onrecord.record import DateExpression, Span

from .parse import Parse

NAME = "clauses"
VERSION = 1

LONGEST = 260
"""Characters. A longer clause is cut at the comma nearest to the expression; a line of a timeline holds as much."""

LEAST_CONTENT = 2
"""Nouns, verbs, names, numbers and adjectives, the expression of time with them; "it was on Monday" tells nothing."""

NEAR = 2
"""Steps from an expression up to a participle that only describes a noun ("made by him in May"); further up it dates
something between."""

WHEN_WITHIN = 6
"""Tokens between "1997" and the "when" that says what happened then."""

DATELINE = 12
"""Tokens that a dateline has at most."""

LONGEST_NAME = 8
"""Tokens before a noun that can belong to it; more are the parser's mistake."""

DESCRIBING = {"poss", "compound", "nmod", "amod", "nummod"}
SETTINGS = {"in", "at", "on", "during"}
"""Before the noun of an occasion: what is told happened there and then."""

HANGING = {
    "that",
    "which",
    "who",
    "whom",
    "to",
    "of",
    "in",
    "for",
    "with",
    "by",
    "as",
    "and",
    "or",
    "the",
    "a",
    "whether",
}
"""A clause that ends in one of these has lost what it tells."""

FINITE = {"VBD", "VBZ", "VBP", "MD"}
RELATIVE = {"who", "which", "that"}
NONE = {"no", "nobody", "none", "not", "never", "n't", "nothing"}
MONTH = len("2022-02")
POINTS = {"date", "time"}

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}
LEANING = {"advcl", "pcomp", "xcomp", "ccomp", "conj", "acl", "prep"}
"""Relations of a verb that, without a subject of its own, is told together with the verb above it."""
OF_ANOTHER_CLAUSE = {"advcl", "parataxis", "mark", "cc", "punct", "dep", "conj"}
SAID = {"ccomp", "xcomp", "dobj", "attr"}
"""What follows a verb of saying if what is said does not stand before it."""
COMMAS = {",", ";", ":", "-", "–", "—"}
VERBS = {"VERB", "AUX"}
CONTENT = {"NOUN", "PROPN", "VERB", "NUM", "ADJ"}


def mark_clauses(parse: Parse, dates: Sequence[DateExpression]) -> tuple[DateExpression, ...]:
    """The expressions, each with the clause it dates; None where it dates nothing, or stands in a quotation.

    A clause is dated once, by the expression nearest to its verb ("from 2003 to 2007" tells of 2003), or by two days
    joined by "and".
    """
    clauses = [None if _is_old(parse, date) else _clause(parse, date.span) for date in dates]
    nearest: dict[Span, tuple[bool, int, int]] = {}
    for number, (date, clause) in enumerate(zip(dates, clauses, strict=True)):
        if clause is not None and date.kind in POINTS:
            here = (not _is_day(date), _steps(parse, date.span), number)
            nearest[clause] = min(here, nearest.get(clause, here))
    kept = {number for _, _, number in nearest.values()}
    kept |= {number for number in range(1, len(dates)) if number - 1 in kept and _is_joined(parse, dates[number].span)}
    return tuple(
        replace(date, clause=clauses[number], joint=_joint(parse, date.span, clauses[number]))
        if number in kept or date.kind not in POINTS
        else date
        for number, date in enumerate(dates)
    )


def _is_joined(parse: Parse, span: Span) -> bool:
    """The second of "on Tuesday and Wednesday": it happened on both."""
    tokens = parse.tokens_in(span)
    return tokens is not None and tokens.root.dep_ == "conj" and tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "and"


def _is_day(date: DateExpression) -> bool:
    units = {"day", "weekday"}
    return (date.value is not None and date.value[:10].count("-") == 2) or (
        date.relative is not None and (date.relative.unit in units or date.relative.day is not None)
    )


def _joint(parse: Parse, span: Span, clause: Span | None) -> Span | None:
    """Where a relative clause about the subject begins inside the clause: its pronoun, and the comma before it."""
    tokens = parse.tokens_in(span)
    verb = _verb_above(tokens.root) if tokens is not None and clause is not None else None
    pronoun = _relative_subject(verb) if verb is not None else None
    if pronoun is None or clause is None:
        return None
    noun = verb.head if verb is not None else pronoun
    before = pronoun.doc[_noun_start(noun).i : pronoun.i]
    if any(token.tag_ in FINITE for token in before) or pronoun.nbor(-1).text in {"-", "–", "—", "(", '"'}:
        return None
    first = pronoun.nbor(-1) if pronoun.nbor(-1).text == "," else pronoun
    joint = parse.span(first.idx, pronoun.idx + len(pronoun))
    return joint if clause.start < joint.start and joint.end < clause.end else None


def _relative_subject(verb: Token) -> Token | None:
    """The "who" of "Holm, who left"."""
    if verb.dep_ != "relcl":
        return None
    subjects = (child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"})
    return next((child for child in subjects if child.lower_ in RELATIVE and child.n_lefts + child.n_rights == 0), None)


def _is_old(parse: Parse, date: DateExpression) -> bool:
    """A month or year written out, or one that is past, in a sentence about what is so now."""
    written = date.value is not None and len(date.value) <= MONTH
    back = date.relative is not None and date.relative.shift < 0 and not _is_day(date)
    tokens = parse.tokens_in(date.span) if written or back else None
    verb = _verb_above(tokens.root) if tokens is not None else None
    return verb is not None and _is_state(verb)


def _steps(parse: Parse, span: Span) -> int:
    """How far below a verb the expression hangs: "fell to 7 in May from 8 in April" tells of May."""
    tokens = parse.tokens_in(span)
    above = [] if tokens is None else list(tokens.root.ancestors)
    return next((steps for steps, token in enumerate(above) if token.pos_ in VERBS), len(above))


def _clause(parse: Parse, span: Span) -> Span | None:
    tokens = parse.tokens_in(span)
    if not tokens:
        return None
    root = tokens[-1] if tokens.root.dep_ == "det" else tokens.root
    if _names_a_thing(root) or _is_dateline(tokens) or _dates_a_noun(root):
        return None
    if parse.is_quoted(tokens.root) and not any(token.shape_ == "dddd" for token in tokens):
        return None
    first, last = tokens[0], tokens[-1]
    if _is_boundary(tokens) or _is_compared(tokens.root):
        return None
    told = _told_when(last)
    if told is not None:
        return _span(parse, *_balanced(*_trim(*_edges(told, told, told), told, told)))
    named = _thing_of(tokens) or _thing_made(first)
    if named is not None:
        start = _phrase_start(named)
        return _span(parse, *_trim(start, last, last, last)) if _is_known(start, named) else None
    verb = _verb_above(tokens.root)
    if verb is None or _is_only_possible(verb) or not _is_finite(verb) or _is_thought(verb):
        return None
    if verb.dep_ == "acl" and _steps(parse, span) > NEAR:
        return None
    if verb.lemma_.lower() in SAYING and not any(child.i > verb.i and child.dep_ in SAID for child in verb.children):
        if not any(
            token.pos_ in VERBS and token != verb and token.dep_ not in {"aux", "auxpass"} for token in verb.sent
        ):
            return None
        start, end = verb.sent[0], verb.sent[-1]
    else:
        if verb.dep_ == "relcl" and _relative_subject(verb) is None and not (_stands_apart(verb) or _is_made(verb)):
            return None
        start, end = _edges(verb, first, last)
    start = max(start, _after_dateline(verb.sent), key=_place)
    start, end = _balanced(*_trim(start, end, min(first, verb, key=_place), max(last, verb, key=_place)))
    if end.lower_ in HANGING and end.nbor(1).i < verb.sent.end:
        start, end = _trim(start, verb.sent[-1], start, end)
    return _span(parse, start, end) if _tells(start, end) and end.lower_ not in HANGING else None


def _tells(start: Token, end: Token) -> bool:
    """Has the clause somebody or something that does what it says?"""
    if start.tag_ in {"VBZ", "VBD", "VBP", "VBN", "MD"}:
        return False
    inside = start.doc[start.i : end.i + 1]
    if sum(token.pos_ in CONTENT for token in inside) < LEAST_CONTENT:
        return False
    return any(token.dep_ in SUBJECTS for token in inside) or any(
        token.dep_ == "acl" and token.head in inside for token in inside
    )


def _span(parse: Parse, start: Token, end: Token) -> Span:
    return parse.span(start.idx, end.idx + len(end))


def _place(token: Token) -> int:
    return token.i


def _names_a_thing(root: Token) -> bool:
    """Is the expression part of a name ("the 2016 World Cup", "the 2016 election", "the spring survey")?"""
    part_of = root.dep_ in {"compound", "nmod", "nummod", "amod"} and root.head.i > root.i
    dates_a_noun = root.head.pos_ == "NOUN" and (root.shape_ == "dddd" or root.lower_ in SEASONS)
    return part_of and (root.head.pos_ == "PROPN" or dates_a_noun)


def _is_boundary(tokens: TokenSpan) -> bool:
    """Does it only bound a stretch of time, or stand for comparison ("since 1997", "between 2006 and 2015")?"""
    root = tokens.root
    first = root.head if root.dep_ == "conj" and root.head.i < root.i else tokens[0]
    words = {root.head.lower_, first.head.lower_}
    at = first.i
    while (
        at > tokens.sent.start
        and tokens.doc[at].head.i < at
        and tokens.doc[at - 1].pos_ in {"ADP", "SCONJ", "ADV", "ADJ"}
    ):
        at -= 1
        words.add(tokens.doc[at].lower_)
    return bool(words & BOUNDARIES) and not _begins(root)


def _begins(root: Token) -> bool:
    """ "Boats have fished there since March" tells when something began that goes on."""
    verb = root.head.head
    if root.head.lower_ != "since" or verb.pos_ not in VERBS:
        return False
    begun = any(child.dep_ == "aux" and child.lower_ in {"has", "have"} for child in verb.children)
    near = (below for child in verb.children for below in (child, *child.children))
    none = any(word.lower_ in NONE for word in near)
    return begun and not none


def _is_compared(root: Token) -> bool:
    """Does it date the other side of a comparison ("fell to 7 from 8 in April", "up from a year earlier")?"""
    preposition = root.head
    if (
        preposition.lower_ == "from"
        and preposition.dep_ == "prep"
        and any(c.lower_ in {"earlier", "ago"} for c in root.subtree)
    ):
        return True
    # the noun before "in April" is the one it hangs on, whatever the parser says of "fell to 7 from 8 in April"
    amount = preposition.nbor(-1) if preposition.dep_ == "prep" and preposition.i > root.sent.start else preposition
    if amount.dep_ != "pobj" or amount.i == root.i or amount.head.lower_ not in {"from", "than"}:
        return False
    counted = amount.like_num or any(child.like_num for child in amount.children)
    changed = amount.head.head
    other_side = any(child.lower_ in {"to", "at", "by"} for child in changed.children if child.dep_ == "prep")
    return counted and (other_side or changed.lower_ in {"down", "up"})


def _dates_a_noun(root: Token) -> bool:
    """Does it date only what a noun tells of ("critics of last week's march")? At "Friday's hearing" something more
    happened."""
    while root.head.like_num and root.head.i == root.i + 1:
        root = root.head
    noun = root.head
    if root.dep_ not in DESCRIBING or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    return not (noun.dep_ == "pobj" and noun.head.lower_ in SETTINGS and noun.head.head.pos_ in VERBS)


def _is_dateline(tokens: TokenSpan) -> bool:
    """Is it the date of "BERGEN, 15 May –"?"""
    last = tokens[-1]
    before = tokens[0].doc[tokens[0].sent.start : tokens[0].i]
    ends = last.i + 1 < len(last.doc) and last.nbor(1).text in {"-", "–", "—"}
    return ends and all(token.is_upper or not token.is_alpha for token in before)


def _after_dateline(sentence: TokenSpan) -> Token:
    """The first token of what a sentence tells: "BERGEN, 15 May 2024 –" and the like left out."""
    dash = next((token for token in sentence[1:DATELINE] if token.text in {"-", "–", "—"}), None)
    if dash is None or not sentence[0].is_upper or len(sentence[0]) < 3 or dash == sentence[-1]:
        return sentence[0]
    return dash.nbor(1)


def _told_when(last: Token) -> Token | None:
    """The verb of "when the treaty was signed" right behind the expression."""
    for token in last.doc[last.i + 1 : min(last.i + 1 + WHEN_WITHIN, last.sent.end)]:
        if token.text in COMMAS:
            return None
        if token.lower_ == "when":
            return token.head if token.head.pos_ in VERBS and token.head.i > token.i else None
    return None


def _thing_of(tokens: TokenSpan) -> Token | None:
    """The noun of "the agreement of 2016"."""
    prep = tokens.root.head
    thing = prep.head
    of_a_thing = prep.lower_ in {"of", "from"} and thing.pos_ in {"NOUN", "PROPN"} and prep.i == thing.i + 1
    return thing if of_a_thing and any(token.shape_ == "dddd" for token in tokens) else None


def _thing_made(first: Token) -> Token | None:
    """The noun of "a protocol signed by both in 2016", which the parser often takes for part of the main clause."""
    for token in reversed(first.doc[first.sent.start : first.i]):
        if token.text in COMMAS or token.tag_ in {"VBD", "VBP", "VBZ", "MD"}:
            return None
        if token.tag_ == "VBN" and not _has_subject(token) and token.lemma_.lower() not in SAYING:
            noun = token.nbor(-1) if token.i > first.sent.start else token
            return noun if noun.pos_ in {"NOUN", "PROPN"} else None
    return None


def _is_known(start: Token, noun: Token) -> bool:
    """Does the phrase say which thing it tells of? "A poll released in June" and "critics of 2015" do not."""
    phrase = start.doc[start.i : noun.i + 1]
    articles = sum(token.dep_ == "det" for token in phrase)
    one = articles <= 1 or any(token.text == "," or token.dep_ == "prep" for token in phrase)
    return one and start.lower_ not in {"a", "an", "some", "many"} and any(token.pos_ == "PROPN" for token in phrase)


def _phrase_start(noun: Token) -> Token:
    """Where the phrase of a noun begins; behind a comma, with the phrase that it explains."""
    start = _chunk_start(noun)
    if start.i - 2 >= noun.sent.start and start.nbor(-1).text == "," and start.nbor(-2).pos_ in {"NOUN", "PROPN"}:
        start = _chunk_start(start.nbor(-2))
    if start.i - 2 >= noun.sent.start and start.nbor(-1).lower_ == "of":
        start = _chunk_start(start.nbor(-2))
    return start


def _chunk_start(noun: Token) -> Token:
    # of the sentence alone: `noun.sent.noun_chunks` looks through the whole article
    return next((noun.doc[start] for start, end, _ in noun_chunks(noun.sent) if start <= noun.i < end), noun)


def _verb_above(token: Token) -> Token | None:
    """The nearest verb that governs the token and has a subject, or else the nearest at all."""
    verbs = [above for above in token.ancestors if above.pos_ in VERBS and above.dep_ not in {"aux", "auxpass"}]
    for verb in verbs:
        if _is_supposed(verb) or _only_describes(verb):
            continue
        if verb.dep_ not in LEANING or verb.dep_ == "acl" or _has_subject(verb):
            return verb
    return verbs[0] if verbs and verbs[0].dep_ == "ROOT" else None


def _is_thought(verb: Token) -> bool:
    """ "Concern that prices will rise next year": nobody holds that they will."""
    return verb.dep_ == "acl" and verb.tag_ != "VBN" and _has_subject(verb)


def _is_state(verb: Token) -> bool:
    """ "Critics are still angry about the move in 2013": what is so now is not of a year past."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    finite = next((word for word in (*helpers, verb) if word.tag_ in FINITE), verb)
    now = finite.tag_ in {"VBZ", "VBP"} and finite.lemma_ != "have"
    return now and verb.lemma_.lower() not in SAYING and not any(child.dep_ == "xcomp" for child in verb.children)


def _is_finite(verb: Token) -> bool:
    """ "a party struggling since June" and "Holm to lead next year" are no sentences."""
    helped = any(child.dep_ in {"aux", "auxpass"} and child.lower_ != "to" for child in verb.children)
    if verb.lemma_ == "do" and not any(child.dep_ in {"dobj", "advmod"} for child in verb.children):
        return False  # "so did Holm" leans on another sentence
    if verb.tag_ == "VBN":
        return helped or verb.dep_ in {"acl", "conj"} or _has_subject(verb)
    return helped or verb.tag_ in FINITE


def _is_only_possible(verb: Token) -> bool:
    """ "would have won", "could fall", "if it is found": nobody says that it is so or will be."""
    if any(child.lower_ in SUPPOSING for child in verb.children if child.dep_ == "mark"):
        return True
    helpers = [child for child in verb.children if child.dep_ == "aux"]
    said = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SAYING
    return any(child.lower_ in POSSIBLE or (child.lower_ in {"would", "'d"} and not said) for child in helpers)


def _is_supposed(verb: Token) -> bool:
    """Does the clause only say on what terms another holds ("if they are not released by 31 May")?"""
    return verb.dep_ == "advcl" and any(child.lower_ in CONDITIONS for child in verb.children)


def _only_describes(verb: Token) -> bool:
    """Does it tell something aside about "a letter that was sent on Wednesday", which the main clause tells of?"""
    noun = verb.head
    article = any(child.lower_ in {"a", "an"} for child in noun.children)
    return verb.dep_ == "relcl" and article and verb.left_edge.i == noun.i + 1 and noun.dep_ in {"pobj", "dobj"}


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _edges(verb: Token, first: Token, last: Token) -> tuple[Token, Token]:
    """First and last token of the clause of `verb` that holds the tokens from `first` to `last`."""
    start, end = verb, verb
    for child in verb.children:
        if child.dep_ in OF_ANOTHER_CLAUSE and not (child == first or child.is_ancestor(first)):
            continue
        start, end = min(start, child.left_edge, key=_place), max(end, child.right_edge, key=_place)
    if verb.dep_ in {"relcl", "acl"} and verb.head.i < verb.i:
        placed = next((child for child in verb.children if child.lower_ in {"where", "when"}), None)
        start = placed or (start if _is_said(verb) else min(start, _noun_start(verb.head), key=_place))
    return min(start, first, key=_place), max(end, last, key=_place)


def _is_made(verb: Token) -> bool:
    """ "The Lund accord, which both signed in 2015" says what it tells of; "the step they took in July" does not, and
    "Holm, whose firm closed in May" tells of the firm."""
    noun = verb.head
    named = noun.pos_ == "PROPN" or any(token.pos_ == "PROPN" for token in noun.lefts)
    of_it = any(token.lower_ == "which" and token.head.lower_ == "of" for token in verb.doc[verb.left_edge.i : verb.i])
    return named and (of_it or any(child.lower_ in RELATIVE and child.dep_ == "dobj" for child in verb.children))


def _stands_apart(verb: Token) -> bool:
    """Is a relative clause a whole sentence without its noun ("to Paris, where she met …")?"""
    return _is_said(verb) or any(child.lower_ in {"where", "when"} for child in verb.children)


def _is_said(verb: Token) -> bool:
    """Is a clause with "that", all its parts and a saying before it taken for one about the noun between?"""
    subject = next((child.left_edge for child in verb.children if child.dep_ in SUBJECTS), verb)
    that = subject.nbor(-1).lower_ == "that"
    whole = _has_subject(verb) and any(child.i > verb.i and child.dep_ in SAID for child in verb.children)
    said = any(token.lemma_.lower() in SAYING for token in verb.doc[verb.sent.start : verb.head.i])
    return that and whole and said


def _noun_start(noun: Token) -> Token:
    """Where the phrase of a noun begins, the noun that it explains included: "Scholz, the chancellor who …"."""
    if noun.dep_ == "appos" and noun.head.i < noun.i:
        noun = noun.head
    near = [child for child in noun.lefts if child.pos_ not in VERBS and noun.i - child.left_edge.i <= LONGEST_NAME]
    return min((child.left_edge for child in near), key=_place, default=noun)


def _trim(start: Token, end: Token, first: Token, last: Token) -> tuple[Token, Token]:
    """Without opening conjunctions and marks, and if it is too long for a line, cut at a comma outside `first:last`."""
    doc = start.doc
    i, j = start.i, end.i
    if not _length(doc[i], doc[j]) <= LONGEST:
        j = next((k - 1 for k in range(last.i + 1, j) if _parts(doc[k])), j)
    if not _length(doc[i], doc[j]) <= LONGEST:
        i = next((k + 1 for k in range(i, first.i) if _parts(doc[k]) and _length(doc[k + 1], doc[j]) <= LONGEST), i)
    while i < first.i and (_is_opener(doc[i]) or doc[i].text in COMMAS | {".", "*"} or doc[i].is_space):
        clause = doc[i].head
        leads = doc[i].dep_ in {"mark", "advmod"} and clause.dep_ == "advcl"
        if leads and first.i <= clause.right_edge.i < j:
            break  # "When she left in May, prices rose": without "when" two sentences would run into one
        i = clause.right_edge.i + 1 if leads and clause.right_edge.i < first.i else i + 1
    while j > last.i and (doc[j].text in COMMAS | {"."} or doc[j].is_space):
        j -= 1
    return doc[i], doc[j]


def _parts(token: Token) -> bool:
    """Does a mark part clauses? The stroke inside a word ("a 33-year-old") does not."""
    return token.text in COMMAS and (token.text not in {"-", "–"} or (token.i > 0 and bool(token.nbor(-1).whitespace_)))


def _is_opener(token: Token) -> bool:
    """A word that only ties the clause to the one before; not one with words of its own ("after all", "as late as")."""
    if token.lower_ not in OPENERS or token.nbor(1).lower_ in {"of", "to", "for", "as", "all"}:
        return False
    if token.lower_ in {"that", "which"} and token.dep_ == "det":
        return False
    if token.lower_ == "as" and "as" in {after.lower_ for after in token.doc[token.i + 2 : token.i + 4]}:
        return False
    return token.dep_ not in {"prep", "pcomp", "amod", "nmod"} and token.n_rights == 0


def _balanced(start: Token, end: Token) -> tuple[Token, Token]:
    """With the closing mark of a quotation that the clause opens, or without its opening one."""
    doc = start.doc
    if sum(token.text == '"' for token in doc[start.i : end.i + 1]) % 2 == 0:
        return start, end
    if start.i > 0 and start.nbor(-1).text == '"' and start.text != '"':
        return start.nbor(-1), end
    for token in doc[end.i + 1 : end.sent.end]:
        if token.text == '"':
            return (start, token) if _length(start, token) <= LONGEST else (start, end)
    return (doc[start.i + 1], end) if start.text == '"' and start != end else (start, end)


def _length(start: Token, end: Token) -> int:
    return end.idx + len(end) - start.idx
