"""How the names of a person relate: short forms, initials, nicknames."""

from __future__ import annotations

import re
from collections.abc import Sequence

NICKNAMES = dict(
    pair.split("=")
    for pair in """
    joe=joseph bill=william will=william billy=william mike=michael mick=michael bob=robert rob=robert bobby=robert
    jim=james jimmy=james tom=thomas tommy=thomas dan=daniel danny=daniel dave=david steve=steven stephen=steven
    chris=christopher ben=benjamin bibi=benjamin benny=benjamin sam=samuel ted=edward ed=edward eddie=edward
    tony=anthony dick=richard rick=richard ricky=richard rich=richard chuck=charles charlie=charles liz=elizabeth
    beth=elizabeth betsy=elizabeth lizzie=elizabeth kate=katherine kathy=katherine katie=katherine catherine=katherine
    kathryn=katherine sara=sarah
    sue=susan susie=susan nick=nicholas alex=alexander jeff=jeffrey geoff=jeffrey geoffrey=jeffrey greg=gregory
    ken=kenneth kenny=kenneth pete=peter matt=matthew andy=andrew drew=andrew don=donald ron=ronald ronnie=ronald
    mitch=mitchell rudy=rudolph bernie=bernard tim=timothy jen=jennifer jenny=jennifer debbie=deborah deb=deborah
    larry=lawrence jerry=gerald fred=frederick freddie=frederick frank=francis gene=eugene hank=henry harry=henry
    jack=john johnny=john jon=jonathan josh=joshua leo=leonard len=leonard lenny=leonard meg=margaret maggie=margaret
    peggy=margaret mo=maurice nate=nathaniel nathan=nathaniel pat=patrick patty=patricia phil=philip phillip=philip
    ray=raymond russ=russell sandy=sandra stan=stanley stu=stuart stewart=stuart terry=terence vince=vincent
    vinny=vincent walt=walter abe=abraham al=albert art=arthur barb=barbara becky=rebecca bert=albert brad=bradley
    cathy=katherine cindy=cynthia clint=clinton connie=constance doug=douglas ernie=ernest gabe=gabriel gus=augustus
    herb=herbert jake=jacob jackie=jacqueline jess=jessica jessie=jessica judy=judith kim=kimberly kris=kristin
    diane=dianne lindsay=lindsey allison=alison alan=allan allen=allan marc=mark erik=eric brett=bret stacey=stacy
    mathew=matthew jeffery=jeffrey micheal=michael philipp=philip carl=karl anne=ann
    manny=manuel marty=martin max=maxwell mel=melvin mickey=michael norm=norman randy=randall
    reggie=reginald rod=rodney ronny=ronald sal=salvatore sid=sidney tammy=tamara theo=theodore
    toby=tobias vicky=victoria wes=wesley zach=zachary zack=zachary lou=louis lewis=louis
    """.split()
)
"""Short forms and spellings of first names, each with the form that all of them compare by."""
BYNAME = re.compile(r"(?<=\s)[\"“'‘(](?!s\b)[^\"”'’()]{2,30}[\"”'’)]+(?=\s)")
"""What somebody is called between the names ("Vincent 'The Chin' Gigante")."""
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
SONS = frozenset({"jr", "sr"})
"""Those that stand behind a surname alone, too; numbers behind one name are kings' and popes'."""


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in small letters, without points and generation ("Jr.")."""
    words = tuple(re.sub(r"[^\w' -]", "", BYNAME.sub(" ", text)).lower().split())
    shortest = 1 if words[-1:] and words[-1] in SONS else 2
    return words[:-1] if len(words) > shortest and words[-1] in GENERATIONS else words


def may_be(words: Sequence[str], known: Sequence[str]) -> bool:
    """May the (not longer) name `words` be the person called `known`? Both from `name_words`, or folded alike."""
    if list(words) == list(known):
        return True
    if not words or not known:
        return False
    if len(words) == 1:
        return words[0] in (known[-1], known[0]) and len(known) > 1
    if list(words) == list(known[-len(words) :]):
        return True
    if words[-1] != known[-1]:
        return list(words) == list(known[: len(words)])
    if not _same_middles(words[1:-1], known[1:-1]):
        return False
    one, other = NICKNAMES.get(words[0], words[0]), NICKNAMES.get(known[0], known[0])
    if one == other:
        return True
    return min(len(words[0]), len(known[0])) == 1 and words[0][0] == known[0][0]


def _same_middles(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Middle names tell father and son, brother and brother apart; an initial may stand for a name."""
    if not ours or not theirs:
        return True
    if min(map(len, (*ours, *theirs))) > 1 and len(ours) == len(theirs):
        pairs = zip(ours, theirs, strict=True)
        return all(one.startswith(other) or other.startswith(one) for one, other in pairs)
    return "".join(word[0] for word in ours) == "".join(word[0] for word in theirs)


def generation(text: str) -> str | None:
    """The "jr" or "iii" at the end of a name."""
    last = text.lower().replace(".", " ").replace(",", " ").split()[-1:]
    return last[0] if last and last[0] in GENERATIONS else None
