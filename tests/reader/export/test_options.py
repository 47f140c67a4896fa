"""ExportOptions as records: kept whole, read leniently; the presets."""

from hypothesis import given
from hypothesis import strategies as st

from reader.export.options import (
    MARGINS_MM,
    PRESETS,
    SIZES_PT,
    English,
    ExportOptions,
    Layout,
    Pinyin,
)

options = st.builds(
    ExportOptions,
    **{
        name: st.booleans()
        for name, usual in ExportOptions().as_record().items()
        if isinstance(usual, bool)
    },
    margin_mm=st.floats(*MARGINS_MM),
    size_pt=st.floats(*SIZES_PT),
    font=st.text(max_size=9),
)
anything = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.lists(st.text())
)


@given(options)
def test_a_record_gives_the_options_back(chosen):
    record = chosen.as_record()
    assert {type(value) for value in record.values()} <= {str, float, bool}
    assert ExportOptions.from_record(record) == chosen


@given(st.dictionaries(st.sampled_from([*ExportOptions().as_record(), "unknown"]), anything))
def test_a_spoilt_record_gives_options_that_can_be_used(record):
    read = ExportOptions.from_record(record)
    usual = ExportOptions().as_record()
    assert {name: type(value) for name, value in read.as_record().items()} == {
        name: type(value) for name, value in usual.items()
    }
    assert MARGINS_MM[0] <= read.margin_mm <= MARGINS_MM[1]
    assert SIZES_PT[0] <= read.size_pt <= SIZES_PT[1]


def test_what_is_sound_in_a_spoilt_record_is_kept():
    record = {"pinyin": "first", "english": "nowhere", "size_pt": 12, "margin_mm": 99, "grey": 1}
    assert ExportOptions.from_record(record) == ExportOptions(pinyin=Pinyin.FIRST, size_pt=12.0)


def test_the_presets_are_what_their_names_promise():
    assert PRESETS["reading"] == ExportOptions()
    assert (PRESETS["client"].pinyin, PRESETS["client"].english) == (
        Pinyin.NONE,
        English.FOOTNOTES,
    )
    assert (PRESETS["print"].grey, PRESETS["print"].layout) == (True, Layout.WIDE)
    assert not PRESETS["print"].popups
