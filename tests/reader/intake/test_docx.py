"""Word files: what python-docx writes is read again, and what Word hides stays hidden."""

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import BlockKind
from reader.errors import LoadError
from reader.intake.docx import draft_of
from reader.intake.formats import Format
from reader.intake.load import read_as
from reader.library.shelving import preview_of
from tests.containers import WORD, docx_around, docx_of, docx_parts, saved

TEXT = "三月以来碳酸锂价格企稳，下游排产环比回升12%。"


def told(raw):
    return [(piece.kind, piece.level, piece.text) for piece in draft_of(raw).pieces]


def texts(raw):
    return [piece.text for piece in draft_of(raw).pieces]


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_the_only_heading_at_the_top_is_the_title_and_not_said_again():
    document = Document()
    document.add_heading("碳酸锂周报", 1)
    document.add_paragraph(TEXT)
    article = read_as(saved(document), Format.DOCX, "周报.docx")
    assert [block.kind for block in article.blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH]
    assert preview_of(article) == TEXT


def test_title_headings_lists_tables_and_captions_are_read_in_order():
    document = Document()
    document.add_heading("锂价触底，排产回升", 0)
    document.add_heading("一、行业概况", 1)
    document.add_paragraph(TEXT)
    document.add_paragraph("头部企业订单饱满", style="List Bullet")
    document.add_paragraph("海外需求放缓", style="List Number 2")
    table = document.add_table(2, 3)
    for row, cells in zip(
        table.rows, [("公司", "营收", "同比"), ("甲", "12.3", "15%")], strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("图1：碳酸锂价格走势", style="Caption")
    document.add_heading("二、风险提示", 2)
    document.add_paragraph("下游需求不及预期。")
    assert told(saved(document)) == [
        (BlockKind.TITLE, 0, "锂价触底，排产回升"),
        (BlockKind.HEADING, 1, "一、行业概况"),
        (BlockKind.PARAGRAPH, 0, TEXT),
        (BlockKind.ITEM, 1, "头部企业订单饱满"),
        (BlockKind.ITEM, 2, "海外需求放缓"),
        (BlockKind.ROW, 0, "公司\t营收\t同比"),
        (BlockKind.ROW, 0, "甲\t12.3\t15%"),
        (BlockKind.CAPTION, 0, "图1：碳酸锂价格走势"),
        (BlockKind.HEADING, 2, "二、风险提示"),
        (BlockKind.PARAGRAPH, 0, "下游需求不及预期。"),
    ]


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("标题 2", BlockKind.HEADING, 2),
        ("標題 9", BlockKind.HEADING, 9),
        ("题注", BlockKind.CAPTION, 0),
        ("列表项目符号 3", BlockKind.ITEM, 3),
    ],
)
def test_chinese_and_english_names_of_styles_mean_the_same(name, kind, level):
    document = Document()
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(f"{{{WORD}}}styleId", "a7")  # as Chinese Word numbers them
    document.add_paragraph(TEXT)
    document.add_paragraph("毛利率回升", style=style)
    assert told(saved(document))[1] == (kind, level, "毛利率回升")


def test_a_style_based_on_a_heading_is_one_and_a_circle_of_styles_ends():
    styles = (
        f'<w:styles xmlns:w="{WORD}">'
        '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="章名"/><w:basedOn w:val="y"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="y"><w:name w:val="节"/>'
        '<w:basedOn w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style></w:styles>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/styles" Target="styles.xml"/></Relationships>'
    )
    body = f'<w:p>{run(TEXT)}</w:p><w:p><w:pPr><w:pStyle w:val="x"/></w:pPr>{run("负债端")}</w:p>'
    parts = {"word/styles.xml": styles, "word/_rels/document.xml.rels": relations}
    assert told(docx_around(body, **parts))[1] == (BlockKind.HEADING, 3, "负债端")


def test_numbers_taken_from_a_list_style_make_a_paragraph_of_it():
    body = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>'
        f"{run('净息差收窄')}</w:p>"
        f'<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>{run("不良率下降")}</w:p>'
    )
    assert told(docx_around(body)) == [
        (BlockKind.ITEM, 2, "净息差收窄"),
        (BlockKind.PARAGRAPH, 0, "不良率下降"),
    ]


def test_deleted_text_is_left_out_and_inserted_text_is_kept():
    body = (
        f"<w:p>{run('上调')}<w:del><w:r><w:delText>评级</w:delText></w:r></w:del>"
        f"<w:ins>{run('目标价')}</w:ins><w:moveFrom>{run('旧')}</w:moveFrom>"
        f"<w:moveTo>{run('至30元')}</w:moveTo></w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{run('删去')}</w:p></w:tc>"
        f"<w:tc><w:p>{run('的行')}</w:p></w:tc></w:tr></w:tbl>"
    )
    assert texts(docx_around(body)) == ["上调目标价至30元"]


def test_links_fields_and_readings_give_what_is_seen():
    body = (
        "<w:p><w:hyperlink>" + run("公司公告") + "</w:hyperlink>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText>'
        '<w:t>谜</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("第3页")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        "<w:r><w:ruby><w:rt><w:r><w:t>shāng</w:t></w:r></w:rt><w:rubyBase>"
        "<w:r><w:t>商誉</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
        "<w:m><w:sdt><w:sdtContent>" + run("减值") + "</w:sdtContent></w:sdt></w:m></w:p>"
    )
    assert texts(docx_around(body)) == ["公司公告第3页商誉减值"]


def test_a_field_without_its_end_does_not_swallow_what_follows():
    body = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p>{run(TEXT)}</w:p>'
    assert texts(docx_around(body)) == [TEXT]


def test_a_text_box_is_read_once_and_after_its_paragraph():
    box = f"<wps:txbx><w:txbxContent><w:p>{run('核心观点')}</w:p></w:txbxContent></wps:txbx>"
    body = (
        f"<w:p>{run(TEXT)}<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
        f"</w:r></w:p><w:p>{run('正文完毕之后。')}</w:p>"
    )
    assert texts(docx_around(body)) == [TEXT, "核心观点", "正文完毕之后。"]


def test_merged_cells_keep_the_columns_and_a_table_of_one_cell_is_text():
    body = (
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>{run("单位")}</w:p>'
        f"</w:tc><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p>{run('备注')}</w:p></w:tc>"
        f"</w:tr><w:tr><w:tc><w:p>{run('甲')}</w:p></w:tc><w:tc><w:p>{run('12')}</w:p></w:tc>"
        f"<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p>{run('看不见')}</w:p></w:tc></w:tr></w:tbl>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('投资要点')}</w:p><w:p>{run(TEXT)}</w:p></w:tc></w:tr>"
        "</w:tbl>"
    )
    assert told(docx_around(body)) == [
        (BlockKind.ROW, 0, "单位\t\t备注"),
        (BlockKind.ROW, 0, "甲\t12\t"),
        (BlockKind.PARAGRAPH, 0, "投资要点"),
        (BlockKind.PARAGRAPH, 0, TEXT),
    ]


def test_a_page_laid_out_by_a_table_is_read_cell_by_cell():
    document = Document()
    left, right = document.add_table(1, 2).rows[0].cells
    left.text = TEXT * 2
    left.add_paragraph("我们维持买入评级。")
    right.text = "分析师：陈思"
    assert texts(saved(document)) == [TEXT * 2, "我们维持买入评级。", "分析师：陈思"]


def test_lines_broken_by_hand_are_paragraphs_and_a_broken_heading_is_one():
    document = Document()
    document.add_heading("动力电池\n行业专题", 1)
    document.add_paragraph("央行降准。\n资金面宽松。")
    document.add_heading("展望", 1)
    assert told(saved(document)) == [
        (BlockKind.HEADING, 1, "动力电池 行业专题"),
        (BlockKind.PARAGRAPH, 0, "央行降准。"),
        (BlockKind.PARAGRAPH, 0, "资金面宽松。"),
        (BlockKind.HEADING, 1, "展望"),
    ]


def test_the_list_of_contents_is_set_aside_and_notes_come_last():
    document = Document()
    style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("一、行业概况\t3", style=style)
    document.add_heading("一、行业概况", 1)
    document.add_paragraph(TEXT)
    pieces = draft_of(saved(document)).pieces
    assert [piece.set_aside for piece in pieces] == ["navigation", None, None]
    assert pieces[0].text.startswith("一、行业概况")
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/footnotes" Target="/word/footnotes.xml"/></Relationships>'
    )
    notes = (
        f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:type="separator" w:id="0"><w:p>'
        f'{run("线")}</w:p></w:footnote><w:footnote w:id="1"><w:p>{run("不含税。")}</w:p>'
        "</w:footnote></w:footnotes>"
    )
    parts = {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": relations}
    assert texts(docx_around(f"<w:p>{run(TEXT)}</w:p>", **parts)) == [TEXT, "不含税。"]


def test_headers_footers_and_comments_are_left_out():
    document = Document()
    paragraph = document.add_paragraph(TEXT)
    document.sections[0].header.paragraphs[0].text = "证券研究报告"
    document.sections[0].footer.paragraphs[0].text = "第1页"
    document.add_comment(paragraph.runs, text="待核实", author="审稿")
    assert texts(saved(document)) == [TEXT]


def test_a_file_of_the_strict_standard_and_one_with_lost_pictures_are_read():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body><w:p>{run(TEXT)}</w:p></w:body></w:document>'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/image" Target="NULL"/><Relationship Id="rId2" TargetMode="External" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
        'Target="http://127.0.0.1:9/styles.xml"/></Relationships>'
    )
    parts = {"word/document.xml": body, "word/_rels/document.xml.rels": relations}
    assert texts(docx_parts(parts)) == [TEXT]


def test_a_file_of_nothing_says_so():
    with pytest.raises(LoadError, match="no text"):
        read_as(docx_of("", " "), Format.DOCX, "x.docx")


WORDS = st.text(
    st.sampled_from("央行降准股市上涨净利润同比率价格，。AB1%"), min_size=1, max_size=40
)
PLAIN = WORDS.map(lambda text: "利率" + text + "稳定")
PARTS = st.lists(
    st.one_of(
        st.tuples(st.just(BlockKind.PARAGRAPH), st.just(0), PLAIN),
        st.tuples(st.just(BlockKind.HEADING), st.integers(1, 9), PLAIN),
        st.tuples(st.just(BlockKind.ITEM), st.integers(1, 3), PLAIN),
        st.tuples(
            st.just(BlockKind.ROW),
            st.just(0),
            st.lists(WORDS, min_size=2, max_size=5).map("\t".join),
        ),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=30, deadline=None)
@given(PARTS)
def test_what_python_docx_writes_is_read_again(parts):
    document = Document()
    document.add_heading("文章的标题", 0)
    for kind, level, text in parts:
        if kind is BlockKind.HEADING:
            document.add_heading(text, level)
        elif kind is BlockKind.ROW:
            cells = text.split("\t")
            for cell, said in zip(
                document.add_table(1, len(cells)).rows[0].cells, cells, strict=True
            ):
                cell.text = said
        else:
            style = "List Bullet" + (f" {level}" if level > 1 else "")
            document.add_paragraph(text, style=style if kind is BlockKind.ITEM else None)
    assert told(saved(document)) == [(BlockKind.TITLE, 0, "文章的标题"), *parts]
