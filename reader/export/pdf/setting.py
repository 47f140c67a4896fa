"""Sets a sheet as pages: the door to typst; runs in the child process."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import typst

from reader.errors import ExportError
from reader.export.pdf.fonts import FontPlan, fonts_for, missing_message
from reader.export.pdf.outlines import RubyFace
from reader.export.pdf.pages import Chunk, ChunkPlace, Pages
from reader.export.pdf.runs import Runs
from reader.export.pdf.style import ASCENT
from reader.resources import path

GETA = "〓"
_NONCHARACTERS = (*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)
UNPRINTED = dict.fromkeys(
    (*range(9), *range(14, 32), *range(127, 160), 0xFEFF, *_NONCHARACTERS), " "
)
"""What has no look and a PDF may not hold; a blank keeps offsets right."""
_CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_NUMBER = re.compile(r"[-+−–±$¥￥€£]*\d[\d,.]*\s*(?:%|％|x|倍|bp)?|[-–—]+")
_APOSTROPHE = re.compile("[A-Za-z]’[A-Za-z]")


def set_pages(sheet: dict[str, Any], face: RubyFace, written: Path) -> Pages:
    """Write the pages of a sheet, without ruby and popups.

    Raises ExportError if fonts lack a character or are not installed, and OSError.
    """
    sheet = {**sheet, "passages": []}  # whose notes are not printed, so no font need have them
    sheet = _replaced(sheet, UNPRINTED)
    plan = fonts_for(set(_texts(sheet)), sheet["family"])
    if plan.missing and not sheet["replace_missing"]:
        raise ExportError(missing_message(plan.missing))
    if plan.missing:
        sheet = _replaced(sheet, str.maketrans(dict.fromkeys(plan.missing, GETA)))
    runs = Runs(face, sheet["size"], sheet["style"]["scales"], sheet["rows"])
    blocks = [_with_runs(block, runs) for block in sheet["blocks"]]
    style = {
        **sheet["style"],
        **_families(plan, sheet["region"]),
        "apostrophes": any(_APOSTROPHE.search(text) for text in _texts(sheet["blocks"])),
    }
    data = json.dumps({**sheet, "blocks": blocks, "style": style}, ensure_ascii=False)
    try:
        pdf, places = _compiled(data, plan)
    except typst.TypstError as error:
        raise ExportError(f"The pages can't be set: {error}") from error
    written.write_bytes(pdf)
    return Pages(
        tuple(_place(runs.chunks[index], page, x, y) for index, page, x, y in places),
        runs.covering,
        (*plan.notes, *_replaced_note(plan.missing)),
        tuple(runs.pieces),
    )


def _place(chunk: Chunk, page: int, x: float, y: float) -> ChunkPlace:
    """Where typst says that a chunk begins: by the top of its box, else by the baseline."""
    return ChunkPlace(chunk, page, x, y - ASCENT * chunk.unit if chunk.loose else y)


def _compiled(data: str, plan: FontPlan) -> tuple[bytes, list[Any]]:
    fonts = typst.Fonts(
        include_system_fonts=plan.system,
        include_embedded_fonts=False,
        font_paths=[str(each) for each in plan.paths],
    )
    root = path("typst")
    compiler = typst.Compiler(
        str(root / "article.typ"), root=str(root), font_paths=fonts, sys_inputs={"sheet": data}
    )
    pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"])
    places = json.loads(compiler.query("<places>", field="value", one=True))
    assert isinstance(pdf, bytes)
    return pdf, places


def _with_runs(block: dict[str, Any], runs: Runs) -> dict[str, Any]:
    if block["kind"] == "table":
        rows = [row["text"].split("\t") for row in block["rows"]]
        return {
            "kind": "table",
            "rows": [runs.cells(row) for row in block["rows"]],
            "numeric": _numeric_columns(rows[1:]),
        }
    if "text" not in block:
        return block
    return {
        "kind": block["kind"],
        "level": block["level"],
        "runs": runs.of(block),
        "latin": not _CHINESE.search(block["text"]),
    }


def _numeric_columns(rows: Sequence[Sequence[str]]) -> list[int]:
    """The columns, from 0, most of whose cells below the head hold numbers."""
    columns: dict[int, list[bool]] = {}
    for row in rows:
        for column, cell in enumerate(row):
            if cell.strip():
                columns.setdefault(column, []).append(_NUMBER.fullmatch(cell.strip()) is not None)
    return [column for column, found in columns.items() if sum(found) > len(found) / 2]


def _families(plan: FontPlan, region: str) -> dict[str, list[str]]:
    """The faces of the body, and those tried first for English and pinyin."""
    families = list(plan.families)
    if region == "TW":
        families.sort(key=lambda family: family == "Noto Sans CJK SC")
    return {"fonts": families, "small_fonts": ["Noto Sans"]}


def _texts(value: object) -> Iterator[str]:
    """Every string in a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _replaced(record: dict[str, Any], table: Mapping[int, str]) -> dict[str, Any]:
    """The record with characters replaced, one for one, in all its strings."""

    def replaced(value: object) -> object:
        if isinstance(value, str):
            return value.translate(table)
        if isinstance(value, dict):
            return {key: replaced(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [replaced(each) for each in value]
        return value

    return {key: replaced(each) for key, each in record.items()}


def _replaced_note(missing: Sequence[str]) -> tuple[str, ...]:
    if not missing:
        return ()
    named = ", ".join(f"U+{ord(sign):04X}" for sign in missing)
    return (f"Printed as {GETA}, because no font has them: {named}.",)
