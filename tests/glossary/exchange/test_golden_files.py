"""Files as people have them: what each offers is written beside it, in words."""

from pathlib import Path

import pytest

from glossary.difference import differences
from glossary.exchange.formats import guess_form, read
from glossary.exchange.incoming import Delivery

FOLDER = Path(__file__).parents[2] / "data" / "exchange"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".golden")


def told(path: Path, delivery: Delivery) -> str:
    """All that a delivery says, to be read by people too."""
    lines = [f"form: {guess_form(path)}", f"carries: {', '.join(sorted(delivery.carries))}"]
    lines += [f"note: {note}" for note in delivery.notes]
    for each in delivery.incoming:
        lines += ["", f"line {each.line}: {each.concept.id or '-'} {each.source_id}".rstrip()]
        lines += [f"  {d.field}: {d.after}" for d in differences(None, each.concept) if d.after]
    lines += ["", *(f"fault in line {fault.line}: {fault.reason}" for fault in delivery.faults)]
    return "\n".join(lines).rstrip() + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_offers_what_stands_beside_it(path: Path):
    expected = path.with_name(f"{path.name}.golden").read_text("utf-8")
    assert told(path, read(path)) == expected
