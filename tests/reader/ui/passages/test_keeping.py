"""Highlights are kept with the story; where the library or another window is in the way, too."""

from reader.annotation.quotation import quote
from reader.library.library import Library
from reader.library.passages import marked
from tests.reader.ui.passages.cases import COPY, TEXT, highlight, places, redo, said, undo


def test_highlights_are_kept_and_found_again_in_another_copy(opened, start, reopen):
    place = highlight(opened, "净息差收窄")
    highlight(opened, "🀄银行股")
    opened.window.close()
    again = start()
    reopen(again)
    assert places(again)[0] == place
    reopen(again, COPY)
    moved = COPY.index("净息差收窄")
    assert places(again)[0] == (moved, moved + 5)
    assert len(places(again)) == 2


def test_without_a_library_highlights_last_as_long_as_the_article(data, start, reopen):
    (data / "library.db").write_bytes(b"no library at all" * 100)
    program = start()
    reopen(program)
    highlight(program, "净息差收窄")
    assert len(places(program)) == 1
    assert "It isn’t kept here." in said(program)
    undo(program)
    assert places(program) == []
    redo(program)
    assert len(places(program)) == 1
    reopen(program, "另一篇文章\n\n净息差。\n")
    assert places(program) == []
    assert program.window.marking.marker.next_undo() is None


def shut(program, shut=True):
    program.desk.memory.library._database.execute(f"pragma query_only = {int(shut)}")


def kept(program):
    with Library(program.desk.shelf) as library:
        return {each.passage.quotation.text for each in library.passages.all()}


def test_what_the_library_can_t_take_is_shown_told_and_kept_later(opened):
    highlight(opened, "订单增加")
    shut(opened)
    highlight(opened, "净息差收窄")
    assert "readonly" in said(opened)
    highlight(opened, "银行股走低")
    assert len(places(opened)) == 3
    assert kept(opened) == {"订单增加"}
    undo(opened)
    assert len(places(opened)) == 2
    shut(opened, False)
    redo(opened)
    assert kept(opened) == {"订单增加", "净息差收窄", "银行股走低"}
    shut(opened)
    opened.window.marking.remove(opened.window.marking.marker.placed[0])
    shut(opened, False)
    opened.window.marking.close()
    assert kept(opened) == {"净息差收窄", "银行股走低"}


def test_an_article_forgotten_takes_its_highlights_along(opened):
    highlight(opened, "订单增加")
    sha = opened.desk.opened_article.record.sha256
    opened.desk.memory.library.forgetting.forget([sha])
    undo(opened)
    assert places(opened) == []
    assert kept(opened) == set()


def test_another_window_s_highlights_come_with_the_next_of_ones_own(opened):
    sha = opened.desk.opened_article.record.sha256
    start = TEXT.index("净息差")
    with Library(opened.desk.shelf) as library:
        library.passages.put(sha, [marked(quote(TEXT, start, start + 3))])
    highlight(opened, "订单增加")
    assert len(places(opened)) == 2
