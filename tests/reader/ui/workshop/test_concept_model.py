"""The table's model under Qt's tester, while concepts come, change and go."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from glossary.facets import Facet
from glossary.layers import Layers
from glossary.model import Kind, Review
from glossary.search import Index
from reader.ui.jobs import Jobs
from reader.ui.workshop.columns import Column
from reader.ui.workshop.concept_model import ConceptModel
from reader.ui.workshop.listing import Listing, Question, Sort
from reader.ui.workshop.sorting import Orders
from reader.ui.workshop.stock import Stock
from tests.builders import concept
from tests.reader.ui.workshop.forms import DOMAINS, annotator, keeper_over

MANY = tuple(
    concept(f"词{number:03}", f"word {number}", id=f"b.{number:03}") for number in range(300)
)
_MODE = QAbstractItemModelTester.FailureReportingMode.Fatal


class Rows(QObject):
    """A model over concepts, with all that it needs."""

    def __init__(self, qtbot, folder, concepts):
        super().__init__()
        self.keeper, self.jobs = keeper_over(folder / "glossary.db", concepts), Jobs()
        self.stock = Stock(self.keeper, self.jobs, lambda text: "", DOMAINS, self)
        self.listing = Listing(self.stock, self)
        self.model = ConceptModel(self.listing, self.keeper, annotator, DOMAINS, self)
        self.tester = QAbstractItemModelTester(self.model, _MODE, self)
        self.stock.make_ready()
        qtbot.waitUntil(lambda: self.stock.ready is not None and self.stock.ready.read)

    def texts(self, column=Column.CHINESE):
        model = self.model
        return [model.index(row, column).data() for row in range(model.rowCount())]

    def close(self):
        self.stock.close()
        self.jobs.close()
        self.keeper.close()


@pytest.fixture
def rows(qtbot, tmp_path):
    made = Rows(qtbot, tmp_path, MANY)
    yield made
    made.close()


def test_rows_come_and_go_with_the_concepts_that_count(rows):
    first, second = MANY[0], MANY[1]
    rows.keeper.save(concept("并购", "mergers", id="u1"), action="add")
    assert "并购" in rows.texts()
    rows.keeper.remove(first.id, second.id)
    assert not {"词000", "词001"} & set(rows.texts())
    rows.keeper.undo()
    rows.keeper.undo()
    assert rows.texts() == [each.terms[0].text for each in MANY]


def test_only_what_has_changed_is_told(rows, qtbot):
    spot = rows.model.index(7, 0)
    with qtbot.waitSignal(rows.model.dataChanged) as told:
        rows.keeper.save(replace(MANY[7], kind=Kind.INDEX))
    assert (told.args[0].row(), told.args[1].row()) == (spot.row(), spot.row())


def test_a_row_keeps_its_number_in_a_view_while_others_come(rows):
    kept = QPersistentModelIndex(rows.model.index(5, Column.CHINESE))
    rows.keeper.save(concept("阿里", "Alibaba", id="u1", reading="Ālǐ"), action="add")
    assert kept.data() == "词005"
    rows.keeper.remove(MANY[2].id)
    assert kept.data() == "词005"


def test_more_changes_than_are_taken_one_by_one_lay_the_table_out_anew(rows, qtbot):
    with qtbot.waitSignal(rows.stock.renewed, timeout=10_000):
        rows.keeper.remove(*(each.id for each in MANY[:250]))
    assert rows.texts() == [each.terms[0].text for each in MANY[250:]]


def test_all_concepts_can_be_changed_at_once(rows, qtbot):
    more = tuple(concept(f"新{number}", id=f"u.{number}") for number in range(400))
    rows.keeper.save(*more, action="import more.csv")
    qtbot.waitUntil(lambda: rows.model.rowCount() == 700, timeout=10_000)
    assert rows.listing.total == 700
    rows.keeper.undo()
    qtbot.waitUntil(lambda: rows.model.rowCount() == 300, timeout=10_000)


def test_a_change_while_all_is_made_ready_is_not_lost(qtbot, tmp_path):
    rows = Rows(qtbot, tmp_path, MANY)
    rows.stock.close()
    rows.stock.ready = None
    rows.stock.make_ready()
    rows.keeper.save(concept("并购", "mergers", id="u1"), action="add")
    qtbot.waitUntil(lambda: rows.stock.ready is not None and rows.stock.ready.read)
    rows.listing.search("mergers")
    assert rows.texts() == ["并购"]
    rows.close()


def test_a_cell_that_is_edited_saves_a_version_of_ones_own(rows):
    cell = rows.model.index(0, Column.ENGLISH)
    assert rows.model.setData(cell, "first word")
    assert rows.texts(Column.ENGLISH)[0] == "first word"
    assert rows.keeper.undo_word == "edit"
    assert not rows.model.setData(rows.model.index(0, Column.ENGLISH), "first word")


def test_what_is_not_to_be_edited_is_not(rows):
    editable = Qt.ItemFlag.ItemIsEditable
    flags = {column: bool(rows.model.index(0, column).flags() & editable) for column in Column}
    assert [column for column, may in flags.items() if not may] == [Column.CHINESE, Column.LAYER]
    rows.keeper.remove(MANY[0].id)
    rows.listing.choose({Facet.BIN: frozenset((str(Facet.BIN),))})
    assert not rows.model.index(0, Column.ENGLISH).flags() & editable


def test_asking_anything_leaves_the_model_whole(rows):
    for question in (
        Question(typed="词1"),
        Question(typed="nothing"),
        Question(choice={Facet.KIND: frozenset((str(Kind.TERM),))}, sort=Sort(Column.ENGLISH)),
        Question(),
    ):
        rows.listing.ask(question)
        assert rows.model.rowCount() == len(rows.listing.rows)


_changes = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from(["银行", "降准", "A股"]),
        st.sampled_from(list(Kind)),
        st.sampled_from(list(Review)),
        st.sampled_from(["", "banking", "policy"]),
    ),
    max_size=8,
)


@given(_changes, st.sampled_from([each for each in Column if each is not Column.READING]))
def test_orders_kept_up_to_date_are_as_those_made_anew(changes, column):
    concepts = [concept(f"词{row}", f"w{row}", id=f"b{row}") for row in range(4)]
    layers = Layers.of(concepts)
    index = Index.of(concepts)
    orders = Orders(index, layers, DOMAINS)
    orders.by(column)
    for row, text, kind, review, domain in changes:
        row = min(row, len(concepts))
        made = concept(text, text, id=f"b{row}", kind=kind, domain=domain)
        made = replace(made, review=review)
        concepts[row : row + 1] = [made]
        layers = layers.with_user({made.id: made})
        index = index.with_changes({row: made})
        orders = orders.with_changes(index, layers, frozenset((row,)))
    assert orders.by(column) == Orders(Index.of(concepts), layers, DOMAINS).by(column)
