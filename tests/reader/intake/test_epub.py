"""E-books: their chapters in order, with the titles that the book gives them."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LoadError
from reader.intake.epub import chapters
from reader.intake.formats import Format
from reader.intake.load import taken_from
from tests.containers import book_around, epub_of, zip_of

TEXT = "毛利率是毛利与营业收入之比，反映产品的盈利能力，行业之间差别很大。"


def page(body, head=""):
    return (
        f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title>{head}</head><body>{body}</body></html>"
    )


def titles(raw):
    return [member.metadata.title for member in chapters(raw)]


def test_chapters_are_articles_of_one_work():
    raw = epub_of([("第1章 毛利率", f"<p>{TEXT}</p>"), ("第2章 净息差", f"<p>{TEXT * 2}</p>")])
    first, second = taken_from(raw, "book.epub")
    metadata = first.article.metadata
    assert (metadata.title, metadata.source) == ("第1章 毛利率", "看懂财报")
    assert (metadata.author, metadata.publisher) == ("李明远、陈思", "示例出版社")
    assert metadata.date == datetime.date(2024, 5, 1)
    assert (first.format, first.belongs) == (Format.HTML, "book.epub")
    assert TEXT in first.article.text
    assert TEXT * 2 in second.article.text
    assert b"<html" in first.original


def test_a_program_is_no_author():
    meta = "<dc:title>周刊</dc:title><dc:creator>calibre</dc:creator><dc:creator>李四</dc:creator>"
    raw = book_around(
        '<itemref idref="a.xhtml"/>', pages={"a.xhtml": page(f"<p>{TEXT}</p>")}, meta=meta
    )
    assert [member.metadata.author for member in chapters(raw)] == ["李四"]


def test_a_chapter_the_contents_do_not_name_is_called_by_its_heading():
    raw = epub_of([("", f"<h2>净息差 <b>收窄</b></h2><p>{TEXT}</p>")] * 2, listed=False)
    assert titles(raw) == ["净息差 收窄", "净息差 收窄"]


def test_a_page_without_a_title_goes_on_with_the_chapter_before():
    pages = {"a.xhtml": page(f"<h1>净息差</h1><p>{TEXT}</p>"), "b.xhtml": page(f"<p>{TEXT}</p>")}
    spine = '<itemref idref="a.xhtml"/><itemref idref="b.xhtml"/>'
    assert titles(book_around(spine, pages=pages)) == ["净息差", "净息差 (2)"]


def test_the_only_chapter_is_called_by_the_book():
    assert titles(epub_of([("正文", f"<p>{TEXT}</p>")])) == ["看懂财报"]


def test_covers_contents_and_empty_pages_are_passed_over():
    pages = {
        "cover.xhtml": page("<p>看懂财报</p>"),
        "toc.xhtml": page("<p>第1章</p>"),
        "blank.xhtml": page("<p> &#160; </p><img src='x.png'/>"),
        "aside.xhtml": page(f"<p>{TEXT}</p>"),
        "one.xhtml": page(f"<h1>第1章</h1><p>{TEXT}</p>"),
        "two.xhtml": page(f"<h1>第2章</h1><p>{TEXT}</p>"),
    }
    spine = "".join(
        f'<itemref idref="{name}" linear="{"no" if name == "aside.xhtml" else "yes"}"/>'
        for name in pages
    )
    found = list(chapters(book_around(spine, pages=pages)))
    assert [member.name for member in found] == ["OEBPS/one.xhtml", "OEBPS/two.xhtml"]


def test_titles_come_from_the_old_contents_too():
    ncx = (
        '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" '
        '"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>第一章'
        '</text></navLabel><content src="a%20b.xhtml#top"/></navPoint><navPoint><navLabel><text>'
        '第一节</text></navLabel><content src="a%20b.xhtml#s1"/></navPoint></navMap></ncx>'
    )
    pages = {"a b.xhtml": page(f"<p>{TEXT}</p>"), "c.xhtml": page(f"<h1>后记</h1><p>{TEXT}</p>")}
    raw = book_around(
        '<itemref idref="a b.xhtml"/><itemref idref="c.xhtml"/>',
        pages=pages,
        manifest='<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        more={"OEBPS/toc.ncx": ncx},
    )
    assert titles(raw) == ["第一章", "后记"]


@pytest.mark.parametrize(
    ("algorithm", "is_locked"),
    [
        ("http://www.w3.org/2001/04/xmlenc#aes256-cbc", True),
        ("http://www.idpf.org/2008/embedding", False),
        ("http://ns.adobe.com/pdf/enc#RC", False),
    ],
)
def test_a_locked_book_says_so_and_hidden_fonts_lock_nothing(algorithm, is_locked):
    locks = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
        f'<e:EncryptionMethod Algorithm="{algorithm}"/></e:EncryptedData></encryption>'
    )
    raw = book_around(
        '<itemref idref="a.xhtml"/>',
        pages={"a.xhtml": page(f"<p>{TEXT}</p>")},
        more={"META-INF/encryption.xml": locks},
    )
    if is_locked:
        with pytest.raises(LoadError, match=r"locked \(DRM\)"):
            list(chapters(raw))
    else:
        assert len(list(chapters(raw))) == 1


@pytest.mark.parametrize(
    ("spine", "pages"),
    [
        ("", {"a.xhtml": page("<p>x</p>")}),
        ('<itemref idref="b"/>', {"a.xhtml": page("<p>x</p>")}),
        ('<itemref idref="a.xhtml"/>', {"a.xhtml": page("")}),
    ],
)
def test_a_book_without_a_chapter_says_so(spine, pages):
    with pytest.raises(LoadError, match="no chapter"):
        list(chapters(book_around(spine, pages=pages)))


def test_a_missing_page_is_refused_and_the_rest_goes_on():
    manifest = '<item id="lost" href="lost.xhtml" media-type="application/xhtml+xml"/>'
    raw = book_around(
        '<itemref idref="lost"/><itemref idref="a.xhtml"/>',
        pages={"a.xhtml": page(f"<p>{TEXT}</p>")},
        manifest=manifest,
    )
    lost, taken = taken_from(raw, "b.epub")
    assert "missing" in lost.reason
    assert TEXT in taken.article.text


def test_links_out_of_the_book_do_no_harm():
    manifest = (
        '<item id="out" href="../../../../etc/passwd" media-type="application/xhtml+xml"/>'
        '<item id="net" href="http://127.0.0.1:9/x.xhtml" media-type="application/xhtml+xml"/>'
    )
    spine = '<itemref idref="out"/><itemref idref="net"/>'
    found = list(chapters(book_around(spine, manifest=manifest)))
    assert all("missing" in each.reason for each in found)


def test_a_zip_of_a_book_is_told_by_what_is_in_it():
    raw = book_around('<itemref idref="a.xhtml"/>', pages={"a.xhtml": page(f"<p>{TEXT}</p>")})
    assert len(list(taken_from(raw, "book.zip"))) == 1
    assert [each.name for each in taken_from(zip_of({"in/b.epub": raw}), "x.zip")] == [
        "OEBPS/a.xhtml"
    ]


CHAPTERS = st.lists(
    st.tuples(
        st.text(st.sampled_from("净利润毛利率章节"), min_size=1, max_size=10),
        st.text(st.sampled_from("央行降准股市上涨，AB1%"), min_size=1, max_size=60),
    ),
    min_size=2,
    max_size=5,
)


@settings(max_examples=20, deadline=None)
@given(CHAPTERS)
def test_what_ebooklib_writes_is_read_again(parts):
    found = list(chapters(epub_of([(name, f"<p>据悉{text}。</p>") for name, text in parts])))
    assert [member.metadata.title for member in found] == [name for name, _ in parts]
    for member, (_, text) in zip(found, parts, strict=True):
        assert text in member.original.decode()
