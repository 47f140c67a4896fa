"""What was exported is read again: the same lines in the same kinds, and what is known of them."""

import datetime
import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotation.model import AnnotatedArticle
from reader.article import BlockKind, Metadata
from reader.export.edition import edition_of
from reader.export.export import export
from reader.export.html.document import html_of
from reader.export.options import English, ExportOptions, Pinyin
from reader.export.pdf.sheet import sheet_of
from reader.export.pdf.typesetter import Typesetter
from reader.intake.draft import Draft, Piece, written
from reader.intake.formats import Format
from reader.intake.load import read_as
from tests.builders import annotated

pytestmark = pytest.mark.long

WORDS = st.text(st.sampled_from("央行下调利率市场资金债券收益<&>'AB12%，"), min_size=4, max_size=30)
SENTENCES = WORDS.map(lambda text: f"据{text}，分析人士认为市场风格可能再度切换，仓位更重要。")
LINES = WORDS.map(lambda text: f"本{text}本")
CELLS = st.lists(st.text("甲乙丙12.%", min_size=1, max_size=6), min_size=2, max_size=4)
BODIES = st.lists(
    st.one_of(
        st.builds(Piece, st.just(BlockKind.PARAGRAPH), SENTENCES),
        st.builds(Piece, st.just(BlockKind.HEADING), LINES, st.integers(1, 3)),
        st.builds(Piece, st.just(BlockKind.ITEM), LINES, st.integers(1, 3)),
        st.builds(Piece, st.just(BlockKind.ROW), CELLS.map("\t".join)),
    ),
    min_size=1,
    max_size=12,
)
TITLE = Piece(BlockKind.TITLE, "五月的债券市场怎么看")
KNOWN = Metadata(
    title=TITLE.text,
    source="示例报",
    author="林一",
    date=datetime.date(2025, 5, 6),
    publisher="示例出版社",
    address="https://www.example.com/a/1.html",
)


def page_of(article, **options):
    chosen = ExportOptions(**options)
    made = article if isinstance(article, AnnotatedArticle) else unmarked(article)
    return html_of(edition_of(made, chosen, lambda _: ()), chosen)


def unmarked(article):
    return AnnotatedArticle(article=article, annotations=())


def lines_of(article):
    """The kinds and lines that are shown, with the levels of headings."""
    return [
        (
            block.kind,
            block.level if block.kind is BlockKind.HEADING else 0,
            article.text[slice(*article.content(block))].strip(),
        )
        for block in article.shown()
    ]


def evened(article):
    """The same with the levels of headings without gaps, and rows as wide as their table."""
    levels = sorted({block.level for block in article.shown() if block.kind is BlockKind.HEADING})
    return [
        (kind, levels.index(level) + 1 if kind is BlockKind.HEADING else 0, text)
        for kind, level, text in lines_of(article)
    ]


@settings(max_examples=80, deadline=None)
@given(BODIES, st.sampled_from(English))
def test_an_exported_page_reads_as_the_article_it_was_made_of(pieces, english):
    article = written(Draft(pieces=(TITLE, *pieces)))
    again = read_as(page_of(article, english=english).encode(), Format.HTML, "x")
    assert evened(again) == evened(article)


@pytest.mark.parametrize("english", English)
@pytest.mark.parametrize("pinyin", [Pinyin.NONE, Pinyin.TERMS])
def test_pinyin_and_english_are_not_read_as_text(english, pinyin):
    made = annotated(
        "五月的[债券|bond|zhài quàn]市场怎么看\n一、[央行|central bank|yāng háng|institution]\n"
        "[央行|central bank|yāng háng|institution]宣布[降准|RRR cut|jiàng zhǔn]"
        "[25个基点|25 bp||quantity]，"
        "市场的资金面随之宽松。\n公司\t[净息差|net interest margin|jìng xī chā]\n甲行\t1.4%\n",
        *("title", "heading", "paragraph", "row", "row"),
    )
    options = {"english": english, "pinyin": pinyin, "quantities": True, "quantities_table": True}
    again = read_as(page_of(made, **options).encode(), Format.HTML, "x")
    assert evened(again) == evened(made.article)


def test_what_is_known_of_an_article_comes_back_from_its_page():
    article = replace(written(Draft(pieces=(TITLE, Piece(BlockKind.PARAGRAPH, "正文在这里。")))))
    page = page_of(replace(article, metadata=KNOWN))
    assert read_as(page.encode(), Format.HTML, "x").metadata == KNOWN


def test_nested_items_come_back_at_their_levels():
    levels = (1, 2, 2, 3, 1, 2)
    items = [Piece(BlockKind.ITEM, f"第{n}点在这里", level) for n, level in enumerate(levels)]
    article = written(Draft(pieces=(TITLE, Piece(BlockKind.PARAGRAPH, "正文。"), *items)))
    again = read_as(page_of(article).encode(), Format.HTML, "x")
    assert tuple(b.level for b in again.shown() if b.kind is BlockKind.ITEM) == levels


def a_document():
    made = docx.Document()
    made.add_heading("储能行业深度报告", 0)
    made.add_paragraph("液冷方案的渗透率从去年的三成升至五成以上，龙头公司的毛利率企稳回升。")
    for level, text in enumerate(("一、行业需求", "（一）国内市场", "工商业储能"), start=1):
        made.add_heading(text, level)
        made.add_paragraph(
            f"这一层（{text}）的增长来自峰谷价差的扩大，以及各地陆续出台的容量补偿政策。"
        )
    for style, text in (("List Bullet", "江苏收窄"), ("List Bullet 2", "谷段延长")):
        made.add_paragraph(text, style=style)
    table = made.add_table(rows=2, cols=3)
    for row, cells in enumerate((("公司", "收入", "毛利率"), ("示例能源", "312.5", "21.4%"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    raw = io.BytesIO()
    made.save(raw)
    return raw.getvalue()


def test_a_word_file_exported_as_a_page_keeps_its_structure():
    article = read_as(a_document(), Format.DOCX, "报告.docx")
    kinds = [kind for kind, _, _ in lines_of(article)]
    assert {BlockKind.TITLE, BlockKind.HEADING, BlockKind.ITEM, BlockKind.ROW} <= set(kinds)
    again = read_as(page_of(article).encode(), Format.HTML, "x")
    assert evened(again) == evened(article)


def test_the_sheet_of_a_pdf_has_headings_and_items_by_level():
    article = read_as(a_document(), Format.DOCX, "报告.docx")
    made = unmarked(article)
    options = ExportOptions()
    blocks = sheet_of(edition_of(made, options, lambda _: ()), options)["blocks"]
    assert [each["level"] for each in blocks if each["kind"] == "heading"] == [2, 3, 4]
    assert [each["level"] for each in blocks if each["kind"] == "item"] == [1, 2]


def test_the_first_heading_of_a_sheet_is_never_too_deep():
    pieces = [Piece(BlockKind.HEADING, f"{n}级标题", n) for n in (3, 1, 3, 2)]
    article = written(Draft(pieces=(TITLE, *pieces, Piece(BlockKind.PARAGRAPH, "正文。"))))
    options = ExportOptions()
    blocks = sheet_of(edition_of(unmarked(article), options, lambda _: ()), options)["blocks"]
    assert [each["level"] for each in blocks if each["kind"] == "heading"] == [2, 2, 3, 3]


def test_a_word_file_exported_as_a_pdf_gives_its_lines_back(tmp_path: Path):
    article = read_as(a_document(), Format.DOCX, "报告.docx")
    options = ExportOptions()
    written_to = tmp_path / "a.pdf"
    with Typesetter() as typesetter:
        edition = edition_of(unmarked(article), options, lambda _: ())
        export(edition, options, written_to, typesetter)
    again = read_as(written_to.read_bytes(), Format.PDF, "a.pdf")
    texts = [text for _, _, text in lines_of(article)]
    assert "".join("".join(text.split()) for _, _, text in lines_of(again)) == "".join(
        "".join(text.split()) for text in texts
    )
