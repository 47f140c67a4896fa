"""The fonts planned for a text, and whether typst agrees with the plan."""

import json
import time
import unicodedata
from collections.abc import Collection

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ExportError
from reader.export.pdf.coverage import Coverage
from reader.export.pdf.families import bundled, typst_fonts
from reader.export.pdf.fonts import FontPlan, fonts_for, missing_message, printable

SOURCE = b"""#set document(title: "t")
#let d = json(bytes(sys.inputs.d))
#set text(font: d.fonts, lang: "zh")
#d.text"""


def typst_prints(text: str, plan: FontPlan) -> bool:
    compiler = typst.Compiler(
        SOURCE,
        font_paths=typst_fonts(plan.paths, plan.system),
        sys_inputs={"d": json.dumps({"fonts": plan.families, "text": text})},
    )
    try:
        compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"])
    except typst.TypstError:
        return False
    return True


def agree(text: str) -> None:
    text = f"，{text}”"
    plan = fonts_for([text], "")
    assert typst_prints(text, plan) is (not plan.missing), (text, plan)


def sample() -> Collection[int]:
    """Every control and mark of the first plane, and a thin sample of everything else."""
    for code in range(0x110000):
        kind = unicodedata.category(chr(code))
        if kind == "Cs":
            continue
        if (kind in ("Cc", "Cf", "Zs", "Zl", "Zp") and code < 0x10000) or code % 1499 == 0:
            yield code


def test_an_ordinary_text_needs_only_the_bundled_fonts() -> None:
    plan = fonts_for(["纳斯达克指数上涨1.2%，“收复”失地——上市公司 Ａ股 ①②③ ℃ ‰ ǎ ḿ 𠮷"], "")
    assert plan.families == ("Noto Sans CJK SC", "Noto Sans")
    assert plan.paths == bundled()
    assert (plan.system, plan.missing, plan.notes) == (False, (), ())
    assert all(path.is_dir() for path in plan.paths)


@pytest.mark.parametrize(
    "text",
    [
        "\t",
        "\n",
        "\x0b",
        "\x85",
        "\u2028",
        "\u00a0",
        "\u3000",
        "\u2003",
        "\u200b",
        "\u200d",
        "\u00ad",
    ],
)
def test_white_space_and_joiners_need_no_font(text: str) -> None:
    assert fonts_for([text], "").missing == ()
    agree(text)


@pytest.mark.parametrize(
    "text", ["中\ufe00", "中\U000e0100", "ê\u0304", "m\u0300", "汉\u0304", "が", "e\u0301", "가"]
)
def test_marks_and_variation_selectors_follow_their_letter(text: str) -> None:
    assert fonts_for([text], "").missing == ()
    agree(text)


@pytest.mark.parametrize(
    "text", ["\x01", "\x7f", "\ufeff", "\ufffe", "\ue000", "\u0378", "\U0010ffff"]
)
def test_what_no_pdf_can_hold_is_missing(text: str) -> None:
    assert fonts_for([f"中{text}"], "").missing == (text,)
    agree(text)


def test_text_is_printable_once_controls_are_gone() -> None:
    assert printable("\ufeff净\x00利\x1f润\t\n\x85🚀") == "净利润\t\n\x85🚀"


def test_typst_prints_every_character_the_bundled_faces_are_said_to_have() -> None:
    han = Coverage(bundled()[0] / "NotoSansCJK-VF.otf.ttc", 2)
    latin = Coverage(bundled()[1] / "NotoSans[wdth,wght].ttf")
    kinds = ("Cc", "Cf", "Co", "Cn", "Cs")
    known = [
        each
        for each in map(chr, range(0x30000))
        if unicodedata.category(each) not in kinds and (han.has(each) or latin.has(each))
    ]
    assert len(known) > 47_000
    plan = fonts_for(known, "")
    assert (plan.missing, plan.system) == ((), False)
    assert typst_prints(" ".join(known), plan)


@pytest.mark.long
def test_typst_agrees_on_a_sample_of_all_of_unicode() -> None:
    for code in sample():
        agree(chr(code))


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4))
def test_typst_agrees_on_any_text(text: str) -> None:
    agree(text)


def test_what_is_missing_is_single_characters_that_can_be_replaced() -> None:
    text = "火箭\U000f1234升2\ufe0f\u20e3空\u0378\u0301"
    plan = fonts_for([text], "")
    replaced = text.translate(str.maketrans(dict.fromkeys(plan.missing, "〓")))
    assert typst_prints(replaced, fonts_for([replaced], ""))


def test_a_font_that_is_not_installed_is_named_with_those_like_it() -> None:
    with pytest.raises(ExportError, match=r"“Noto Sanz” isn't installed.*Noto Sans"):
        fonts_for("中", "Noto Sanz")
    with pytest.raises(ExportError, match="No font has a like name"):
        fonts_for("中", "Qqqqzzzz")


def test_a_family_is_found_in_any_case_and_with_a_style_behind_it() -> None:
    plan = fonts_for("中", "noto sans cjk tc light")
    assert plan.families[0] == "Noto Sans CJK TC"
    assert plan.notes == ("noto sans cjk tc light is set as Noto Sans CJK TC.",)
    assert typst_prints("中", plan)


def test_what_the_chosen_family_lacks_is_lent_by_the_bundled_ones() -> None:
    plan = fonts_for(["Noto 指数"], "Noto Sans")
    assert plan.families == ("Noto Sans", "Noto Sans CJK SC")
    assert plan.notes == ("指 数 are set in Noto Sans CJK SC.",)
    assert typst_prints("Noto 指数", plan)


def test_the_message_names_characters_and_a_font_that_has_them() -> None:
    message = missing_message(("🚀", "\x01"))
    assert "🚀 (U+1F680 ROCKET)" in message
    assert "U+0001 without a name" in message
    assert "Noto Color Emoji" in message
    assert "--replace-missing" in message


def test_the_message_stops_at_five() -> None:
    message = missing_message(tuple(map(chr, range(0x30000, 0x30008))))
    assert message.count("U+300") == 5
    assert "and 3 more" in message


def test_the_plan_of_an_ordinary_article_is_quick() -> None:
    characters = {*map(chr, range(0x4E00, 0x4E00 + 1500)), *"ǎ，。“”%abc"}
    fonts_for(characters, "")
    times = []
    for _ in range(5):
        started = time.perf_counter()
        fonts_for(characters, "")
        times.append(time.perf_counter() - started)
    assert min(times) < 0.2  # 0.015 s when alone on the machine
