"""English words that a number names rather than counts. Compiled for OnRecord."""

from __future__ import annotations

NUMBERED = frozenset(
    "article articles section sections chapter chapters title resolution resolutions proposition prop page pages "
    "paragraph rule rules route highway interstate flight boeing airbus amendment bill act channel group game "
    "games week weeks day days round level phase tier grade class room gate district ward precinct area apollo "
    "opus volume vol vol. part scene zone studio windows type stage super bowl pier line track platform terminal "
    "size aged age ages version figure fig fig. table exhibit count counts number numbers year season episode "
    "series verse psalm unit building suite floor lane exit mile marker category formula team squadron division "
    "battalion sector item lot box case docket caption slide photo measure question initiative order directive "
    "clause annex appendix apartment protocol war galaxy iphone ipad playstation xbox model mark top no. nos. ranked "
    "rank seed seeded hole lap inning quarter period".split()
)
"""Behind one of these a number is a name: "Article 5", "Week 3", "age 44"."""

INDICES = frozenset(
    "s&p p ftse nikkei cac russell nasdaq dax asx csi stoxx fortune sse dow topix kospi ibex aex smi tsx psi".split()
)
"""Names of share indices and lists of firms, which end with how many are in them."""
INDEX_SIZES = frozenset({20, 25, 30, 35, 40, 50, 60, 100, 200, 225, 250, 300, 350, 400, 500, 600, 1000, 2000, 3000})

OF_A_YEAR = frozenset(
    "candidate contender hopeful democrat republican nominee election race campaign primary caucus midterm poll game "
    "olympic protest".split()
)
"""What a year is put before: "2020 candidates" are no 2,020."""

ROAD_WORDS = frozenset("street avenue road st ave rd boulevard blvd lane drive dr highway way square court".split())
"""What a house number is put before."""
