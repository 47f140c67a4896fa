"""veraPDF passes PDF/UA-1 and PDF/A-2a, for every combination of what can be chosen."""

import pikepdf
import pytest
from pikepdf import Name

from tests.pdf.making import modes, name_of, pairs
from tests.pdf.structure import document, qpdf_complaints
from tests.pdf.vera import check

pytestmark = [pytest.mark.long, pytest.mark.timeout(480)]


@pytest.fixture(scope="module")
def combined(maker, short):
    """The short sample in every combination."""
    wanted = {name_of(options): options for options in (*modes(), *pairs())}
    return [
        maker.make(short, options, f"combined-{number}-{name}"[:120])
        for number, (name, options) in enumerate(wanted.items())
    ]


def test_every_combination_passes(combined, needs):
    needs("java")
    found = check([made.path for made in combined])
    assert {path.stem: failures for path, failures in found.items() if failures} == {}


def test_qpdf_finds_nothing_wrong_in_any_combination(combined, needs):
    needs("qpdf")
    assert {made.path.stem: said for made in combined if (said := qpdf_complaints(made.path))} == {}


def test_no_combination_leaves_a_font_out_or_names_something_outside(combined):
    for made in combined:
        found = document(made.path)
        assert (found.unembedded, found.whole_fonts, found.forbidden) == ((), (), ())


def test_a_hundred_pages_pass(hundred, needs):
    needs("java")
    assert check([hundred.path]) == {hundred.path: []}
    needs("qpdf")
    assert qpdf_complaints(hundred.path) == ""


def without(name):
    """Spoils a PDF: the annotations of its first page lose a key."""

    def spoil(pdf):
        for each in pdf.pages[0].Annots:
            if name in each:
                del each[name]

    return spoil


def without_preferences(pdf):
    del pdf.Root.ViewerPreferences


def with_a_script(pdf):
    pdf.Root.OpenAction = pikepdf.Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def test_spoilt_files_do_not_pass(usual, tmp_path, needs):
    needs("java")
    spoiling = {
        "7.18.1-2": without("/Contents"),
        "7.18.1-1": without("/StructParent"),
        "7.1-10": without_preferences,
        "6.5.1-1": with_a_script,
    }
    files = {clause: tmp_path / f"{clause}.pdf" for clause in spoiling}
    for clause, spoil in spoiling.items():
        with pikepdf.open(usual.path) as pdf:
            spoil(pdf)
            pdf.save(files[clause])
    found = check(list(files.values()))
    for clause, path in files.items():
        assert clause in {failure.clause for failure in found[path]}
