"""What is the report's own and what the page put around it; no sentence is ever lost."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings, strategies as st

from onrecord.reading.blocks import mark_blocks
from onrecord.reading.blocks_lines import BLANK
from onrecord.record import Article, ArticleId, When
from onrecord.sources import read_sources

LEDE = "The minister told reporters on Monday that the talks in the capital had gone better than she had feared."
NEXT = "Her counterpart said that nothing had been agreed, and that nothing would be before the summer."


def marked(text: str, **known: object) -> Article:
    return mark_blocks(Article(id=ArticleId("art_1"), name="a.txt", text=text, sha256="", **known))  # type: ignore[arg-type]


def boilerplate(article: Article) -> list[str]:
    return [article.text[part.start : part.end] for part in article.boilerplate]


def body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.body]


PAGE_LINES = (
    "icon bookmark-bicon bookmarkicon cameraicon checkicon chevron downicon mailicon moveicon shareicon tagicon fm",
    "Also read: Ferry strike called off at the last minute",
    "READ MORE: Who owns the harbour?",
    "More:What the port's owners want",
    "Ferry strike called off at the last minute Read more",
    "( Also on HARBOURWATCH: Who owns the port)",
    "Related Articles",
    "related news",
    "ADVERTISEMENT",
    "Advertisement Continue reading the main story",
    "Story continues below",
    "Join the Quay Club Meet our reporters. Become a member of the Quay Club today. (You may be asked to sign in.)",
    "One more thing If you enjoyed this article, we have an offer: read all we write, without advertisements.",
    "The new toll house on the quay, seen from the ferry on its first day. Courtesy Ines Falk",
    "The harbour master Ines Falk. Ines Falk",
    "Photos: A day at the port Photos: A day at the port " + "A ship comes in, and one goes out; " * 60 + "it rains.",
    "Source link",
    "[ad_2]",
    "Please enter your comment!",
    "Please enter your name here",
    "Leave a Reply",
    "Your e-mail will not be published",
    "12 Comments",
    "Share this article",
    "SHARE THIS ARTICLE Share Tweet Post Email",
    "Click to share on Twitter (Opens in new window)",
    "Follow Anna on Twitter",
    "Home | World | Europe | Sport",
    "Sign up for our morning newsletter",
    "Get the day's top stories delivered to your inbox",
    "We use cookies to improve your experience on this site.",
    "Subscribe",
    "© 2022 The Coast Courier. All rights reserved.",
    "Photo: Ines Falk",
    "Getty Images",
    "Image caption",
    "FILE PHOTO: Ships wait outside the harbour. REUTERS/Ines Falk",
    "Ships wait outside the harbour on Sunday. (Ines Falk/Reuters)",
    "This article is more than 2 years old",
    "5 min read",
    "Listen to this article",
    "Tags: harbour, talks",
    "https://courier.example/harbour",
    "Skip to main content",
)


@pytest.mark.parametrize("line", PAGE_LINES)
def test_a_line_of_the_page_is_marked_with_a_reason(line: str) -> None:
    article = marked(f"Talks go on\n\n{LEDE}\n\n{line}\n\n{NEXT}\n")
    assert boilerplate(article) == [line]
    assert body(article) == ["Talks go on", LEDE, NEXT]
    assert article.boilerplate[0].reason


REPORT_LINES = (
    "The port's own agency contributed to this report.",
    "Anna Berg in Oslo contributed to this report",
    "“Read more books,” the minister told the children.",
    "He read more",
    "The island wants to become a member of the league of ports this year.",
    "She thanked Ines Falk. Ole Berg",
    "She said the plan showed courtesy to the harbour master. Courtesy costs nothing.",
    "The two sides share this concern.",
    "Photos of the ships were shown to the judges, and nobody spoke.",
    "Related companies paid 40 million, the court found.",
    "Advertisement spending rose by 4 percent in March.",
    "Close aides to the minister said that she had been told.",
    "Watch what he does, not what he says.",
    "“New balance”",
    "Two days in the harbour",
    "What comes next?",
    "February 7, 2022 was the day on which the harbour closed.",
    "(Reuters) - The harbour was closed on Monday.",
    "Sign up or stay out, the union told its members, and most of them signed.",
    "— The harbour is closed until May, the port says",
    "Home ministers from six states met on Friday.",
    "Copyright law is at the heart of the quarrel.",
    "Follow the money, investigators were told.",
)


@pytest.mark.parametrize("line", REPORT_LINES)
def test_a_line_that_only_looks_like_the_page_stays_in_the_body(line: str) -> None:
    article = marked(f"Talks go on\n\n{LEDE}\n\n{line}\n\n{NEXT}\n")
    assert not article.boilerplate
    assert line in body(article)


def test_headline_standfirst_crossheads_and_items_are_body_with_their_kind() -> None:
    text = (
        "8 Feb, 2022 12:33\n\nHarbour stays closed\n\nThe minister says that talks will go on\nHarbour stays closed\n\n"
        f"- Forty ships are waiting\n- No talks before May\n\n{LEDE}\n\nA long wait\n\n{NEXT}\n"
    )
    article = marked(text)
    assert [block.kind for block in article.body] == [
        "headline", "standfirst", "item", "item", "paragraph", "crosshead", "paragraph",
    ]  # fmt: skip
    assert boilerplate(article) == ["8 Feb, 2022 12:33", "Harbour stays closed"]
    assert article.title == "Harbour stays closed"
    assert article.boilerplate[1].start > article.body[1].start, "the second copy of the headline is marked"


TOPS = {
    "Home | World | Europe": [],
    "HomeWorldEuropeSport": [],
    "World News": [],
    "Analysis": ["Analysis"],
}


@pytest.mark.parametrize("line", TOPS)
def test_the_headline_is_found_under_what_stands_above_it(line: str) -> None:
    article = marked(f"{line}\n\nHarbour stays closed as talks fail\n\n{LEDE}\n\n{NEXT}")
    assert body(article) == [*TOPS[line], "Harbour stays closed as talks fail", LEDE, NEXT]
    assert article.title == "Harbour stays closed as talks fail"


def test_a_text_that_begins_with_its_first_sentence_has_no_title() -> None:
    article = marked(f"{LEDE}\n\n{NEXT}")
    assert article.title is None
    assert {block.kind for block in article.body} == {"paragraph"}


def test_links_under_related_articles_are_marked_and_the_report_goes_on() -> None:
    links = "Ferry strike called off at the last minute\nWho owns the harbour?\nPort authority sues its former head"
    article = marked(f"Talks go on\n\n{LEDE}\n\nRelated Articles\n{links}\n\n{NEXT}")
    assert boilerplate(article) == ["Related Articles", *links.split("\n")]
    lost = marked(f"Talks go on\n\nrelated news\n\nA long wait\n\n{LEDE}")
    assert body(lost) == ["Talks go on", "A long wait", LEDE]


HEADLINES = (
    "Harbour board objected to minister going public with toll plan",
    "Who is Ines Falk? The ferry queen's right hand",
)


def test_headlines_of_other_reports_between_paragraphs_are_links() -> None:
    lone = "Toll plan called 'unheard of' and 'an insult to the island'"
    text = "\n\n".join(("Talks go on", LEDE, *HEADLINES, NEXT, lone, LEDE.upper(), "A day later", NEXT))
    assert boilerplate(marked(text)) == [*HEADLINES, lone]


def test_a_headline_with_a_label_glued_to_it_is_a_link() -> None:
    link = "The toll question:What the minister has said about the ferries"
    assert boilerplate(marked("\n\n".join(("Talks go on", LEDE, link, NEXT)))) == [link]


def test_crossheads_that_are_sentences_and_lists_of_the_report_stay_in_the_body() -> None:
    crossheads = ("Ferries have become a big problem on the islands", "The talks may take until the summer")
    items = ("Harbour dues for boats under ten metres", "A toll on every lorry that crosses")
    text = "\n\n".join(
        ("Talks go on", LEDE, crossheads[0], NEXT, crossheads[1], LEDE, "She wants these:", *items, NEXT)
    )
    assert boilerplate(marked(text)) == []


PARTS = {
    f" date 2022-02-09 {LEDE}": "date 2022-02-09",
    f"Advertisement Continue reading the main story {LEDE}": "Advertisement Continue reading the main story",
    f"{LEDE} ADVERTISEMENT": "ADVERTISEMENT",
    f"{LEDE} Read more": "Read more",
    f"{LEDE} (Photo by Ines Falk/Getty Images) {NEXT}": "(Photo by Ines Falk/Getty Images)",
    f"{LEDE} ( PHOTOS: Ships in the harbour) {NEXT}": "( PHOTOS: Ships in the harbour)",
}


@pytest.mark.parametrize("line", PARTS)
def test_only_the_stretch_is_marked_where_a_sentence_shares_its_line(line: str) -> None:
    article = marked(f"{line}\n\n{NEXT}")
    assert boilerplate(article) == [PARTS[line]]
    assert LEDE in body(article)


TAGGED = {
    "She asked President Lind {}Anna Maria LindLind opens the bridge Mayor: 'I was not asked' MORE{}'s envoy to wait.",
    "The envoy met Ole Berg{}Ole BergWhat the bridge costs Evening report: ferries | tolls | roads MORE{}, she said.",
    "Sen. Ann Lee Ruud {}Ann (Annie) Lee Ruud5 things about the bridge The toll that never was MORE{} (Coast) agreed.",
}


@pytest.mark.parametrize("line", sorted(TAGGED))
def test_links_hung_on_a_name_are_marked_and_the_name_stays(line: str) -> None:
    before, links, behind = line.split("{}")
    article = marked(f"{LEDE}\n\n{before}{links}{behind}\n\n{NEXT}")
    assert boilerplate(article) == [links]
    assert body(article) == [LEDE, before.strip(), behind.strip(), NEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Ole Berg met Ole Berg the younger, and the crowd on the OldBridge wanted MORE than a few words.",
        "She named Ann Ruud Ann RuudLater that day nothing came of it. The crowd outside the gate wanted MORE of it.",
    ],
)
def test_a_sentence_is_not_lost_where_no_links_hang(line: str) -> None:
    assert boilerplate(marked(f"{LEDE}\n\n{line}\n\n{NEXT}")) == []


STATED = {
    "8 Feb, 2022 12:33": ("2022-02-08T12:33", "minute"),
    "Published: Tuesday, February 8, 2022 at 1:20 p.m. ET": ("2022-02-08T13:20", "minute"),
    "Updated 9 Feb 2022 10:00 | Published 8 Feb 2022 09:15": ("2022-02-08", "day"),
    "2022-02-08": ("2022-02-08", "day"),
    "Published On 8 Feb 20228 Feb 2022": ("2022-02-08", "day"),
    "Published in Harbour News, February 8th, 2022": ("2022-02-08", "day"),
    "Last Updated : 08 Feb 2022 12:03 PM IST": ("2022-02-08T12:03", "minute"),
    "By Anna Berg and Piet Maas, Coast Courier | February 8, 2022": ("2022-02-08", "day"),
    "Source: Port News| 2022-02-08 12:33:45|Editor: maas": ("2022-02-08T12:33", "minute"),
    "KYIV, Feb. 8, 2022 (Reuters) - Talks went on here on Tuesday, the ministry said in the evening.": (
        "2022-02-08",
        "day",
    ),
    "08/02/2022 12:33": None,
    "Updated at 11:23 a.m.": None,
    "7 years ago": None,
}


@pytest.mark.parametrize("line", STATED)
def test_a_date_of_publication_that_the_text_states_is_found_with_its_words(line: str) -> None:
    article = marked(f"Talks go on\n\n{line}\n\n{LEDE}\n\n{NEXT}")
    expected = STATED[line]
    assert (article.published and (article.published.value, article.published.precision)) == expected
    if article.published:
        assert article.published.basis == "text"
        span = article.published.span
        assert span is not None
        assert "2022" in article.text[span.start : span.end]
    if "Reuters" not in line:
        assert boilerplate(article) == [line]


def test_a_date_inside_a_chronology_is_no_date_of_publication() -> None:
    article = marked(
        "\n\n".join(("A year of talks", LEDE, NEXT, "8 February 2022", LEDE, "9 March 2022", NEXT, LEDE, NEXT))
    )
    assert article.published is None
    assert not article.boilerplate


def test_what_metadata_says_is_kept() -> None:
    when = When(value="2022-02-07", precision="day", basis="metadata")
    article = marked(f"Talks go on\n8 Feb 2022\n\n{LEDE}", published=when, title="Known", publisher="P", byline="B")
    assert (article.published, article.title, article.publisher, article.byline) == (when, "Known", "P", "B")


def test_byline_and_publisher_are_read_where_the_text_says_them() -> None:
    article = marked(f"Talks go on\n\nBy Anna Berg and Piet Maas\n\nOSLO (Reuters) - {LEDE}\n\n{NEXT}")
    assert (article.byline, article.publisher) == ("Anna Berg and Piet Maas", "Reuters")
    bare = marked(f"Talks go on\n\nAnna Berg\n\nCOAST COURIER\n\n{LEDE}\n\n{NEXT}")
    assert bare.byline == "Anna Berg"
    named = marked(f"Talks go on\n\nAnna Berg\n\n{LEDE}\n\nMrs Berg said no.")
    assert named.byline is None, "who is spoken of in the report did not write it"


def test_lines_of_a_hard_wrapped_text_are_put_together_to_paragraphs() -> None:
    text = (
        "Talks go on\n\nThe minister told reporters on Monday that the talks in the\n"
        "capital had gone better than she had feared, and that her\n"
        "counterpart had listened to what she had to say to him.\n\n"
        "Nothing had been agreed, he said, and nothing would be agreed\n"
        "before the summer, whatever anybody else might tell\n"
        "the reporters who were waiting for him at the airport.\n"
    )
    assert [part.split()[0] for part in body(marked(text))] == ["Talks", "The", "Nothing"]


LINES = st.sampled_from(
    (*PAGE_LINES[:14], *REPORT_LINES, LEDE, NEXT, "\u200f", "\ufeff", "“", "- ", "By A B", "AD", *list(PARTS))
)
ENDS = st.sampled_from(("\n", "\r\n", "\n\n", "\r", "\u2028", " ", "\x0b"))
DIRTY = st.lists(st.tuples(LINES | st.text(max_size=30), ENDS), max_size=12).map(
    lambda parts: "".join(a + b for a, b in parts)
)


@settings(max_examples=300, deadline=None)
@given(DIRTY)
@example("")
@example("\u200b \n")
def test_body_and_boilerplate_hold_all_that_is_not_blank_once_and_in_order(text: str) -> None:
    article = marked(text)
    for parts in (article.body, article.boilerplate):
        assert [(p.start, p.end) for p in parts] == sorted((p.start, p.end) for p in parts)
    parts = sorted((p.start, p.end) for p in (*article.body, *article.boilerplate))
    assert all(start < end <= len(text) for start, end in parts)
    assert all(before[1] <= after[0] for before, after in pairwise(parts))
    held = {at for start, end in parts for at in range(start, end)}
    assert {at for at, char in enumerate(text) if not char.isspace() and char not in BLANK} <= held
    assert mark_blocks(article).body == article.body


def test_a_megabyte_is_marked_in_well_under_a_second() -> None:
    text = "\n\n".join((LEDE, "Also read: Who owns the harbour?", NEXT)) * 4_500
    begin = time.process_time()
    marked(text[:1_000_000])
    assert time.process_time() - begin < 1.5, "half of that on an idle machine; the rest is room for a busy one"


def test_boilerplate_of_the_seeds_is_marked_and_no_word_of_the_body_is_lost(shared: Path) -> None:
    import json

    gold = json.loads((shared / "seeds" / "gold.json").read_text())
    by_name = {a.name: mark_blocks(a) for a in read_sources([shared / "seeds"]).articles}
    for n, strings in gold["boilerplate"].items():
        article = by_name[gold["articles"][int(n)]["file"]]
        found = boilerplate(article)
        for string in strings:
            assert any(string.strip() in part for part in found), string
        assert len(found) - len(strings) <= 1, "nothing else but a repeated headline"
