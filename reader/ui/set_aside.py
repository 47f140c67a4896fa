"""SetAsideFooter: the lines cleaning has hidden, by rule, folded under the article's end."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from reader.article import Article
from reader.ui.theme import LIGHT, Theme
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

LONGEST_SHOWN = 160
MOST_LISTED = 40  # lines of a rule, before more are asked for
RULES = {
    "advert": QT_TRANSLATE_NOOP("Rules", "Advertisements"),
    "byline": QT_TRANSLATE_NOOP("Rules", "Source, author and date"),
    "chart-label": QT_TRANSLATE_NOOP("Rules", "Numbers along the axes of charts"),
    "copyright": QT_TRANSLATE_NOOP("Rules", "Copyright notes"),
    "disclaimer": QT_TRANSLATE_NOOP("Rules", "Disclaimers"),
    "editor": QT_TRANSLATE_NOOP("Rules", "Editors' notes"),
    "mail-header": QT_TRANSLATE_NOOP("Rules", "Heads of the messages answered"),
    "glossary": QT_TRANSLATE_NOOP("Rules", "The glossary of an exported PDF"),
    "masthead": QT_TRANSLATE_NOOP("Rules", "The site's name and date line"),
    "navigation": QT_TRANSLATE_NOOP("Rules", "Navigation"),
    "page-control": QT_TRANSLATE_NOOP("Rules", "Buttons and controls"),
    "placeholder": QT_TRANSLATE_NOOP("Rules", "Places of pictures"),
    "quote-widget": QT_TRANSLATE_NOOP("Rules", "Quote boxes"),
    "related": QT_TRANSLATE_NOOP("Rules", "Other articles"),
    "repeated": QT_TRANSLATE_NOOP("Rules", "Said before"),
    "running-line": QT_TRANSLATE_NOOP("Rules", "Heads and feet of pages"),
    "teaser": QT_TRANSLATE_NOOP("Rules", "Teasers of other articles"),
    "watermark": QT_TRANSLATE_NOOP("Rules", "Watermarks"),
}


def hidden_blocks(article: Article) -> dict[str, list[int]]:
    """The numbers of the blocks set aside, by rule."""
    hidden: dict[str, list[int]] = {}
    for index, block in enumerate(article.blocks):
        if block.set_aside is not None:
            hidden.setdefault(block.set_aside, []).append(index)
    return hidden


def hidden_lines(article: Article) -> int:
    """How many lines are set aside."""
    return sum(block.set_aside is not None for block in article.blocks)


def rule_name(rule: str) -> str:
    """What a rule of cleaning is called in the user's language."""
    return translated("Rules", RULES.get(rule, rule))


class SetAsideFooter(QWidget):
    """One quiet line that opens into the hidden lines; what is restored leaves the list.

    It belongs to no text: nothing of it is selected, found or copied with the article.
    """

    restore_wanted = Signal(object)
    """The numbers of the blocks to show again, as a frozenset."""
    rule_off_wanted = Signal(str)
    """A rule that is to set nothing aside any more."""
    resized = Signal()
    """It needs another height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._article = Article(text="", blocks=())
        self._hidden: dict[str, list[int]] = {}
        self._whole: set[str] = set()  # the rules all of whose lines are listed
        self._theme = LIGHT
        self._says = ""
        self._header = QToolButton()
        self._header.setObjectName("asideHeader")
        self._header.setCheckable(True)
        self._header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._header.setArrowType(Qt.ArrowType.RightArrow)
        self._header.setCursor(Qt.CursorShape.PointingHandCursor)
        self._header.toggled.connect(self._on_toggled)
        self._lists: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._header, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_open(self) -> bool:
        """Whether the lines are listed."""
        return self._header.isChecked()

    def set_open(self, is_open: bool) -> None:
        """List the lines, or fold them away."""
        self._header.setChecked(is_open)

    def take_focus(self) -> None:
        """Let the keyboard act here."""
        self._header.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme, font: QFont) -> None:
        """Other colours for the links, and the size of the type."""
        self._theme = theme
        for widget in (self._header, *self._lists.values()):
            widget.setFont(font)
        self.setFont(font)
        self._fill()

    def show_hidden(self, article: Article) -> None:
        """List the hidden lines of an article; another text is folded at first."""
        if article.text != self._article.text:
            self._whole.clear()
            self._header.setChecked(False)
        self._article, self._hidden = article, hidden_blocks(article)
        names = [f"{rule_name(rule)} {len(found)}" for rule, found in self._hidden.items()]
        lines = self.tr("%n lines set aside", "", hidden_lines(article))
        self._says = self.tr("{0}: {1}").format(lines, self.tr(", ").join(names))
        self._header.setToolTip(self._says)
        self._header.setAccessibleName(self._says)
        self._elide()
        self._fill()

    def height_in(self, width: int) -> int:
        """How high it is in a width; 0 if nothing is hidden."""
        if not self._hidden:
            return 0
        heights = [self._header.sizeHint().height()]
        heights += [label.heightForWidth(width) for label in self._shown_lists()]
        return sum(heights) + self._column.spacing() * (len(heights) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self._header.setChecked(False)
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def _shown_lists(self) -> list[QLabel]:
        return list(self._lists.values()) if self.is_open else []

    def _elide(self) -> None:
        room = max(80, self.width() - 48)
        says = self._header.fontMetrics().elidedText(self._says, Qt.TextElideMode.ElideRight, room)
        self._header.setText(says)

    def _on_toggled(self, is_open: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self._header.setArrowType(arrow)
        self._fill()
        self.resized.emit()

    def _fill(self) -> None:
        """A label for each rule that hides something, while they are to be seen."""
        wanted = self._hidden if self.is_open else {}
        for rule in self._lists.keys() - wanted.keys():
            self._lists.pop(rule).deleteLater()
        for rule in wanted:
            if rule not in self._lists:
                self._lists[rule] = self._label(rule)
            self._lists[rule].setText(self._listed(rule))

    def _label(self, rule: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName("asideLines")
        label.setFont(self.font())
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setAccessibleName(rule_name(rule))
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.linkActivated.connect(self._on_link)
        self._column.addWidget(label)
        label.show()
        return label

    def _listed(self, rule: str) -> str:
        """A rule's lines as rich text: links say what can be done, and to what."""
        found = self._hidden[rule]
        shown = found if rule in self._whole else found[:MOST_LISTED]
        links = [self._link(f"all:{rule}", self.tr("Restore all"))]
        if rule in RULES:
            links.append(self._link(f"never:{rule}", self.tr("Never set this aside")))
        apart = "&nbsp;&nbsp;·&nbsp;&nbsp;"
        name = f"<b>{escape(rule_name(rule))}</b> ({len(found)})"
        lines = [apart.join([name, *links])]
        for index in shown:
            restore = self._link(f"line:{index}", self.tr("Restore"))
            lines.append(f"{escape(self._line(index))}&nbsp;&nbsp; {restore}")
        if len(shown) < len(found):
            more = self.tr("%n more lines", "", len(found) - len(shown))
            lines.append(self._link(f"more:{rule}", more))
        return "".join(f'<p style="margin: 0 0 3px 0">{line}</p>' for line in lines)

    def _link(self, target: str, says: str) -> str:
        written = escape(says).replace(" ", "&nbsp;")
        return f'<a href="{escape(target)}" style="color: {self._theme.accent}">{written}</a>'

    def _line(self, index: int) -> str:
        start, end = self._article.content(self._article.blocks[index])
        line = " ".join(self._article.text[start : min(end, start + LONGEST_SHOWN)].split())
        return f"{line}…" if end - start > LONGEST_SHOWN else line

    def _on_link(self, target: str) -> None:
        wish, _, what = target.partition(":")
        if wish == "line":
            self.restore_wanted.emit(frozenset({int(what)}))
        elif wish == "all":
            self.restore_wanted.emit(frozenset(self._hidden[what]))
        elif wish == "never":
            self.rule_off_wanted.emit(what)
        else:
            self._whole.add(what)
            self._fill()
            self.resized.emit()
