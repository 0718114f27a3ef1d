"""What users bring: files, folders, standard input, good and bad; nothing bad stops the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.record import make_id
from onrecord.sources import Limits, Sources, read_sources

DATA = Path(__file__).parents[1] / "data" / "sources"
REPORT = "Talks end\n\nThe minister said that the talks had ended.\n"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def file(name: str, content: str | bytes = REPORT) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return file


def only_problem(sources: Sources) -> str:
    assert len(sources.problems) == 1, sources.problems
    return sources.problems[0].error


def test_plain_text_is_kept_as_it_stands_in_the_file(write: Callable[..., Path]) -> None:
    text = "Überschrift \U0001f600\r\n\r\n\u200fמילים and words\u00a0here.\r\n"
    article = read_sources([write("a.txt", text)]).articles[0]
    assert article.text == text
    assert article.name == "a.txt"
    assert article.id == make_id("art", "a.txt", text)


def test_a_byte_order_mark_stays_so_that_offsets_are_those_of_the_file(write: Callable[..., Path]) -> None:
    sources = read_sources([write("a.txt", b"\xef\xbb\xbf" + REPORT.encode())])
    assert sources.articles[0].text == "\ufeff" + REPORT
    assert not sources.problems


CASES = {
    "empty": (b"", "empty file"),
    "blank": (b" \r\n\t\n", "empty"),
    "no words": (b"-----\n*****\n", "no letter or digit"),
    "binary": (bytes(range(256)) * 20, "binary"),
    "nul": (REPORT.encode() + b"\0", "NUL byte at 55"),
    "pdf": (b"%PDF-1.7\n...", "a PDF file"),
    "zip": (b"PK\x03\x04" + b"\0" * 50, "ZIP"),
    "cyrillic in an old encoding": ("Президент сказал во вторник ".encode("cp1251") * 20, "not UTF-8"),
    "one long line": (b"word " * 4_000_000, "the limit is 2,000,000 characters"),
    "one line, a little too long": (b"word " * 400_001, "the limit is 2,000,000 characters"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_no_report_is_named_and_the_others_are_read(write: Callable[..., Path], case: str) -> None:
    content, message = CASES[case]
    bad, good = write("bad.txt", content), write("good.txt")
    sources = read_sources([bad, good])
    assert [article.name for article in sources.articles] == ["good.txt"]
    assert message in only_problem(sources)
    assert sources.problems[0].where == bad.as_posix()
    assert sources.problems[0].stage == "sources"


ENCODED = {
    "utf-16 with its mark": ("Café talks end in Zürich.".encode("utf-16"), "UTF-16", "Café talks end in Zürich."),
    "utf-16 without": ("Talks end, he said.".encode("utf-16-le"), "UTF-16", "Talks end, he said."),
    "windows-1252": ("The café said “no” to the talks in the town.".encode("cp1252"), "Windows-1252", "“no”"),
    "utf-8 cut in a letter": ("Café, “no”, “yes” — ".encode() * 3 + b"\xe2\x80", "damaged in 1 place", "\ufffd"),
}


@pytest.mark.parametrize("case", ENCODED)
def test_another_encoding_is_read_and_named(write: Callable[..., Path], case: str) -> None:
    content, message, part = ENCODED[case]
    sources = read_sources([write("a.txt", content)])
    assert part in sources.articles[0].text
    assert message in only_problem(sources)


def test_what_is_not_there_or_may_not_be_read_is_named(tmp_path: Path, write: Callable[..., Path]) -> None:
    sources = read_sources([tmp_path / "nothing.txt", write("report.docx", b"PK\x03\x04"), write("a.txt")])
    assert len(sources.articles) == 1
    assert [problem.error.split(";")[0] for problem in sources.problems] == [
        "there is no such file or folder",
        ".docx files are not read",
    ]


def test_a_folder_is_read_without_what_is_no_report(tmp_path: Path, write: Callable[..., Path]) -> None:
    for name in ("b.txt", "a/c.md", "story.html", "story_files/ad.html", ".hidden.txt", "README.md", "logo.png"):
        write(name, (DATA / "page.html").read_bytes() if name.endswith("html") else f"{REPORT}{name}")
    write("gold.json", '{"about": "answers"}')
    write("index.jsonl", '{"file": "b.txt"}\n')
    write("scan.pdf", b"%PDF-1.4")
    sources = read_sources([tmp_path])
    assert sorted(article.name for article in sources.articles) == ["b.txt", "c.md", "story.html"]
    assert only_problem(sources).startswith(".pdf files are not read")


def test_a_folder_with_no_reports_says_so(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("in/gold.json", "{}")
    assert "no report in this folder (only gold.json in it)" in only_problem(read_sources([tmp_path / "in"]))


SIDECAR = "name,title,publisher,date,url,language\na.txt,Talks end,The Paper,2022-02-08,https://paper.example/a,en\n"


@pytest.mark.parametrize("given", ["folder", "file"])
def test_a_sidecar_tells_of_the_files_beside_it(tmp_path: Path, write: Callable[..., Path], given: str) -> None:
    path = write("a.txt")
    write("articles.csv", SIDECAR)
    article = read_sources([tmp_path if given == "folder" else path]).articles[0]
    assert (article.title, article.publisher, article.language) == ("Talks end", "The Paper", "en")
    assert article.published is not None
    assert (article.published.value, article.published.precision, article.published.basis) == (
        "2022-02-08",
        "day",
        "metadata",
    )
    assert article.id == make_id("art", "https://paper.example/a", REPORT)


def test_a_sidecar_that_names_a_file_that_is_not_there_is_told(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("a.txt")
    write("articles.jsonl", '{"name": "b.txt", "publisher": "P"}\n{"publisher": "Q"}\n')
    errors = [problem.error for problem in read_sources([tmp_path]).problems]
    assert len(errors) == 2
    assert any("'b.txt' stands in articles.jsonl" in error for error in errors)
    assert any("a row without `name`" in error for error in errors)


def test_json_lines_are_read_and_a_broken_line_is_named_by_its_number(write: Callable[..., Path]) -> None:
    rows = [
        json.dumps({"name": "one", "text": "The first report.", "date": "8 February 2022", "byline": "A. Writer"}),
        "{broken",
        json.dumps({"url": "https://p.example/2", "html": (DATA / "page.html").read_text()}),
        json.dumps({"text": "Cut emoji \ud83d here.", "date": "02/03/2022", "title": 7}),
        json.dumps(["no", "object"]),
        json.dumps({"name": "only a name"}),
    ]
    sources = read_sources([write("in.jsonl", "\n".join(rows))])
    assert sorted(article.name for article in sources.articles) == ["https://p.example/2", "in.jsonl", "one"]
    where = {problem.where.rsplit("in.jsonl", 1)[1] for problem in sources.problems}
    assert where == {" line 2", " line 4", " line 5", " line 6"}
    by_name = {article.name: article for article in sources.articles}
    assert by_name["one"].published is not None
    assert by_name["one"].published.value == "2022-02-08"
    assert by_name["in.jsonl"].text == "Cut emoji \ufffd here."
    assert by_name["in.jsonl"].published is None


def test_standard_input_is_text_html_a_feed_or_json_lines() -> None:
    for content in (
        REPORT.encode(),
        (DATA / "page.html").read_bytes(),
        (DATA / "feed.xml").read_bytes(),
        b'{"text": "A report."}\n{"text": "Another one."}\n',
        b'[{"text": "A report."}]',
    ):
        assert read_sources(["-"], stdin=content).articles, content[:40]


def test_the_same_report_twice_is_kept_once_and_a_copy_under_another_name_is_kept(
    tmp_path: Path, write: Callable[..., Path]
) -> None:
    path = write("a.txt")
    write("copy.txt")
    sources = read_sources([path, tmp_path])
    assert sorted(article.name for article in sources.articles) == ["a.txt", "copy.txt"]
    assert "given 2 times" in only_problem(sources)
    assert sources.problems[0].where == "a.txt"


def test_the_order_of_the_input_changes_nothing(write: Callable[..., Path]) -> None:
    paths = [write("a.txt"), write("b.txt", REPORT + "b"), write("c.txt", b""), DATA / "feed.xml", write("a.txt")]
    assert read_sources(paths) == read_sources(paths[::-1])


def test_an_address_that_is_not_of_the_web_is_left_out_and_told(write: Callable[..., Path]) -> None:
    row = json.dumps(
        {"name": "x", "text": "<b>Bold</b> words.", "url": "javascript:alert(1)", "title": "<script>a</script>"}
    )
    sources = read_sources([write("in.jsonl", row)])
    article = sources.articles[0]
    assert article.url is None
    assert article.title == "<script>a</script>"
    assert article.text == "<b>Bold</b> words."
    assert "not http or https" in only_problem(sources)


def test_a_file_name_that_is_not_utf8_can_still_be_written_out(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text(REPORT)
    empty = Path(os.fsdecode(os.fsencode(tmp_path) + b"/vid\xe9.txt"))
    empty.write_text("")
    sources = read_sources([path, empty])
    for written in (sources.articles[0].name, sources.problems[0].where):
        assert written.encode("utf-8").endswith("\ufffd.txt".encode())


def test_a_limit_can_be_set(write: Callable[..., Path]) -> None:
    assert "the limit is 10 characters" in only_problem(read_sources([write("a.txt")], limits=Limits(characters=10)))


def test_plain_text_needs_no_parser_of_pages_or_feeds(write: Callable[..., Path]) -> None:
    code = (
        "import sys; from onrecord.sources import read_sources; read_sources([sys.argv[1]]);"
        "print([m for m in ('trafilatura', 'feedparser', 'lxml', 'numpy', 'spacy') if m in sys.modules])"
    )
    path = write("a.txt")
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
