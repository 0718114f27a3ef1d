"""English words that carry a sentence's frame rather than its matter: articles, prepositions, pronouns, auxiliaries."""

SMALL_WORDS = frozenset(
    "the a an of to in on at by for with from as and or but that which who whom whose this these those it its he his "
    "she her they their them we our is was are were be been has have had will would could can may might not no than "
    "if while when where after before over under about into between against during until".split()
)
