"""BBC Citron (github.com/bbc/citron) as a peer of `bench quotations`, from a checkout of it.

No package index has Citron: its code is imported from the checkout and its model unpickled, so name only a checkout
that you trust. Its published model was trained on PARC 3.0, Wall Street Journal text marked much as PolNeAR is.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

if TYPE_CHECKING:
    from .quotations import Attributions

MODEL_FILES = (
    "cue-classifier.pickle",
    "content-classifier.crfsuite",
    "content-resolver.crfsuite",
    "source-classifier.crfsuite",
    "source-resolver.crfsuite",
    "coreference-resolver.pickle",
)

NEEDS = "pip install scikit-learn python-crfsuite cherrypy nltk && python -m nltk.downloader names"
"""What Citron imports beside spaCy. Its published model was made with scikit-learn 1.0."""

TRIAL = '"The talks will go on," Mr. Smith said.'
"""Read while loading: a model that another scikit-learn made may load, and fail only when it is asked."""


class CitronMissing(Exception):
    """No Citron can be had from where it was said to be; the message says what to do."""


def load_citron(checkout: Path, model: Path | None, nlp: Any) -> Callable[[str], Attributions]:
    """A reader of texts by the Citron of `checkout`.

    Args:
        model: folder of its model; None for the last by name in `checkout/models`.
        nlp: the spaCy parser that it gets where it asks for `en_core_web_sm`.
    Raises:
        CitronMissing: `checkout` holds no Citron, or the model or a package that it needs is missing.
    """
    model = _model_in(checkout, model)
    sys.path.insert(0, str(checkout.resolve()))
    try:
        utils = importlib.import_module("citron.utils")
        citron = importlib.import_module("citron.citron")
    except ImportError as error:
        raise CitronMissing(f"Citron in {checkout} cannot be imported: {error}; it needs: {NEEDS}") from error
    try:
        # `get_parser` also registers the extensions of spans that Citron writes to
        with mock.patch.object(utils.spacy, "load", return_value=nlp):
            parser = utils.get_parser()
        extractor = citron.Citron(str(model), parser)
        by_citron(TRIAL, extractor)
    except Exception as error:  # what a pickle raises in another version of a library is anybody's guess
        found = f"{type(error).__name__}: {str(error).strip()}"
        raise CitronMissing(f"Citron's model {model} does not run here: {found}\nIt needs: {NEEDS}") from error
    return lambda text: by_citron(text, extractor)


def by_citron(text: str, extractor: Any) -> Attributions:
    """What Citron's `get_quotes` finds. As in its own evaluation pronouns are not resolved: that moves no span."""
    quotes = extractor.get_quotes(extractor.nlp(text), resolve_coreferences=False)
    return [
        {"source": _places(quote.sources), "cue": _places([quote.cue]), "content": _places(quote.contents)}
        for quote in quotes
    ]


def _places(spans: Any) -> list[list[int]]:
    return [[span.start_char, span.end_char] for span in spans]


def _model_in(checkout: Path, given: Path | None) -> Path:
    if not (checkout / "citron" / "citron.py").is_file():
        raise CitronMissing(
            f"{checkout} is no checkout of Citron: it has no citron/citron.py; "
            "get one with: git clone https://github.com/bbc/citron"
        )
    models = checkout / "models"
    model = given or max((folder for folder in models.glob("*") if folder.is_dir()), default=models)
    missing = [name for name in MODEL_FILES if not (model / name).is_file()]
    if missing:
        raise CitronMissing(
            f"no model of Citron in {model}: {', '.join(missing)} missing; name the model's folder with --citron-model"
        )
    return model
