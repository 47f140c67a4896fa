"""What an exported PDF says of itself: validity, metadata, outline, fonts, nothing foreign."""

import pytest

from reader.article import BlockKind
from tests.pdf.structure import document, qpdf_complaints

HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)
MADE = ["usual", "noted", "full", "hard"]


@pytest.mark.parametrize("which", MADE)
def test_qpdf_finds_nothing_wrong(request, which, needs):
    needs("qpdf")
    assert qpdf_complaints(request.getfixturevalue(which).path) == ""


@pytest.mark.parametrize("which", MADE)
def test_fonts_are_in_the_file_and_cut_to_what_is_used(request, which):
    found = document(request.getfixturevalue(which).path)
    assert (found.unembedded, found.whole_fonts) == ((), ())


@pytest.mark.parametrize("which", MADE)
def test_nothing_runs_and_nothing_outside_is_named(request, which):
    assert document(request.getfixturevalue(which).path).forbidden == ()


def test_title_author_and_language_are_the_articles(usual):
    found = document(usual.path)
    metadata = usual.edition.article.metadata
    assert found.language.startswith("zh")
    assert (found.title, found.xmp_title) == (usual.edition.title, usual.edition.title)
    assert found.author == metadata.author
    assert found.shows_title
    assert found.parts == ("1", "2")
    assert found.pages == usual.said.pages


def test_the_outline_names_the_headings_without_their_pinyin(usual):
    article = usual.edition.article
    headings = [
        article.text[slice(*article.content(block))]
        for block in usual.edition.blocks()
        if block.kind in HEADINGS
    ]
    titles = [title for title, _ in document(usual.path).outline]
    assert titles[: len(headings)] == headings
    assert len(titles) > len(headings)


def test_the_outline_leads_to_the_pages_in_their_order(usual):
    found = document(usual.path)
    pages = [page for _, page in found.outline]
    assert pages == sorted(pages)
    assert pages[0] == 1
    assert 1 < pages[-1] <= found.pages
