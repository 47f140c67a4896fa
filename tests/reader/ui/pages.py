"""What the tests of the page share: its text, and ways to point at it."""

from PySide6.QtWidgets import QApplication

from tests.builders import annotated

MARKED = (
    "[央行|central bank|yāng háng|institution]宣布[降准|RRR cut|jiàng zhǔn]\n"
    "广告一则[降准|RRR cut|jiàng zhǔn]\n"
    "　　𠮷野家的[净息差|net interest margin|jìng xī chā]为\u00a01.5%,GPU价格上涨。\n\n"
    "普通[公司|company|gōng sī|word]的下一段[净息差|net interest margin|jìng xī chā]。\n"
)


def centre_of(view, start, end):
    return view.viewport().mapFromGlobal(view.box_of(start, end).center())


def offset_of(view, string, after=0):
    return view.article.text.index(string, after)


def point_at(view, qtbot, string, after=0):
    start = offset_of(view, string, after)
    qtbot.mouseMove(view.viewport(), centre_of(view, start, start + len(string)))


def long_view(view, lines=400):
    made = annotated("央行[降准|RRR cut|jiàng zhǔn]了。\n" * lines)
    view.show_article(made.article)
    view.set_annotations(made.annotations)
    QApplication.processEvents()
    return made
