"""Any string at all is annotated: what the fuzzer tries for minutes, tried for seconds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.hostile import PIECES, annotated, text_of

pytestmark = pytest.mark.long


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=120))
def test_any_bytes_make_a_text_that_is_annotated(octets):
    annotated(text_of(octets))


@settings(deadline=None, max_examples=30)
@given(st.text(st.characters(), max_size=200))
def test_any_string_is_annotated(text):
    annotated(text)


@pytest.mark.parametrize("piece", [*PIECES, "1至", "一、", "（下称“", "张·", "公司（简称", "年1月"])
def test_any_piece_many_times_over_is_annotated(piece):
    annotated(piece * (4_000 // len(piece)))
