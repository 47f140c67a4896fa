"""Hostile and broken TBX: refused with the place, nothing fetched, nothing by halves."""

import io
import tracemalloc

import pytest

from glossary.errors import ExchangeError
from glossary.exchange import tbx
from glossary.exchange.incoming import Fault
from glossary.exchange.tbx.nodes import Entries

ENTRY = (
    '<conceptEntry id="c1"><langSec xml:lang="zh"><termSec><term>降准</term></termSec>'
    "</langSec></conceptEntry>"
)


def in_body(entries):
    return f'<tbx type="TBX-Basic" style="dca"><text><body>{entries}</body></text></tbx>'


def written(tmp_path, content):
    path = tmp_path / "given.tbx"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


BOMB = "<!DOCTYPE tbx [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("\n", 2, "no element found"),
        ("降准,RRR cut", 1, "syntax error"),
        ("<html/>", 1, "begins with <html>"),
        (f"\n\n{BOMB}{in_body(ENTRY)}", 3, "entities"),
        ('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>', 1, "entities"),
        ("<!DOCTYPE tbx [<!ELEMENT tbx ANY>]>" + in_body(ENTRY), 1, "document type of its own"),
        ('<!DOCTYPE tbx SYSTEM "a.dtd">\n' + in_body(ENTRY.replace("降", "&x;")), 2, "“x”"),
        (in_body(ENTRY.replace("降", "\x00")), 1, "not well-formed"),
        (in_body("\n" + ENTRY)[:-30], 2, ""),
        ("<tbx>\n" + ENTRY + "</tbx>", 2, "outside the body"),
        (in_body("\n<langSec/>"), 2, "outside a concept"),
        (in_body(ENTRY.replace("<langSec", "\n<conceptEntry/><langSec")), 2, "inside another"),
        (in_body(ENTRY.replace("降准", "\n" + "<a>" * 50 + "</a>" * 50)), 2, "in one another"),
        (in_body(ENTRY.replace("降准", "降" * 2_000_000)), 1, "1,000,000"),
        ('<?xml version="1.0" encoding="klingon"?>' + in_body(ENTRY), 1, "klingon"),
        ('<?xml version="1.0" encoding="rot13"?>' + in_body(ENTRY), 1, "rot13"),
        ('<?xml version="1.0" encoding="zlib"?>' + in_body(ENTRY), 1, "zlib"),
        ('<?xml version="1.0" encoding="undefined"?>' + in_body(ENTRY), 1, "undefined"),
        ("<tbx a='" + "x" * 20_000_000, 1, "a tag is longer than 4,000,000"),
        (in_body("\n<!--" + "x" * 20_000_000), 2, "a tag is longer than 4,000,000"),
        (b"<?xml version='1.0' encoding='GBK'?>" + in_body(ENTRY).encode() + b"\xff\xff", 1, "gbk"),
    ],
)  # fmt: skip
def test_a_hostile_or_broken_file_is_refused_with_the_place(tmp_path, content, place, reason):
    path = written(tmp_path, content)
    with pytest.raises(ExchangeError) as refused:
        tbx.read(path)
    assert str(refused.value).startswith(f"{path}, line {place}: ")
    assert reason in str(refused.value)


def test_elements_nobody_knows_within_a_term_are_a_part_of_it(tmp_path):
    for inner in ("降<b>准</b>", "<b><i>降</i>准</b>", "降<!-- no -->准", "降<?no?>准"):
        path = written(tmp_path, in_body(ENTRY.replace("降准", inner)))
        assert tbx.read(path).concepts[0].terms[0].text == "降准"


def test_a_second_term_in_a_term_section_is_a_fault(tmp_path):
    entry = ENTRY.replace("</term>", "</term>\n<term>降息</term>")
    delivery = tbx.read(written(tmp_path, in_body(entry)))
    assert (delivery.incoming, delivery.faults) == (
        (),
        (Fault(1, "line 2: a term section has two terms"),),
    )


def test_tbx_without_a_body_is_refused(tmp_path):
    with pytest.raises(ExchangeError, match="no body"):
        tbx.read(written(tmp_path, "<tbx><text/></tbx>"))


def test_a_document_type_is_never_fetched(tmp_path):
    (tmp_path / "a.dtd").write_text('<!ENTITY x "fetched">')
    path = written(tmp_path, '<!DOCTYPE tbx SYSTEM "a.dtd">' + in_body(ENTRY))
    assert tbx.read(path).concepts[0].terms[0].text == "降准"


def test_entries_are_streamed():
    many = in_body("".join(ENTRY.replace("c1", f"c{number}") for number in range(20_000))).encode()
    entries = Entries("many.tbx", lambda: False)
    tracemalloc.start()
    try:
        count = sum(1 for _ in entries.read(io.BytesIO(many)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 20_000
    assert peak < len(many) / 2
