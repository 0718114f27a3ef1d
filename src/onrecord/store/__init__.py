"""Where a dossier is kept. Callers know `Store` and `open_store`; what database is behind them is nobody's business."""

from .open import is_dossier, open_store
from .protocol import Kept, Reader, Store, Writer

__all__ = ["Kept", "Reader", "Store", "Writer", "is_dossier", "open_store"]
