"""The article in what an address gave."""

import io
import zipfile

import pytest

from reader.errors import LoadError
from reader.intake.fetched import Fetched, read_fetched, refusal
from reader.intake.formats import Format
from reader.intake.load import read_as

ADDRESS = "https://news.example/finance/20260304.html"
TEXT = "央行宣布降准\n\n周三，央行宣布降准25个基点，市场普遍认为这将增强流动性。\n"
PAGE = (
    "<html><head><title>央行宣布降准</title></head><body><h1>央行宣布降准</h1>"
    "<p>周三，央行宣布降准25个基点，市场普遍认为这将增强银行体系的流动性。</p>"
    "<p>分析师说，净息差仍将承压，多家银行的净息差降至1.4%，并预计年内仍有下调空间。</p></body></html>"
)


def got(raw, type_="text/html", charset="", name="a.html"):
    return Fetched(raw=raw, address=ADDRESS, type=type_, charset=charset, name=name)


def test_an_article_remembers_where_it_was_read():
    taken = read_fetched(got(PAGE.encode()))
    assert taken.article.metadata.address == ADDRESS
    assert taken.article.metadata.title == "央行宣布降准"
    assert (taken.format, taken.original) == (Format.HTML, PAGE.encode())


@pytest.mark.parametrize(
    ("charset", "codec"), [("gb2312", "gbk"), ("big5", "big5"), ("utf-16", "utf-16")]
)
@pytest.mark.parametrize("type_", ["text/html", "text/plain"])
def test_what_is_kept_tells_the_charset_that_only_the_server_knew(charset, codec, type_):
    text = (PAGE if type_ == "text/html" else TEXT).replace("净", "")
    text = (
        text
        if codec != "big5"
        else text.translate(
            str.maketrans(
                "点场认为这将强银体张师说压预计会内调间个动",
                "點場認為這將強銀體張師說壓預計會內調間個動",
            )
        )
    )
    text = text if codec != "big5" else text.encode("big5", "ignore").decode("big5")
    taken = read_fetched(got(text.encode(codec), type_, charset))
    again = read_as(taken.original, taken.format, taken.name)
    assert again.text == taken.article.text
    assert "市" in taken.article.text


@pytest.mark.parametrize("charset", ["iso-8859-1", "gbk", "utf-16", "zip", "nonsense", "punycode"])
def test_a_server_that_names_the_wrong_charset_is_not_believed(charset):
    taken = read_fetched(got(PAGE.encode(), charset=charset))
    assert "央行宣布降准" in taken.article.text
    assert taken.original == PAGE.encode()


def test_what_nobody_names_is_told_by_its_bytes():
    assert read_fetched(got(PAGE.encode(), "", name="")).format is Format.HTML
    assert read_fetched(got(TEXT.encode(), "", name="")).format is Format.TEXT
    assert read_fetched(got(TEXT.encode(), "application/octet-stream", name="a.md")).format is (
        Format.MARKDOWN
    )


def test_a_page_that_calls_itself_a_pdf_is_told():
    with pytest.raises(LoadError, match="something else"):
        read_fetched(got(PAGE.encode(), "application/pdf", name="a.pdf"))


def test_an_archive_is_not_opened_from_an_address():
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("a.txt", TEXT)
    for type_ in ("text/html", "", "application/pdf"):
        with pytest.raises(LoadError, match="archive"):
            read_fetched(got(raw.getvalue(), type_, name="a"))


def test_broken_files_are_load_errors():
    for raw in (b"%PDF-1.7 broken", b"PK\x03\x04broken word/document.xml", b"", b"\0" * 99):
        with pytest.raises(LoadError):
            read_fetched(got(raw, "", name="a"))


def test_types_that_may_be_articles_are_not_refused():
    for type_ in ("text/html", "application/pdf", "", "application/octet-stream"):
        assert refusal(type_) == ""
    assert "picture" in refusal("image/webp")
