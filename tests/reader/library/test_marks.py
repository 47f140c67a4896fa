"""Marks tell glossaries apart, and know the same state of the user's own again."""

from reader.library.marks import base_mark, same_state, users_mark
from tests.reader.library.shelved import COOLING, ORDERS


def test_the_base_tells_the_teams_concepts_apart():
    assert base_mark() == base_mark(())
    assert base_mark((COOLING, ORDERS)) == base_mark((ORDERS, COOLING))
    assert len({base_mark(), base_mark((COOLING,)), base_mark((ORDERS,))}) == 3


def test_states_are_the_same_though_one_has_forgotten_old_groups():
    groups = {n: (f"2025-03-0{n}T10:00:00+00:00", False) for n in range(1, 5)}
    whole, late = users_mark(groups), users_mark({n: groups[n] for n in (3, 4)})
    assert same_state(whole, late)
    assert same_state(late, whole)
    assert not same_state(whole, users_mark({**groups, 5: ("2025-03-05", False)}))
    assert not same_state(whole, "")
    assert same_state("", "")
