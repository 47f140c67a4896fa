"""Sorting in steps, which lets other threads in, gives what sorting at once does."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.workshop import sorting


@given(st.lists(st.integers(0, 9), max_size=60), st.integers(1, 7))
def test_it_is_as_stable_as_sorting_at_once(keys, step):
    before = sorting.STEP
    sorting.STEP = step
    try:
        rows = list(range(len(keys)))
        assert sorting.sorted_in_steps(rows, keys.__getitem__) == sorted(rows, key=keys.__getitem__)
    finally:
        sorting.STEP = before
