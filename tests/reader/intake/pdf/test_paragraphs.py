"""What putting lines together promises: paragraphs whole over page ends, short lines apart."""

import pytest

from tests.pdfs import paragraphs, set_pdf


def test_notes_at_the_foot_of_a_page_do_not_end_its_last_paragraph(tmp_path):
    line = "这一行写满了版心的宽度，它后面还有好多行，"
    body = f"""#set page(margin: 40pt, height: 220pt); #set par(justify: true)
    #v(50pt)
    {line}#footnote[第一条脚注讲毛利率，它比下一条长。]{line}#footnote[第二条脚注讲市盈率。]
    {line * 6}收盘时下跌的是费城半导体指数的成分股，跌幅大于上周的数据中心板块。"""
    read = paragraphs(set_pdf(tmp_path / "a.pdf", body))
    (whole,) = [each for each in read if "费城半导体指数" in each]
    assert whole.startswith("这一行")
    assert whole.endswith("板块。")
    assert read[-2:] == ["1第一条脚注讲毛利率，它比下一条长。", "2第二条脚注讲市盈率。"]


@pytest.mark.parametrize("width", [60, 100, 380])
def test_short_lines_with_labels_are_lines_of_their_own(tmp_path, width):
    lines = ["买入（维持）", "目标价：120元", "市盈率：22倍", "毛利率：35%"]
    body = f"#block(width: {width}pt)[{' #linebreak() '.join(lines)}]"
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == lines


def test_a_box_in_small_type_beside_the_title_stays_out_of_the_text(tmp_path):
    first = "上周费城半导体指数下跌，数据中心的需求仍然旺盛，市场预期上市公司的"
    rest = "资本开支没有变化，毛利率保持在高位。"
    body = f"""
    #place(dx: 0pt, dy: 0pt, text(20pt)[数据中心设备])
    #place(dx: 310pt, text(7pt)[买入（维持） \\ 目标价：120元 \\ 市盈率：22倍 \\ 毛利率：35%])
    #place(dx: 0pt, dy: 28pt, text(9pt)[{first}])
    #place(dx: 0pt, dy: 40pt, text(9pt)[{rest}])"""
    read = paragraphs(set_pdf(tmp_path / "a.pdf", body))
    assert first + rest in read
    assert read[0] == "数据中心设备"
    assert {"买入（维持）", "目标价：120元", "市盈率：22倍", "毛利率：35%"} < set(read)
