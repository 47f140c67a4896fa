"""Texts at the edge of what is exported: hardly any, very much, signs that few fonts have."""

import pikepdf
import pypdfium2
import pytest

from reader.errors import ExportError
from reader.export.edition import UNTITLED, edition_of
from reader.export.export import export
from reader.export.options import English, ExportOptions
from reader.export.pdf.fonts import fonts_for
from reader.export.pdf.typesetter import Typesetter
from tests.builders import annotated

TERMS = 5000


@pytest.fixture(scope="module")
def typesetter():
    with Typesetter() as setter:
        yield setter


@pytest.fixture
def make(typesetter, tmp_path):
    """Exports a text; gives what came of it and the text of the PDF."""

    def making(marked, **options):
        chosen = ExportOptions(**options)
        edition = edition_of(annotated(marked), chosen, lambda _: ())
        outcome = export(edition, chosen, tmp_path / "new.pdf", typesetter)
        with pypdfium2.PdfDocument(outcome.target) as pdf:
            pages = [page.get_textpage().get_text_range() for page in pdf]
        return outcome, "".join("".join(pages).split())

    return making


@pytest.mark.parametrize("text", ["好", "[涨|rise|zhǎng]", "𠮷", "[𠮷|lucky]"])
def test_one_character_is_an_article(make, text):
    _, found = make(text)
    assert found.startswith(text.strip("[").partition("|")[0])


@pytest.mark.parametrize("text", ["", " \n\n ", "　"])
def test_an_article_of_nothing_is_refused_in_words(make, text, tmp_path):
    (tmp_path / "new.pdf").write_text("old")
    with pytest.raises(ExportError, match="nothing to print"):
        make(text)
    assert [path.name for path in tmp_path.iterdir()] == ["new.pdf"]
    assert (tmp_path / "new.pdf").read_text() == "old"


def test_control_characters_and_noncharacters_are_left_out(make):
    outcome, found = make(
        "央\x00行\x01宣\x1b布[降\x02准|R\x03RR]\ufeff\ufffe\uffff\ufdd0\x85\u200b了"
    )
    assert found.startswith("央行宣布降准")
    assert outcome.notes == ()


def test_an_emoji_is_printed_by_a_colour_font_or_refused_by_name(make):
    if fonts_for(["🚀"], "").missing:
        with pytest.raises(ExportError, match=r"🚀 \(U\+1F680 ROCKET\).*Install Noto Color Emoji"):
            make("火箭🚀升空")
    else:
        outcome, found = make("火箭🚀升空")
        assert "火箭" in found
        assert any("🚀" in note for note in outcome.notes)


def test_what_no_font_has_is_named_or_replaced(make):
    text = "火箭\U0003fffd升\ud800空\ue000"
    with pytest.raises(ExportError, match=r"U\+D800.*U\+E000.*U\+3FFFD.*--replace-missing"):
        make(text)
    outcome, found = make(text, replace_missing=True)
    assert found.startswith("火箭〓升〓空〓")
    (note,) = outcome.notes
    assert "U+3FFFD" in note


def test_no_terms_make_no_table(make):
    outcome, _ = make("央行宣布。")
    assert outcome.pages == 1


def test_an_article_without_a_title_is_titled_all_the_same(make):
    outcome, _ = make("央行宣布。")
    with pikepdf.open(outcome.target) as pdf:
        assert str(pdf.docinfo.Title) == UNTITLED


@pytest.mark.long
@pytest.mark.timeout(120)
@pytest.mark.parametrize("english", English)
@pytest.mark.parametrize("part", ["降准影响市场", "[降准|RRR cut|jiàng zhǔn]影响市场"])
def test_a_paragraph_of_20_000_characters_without_a_break_is_set_whole(make, part, english):
    count = 20_000 // len("降准影响市场")
    outcome, found = make(part * count, english=english)
    assert found.count("降准") >= count - outcome.pages  # a page's number may stand in a word


@pytest.mark.long
@pytest.mark.timeout(200)
@pytest.mark.parametrize("english", English)
def test_five_thousand_terms_are_set_in_sane_time(make, english):
    marked = "".join(
        f"[术语{chr(0x4E00 + number)}|term number {number}|shù yǔ zi]在第{number}句。"
        + "\n" * (number % 8 == 7)
        for number in range(TERMS)
    )
    outcome, _ = make(marked, english=english)
    with pikepdf.open(outcome.target) as pdf:
        annotations = [each for page in pdf.pages for each in page.get("/Annots", ())]
        assert sum(each.Subtype == "/Highlight" for each in annotations) == TERMS
