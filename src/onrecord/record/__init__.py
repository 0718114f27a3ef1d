"""The nouns of OnRecord, one concept a file. No I/O, no work: only what things are."""

from .actor import Actor, ActorKind, Mention, MentionForm, Party, Role
from .article import Article, Block, BlockKind, Boilerplate, Sign, Signs
from .claim import Claim, ClaimStatus, Commitment, Stance, StanceKind
from .date import DateExpression, DateKind, Outlook, Relative
from .deed import Deed
from .event import Event, EventKind, Participant, Plover
from .figure import Bound, Figure
from .ids import make_id
from .judgement import Judgement, Question, Verdict, make_judgement
from .lineage import CopyKind, Family, Lineage, Story
from .quotation import Act, Grade, Proposition, Quotation, QuotationKind, Undertaking
from .reading import Reading, Sentence
from .record import RECORD_VERSION, About, Record, Version
from .span import ArticleId, Place, Span, Words
from .timeline import BriefSentence, Gap, Problem, TimelineEntry
from .topic import Topic
from .utterance import Difference, DifferenceKind, Rendering, Utterance
from .when import Basis, Precision, When

__all__ = [
    "RECORD_VERSION", "About", "Act", "Actor", "ActorKind", "Article", "ArticleId", "Basis", "Block", "BlockKind",
    "Boilerplate", "Bound", "BriefSentence", "Claim", "ClaimStatus", "Commitment", "CopyKind", "DateExpression",
    "DateKind", "Deed", "Difference", "DifferenceKind", "Event", "EventKind", "Family", "Figure", "Gap", "Grade",
    "Judgement", "Lineage", "Mention", "MentionForm", "Outlook", "Participant", "Party", "Place", "Plover", "Precision",
    "Problem", "Proposition", "Question", "Quotation", "QuotationKind", "Reading", "Record", "Relative", "Rendering",
    "Role", "Sentence", "Sign", "Signs", "Span", "Stance", "StanceKind", "Story", "TimelineEntry", "Topic",
    "Undertaking", "Utterance", "Verdict", "Version", "When", "Words", "make_id", "make_judgement",
]  # fmt: skip
