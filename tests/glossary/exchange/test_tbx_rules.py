"""The check of TBX-Basic's rules: it finds each breach, and none where there is none."""

import pytest

from glossary.errors import ExchangeError
from glossary.exchange.tbx.rules import faults

GOOD = """<tbx type="TBX-Basic" style="dca">
<text><body>
<conceptEntry id="c1">
<descrip type="subjectField">banking</descrip>
<descripGrp><descrip type="definition">A cut.</descrip></descripGrp>
<xref type="externalCrossReference" target="https://example.org/rrr">rrr</xref>
<langSec xml:lang="zh-Hans">
<descripGrp><descrip type="definition">下调。</descrip><admin type="source">A</admin></descripGrp>
<termSec>
<term>降准</term>
<termNote type="partOfSpeech">verb</termNote>
<note>short</note>
</termSec>
</langSec>
</conceptEntry>
</body></text></tbx>"""


def test_a_file_by_the_rules_has_no_faults():
    assert faults(GOOD.encode()) == []


@pytest.mark.parametrize(
    ("before", "after", "line", "reason"),
    [
        ('"TBX-Basic"', '"TBX-Core"', 1, "not TBX-Basic"),
        ('"dca"', '"dct"', 1, "not dca"),
        ('id="c1"', 'id="1 c"', 3, "not an XML id"),
        ("descrip type=", "termNote type=", 4, "has no category “subjectField”"),
        ('"subjectField"', '"status"', 4, "has no category “status”"),
        ('"subjectField"', '"context"', 4, "context stands at conceptEntry"),
        ("descripGrp>", "note>", 5, "begins with"),
        ("https:", "ticker:", 6, "links to no address"),
        (' xml:lang="zh-Hans"', "", 7, "says no xml:lang"),
        ('<admin type="source">', '<admin type="projectSubset">', 8, "projectSubset stands at"),
        ("<term>降准</term>", "<note>x</note>", 9, "begins with its one term"),
        ("降准", " ", 9, "the term is empty"),
        ("<note>short</note>", "<term>b</term>", 9, "begins with its one term"),
        ("<term>降准</term>", "<term>降准</term><note>x</note>", 9, "right behind the term"),
        (">verb<", ">properNoun<", 11, "“properNoun” is none of"),
        ('"partOfSpeech"', '"termType"', 11, "“verb” is none of"),
        ('"partOfSpeech"', '"administrativeStatus"', 11, "“verb” is none of"),
        ("<note>short</note>", '<descrip type="definition">b</descrip>', 12, "at termSec"),
        ("<note>short</note>", '<descrip type="subjectField">b</descrip>', 12, "at termSec"),
        ("<note>short</note>", "<x:partOfSpeech>verb</x:partOfSpeech>", 12, "not of style DCA"),
        ("</langSec>", '</langSec><note>x</note>', 14, "after the first"),
    ],
)  # fmt: skip
def test_each_breach_is_found_on_its_line(before, after, line, reason):
    broken = GOOD
    if before == "descripGrp>":
        broken = broken.replace('<descrip type="definition">A cut.</descrip>', "<note>x</note>")
    elif before == "descrip type=":
        broken = broken.replace(
            '<descrip type="subjectField">banking</descrip>',
            '<termNote type="subjectField">banking</termNote>',
        )
    else:
        broken = broken.replace(before, after, 1)
    assert broken != GOOD
    found = [(fault.line, fault.reason) for fault in faults(broken.encode())]
    assert [place for place, _ in found] == [line]
    assert reason in found[0][1]


def test_sections_may_not_be_missing():
    empty = (
        '<tbx type="TBX-Basic" style="dca"><body><conceptEntry/><conceptEntry id="a">'
        '<langSec xml:lang="en"/></conceptEntry></body></tbx>'
    )
    reasons = [fault.reason for fault in faults(empty.encode())]
    assert reasons == ["<conceptEntry> has no <langSec>", "<langSec> has no <termSec>"]


def test_an_id_may_stand_once(tmp_path):
    entry = GOOD[GOOD.index("<conceptEntry") : GOOD.index("</body>")]
    path = tmp_path / "twice.tbx"
    path.write_text(GOOD.replace(entry, entry + entry))
    assert ["stands twice" in fault.reason for fault in faults(path)] == [True]


def test_what_is_no_tbx_is_refused():
    with pytest.raises(ExchangeError, match="the file, line 1"):
        faults(b"<html/>")
