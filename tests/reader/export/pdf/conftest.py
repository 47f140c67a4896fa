"""PDFs to look into, each made once a session by the real annotator and the real typesetter."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest

from reader.annotation.annotate import Annotator
from reader.annotation.model import AnnotatedArticle
from reader.export.options import English, ExportOptions, Layout, Pinyin
from reader.export.pdf.typesetter import Typesetter
from tests.pdf.extractors import MissingExtractor
from tests.pdf.making import Made, Maker
from tests.pdf.marks import Overlay
from tests.pdf.samples import annotator, hard_lines, long_article, short_article

FULL = ExportOptions(
    pinyin=Pinyin.ALL, english=English.MARGIN, layout=Layout.WIDE, quantities=True, grey=True
)


def absent(what: str) -> None:
    """A tool the test needs is not on this machine: no matter but in CI."""
    if os.environ.get("CI"):
        pytest.fail(f"not installed: {what}")
    pytest.skip(f"not installed: {what}")


@pytest.fixture
def needs() -> Callable[[str], None]:
    """Asks for a command of the system."""

    def asking(command: str) -> None:
        if not shutil.which(command):
            absent(command)

    return asking


@pytest.fixture
def tolerating() -> Callable[[Callable[[], object]], object]:
    """Calls what needs an extractor, which may be absent from this machine."""

    def calling(asked: Callable[[], object]) -> object:
        try:
            return asked()
        except MissingExtractor as missing:
            return absent(str(missing))

    return calling


@pytest.fixture(scope="session")
def pdf_annotator() -> Annotator:
    return annotator()


@pytest.fixture(scope="session")
def maker(pdf_annotator, tmp_path_factory) -> Iterator[Maker]:
    with Typesetter() as typesetter:
        yield Maker(pdf_annotator, typesetter, tmp_path_factory.mktemp("pdf"))


@pytest.fixture(scope="session")
def short(pdf_annotator) -> AnnotatedArticle:
    return pdf_annotator.annotate(short_article())


@pytest.fixture(scope="session")
def hard_article(pdf_annotator) -> AnnotatedArticle:
    return pdf_annotator.annotate(hard_lines())


@pytest.fixture(scope="session")
def usual(maker, short) -> Made:
    """The short sample with the usual options."""
    return maker.make(short, ExportOptions(), "usual")


@pytest.fixture(scope="session")
def overlay(usual) -> Overlay:
    return Overlay(usual.path, usual.edition)


@pytest.fixture(scope="session")
def noted(maker, short) -> Made:
    """The short sample with English in footnotes."""
    return maker.make(short, ExportOptions(english=English.FOOTNOTES), "noted")


@pytest.fixture(scope="session")
def full(maker, short) -> Made:
    """The short sample with everything that takes room."""
    return maker.make(short, FULL, "full")


@pytest.fixture(scope="session")
def hard(maker, hard_article) -> Made:
    """The page of lines hard to break, with the usual options."""
    return maker.make(hard_article, ExportOptions(), "hard")


@pytest.fixture(scope="session")
def hundred(maker, pdf_annotator) -> Made:
    """About a hundred pages with the usual options."""
    return maker.make(pdf_annotator.annotate(long_article()), ExportOptions(), "hundred")
