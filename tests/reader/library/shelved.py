"""A small library under a small glossary, and the indexing of all of it."""

import functools

from glossary.store import GlossaryStore
from reader.annotation.annotate import Annotator
from reader.annotation.dictionary import Dictionary
from reader.annotation.segment import Segmenter
from reader.library.indexing import catch_up, index, pending
from reader.library.marks import GlossaryMark
from tests.builders import concept

CUT = concept("降准", "RRR cut", id="policy.rrr", reading="jiàng zhǔn")
LOW = concept("降息", "rate cut", id="policy.cut", reading="jiàng xī")
FIRM = concept("理想", "Li Auto", id="companies.li", kind="company")
ORDERS = concept("液冷订单", "orders", id="mine.orders")
COOLING = concept("液冷", "liquid cooling", id="mine.cooling")
BUILT_IN = (CUT, LOW, FIRM)
TEXTS = (
    "央行宣布降准\n\n市场预计降准25个基点，随后再次降息。\n",
    "液冷订单大增\n\n公司的液冷订单超过预期，理想汽车也在其中。\n",
    "股市收跌\n\n成交清淡，市场等待降息。\n",
    "理想的状态\n\n这是理想的状态，分析师说。\n",
    "降准與液冷\n\n市場預計降準，液冷概念走強。\n",
)
BASE = "base"


def below(concept_id):
    return next((each for each in BUILT_IN if each.id == concept_id), None)


def counting(mine):
    """What counts of the built-in concepts under the user's."""
    laid = {each.id: each for each in (*BUILT_IN, *mine)}
    return [each for each in laid.values() if not each.retired]


@functools.cache
def engines():
    """What all annotators share; the segmenter never forgets a word, nor does that of a window."""
    return {"segmenter": Segmenter(), "dictionary": Dictionary()}


def annotator_of(concepts):
    return Annotator(concepts, **engines())


def index_all(library, store, base=BASE, annotator=None, rest=lambda: None):
    """Bring everything up to date; the hashes of the articles that were indexed."""
    with GlossaryStore(store) as opened:
        annotator = annotator or annotator_of(counting(opened.concepts()))
    mark = GlossaryMark(base, catch_up(library, store, below, rest))
    shas = pending(library, base)
    return [sha for sha in shas if index(library, sha, annotator, mark, rest)]


def everything(library):
    return sorted(
        library._connection.rows(
            "select sha256, concept.id, count, places, inside from met"
            " join article on article.id = article join concept on number = concept"
        )
    )
