"""The codes of an event of the record: the table of event words says what kind it is, the coder makes it finer.

The table (`languages/en/event_words.txt`) was written for the kinds of the record and speaks where the two differ; the
coder reads one sentence and knows what the table cannot: mode and context. Where both stand for one CAMEO root, the
coder's type stands, since its codes go through the conversion table of 2021.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.en.events import EventWord
from onrecord.languages.en.plover import code_of, codes
from onrecord.record import Plover

from .codes import ROOT_CODES, coding_of
from .parse import Parse


def codes_of(parse: Parse, trigger: Token, word: EventWord) -> tuple[Plover | None, str | None]:
    """PLOVER code and CAMEO root, which always belong together."""
    if word.plover is None:
        return None, word.cameo
    found = coding_of(parse, trigger, None, None)
    if found is not None and (found.plover.event == word.plover.event or found.cameo[:2] == word.cameo):
        plover = Plover(
            event=found.plover.event, mode=word.plover.mode or found.plover.mode, context=found.plover.context
        )
        return plover, word.cameo if _stands_for(word.cameo, plover) else found.cameo[:2]
    return word.plover, word.cameo if _stands_for(word.cameo, word.plover) else ROOT_CODES[word.plover.event]


def _stands_for(root: str | None, plover: Plover) -> bool:
    return root in codes() and code_of(root).event == plover.event if root is not None else False
