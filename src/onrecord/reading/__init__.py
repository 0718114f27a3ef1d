"""What is in one article alone: one stage a file. All stand on spaCy's parse, so spaCy is imported here, lightly."""

from onrecord.models.light_spacy import import_spacy

import_spacy()
