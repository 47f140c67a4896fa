"""What the annotation tests share: the built-in glossary's annotator and the dictionary."""

import pytest

from glossary.exchange.folder import read_folder
from glossary.model import Concept
from reader import resources
from reader.annotation.annotate import Annotator
from reader.annotation.dictionary import Dictionary
from reader.annotation.pinyin import Readings
from reader.annotation.segment import Segmenter


@pytest.fixture(scope="session")
def concepts() -> tuple[Concept, ...]:
    """The built-in glossary's, without the tombstones."""
    return tuple(made for made in read_folder(resources.glossaries()) if not made.retired)


@pytest.fixture(scope="session")
def dictionary() -> Dictionary:
    return Dictionary()


@pytest.fixture(scope="session")
def annotator(concepts, dictionary) -> Annotator:
    return Annotator(concepts, dictionary=dictionary)


@pytest.fixture(scope="session")
def segmenter() -> Segmenter:
    return Segmenter()


@pytest.fixture(scope="session")
def readings(dictionary, segmenter) -> Readings:
    return Readings(dictionary, segmenter.cut_plainly)
