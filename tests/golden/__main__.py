"""`python -m tests.golden` writes the golden record anew; look at the difference as at code."""

from . import GOLDEN, present

GOLDEN.write_text(present(), encoding="utf-8")
print(f"written: {GOLDEN}")
