"""PlanModel: the rows of a plan as a table, by verdict, and the choices each row has."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from glossary.exchange.incoming import Delivery, Fault, Incoming
from glossary.layers import Layers
from glossary.plan import Choice, RowVerdict, plan, with_choice
from reader.ui.workshop.plan_model import Column, PlanModel
from reader.ui.workshop.plan_words import chosen_option, offered_choices, options
from tests.builders import concept

KNOWN = concept("降准", "RRR cut", id="policy.rrr")
CARRIES = frozenset({"terms", "terms.zh-Hans", "terms.en", "note", "domain", "retired"})


@pytest.fixture
def made():
    offered = (
        replace(KNOWN, note="ours"),
        concept("碳足迹", "carbon footprint"),
        KNOWN,
        replace(concept("降准", "RRR cut", id="policy.rrr"), retired=True),
    )
    rows = tuple(Incoming(line, each) for line, each in enumerate(offered[:2], 2))
    delivery = Delivery("x.csv", rows, (Fault(9, "no term"),), CARRIES)
    return plan(delivery, Layers.of([KNOWN]))


@pytest.fixture
def model(made, qapp):
    shown = PlanModel()
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    shown.set_plan(made)
    return shown


def texts(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_a_row_says_what_would_change(model):
    assert texts(model, Column.LINE) == ["2", "3", "9"]
    assert texts(model, Column.CHINESE) == ["降准", "碳足迹", ""]
    assert texts(model, Column.CHANGES) == ["Note: – → ours", "", ""]
    assert texts(model, Column.REASON)[2] == "no term"


def test_only_rows_of_one_verdict_are_shown_when_asked_for(model):
    model.show_only(RowVerdict.INVALID)
    assert texts(model, Column.LINE) == ["9"]
    assert model.number(0) == 2
    model.show_only(None)
    assert model.rowCount() == 3


def test_another_choice_leaves_the_rows_where_they_are(model, made, qtbot):
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_plan(with_choice(made, [0], Choice.SKIP))
    assert texts(model, Column.CHANGES)[0] == ""
    assert texts(model, Column.CHOICE)[0] == "Skip"


def test_a_choice_is_wished_only_for_rows_that_have_it(model, qtbot):
    with qtbot.waitSignal(model.choice_wanted) as wished:
        model.wish(range(3), Choice.OVERWRITE)
    assert wished.args == [(0,), Choice.OVERWRITE, None]
    with qtbot.assertNotEmitted(model.choice_wanted):
        model.wish([2], Choice.SKIP)


def test_only_a_cell_with_a_choice_can_be_edited(model):
    editable = Qt.ItemFlag.ItemIsEditable
    flags = [bool(model.index(row, Column.CHOICE).flags() & editable) for row in range(3)]
    assert flags == [True, True, False]
    assert not model.index(0, Column.CHINESE).flags() & editable


def test_a_deletion_is_taken_or_left(made):
    row = replace(made.rows[0], offered=replace(KNOWN, retired=True))
    assert offered_choices(row) == (Choice.OVERWRITE, Choice.SKIP)


def test_where_several_concepts_may_be_meant_each_can_be_chosen():
    twins = [concept("利差", "spread", id="a.one"), concept("利差", "margin", id="a.two")]
    offered = replace(concept("利差"), note="ours")
    made = plan(Delivery("x.csv", (Incoming(2, offered),), (), CARRIES), Layers.of(twins))
    (row,) = made.rows
    targets = {each.target for each in options(row) if each.choice is Choice.FILL}
    assert targets == {"a.one", "a.two"}
    (chosen,) = with_choice(made, [0], Choice.FILL, "a.two").rows
    option = chosen_option(chosen)
    assert option is not None
    assert (option.choice, option.target) == (Choice.FILL, "a.two")
