# ruff: noqa: E501 - one label a line reads best
"""What a careful reader finds in the sample dossier. Passages are given by their words; make_gold.py finds the places.

A passage that stands more than once in a report is written `(words, n)`, n counted from 0. `wide` is the clause around
a mixed quotation. What is optional is neither asked for nor counted against a record.
"""

from __future__ import annotations

from typing import Any

ARTICLES = {
    1: "001_npa_norway-iceland-mackerel-talks.html",
    2: "002_harbour-buzz.txt",
    3: "003_atlantic-ledger.txt",
    4: "004_noticias-del-muelle.txt",
    5: "005_island-state-bulletin.txt",
    6: "006_coastal-herald.txt",
    7: "007_western-tribune.txt",
    8: "ireland-offers-observers",
    9: "norway-iceland-in-brief",
}

PUBLISHED = {
    1: ("2024-05-13", "metadata of the page"),
    2: ("2024-05-14", "sidecar"),
    3: ("2024-05-14", "sidecar"),
    4: ("2024-05-15", "sidecar"),
    5: ("2024-05-14", "stated in the text"),
    6: ("2024-05-15", "stated in the text (dateline)"),
    7: ("2024-05-15", "inferred: undated; its Wednesday is two days after the talks in Oslo"),
    8: ("2024-05-13", "the feed"),
    9: ("2024-05-13", "the feed"),
}

BOILERPLATE = {
    4: ["more news", "Source link", "Leave a comment", "Your e-mail will not be published"],
    5: ["icon homeicon menuicon searchicon", "14 May, 2024 16:05"],
}

LINEAGE = {
    "families": [[1, 2, 9], [3, 4], [5], [6], [7], [8]],
    "pairs": [
        {"a": 1, "b": 2, "kind": "rewrite", "copy": 2, "origin": 1},
        {"a": 1, "b": 9, "kind": "excerpt", "copy": 9, "origin": 1},
        {"a": 3, "b": 4, "kind": "translation", "copy": 4, "origin": 3},
    ],
    "machine_rewritten": [2],
    "machine_translated": [4],
}

HALVORSEN, KALDAL, BRANDSDOTTIR = "Astrid Halvorsen", "Einar Kaldal", "Hildur Brandsdottir"
VESTERGAARD, TIERNEY, EKELAND = "Karen Vestergaard", "Brendan Tierney", "Jonas Ekeland"
FAGERLI, STORENG, FALK, WIIK = "Tor Fagerli", "Liv Storeng", "Sigrun Falk", "Magnus Wiik"
NORWAY, ICELAND = "Norway", "Iceland"
DIRECTORATE, COAST_GUARD = "Norwegian Directorate of Fisheries", "Icelandic coast guard"

ACTORS: list[dict[str, Any]] = [
    {
        "name": HALVORSEN,
        "role": "Prime Minister of Norway",
        "also": ["Halvorsen", "the Norwegian prime minister", "Norwegian leader"],
    },
    {
        "name": KALDAL,
        "role": "Prime Minister of Iceland",
        "also": ["Kaldal", "the Icelandic prime minister", "her Icelandic counterpart"],
    },
    {
        "name": BRANDSDOTTIR,
        "role": "spokeswoman of the Icelandic prime minister",
        "also": ["Brandsdottir", "government spokeswoman", "Hildur Brandsdottirspokeswoman"],
    },
    {
        "name": VESTERGAARD,
        "role": "Prime Minister of Denmark",
        "also": ["Vestergaard", "the Danish prime minister"],
    },
    {"name": TIERNEY, "role": "Prime Minister of Ireland", "also": ["Tierney", "the Irish leader"]},
    {"name": EKELAND, "role": "Foreign Minister of Norway", "also": ["Ekeland", "Foreign Minister"]},
    {
        "name": FAGERLI,
        "role": "director of the Norwegian Directorate of Fisheries",
        "also": ["Fagerli", "the director"],
    },
    {"name": STORENG, "role": "speaks for the owners of mackerel boats in western Norway", "also": ["Storeng"]},
    {"name": FALK, "role": "opposition leader in Iceland", "also": ["Falk", "Opposition leader"]},
    {"name": WIIK, "role": "lawyer of the trawlers' owners", "also": ["Wiik", "their lawyer"]},
    {"name": NORWAY, "role": "state", "also": ["Oslo", "Norwegian government", "the government"]},
    {"name": ICELAND, "role": "state", "also": ["Reykjavik", "Icelandic government"]},
    {"name": "Denmark", "role": "state", "also": ["Danish government"]},
    {
        "name": DIRECTORATE,
        "role": "institution",
        "also": ["Directorate of Fisheries", "the Directorate", "the agency"],
    },
    {"name": COAST_GUARD, "role": "institution", "also": ["coast guard", "the coast guard"]},
    {"name": "Coastal Herald", "role": "newspaper", "also": ["the Herald", "Herald"]},
    {"name": "Radio Corrib", "role": "broadcaster", "also": ["Corrib"]},
]


def said(article: int, speaker: str, kind: str, act: str, *words: str | tuple[str, int], **more: Any) -> dict[str, Any]:
    return {"article": article, "speaker": speaker, "kind": kind, "act": act, "text": words, **more}


D, M, IN = "direct", "mixed", "indirect"

QUOTATIONS: list[dict[str, Any]] = [
    # 1: the agency
    said(1, KALDAL, IN, "promise", "to release two Norwegian trawlers by the end of May", via=HALVORSEN, utterance="release"),
    said(1, HALVORSEN, IN, "assert", "Kaldal had promised to release two Norwegian trawlers by the end of May", optional=True),
    said(1, HALVORSEN, D, "assert", "I take him at his word, and I will hold him to it,", act_accept=["promise"], addressee="reporters", utterance="at-his-word"),
    said(1, KALDAL, D, "assert", "We had an honest conversation, and honest conversations do not always end with a signature,", utterance="honest-conversation"),
    said(1, KALDAL, M, "assert", "a treaty written for another ocean,", act_accept=["criticise"], wide="the present division of the stock “a treaty written for another ocean,” because the fish have moved north as the water has grown warmer", utterance="another-ocean"),
    said(1, DIRECTORATE, IN, "assert", "About 40 Icelandic boats have fished in the Northern Box since March", utterance="forty-boats"),
    said(1, NORWAY, IN, "demand", "they leave", utterance="leave"),
    said(1, ICELAND, IN, "assert", "it has every right to send them", utterance="every-right"),
    said(1, HALVORSEN, D, "assert", "What the fishermen on both coasts need now is a dull summer,", utterance="dull-summer"),
    # 2: its spun copy
    said(2, KALDAL, IN, "promise", "to launch 2 Norwegian trawlers by the finish of May", via=HALVORSEN, utterance="release"),
    said(2, HALVORSEN, IN, "assert", "Kaldal had promised to launch 2 Norwegian trawlers by the finish of May", optional=True),
    said(2, HALVORSEN, D, "assert", "I take him at his word, and I will hold him to it,", act_accept=["promise"], addressee="reporters", utterance="at-his-word"),
    said(2, KALDAL, D, "assert", "We had an honest conversation, and honest conversations do not always end with a signature,", utterance="honest-conversation"),
    said(2, KALDAL, M, "assert", "a treaty written for another ocean,", act_accept=["criticise"], wide="the current department of the inventory “a treaty written for another ocean,” as a result of the fish have moved north because the water has grown hotter", utterance="another-ocean"),
    said(2, DIRECTORATE, IN, "assert", "About 40 Icelandic boats have fished within the Northern Box since March", utterance="forty-boats"),
    said(2, NORWAY, IN, "demand", "they depart", utterance="leave"),
    said(2, ICELAND, IN, "assert", "it has each proper to ship them", utterance="every-right"),
    said(2, HALVORSEN, D, "assert", "What the fishermen on both coasts need now is a dull summer,", utterance="dull-summer"),
    # 3: the Ledger
    said(3, ICELAND, IN, "deny", "most of what Norway says was settled when the two prime ministers met in Oslo on Monday", optional=True),
    said(3, BRANDSDOTTIR, IN, "deny", "any deal on mackerel had been reached", utterance="deny-deal", utterance_also=["no-deal"]),
    said(3, BRANDSDOTTIR, D, "deny", "There is no deal, no draft and no handshake,", act_accept=["assert"], utterance="no-deal", utterance_also=["deny-deal"]),
    said(3, NORWAY, IN, "assert", "Iceland would release the trawlers Havbris and Nordtind by the end of May", speaker_accept=[ICELAND], act_accept=["promise", "announce"], utterance="office-release", utterance_also=["release"]),
    said(3, NORWAY, IN, "assert", "Iceland would withdraw its patrol ships from the Northern Box", speaker_accept=[ICELAND], act_accept=["promise", "announce"], utterance="office-patrol"),
    said(3, ICELAND, IN, "promise", "not to raise its mackerel quota this year", via=NORWAY, utterance="office-quota"),
    said(3, NORWAY, IN, "assert", "Reykjavik had promised not to raise its mackerel quota this year", optional=True),
    said(3, BRANDSDOTTIR, D, "deny", "The prime minister made no promise about the trawlers. They are a matter for the court, and the court does not take his orders,", act_accept=["assert"], utterance="no-promise"),
    said(3, BRANDSDOTTIR, IN, "confirm", "the patrol ships will leave the Northern Box once the spring survey of the stock is finished", utterance="patrol-leave"),
    said(3, BRANDSDOTTIR, IN, "decline", "Asked about the quota, Brandsdottir declined to comment.", optional=True),
    said(3, BRANDSDOTTIR, D, "assert", "I have read the Norwegian paper, and I do not know where that line comes from,", act_accept=["decline"], utterance="norwegian-paper"),
    said(3, HALVORSEN, IN, "assert", "Norwegian Prime Minister Astrid Halvorsen stood by her version.", optional=True),
    said(3, HALVORSEN, D, "assert", "I was in the room, and I know what was said,", addressee="reporters", utterance="in-the-room"),
    said(3, KALDAL, IN, "promise", "to respect the Bergen protocol", via=HALVORSEN, utterance="respect-protocol"),
    said(3, HALVORSEN, IN, "assert", "Kaldal had also promised to respect the Bergen protocol, the agreement of 2016 that divides the catch", optional=True),
    said(3, VESTERGAARD, M, "offer", "whenever both of our neighbours ask for it.", act_accept=["propose", "assert", "promise", "announce"], wide="Denmark was ready to host a second round “whenever both of our neighbours ask for it.”"),
    said(3, "satellite tracks", IN, "assert", "At least 55 Icelandic boats have worked in the Northern Box since March", optional=True),
    # 4: its translated copy
    said(4, ICELAND, IN, "deny", "the greater part of that which Norway says that was agreed when the two prime ministers gathered themselves in Oslo this past Monday", optional=True),
    said(4, BRANDSDOTTIR, IN, "deny", "there has been reached no agreement on the mackerel", utterance="deny-deal", utterance_also=["no-deal"]),
    said(4, BRANDSDOTTIR, D, "deny", "There exists neither agreement, nor sketch, nor squeeze of hands,", act_accept=["assert"], utterance="no-deal", utterance_also=["deny-deal"]),
    said(4, NORWAY, IN, "assert", "Iceland would liberate the trawlers Havbris and Nordtind before the end of May", speaker_accept=[ICELAND], act_accept=["promise", "announce"], utterance="office-release", utterance_also=["release"]),
    said(4, NORWAY, IN, "assert", "Iceland would retire its patrol boats of the Northern Box", speaker_accept=[ICELAND], act_accept=["promise", "announce"], utterance="office-patrol"),
    said(4, ICELAND, IN, "promise", "not to elevate its quota of mackerel this year", via=NORWAY, utterance="office-quota"),
    said(4, NORWAY, IN, "assert", "Reykjavik had promised not to elevate its quota of mackerel this year", optional=True),
    said(4, BRANDSDOTTIR, D, "deny", "The prime minister did not make any promise about the trawlers. It is a subject of the court, and the court does not receive orders from him,", act_accept=["assert"], utterance="no-promise"),
    said(4, BRANDSDOTTIR, IN, "confirm", "the patrol boats will abandon the Northern Box when the spring study of the stock has been finished", utterance="patrol-leave"),
    said(4, BRANDSDOTTIR, IN, "decline", "Asked by the quota, Brandsdottir declined to comment.", optional=True),
    said(4, BRANDSDOTTIR, D, "assert", "I have read the Norwegian document, and I do not know from where that line has come out,", act_accept=["decline"], utterance="norwegian-paper"),
    said(4, HALVORSEN, IN, "assert", "The Norwegian Prime Minister, Astrid Halvorsenmaintained her version.", optional=True),
    said(4, HALVORSEN, D, "assert", "I was in the room and I know what was said,", addressee="journalists", utterance="in-the-room"),
    said(4, KALDAL, IN, "promise", "to respect the Protocol of Bergen", via=HALVORSEN, utterance="respect-protocol"),
    said(4, HALVORSEN, IN, "assert", "Kaldal also had promised to respect the Protocol of Bergen, the agreement of 2016 that distributes the captures", optional=True),
    said(4, "satellite tracks", IN, "assert", "At least 55 Icelandic ships have worked in the Northern Box since March", optional=True),
    # 5: the state outlet
    said(5, HALVORSEN, IN, "assert", "Iceland would hand back two trawlers caught fishing without a licence", utterance="hand-back", utterance_also=["release"]),
    said(5, HALVORSEN, D, "assert", "I trust his word, and I shall remind him of it,", act_accept=["promise"], utterance="at-his-word"),
    said(5, BRANDSDOTTIR, D, "deny", "There is no deal, no draft and no handshake,", act_accept=["assert"], utterance="no-deal", utterance_also=["deny-deal"]),
    said(5, KALDAL, IN, "accuse", "Norway of sending its inspectors aboard Icelandic boats eleven times since January"),
    said(5, KALDAL, D, "refuse", "We will not trade the law for a photograph,", act_accept=["assert", "deny", "promise"]),
    said(5, ICELAND, IN, "demand", "Iceland wants 20 percent of the mackerel catch instead of the 12 percent laid down in the Bergen protocol", optional=True),
    said(5, ICELAND, IN, "criticise", "which it has described as outdated ever since the fish began to move north", optional=True),
    said(5, COAST_GUARD, IN, "assert", "the patrol ships in the Northern Box protect the boats of a sovereign nation at work in waters where they have fished for generations"),
    said(5, HALVORSEN, IN, "criticise", "to complain to Danish Prime Minister Karen Vestergaard", optional=True),
    # 6: the correction
    said(6, DIRECTORATE, IN, "confirm", "it had miscounted the Icelandic boats in the disputed Northern Box", act_accept=["assert"]),
    said(6, DIRECTORATE, IN, "assert", "48 Icelandic boats have worked there since March"),
    said(6, DIRECTORATE, IN, "assert", "On Monday it had spoken of about 40.", optional=True),
    said(6, FAGERLI, D, "assert", "We counted some boats twice and others not at all, and the fault is ours,", act_accept=["confirm"], addressee="Coastal Herald"),
    said(6, FAGERLI, IN, "assert", "He apologised to the Icelandic authorities in a letter that was sent on Wednesday morning.", optional=True),
    said(6, HALVORSEN, IN, "demand", "to call the boats home", addressee=KALDAL),
    said(6, EKELAND, IN, "warn", "Norway would close its harbours to Icelandic ships if the two seized trawlers are not released by 31 May", act_accept=["threaten"]),
    said(6, EKELAND, D, "assert", "We are patient, but the calendar is not,", act_accept=["warn"]),
    said(6, STORENG, IN, "criticise", "both governments", optional=True),
    said(6, STORENG, D, "criticise", "They quarrel about the menu while the fish are leaving the restaurant,", act_accept=["assert"]),
    said(6, "scientists", IN, "predict", "the stock will shrink by 30 percent over the next five years if the catch stays as it is"),
    # 7: the undated report
    said(7, KALDAL, IN, "deny", "he had promised Norway nothing about the two trawlers held in Seydisfjordur", act_accept=["assert"], addressee="parliament"),
    said(7, KALDAL, D, "assert", "I offered coffee and I offered to listen. That is the whole of the secret treaty of Oslo,", act_accept=["deny"]),
    said(7, KALDAL, IN, "confirm", "the coast guard will take its patrol ships out of the Northern Box as soon as the spring survey of the mackerel stock is over"),
    said(7, FALK, IN, "accuse", "him of hiding what he had given away"),
    said(7, FALK, D, "criticise", "The prime minister sailed out with one story and came home with three,", act_accept=["assert", "accuse"]),
    said(7, WIIK, IN, "assert", "the crews had been allowed to fly home last week"),
    said(7, KALDAL, IN, "refuse", "to say whether Iceland will raise its quota"),
    said(7, KALDAL, IN, "announce", "He plans to meet Halvorsen again in Reykjavik in June.", optional=True),
    # 8: Radio Corrib, from the feed
    said(8, TIERNEY, IN, "offer", "to send two observers to the Northern Box"),
    said(8, TIERNEY, D, "assert", "Small boats should not need the charts of an admiral,", addressee="Radio Corrib"),
    said(8, TIERNEY, IN, "assert", "Kaldal had thanked him and had asked for time to think it over"),
    said(8, KALDAL, IN, "ask", "for time to think it over", via=TIERNEY, optional=True),
    said(8, KALDAL, IN, "thank", "had thanked him", via=TIERNEY, optional=True),
    said(8, TIERNEY, IN, "confirm", "Nobody in Oslo had been consulted", act_accept=["assert"]),
    said(8, TIERNEY, IN, "promise", "He intends to call Norwegian Prime Minister Astrid Halvorsen later this week.", optional=True),
    said(8, "fishermen in Killybegs", IN, "warn", "the boats which lose the north will come to their waters instead", optional=True),
    # 9: the excerpt in the feed
    said(9, KALDAL, IN, "promise", "to release two Norwegian trawlers by the end of May", via=HALVORSEN, utterance="release"),
    said(9, HALVORSEN, IN, "assert", "Kaldal had promised to release two Norwegian trawlers by the end of May", optional=True),
    said(9, HALVORSEN, D, "assert", "I take him at his word, and I will hold him to it,", act_accept=["promise"], addressee="reporters", utterance="at-his-word"),
    said(9, KALDAL, D, "assert", "We had an honest conversation, and honest conversations do not always end with a signature,", utterance="honest-conversation"),
]  # fmt: skip

UTTERANCES = {
    "release": KALDAL,
    "at-his-word": HALVORSEN,
    "honest-conversation": KALDAL,
    "another-ocean": KALDAL,
    "forty-boats": DIRECTORATE,
    "leave": NORWAY,
    "every-right": ICELAND,
    "dull-summer": HALVORSEN,
    "deny-deal": BRANDSDOTTIR,
    "no-deal": BRANDSDOTTIR,
    "office-release": NORWAY,
    "office-patrol": NORWAY,
    "office-quota": ICELAND,
    "no-promise": BRANDSDOTTIR,
    "patrol-leave": BRANDSDOTTIR,
    "norwegian-paper": BRANDSDOTTIR,
    "in-the-room": HALVORSEN,
    "respect-protocol": KALDAL,
}

ICELANDERS = [KALDAL, ICELAND, "Icelandic government"]

CLAIMS: list[dict[str, Any]] = [
    {
        "id": "release-trawlers",
        "text": "Kaldal promised to release the two Norwegian trawlers by the end of May",
        "asserted_by": [HALVORSEN],
        "denied_by": [BRANDSDOTTIR, KALDAL],
        "articles": [1, 2, 3, 4, 5, 7, 9],
        "status": "contested",
        "status_accept": ["denied"],
        "commitment": {"promisor": KALDAL, "to": HALVORSEN, "deadline": "2024-05", "promisor_accept": ICELANDERS},
        "evidence": [
            (1, "to release two Norwegian trawlers by the end of May"),
            (3, "The prime minister made no promise about the trawlers."),
            (7, "he had promised Norway nothing about the two trawlers held in Seydisfjordur"),
        ],
    },
    {
        "id": "deal",
        "text": "A deal on mackerel was reached in Oslo",
        "asserted_by": [],
        "denied_by": [BRANDSDOTTIR],
        "articles": [3, 4, 5],
        "status": "denied",
        "status_accept": ["contested"],
        "evidence": [
            (3, "any deal on mackerel had been reached"),
            (3, "There is no deal, no draft and no handshake,"),
            (5, "There is no deal, no draft and no handshake,"),
        ],
    },
    {
        "id": "patrol-ships",
        "text": "Iceland will withdraw its patrol ships from the Northern Box",
        "asserted_by": [NORWAY, BRANDSDOTTIR],
        "denied_by": [],
        "articles": [3, 4, 7],
        "status": "confirmed",
        "commitment": {
            "promisor": ICELAND,
            "condition": "once the spring survey of the stock is finished",
            "deadline": None,
            "promisor_accept": ICELANDERS,
        },
        "evidence": [
            (3, "Iceland would withdraw its patrol ships from the Northern Box"),
            (3, "the patrol ships will leave the Northern Box once the spring survey of the stock is finished"),
            (7, "the coast guard will take its patrol ships out of the Northern Box"),
        ],
    },
    {
        "id": "quota",
        "text": "Iceland will not raise its mackerel quota this year",
        "asserted_by": [NORWAY],
        "denied_by": [],
        "not_confirmed_by": [BRANDSDOTTIR],
        "articles": [3, 4],
        "status": "unconfirmed",
        "commitment": {"promisor": ICELAND, "promisor_accept": ICELANDERS},
        "evidence": [(3, "not to raise its mackerel quota this year")],
    },
    {
        "id": "respect-protocol",
        "text": "Kaldal promised to respect the Bergen protocol",
        "asserted_by": [HALVORSEN],
        "denied_by": [],
        "articles": [3, 4],
        "status": "attributed",
        "commitment": {"promisor": KALDAL, "promisor_accept": ICELANDERS},
        "evidence": [(3, "to respect the Bergen protocol")],
    },
    {
        "id": "observers",
        "text": "Tierney offered to send two observers to the Northern Box",
        "asserted_by": [TIERNEY],
        "denied_by": [],
        "articles": [8],
        "status": "attributed",
        "evidence": [(8, "to send two observers to the Northern Box")],
        "optional": True,
    },
]

MEETINGS: list[dict[str, Any]] = [
    {
        "id": "oslo",
        "type": "meeting",
        "date": "2024-05-13",
        "place": "Oslo",
        "participants": [HALVORSEN, KALDAL],
        "articles": [1, 2, 3, 4, 5, 6, 7, 9],
    },
    {
        "id": "copenhagen",
        "type": "meeting",
        "date": "2024-05-14",
        "place": "Copenhagen",
        "participants": [HALVORSEN, VESTERGAARD],
        "articles": [3, 4, 5],
    },
    {"id": "call", "type": "call", "date": "2024-05-12", "participants": [KALDAL, TIERNEY], "articles": [1, 8]},
    {
        "id": "reykjavik",
        "type": "meeting",
        "date": "2024-06",
        "place": "Reykjavik",
        "participants": [HALVORSEN, KALDAL],
        "articles": [7],
        "optional": True,
    },
]

TIMELINE: list[dict[str, Any]] = [
    {"date": "1976", "what": "Iceland wins the last cod war against Britain", "articles": [5]},
    {"date": "2016", "what": "Norway and Iceland sign the Bergen protocol", "articles": [1, 2, 3, 4]},
    {
        "date": "2024-01",
        "what": "Norwegian inspectors begin to board Icelandic boats",
        "articles": [5],
        "optional": True,
    },
    {
        "date": "2024-03",
        "what": "Icelandic boats begin to fish in the Northern Box",
        "articles": [1, 2],
        "optional": True,
    },
    {"date": "2024-04-22", "what": "The Icelandic coast guard seizes two Norwegian trawlers", "articles": [1, 2, 9]},
    {"date": "2024-05-12", "what": "Kaldal and Tierney speak by telephone", "articles": [1, 8]},
    {"date": "2024-05-13", "what": "Halvorsen and Kaldal meet in Oslo", "articles": [1, 2, 3, 4, 5, 6, 7, 9]},
    {
        "date": "2024-05-14",
        "what": "Brandsdottir denies a deal; Halvorsen meets Vestergaard in Copenhagen",
        "articles": [3, 4, 5],
    },
    {
        "date": "2024-05-15",
        "what": "The directorate corrects its count; Kaldal tells parliament that he promised nothing; Ekeland warns",
        "articles": [6, 7],
    },
    {"date": "2024-05-31", "what": "Last day for the release of the trawlers", "articles": [1, 6], "optional": True},
    {"date": "2024-06", "what": "A court decides; Kaldal plans to meet Halvorsen", "articles": [7], "optional": True},
]

QUANTITIES: list[dict[str, Any]] = [
    {"article": 1, "text": "About 40 Icelandic boats", "value": 40, "bound": "about", "of": "Icelandic boats in the Northern Box"},
    {"article": 2, "text": "About 40 Icelandic boats", "value": 40, "bound": "about", "of": "Icelandic boats in the Northern Box"},
    {"article": 3, "text": "At least 55 Icelandic boats", "value": 55, "bound": "at least", "of": "Icelandic boats in the Northern Box"},
    {"article": 4, "text": "At least 55 Icelandic ships", "value": 55, "bound": "at least", "of": "Icelandic boats in the Northern Box"},
    {"article": 6, "text": "48 Icelandic boats", "value": 48, "of": "Icelandic boats in the Northern Box", "attributed_to": DIRECTORATE},
    {"article": 6, "text": "about 40", "value": 40, "bound": "about", "of": "Icelandic boats in the Northern Box", "attributed_to": DIRECTORATE},
    {"article": 1, "text": "12 percent", "value": 12, "unit": "percent", "of": "Iceland's share of the catch"},
    {"article": 2, "text": "12 p.c", "value": 12, "unit": "percent", "of": "Iceland's share of the catch", "optional": True},
    {"article": 5, "text": "20 percent", "value": 20, "unit": "percent", "of": "the share of the catch that Iceland wants"},
    {"article": 5, "text": "12 percent", "value": 12, "unit": "percent", "of": "Iceland's share of the catch"},
    {"article": 5, "text": "eleven times", "value": 11, "of": "inspections of Icelandic boats"},
    {"article": 6, "text": "130 mackerel boats", "value": 130, "of": "mackerel boats of western Norway"},
    {"article": 6, "text": "30 percent", "value": 30, "unit": "percent", "of": "shrinking of the stock"},
    {"article": 8, "text": "two observers", "value": 2, "of": "observers"},
    *({"article": n, "text": words, "value": value, "of": of, "optional": True} for n, words, value, of in [
        (1, "two Norwegian trawlers", 2, "trawlers"), (2, "2 Norwegian trawlers", 2, "trawlers"),
        (9, "two Norwegian trawlers", 2, "trawlers"), (5, "two trawlers", 2, "trawlers"),
        (6, "two seized trawlers", 2, "trawlers"), (7, "two trawlers", 2, "trawlers"),
        (1, "four hours", 4, "length of the talks"), (2, "4 hours", 4, "length of the talks"), (9, "four hours", 4, "length of the talks"),
        (6, "five years", 5, "years"),
    ]),
]  # fmt: skip
