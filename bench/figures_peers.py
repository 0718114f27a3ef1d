"""Three other readers of quantities, each as a function from a sentence to rows of the scorer.

None is a dependency: each is used where its package can be imported, and else says how to have it.
"""

from __future__ import annotations

import importlib
import locale
import logging
import sys
import zipfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

Row = dict[str, Any]
"""`value, upper?, unit, change?` of one quantity, as `bench/scorers/score_figures.py` takes them."""
Reader = Callable[[str], list[Row]]


class PeerMissing(Exception):
    """A package that is not installed, and how to have it."""


def load_quantulum3() -> Reader:
    """quantulum3 as its documentation shows it, without the optional classifier of ambiguous units."""
    try:
        parse = importlib.import_module("quantulum3.parser").parse
    except ImportError as error:
        raise PeerMissing(f"{error}; to have it: pip install quantulum3==0.10.*") from None

    def read(text: str) -> list[Row]:
        rows: list[Row] = []
        for found in parse(text):
            low, high = found.value, None
            if found.uncertainty:  # a range is given as its middle and half its width
                low, high = found.value - found.uncertainty, found.value + found.uncertainty
            rows.append({"value": low, "upper": high, "unit": found.unit.name})
        return rows

    return read


def load_recognizers() -> Reader:
    """Microsoft's Recognizers-Text: its models of money, measures, ages, temperatures, shares and bare numbers.

    A number inside what another of its models found is not given twice.
    """
    try:
        units = importlib.import_module("recognizers_number_with_unit")
        numbers = importlib.import_module("recognizers_number")
    except ImportError as error:
        raise PeerMissing(
            f"{error}; to have it: pip install recognizers-text-suite==1.0.2a2 emoji==1.7 (a newer emoji breaks it)"
        ) from None
    culture = "en-us"
    steps = (
        (units.recognize_currency, ""), (units.recognize_age, " of age"), (units.recognize_temperature, ""),
        (units.recognize_dimension, ""), (numbers.recognize_percentage, "percentage"), (numbers.recognize_number, ""),
    )  # fmt: skip

    def read(text: str) -> list[Row]:
        rows: list[Row] = []
        taken: list[tuple[int, int]] = []
        for recognize, suffix in steps:
            for found in recognize(text, culture):
                value = (found.resolution or {}).get("value")
                if value is None or any(found.start < end and start <= found.end for start, end in taken):
                    continue
                taken.append((found.start, found.end + 1))
                named = found.resolution.get("unit")
                unit = f"{named}{suffix}".lower() if named else suffix.strip()
                rows.append({"value": float(str(value).rstrip("%")), "unit": unit})
        return rows

    return read


def load_cqe(folder: Path | None) -> Reader:
    """CQE (Almasian et al., EMNLP 2023) with the small spaCy model, from an installed package or from `folder`.

    It is run as it is but for what keeps it from starting: it asks `spacy_download` for the model, which fetches it;
    it wants a locale that few machines have, for numbers with commas; and it unpacks its unit models into its own
    folder, which may not be written to.
    """
    if folder is not None:
        sys.path.insert(0, str(folder))
    if find_spec("CQE") is None:
        raise PeerMissing(
            "No module named 'CQE'; to have it: pip install --no-deps CQE==2.0.3 && pip install fuzzywuzzy "
            "ordered-set, or --cqe with the folder that holds its package CQE"
        )
    downloading = ModuleType("spacy_download")
    downloading.load_spacy = _small_model  # type: ignore[attr-defined]
    sys.modules["spacy_download"] = downloading
    _american_numbers()
    logging.getLogger().setLevel(logging.ERROR)  # it logs each number that it cannot read
    spec = find_spec("CQE")
    home = Path((spec.submodule_search_locations or [""])[0]) if spec else Path()
    if not (home / "unit_models").is_dir():
        with zipfile.ZipFile(home / "unit_models.zip") as packed:
            packed.extractall(home)
    try:
        reader = importlib.import_module("CQE.CQE").CQE(overload=False)
    except ImportError as error:
        raise PeerMissing(f"{error}; CQE needs: pip install fuzzywuzzy ordered-set") from None

    def read(text: str) -> list[Row]:
        try:
            found = reader.parse(text)
        except Exception:  # it fails on some sentences, which then count as read with nothing found
            return []
        return list(_cqe_rows(found))

    return read


def _cqe_rows(found: Any) -> Iterator[Row]:
    for quantity in found:
        value = quantity.value
        row: Row = {"unit": quantity.unit.norm_unit, "change": quantity.change.change}
        if hasattr(value, "lower"):
            yield row | {"value": float(value.lower), "upper": float(value.upper)}
        else:
            yield row | {"value": float(value.value)}


def _small_model(_: str) -> Any:
    from onrecord.models.parser import load_parser

    return load_parser.__wrapped__()


def _american_numbers() -> None:
    """Numbers read as in `en_US.UTF-8`, where the machine may lack that locale."""
    set_locale = locale.setlocale

    def set_or_pretend(category: int, name: Any = None) -> str:
        try:
            return set_locale(category, name)
        except locale.Error:
            return str(name)

    locale.setlocale = set_or_pretend  # type: ignore[assignment]
    locale._override_localeconv = {  # type: ignore[attr-defined]
        "decimal_point": ".", "thousands_sep": ",", "grouping": [3, 3, 0],
    }  # fmt: skip
