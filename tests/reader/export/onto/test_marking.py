"""What marking a user's PDF promises: exact marks, a linked glossary, and all else untouched."""

import re
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from pikepdf import AttachedFileSpec, Dictionary, Name, String

from reader.annotation.verdicts import Verdicts, meaning_of
from reader.export.options import READING, English, Paper
from reader.intake.pdf.glyphs import Box, around
from tests.pdf.structure import qpdf_complaints
from tests.pdfs import PLAIN, TERMS, boxes_of, marks_of, quads_of, set_pdf, text_of
from tests.reader.intake.pdf.test_placed import TABLE, TWO_COLUMNS


def covered(path):
    """For each highlight of a PDF its term and what its quads cover, which is checked exactly."""
    document = pypdfium2.PdfDocument(path)
    found = []
    with pikepdf.open(path) as pdf:
        boxes = {number: boxes_of(document[number]) for number, _ in marks_of(pdf)}
        for number, highlight in marks_of(pdf):
            text = ""
            for quad in quads_of(highlight):
                # A half-width comma's own box reaches into the next character: to its border.
                inner = Box(quad.x0 + 0.1, quad.y0 + 0.1, quad.x1 - 0.1, quad.y1 - 0.1)
                inside = [(c, box) for c, box in boxes[number] if box.is_centred_in(inner)]
                assert tuple(quad) == pytest.approx(
                    tuple(around(box for _, box in inside)), abs=0.01
                )
                text += "".join(c for c, _ in inside)
            rect = [float(edge) for edge in highlight.Rect]
            assert rect == pytest.approx(list(around(quads_of(highlight))), abs=0.01)
            found.append((str(highlight.Contents).split()[0], text))
    document.close()
    return found


def test_every_mark_covers_exactly_the_characters_of_its_term(tmp_path, mark):
    source = set_pdf(tmp_path / "in.pdf", TWO_COLUMNS + TABLE + "#pagebreak()\n" + PLAIN)
    outcome = mark(source)
    found = covered(outcome.target)
    assert all(term == text for term, text in found)
    read = "".join(text_of(source, 3))
    read = re.sub(r"\s", "", read)
    for term in TERMS:  # pdfium reads cells line by line, where wrapped terms are not whole
        assert [each for each, _ in found].count(term) >= read.count(term) > 0
    assert not qpdf_complaints(outcome.target)


def test_what_is_ruled_in_the_article_counts_on_its_pdf_too(tmp_path, mark, annotator):
    source = set_pdf(tmp_path / "in.pdf", "费城半导体指数下跌。费城半导体指数回升。")

    def verdicts(article):
        at = article.text.index("费城半导体指数")
        found = annotator.annotate(article).annotations
        (meaning,) = (meaning_of(each) for each in found if each.start == at)
        return Verdicts({(at, at + 7): frozenset({meaning})})

    assert len(covered(mark(source).target)) == 2
    assert len(covered(mark(source, verdicts=verdicts).target)) == 1


def test_a_term_broken_over_two_lines_has_one_mark_with_two_quads(tmp_path, mark):
    body = "#block(width: 100pt)[#set par(justify: true)\n上周下跌的是费城半导体指数成分股。]"
    outcome = mark(set_pdf(tmp_path / "in.pdf", body))
    assert covered(outcome.target) == [("费城半导体指数", "费城半导体指数")]
    with pikepdf.open(outcome.target) as pdf:
        ((_, highlight),) = marks_of(pdf)
        upper, lower = quads_of(highlight)
    assert upper.y0 >= lower.y1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_marks_are_exact_on_a_turned_page_with_its_origin_elsewhere(tmp_path, mark, turn):
    source = set_pdf(tmp_path / "in.pdf", TWO_COLUMNS)
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = turn
        pdf.pages[0].mediabox = [-30, -50, 500, 600]
        pdf.pages[0].cropbox = [-10, -10, 430, 510]
        pdf.save()
    found = covered(mark(source).target)
    assert len(found) >= 5
    assert all(term == text for term, text in found)


def test_marks_are_exact_on_turned_text(tmp_path, mark):
    body = """#rotate(-90deg, reflow: true)[向上的净息差]
    #rotate(90deg, reflow: true)[向下的市盈率]
    #rotate(180deg, reflow: true)[倒着的毛利率]"""
    outcome = mark(set_pdf(tmp_path / "in.pdf", body))
    assert {text for _, text in covered(outcome.target)} >= {"净息差", "市盈率"}
    with pikepdf.open(outcome.target) as pdf:
        for _, highlight in marks_of(pdf):
            x0, y0, x1, y1 = (float(number) for number in list(highlight.QuadPoints)[:4])
            along = {"净": (0, 30), "市": (0, -30), "毛": (-30, 0)}[str(highlight.Contents)[0]]
            assert (x1 - x0, y1 - y0) == pytest.approx(along, abs=0.1)


def test_a_highlight_tints_the_page_and_leaves_its_ink(tmp_path, mark):
    source = set_pdf(tmp_path / "in.pdf", PLAIN)
    target = mark(source).target
    before, after = (render(path) for path in (source, target))
    box = next(boxes_of_highlights(target))
    edges = (box.x0 + 1, 500 - box.y1, box.x1 - 1, 500 - box.y0)
    area = tuple(round(2 * edge) for edge in edges)
    pale, tinted = before.crop(area), after.crop(area)
    assert pale.getextrema()[2] == (0, 255)
    assert tinted.getextrema()[2][0] == 0
    assert 150 < tinted.getextrema()[2][1] < 200


def render(path):
    document = pypdfium2.PdfDocument(path)
    try:
        return document[0].render(scale=2).to_pil().convert("RGB")
    finally:
        document.close()


def boxes_of_highlights(path):
    with pikepdf.open(path) as pdf:
        for _, highlight in marks_of(pdf):
            yield from quads_of(highlight)


def test_a_mark_says_what_the_card_says_and_where_the_glossary_is(tmp_path, mark):
    outcome = mark(set_pdf(tmp_path / "in.pdf", PLAIN))
    with pikepdf.open(outcome.target) as pdf:
        highlights = [each for _, each in marks_of(pdf)]
        assert len(pdf.pages) == outcome.pages == 3
        for highlight in highlights:
            term = str(highlight.Contents).split()[0]
            assert f"English of {term}" in str(highlight.Contents)
            assert str(highlight.Contents).endswith("(Glossary, p. 3)")
            assert highlight.Popup.Parent.objgen == highlight.objgen
            assert highlight.Popup.Contents == highlight.Contents
            assert int(highlight.F) == 4
            assert re.fullmatch(r"D:\d{14}Z", str(highlight.M))
        assert foot_of(outcome.target, 2) == "词汇表 Glossary · 3"
        assert len({str(each.NM) for each in highlights}) == len(highlights) == 3
        assert len({each.AP.N.objgen for each in highlights}) == 1


def foot_of(path, number):
    return text_of(path, number + 1)[number].split("\r\n")[-1]


def test_the_glossary_leads_to_each_page_and_stands_in_the_outline(tmp_path, mark):
    outcome = mark(
        set_pdf(tmp_path / "in.pdf", f"= 标题\n{PLAIN}"), replace(READING, paper=Paper.LETTER)
    )
    with pikepdf.open(outcome.target) as pdf:
        own = [page.obj.objgen for page in pdf.pages]
        links = [each for number, each in marks_of(pdf, Name.Link) if number == 2]
        assert [own.index(each.Dest[0].objgen) for each in links] == [0, 1, 1]
        assert not any(Name.A in each or Name.StructParent in each for each in links)
        assert Name.StructParents not in pdf.pages[2].obj
        assert [float(edge) for edge in pdf.pages[2].mediabox][2:] == [612, 792]
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["标题", "Glossary 词汇表"]
    assert not qpdf_complaints(outcome.target)


def test_everything_else_stays_as_it_was(tmp_path, mark):
    source = set_pdf(
        tmp_path / "in.pdf",
        f"= 标题\n#link('https://example.org')[链接]\n{PLAIN}".replace("'", '"'),
    )
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Text, Rect=[5, 5, 25, 25], Contents=String("mine")
        )
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("name"),
                V=String("value"),
                Rect=[50, 5, 90, 25],
            )
        )
        pdf.pages[0].Annots.extend([pdf.make_indirect(note), field])
        pdf.Root.AcroForm = Dictionary(Fields=[field])
        pdf.attachments["sheet.csv"] = AttachedFileSpec(pdf, b"a,b", filename="sheet.csv")
        pdf.Root.PageLabels = Dictionary(Nums=[0, Dictionary(S=Name.r)])
        pdf.save()
    outcome = mark(source)
    with pikepdf.open(source) as old, pikepdf.open(outcome.target) as new:
        for before, after in zip(old.pages, new.pages, strict=False):
            assert before.Contents.read_raw_bytes() == after.Contents.read_raw_bytes()
        kept = [each for each in new.pages[0].Annots if str(each.get(Name.T, "")) != "Caidu"]
        kept = [each for each in kept if each.Subtype != Name.Popup]
        was = list(old.pages[0].Annots)
        assert [each.Subtype for each in kept] == [each.Subtype for each in was]
        assert list(new.pages[0].Annots)[-len(was) :][-1].Subtype == Name.Widget
        for one, other in zip(kept, was, strict=True):
            assert one.Rect == other.Rect
            assert one.get(Name.Contents) == other.get(Name.Contents)
        assert str(new.Root.AcroForm.Fields[0].V) == "value"
        assert new.attachments["sheet.csv"].get_file().read_bytes() == b"a,b"
        assert new.Root.Metadata.read_bytes() == old.Root.Metadata.read_bytes()
        assert dict(new.docinfo) == dict(old.docinfo)
        assert [page.label for page in new.pages] == ["i", "ii", "G1"]
        assert str(marks_of(new)[0][1].Contents).endswith("(Glossary, p. G1)")
    assert foot_of(outcome.target, 2) == "词汇表 Glossary · G1"
    assert text_of(outcome.target, 2) == text_of(source, 2)
    assert not qpdf_complaints(outcome.target)


def test_without_popups_or_highlights_only_the_other_is_there(tmp_path, mark):
    source = set_pdf(tmp_path / "in.pdf", PLAIN)
    bare = replace(READING, english=English.NONE)
    target = mark(source, replace(bare, popups=False)).target
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 2
        assert len(marks_of(pdf)) == 3
        assert not marks_of(pdf, Name.Popup)
        assert all(Name.Contents not in each for _, each in marks_of(pdf))
    target = mark(source, replace(bare, highlights=False)).target
    with pikepdf.open(target) as pdf:
        assert len(marks_of(pdf, Name.Popup)) == 3
        assert all(Name.C not in each for _, each in marks_of(pdf))
    assert render(target).tobytes() == render(source).tobytes()


def test_a_lost_claim_to_a_standard_is_withdrawn_and_said(tmp_path, mark):
    source = set_pdf(tmp_path / "in.pdf", PLAIN, pdf_standards=["a-2b"])
    outcome = mark(source)
    assert any("PDF/A-2" in note for note in outcome.notes)
    with pikepdf.open(outcome.target) as pdf:
        assert b"pdfaid:part" not in pdf.Root.Metadata.read_bytes()
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == ""
    assert not mark(set_pdf(tmp_path / "plain.pdf", PLAIN)).notes
