"""Fixtures of the export's tests: marking PDFs with a few terms."""

import pytest

from reader.annotation.annotate import Annotator
from reader.export.onto.marking import annotate_pdf
from reader.export.options import READING
from reader.export.pdf.typesetter import Typesetter
from tests.builders import concept
from tests.pdfs import TERMS


@pytest.fixture(scope="module")
def annotator():
    return Annotator(
        [concept(term, f"English of {term}", definition_en="What it means.") for term in TERMS]
    )


@pytest.fixture(scope="module")
def typesetter():
    with Typesetter() as running:
        yield running


@pytest.fixture
def mark(tmp_path, annotator, typesetter):
    def run(source, options=READING, target=None, **more):
        target = target or tmp_path / "out.pdf"
        return annotate_pdf(source, target, annotator, options, typesetter, **more)

    return run
