"""Where work runs: this process or a pool of processes. The work does not know; results come in the order given."""

from .choice import choose_engine
from .local import InProcess
from .pool import ProcessPool
from .protocol import Engine, Lost

__all__ = ["Engine", "InProcess", "Lost", "ProcessPool", "choose_engine"]
