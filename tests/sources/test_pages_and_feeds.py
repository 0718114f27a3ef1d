"""HTML pages and feeds: the report without the page, and what the page says about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.record import Article
from onrecord.sources import read_sources
from onrecord.sources.published import read_date

DATA = Path(__file__).parents[1] / "data" / "sources"


def read_page(html: str) -> tuple[tuple[Article, ...], list[str]]:
    sources = read_sources(["-"], stdin=html.encode())
    return sources.articles, [problem.error for problem in sources.problems]


def test_a_page_gives_its_report_and_its_date_of_publication_not_of_its_last_change() -> None:
    article = read_sources([DATA / "page.html"]).articles[0]
    assert article.text.startswith("Harbour talks end without a deal\n")
    assert article.text.count("Harbour talks end") == 1
    for sentence in ("ended on Tuesday", "offered everything", "There was no paper", "40 ships"):
        assert sentence in article.text
    for furniture in ("Sport", "Tweet", "Ferry strike", "All rights reserved"):
        assert furniture not in article.text
    assert (article.title, article.publisher) == ("Harbour talks end without a deal", "The Coast Courier")
    assert (article.byline, article.url) == ("Ines Falk", "https://courier.example/world/harbour-talks")
    assert article.published is not None
    assert (article.published.value, article.published.precision) == ("2023-03-14T18:05", "minute")
    assert "datePublished" in (article.published.reason or "")


PAGES_WITHOUT_TEXT = (
    "<!doctype html><html><body><div id='app'></div><script>load()</script></body></html>",
    "<html><head><title>Wait</title></head><body>Loading</body></html>",
)


@pytest.mark.parametrize("html", PAGES_WITHOUT_TEXT)
def test_a_page_without_text_is_named_with_the_next_step(html: str) -> None:
    articles, errors = read_page(html)
    assert not articles
    assert "no text of a report in this page" in errors[0]
    assert "save it from the browser" in errors[0]


def test_a_page_that_nests_without_end_is_read_or_named() -> None:
    articles, errors = read_page(
        "<html><body>" + "<div>" * 50_000 + "The minister spoke to reporters." + "</div>" * 50_000
    )
    assert articles or errors


def test_a_broken_date_in_the_page_gives_way_to_the_next() -> None:
    html = (DATA / "page.html").read_text().replace('"2023-03-14T18:05:00+01:00"', '"0001-01-01T00:00:00Z"')
    html = html.replace(
        '<meta property="article:modified', '<meta name="pubdate" content="2023-03-14"><meta property="x'
    )
    article = read_page(html)[0][0]
    assert article.published is not None
    assert article.published.value == "2023-03-14"


def test_entries_of_a_feed_are_reports_with_their_own_publisher() -> None:
    sources = read_sources([DATA / "feed.xml"])
    by_title = {article.title: article for article in sources.articles}
    port = by_title["Port & ferry: what is closed"]
    assert port.publisher == "The First Paper"
    assert port.url == "https://one.example/port"
    assert "The port stays closed, the ministry said on Tuesday.\n- Ferries run again." in port.text
    assert "alert" not in port.text
    assert port.published is not None
    assert port.published.value == "2023-03-14T09:30"
    waiting = by_title["Ships are waiting"]
    assert waiting.url is None
    assert waiting.publisher is None, "the feed collects several sites, so its name is not the publisher's"
    errors = " ".join(problem.error for problem in sources.problems)
    assert "'javascript:alert(document.cookie)' is not http or https" in errors
    assert "'not a date'" in errors
    assert "an entry without text (Only a headline)" in errors


BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title></channel></rss>"""
BAD_FEEDS = {
    BOMB: "declares XML entities",
    "<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>": "no entry in this feed",
    "<?xml version='1.0'?><nitf><body>Text</body></nitf>": "neither RSS nor Atom",
}


@pytest.mark.parametrize("xml", BAD_FEEDS)
def test_a_feed_that_cannot_be_read_is_named(xml: str) -> None:
    sources = read_sources(["-"], stdin=xml.encode())
    assert not sources.articles
    assert BAD_FEEDS[xml] in sources.problems[0].error


def test_a_report_in_several_boxes_is_read_whole() -> None:
    said = "On day {} the minister told reporters at the harbour that nothing had been agreed with the other side yet."
    box = '<div class="body__inner">{}</div><div class="ad">Buy this now</div>'
    boxes = [box.format("".join(f"<p>{said.format(n)}</p>" for n in range(start, start + 6))) for start in (0, 6, 12)]
    articles, _ = read_page(
        f"<html><body><nav>Home</nav><article><h1>Nothing agreed</h1>{''.join(boxes)}</article></body></html>"
    )
    places = [articles[0].text.find(said.format(n)) for n in range(18)]
    assert -1 not in places
    assert places == sorted(places)
    assert "Buy this" not in articles[0].text


DATES = {
    "2022-02-08T12:33:00+03:00": ("2022-02-08T12:33", "minute"),
    "2022-02-08T00:00:00Z": ("2022-02-08", "day"),
    "20220208": ("2022-02-08", "day"),
    "2022-02": ("2022-02", "month"),
    "2022": ("2022", "year"),
    "Tue, 08 Feb 2022 12:33:10 GMT": ("2022-02-08T12:33", "minute"),
    "8 Feb 2022": ("2022-02-08", "day"),
    "February 8, 2022": ("2022-02-08", "day"),
    "February 8, 2022, 07:47 PM EST": ("2022-02-08T19:47", "minute"),
    "02/07/2022": None,
    "2022-13-01": None,
    "0001-01-01": None,
    "yesterday": None,
}


@pytest.mark.parametrize("written", DATES)
def test_dates_of_publication_are_read_at_their_precision(written: str) -> None:
    found = read_date(written, "a test")
    assert (found and (found.value, found.precision)) == DATES[written]
