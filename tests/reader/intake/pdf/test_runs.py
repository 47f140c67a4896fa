"""What putting characters together promises: whole words, however they are drawn and spaced."""

import pikepdf
import pytest

from tests.pdfs import paragraphs, placed, set_pdf


def test_slanted_type_is_read_like_upright_type(tmp_path):
    body = (
        "正体的数据中心，#box(skew(ax: -12deg)[斜体的净息差])。#box(skew(ax: 15deg)[反斜的市盈率])"
    )
    (read,) = paragraphs(set_pdf(tmp_path / "a.pdf", body))
    assert read == "正体的数据中心，斜体的净息差。反斜的市盈率"


@pytest.mark.parametrize("spacing", [0.3, 0.7, 1, 2.5])
def test_letter_spaced_characters_are_one_word(tmp_path, spacing):
    body = f"#text(14pt, tracking: {spacing}em)[数据中心板块]\n\n正文讲净息差。"
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == ["数据中心板块", "正文讲净息差。"]


def test_a_justified_line_with_few_characters_keeps_its_term(tmp_path):
    body = """#set par(justify: true)
    #block(width: 75pt)[上周费城半导体指数下跌 international 2025Q3 数据中心继续下跌]"""
    article = placed(set_pdf(tmp_path / "a.pdf", body)).article
    assert "费城半导体指数" in article.text
    assert "\t" not in article.text


def test_single_characters_in_cells_of_different_widths_stay_cells(tmp_path):
    body = "#table(columns: (60pt, 40pt, 90pt), stroke: none, [年], [月], [日], [1], [2], [3])"
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == ["年\t月\t日", "1\t2\t3"]


def test_characters_at_uneven_heights_are_one_line_on_a_page_upside_down(tmp_path):
    places = ((0, "数", 1.5), (1, "据", 0.0), (2, "中", 1.0), (3, "心", 0.5))
    body = " ".join(f"#place(dx: {10 * at}pt, dy: {low}pt)[{each}]" for at, each, low in places)
    path = set_pdf(tmp_path / "a.pdf", body)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = 180  # pdfium then reads from the right
        pdf.save()
    assert paragraphs(path) == ["数据中心"]


@pytest.mark.parametrize("beside", [0, 0.3])
def test_text_drawn_twice_to_look_bold_is_read_once(tmp_path, beside):
    twice = f"净息差收窄。#place(top + left, dx: {beside}pt)[净息差收窄。]"
    assert paragraphs(set_pdf(tmp_path / "a.pdf", twice)) == ["净息差收窄。"]


def test_each_character_drawn_twice_is_read_once_and_a_doubled_word_twice(tmp_path):
    body = "".join(f"#box[#place(dx: 0.3pt)[{each}]{each}]" for each in "稳稳上升，天天向上")
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == ["稳稳上升，天天向上"]


def test_narrow_letters_side_by_side_are_two(tmp_path):
    body = "Will all bills still fill... III 2.111%"
    for font in ("Liberation Sans", "Noto Sans CJK SC"):
        found = paragraphs(set_pdf(tmp_path / "a.pdf", f'#set text(font: "{font}")\n{body}'))
        assert found == [body.replace("...", "…")]


def test_letters_of_a_ligature_are_all_read(tmp_path):
    body = "The office staff find affluent offices efficient."
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == [body]


def test_a_watermark_behind_the_text_does_not_part_it(tmp_path):
    text = "上周费城半导体指数下跌，数据中心的需求仍然旺盛，银行的净息差则继续收窄。" * 4
    body = f"#place(dx: 40pt, dy: 8pt, text(44pt, luma(220))[内部资料])\n{text}"
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == [text, "内部资料"]
