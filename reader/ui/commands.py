"""The commands of the window, a row each."""

from dataclasses import dataclass

from reader.ui.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its text (context Commands), its keys, and how it is shown.

    Commands of one `choice` exclude one another, and `id` is choice.value. An icon is
    assets/icons/<id>.svg; a toolbar says `short` instead of the text.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    short: str = ""
    checkable: bool = False
    choice: str = ""


COMMANDS = (
    Command(
        "open",
        QT_TRANSLATE_NOOP("Commands", "&Open…"),
        ("Ctrl+O",),
        QT_TRANSLATE_NOOP("Commands", "Open"),
    ),
    Command("add_folder", QT_TRANSLATE_NOOP("Commands", "Add &Folder to the Library…")),
    Command("open_address", QT_TRANSLATE_NOOP("Commands", "Open A&ddress…"), ("Ctrl+Shift+O",)),
    Command(
        "paste",
        QT_TRANSLATE_NOOP("Commands", "&Paste as New Article"),
        ("Ctrl+V",),
        QT_TRANSLATE_NOOP("Commands", "Paste"),
    ),
    Command(
        "paste_plain", QT_TRANSLATE_NOOP("Commands", "Paste as Plain Te&xt"), ("Ctrl+Shift+V",)
    ),
    Command(
        "private_window", QT_TRANSLATE_NOOP("Commands", "New Pri&vate Window"), ("Ctrl+Shift+P",)
    ),
    Command("reload", QT_TRANSLATE_NOOP("Commands", "&Reload"), ("F5", "Ctrl+R")),
    Command("close_article", QT_TRANSLATE_NOOP("Commands", "&Close Article"), ("Ctrl+W",)),
    Command("set_aside", QT_TRANSLATE_NOOP("Commands", "What Was Set &Aside…"), ("Ctrl+Shift+A",)),
    Command(
        "export",
        QT_TRANSLATE_NOOP("Commands", "&Export…"),
        ("Ctrl+E",),
        QT_TRANSLATE_NOOP("Commands", "Export"),
    ),
    Command("print", QT_TRANSLATE_NOOP("Commands", "Pr&int…"), ("Ctrl+P",)),
    Command("mark_pdf", QT_TRANSLATE_NOOP("Commands", "&Mark Terms on a PDF…")),
    Command("settings", QT_TRANSLATE_NOOP("Commands", "&Settings…"), ("Ctrl+,",)),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), ("Ctrl+Q",)),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "&Copy"), ("Ctrl+C",)),
    Command("copy_card", QT_TRANSLATE_NOOP("Commands", "Cop&y Card"), ("Ctrl+Shift+C",)),
    Command(
        "copy_card_markdown",
        QT_TRANSLATE_NOOP("Commands", "Copy Card as &Markdown"),
        ("Ctrl+Alt+C",),
    ),
    Command("select_all", QT_TRANSLATE_NOOP("Commands", "Select &All"), ("Ctrl+A",)),
    Command(
        "find",
        QT_TRANSLATE_NOOP("Commands", "&Find…"),
        ("Ctrl+F",),
        QT_TRANSLATE_NOOP("Commands", "Find"),
    ),
    Command("find_next", QT_TRANSLATE_NOOP("Commands", "Find &Next"), ("F3", "Ctrl+G")),
    Command(
        "find_previous",
        QT_TRANSLATE_NOOP("Commands", "Find Pre&vious"),
        ("Shift+F3", "Ctrl+Shift+G"),
    ),
    Command("next_term", QT_TRANSLATE_NOOP("Commands", "&Next Term"), ("N", "Alt+Down")),
    Command(
        "previous_term", QT_TRANSLATE_NOOP("Commands", "&Previous Term"), ("Shift+N", "Alt+Up")
    ),
    Command("pin_card", QT_TRANSLATE_NOOP("Commands", "P&in Card"), ("P",)),
    Command("outline", QT_TRANSLATE_NOOP("Commands", "&Outline…"), ("Ctrl+J",)),
    Command("go_article", QT_TRANSLATE_NOOP("Commands", "To the &Article"), ("F6",)),
    Command("go_terms", QT_TRANSLATE_NOOP("Commands", "To the &Terms"), ("Ctrl+T",)),
    Command(
        "pinyin.none",
        QT_TRANSLATE_NOOP("Commands", "No Pinyin"),
        ("Alt+1",),
        QT_TRANSLATE_NOOP("Commands", "Pinyin: none"),
        choice="pinyin",
    ),
    Command(
        "pinyin.new",
        QT_TRANSLATE_NOOP("Commands", "Pinyin over New Terms"),
        ("Alt+Shift+2",),
        QT_TRANSLATE_NOOP("Commands", "Pinyin: new"),
        choice="pinyin",
    ),
    Command(
        "pinyin.terms",
        QT_TRANSLATE_NOOP("Commands", "Pinyin over Terms"),
        ("Alt+2",),
        QT_TRANSLATE_NOOP("Commands", "Pinyin: terms"),
        choice="pinyin",
    ),
    Command(
        "pinyin.all",
        QT_TRANSLATE_NOOP("Commands", "Pinyin over All Words"),
        ("Alt+3",),
        QT_TRANSLATE_NOOP("Commands", "Pinyin: all"),
        choice="pinyin",
    ),
    Command(
        "english.none",
        QT_TRANSLATE_NOOP("Commands", "No English"),
        ("Alt+4",),
        QT_TRANSLATE_NOOP("Commands", "English: none"),
        choice="english",
    ),
    Command(
        "english.first",
        QT_TRANSLATE_NOOP("Commands", "English at the First Mention"),
        ("Alt+5",),
        QT_TRANSLATE_NOOP("Commands", "English: first"),
        choice="english",
    ),
    Command(
        "english.new",
        QT_TRANSLATE_NOOP("Commands", "English of New Terms"),
        ("Alt+Shift+5",),
        QT_TRANSLATE_NOOP("Commands", "English: new"),
        choice="english",
    ),
    Command(
        "english.all",
        QT_TRANSLATE_NOOP("Commands", "English at Every Mention"),
        ("Alt+6",),
        QT_TRANSLATE_NOOP("Commands", "English: all"),
        choice="english",
    ),
    Command(
        "characters.written",
        QT_TRANSLATE_NOOP("Commands", "Characters as Written"),
        ("Alt+7",),
        QT_TRANSLATE_NOOP("Commands", "Characters: as written"),
        choice="characters",
    ),
    Command(
        "characters.simplified",
        QT_TRANSLATE_NOOP("Commands", "Simplified Characters"),
        ("Alt+8",),
        QT_TRANSLATE_NOOP("Commands", "Characters: simplified"),
        choice="characters",
    ),
    Command(
        "characters.taiwan",
        QT_TRANSLATE_NOOP("Commands", "Traditional Characters (Taiwan)"),
        ("Alt+9",),
        QT_TRANSLATE_NOOP("Commands", "Characters: Taiwan"),
        choice="characters",
    ),
    Command(
        "characters.hong_kong",
        QT_TRANSLATE_NOOP("Commands", "Traditional Characters (Hong Kong)"),
        ("Alt+0",),
        QT_TRANSLATE_NOOP("Commands", "Characters: Hong Kong"),
        choice="characters",
    ),
    Command(
        "highlights", QT_TRANSLATE_NOOP("Commands", "&Underline Terms"), ("Alt+U",), checkable=True
    ),
    Command("theme.system", QT_TRANSLATE_NOOP("Commands", "As the &System"), choice="theme"),
    Command("theme.light", QT_TRANSLATE_NOOP("Commands", "L&ight"), choice="theme"),
    Command("theme.dark", QT_TRANSLATE_NOOP("Commands", "&Dark"), choice="theme"),
    Command("zoom_in", QT_TRANSLATE_NOOP("Commands", "&Larger"), ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", QT_TRANSLATE_NOOP("Commands", "S&maller"), ("Ctrl+-",)),
    Command("zoom_reset", QT_TRANSLATE_NOOP("Commands", "Usual Si&ze"), ("Ctrl+0",)),
    Command(
        "terms_shown",
        QT_TRANSLATE_NOOP("Commands", "&Terms in This Article"),
        ("F9",),
        QT_TRANSLATE_NOOP("Commands", "Terms"),
        checkable=True,
    ),
    Command(
        "shelf_shown",
        QT_TRANSLATE_NOOP("Commands", "Li&brary"),
        ("Ctrl+L", "F8"),
        QT_TRANSLATE_NOOP("Commands", "Library"),
        checkable=True,
    ),
    Command(
        "search_shelf", QT_TRANSLATE_NOOP("Commands", "&Search the Library…"), ("Ctrl+Shift+F",)
    ),
    Command("details", QT_TRANSLATE_NOOP("Commands", "Article Detai&ls…"), ("Ctrl+I",)),
    Command("star_article", QT_TRANSLATE_NOOP("Commands", "S&tar"), ("Ctrl+B",), checkable=True),
    Command("mark_read", QT_TRANSLATE_NOOP("Commands", "&Read"), ("Ctrl+Shift+R",), checkable=True),
    Command("article_tags", QT_TRANSLATE_NOOP("Commands", "Ta&gs…")),
    Command("cite", QT_TRANSLATE_NOOP("Commands", "&Copy as Citation")),
    Command("read_again", QT_TRANSLATE_NOOP("Commands", "Read Aga&in from the Original")),
    Command("articles_with_term", QT_TRANSLATE_NOOP("Commands", "Articles with T&his Term")),
    Command("concordance", QT_TRANSLATE_NOOP("Commands", "C&oncordance…"), ("Ctrl+Shift+L",)),
    Command(
        "all_occurrences",
        QT_TRANSLATE_NOOP("Commands", "All &Lines with This Term"),
        ("C",),
    ),
    Command("forget_article", QT_TRANSLATE_NOOP("Commands", "&Forget This Article…")),
    Command("full_screen", QT_TRANSLATE_NOOP("Commands", "&Full Screen"), ("F11",), checkable=True),
    Command(
        "add_term",
        QT_TRANSLATE_NOOP("Commands", "&Add or Edit Term…"),
        ("Ctrl+D",),
        QT_TRANSLATE_NOOP("Commands", "Add Term"),
    ),
    Command(
        "glossary",
        QT_TRANSLATE_NOOP("Commands", "&Glossary…"),
        ("Ctrl+Shift+D",),
        QT_TRANSLATE_NOOP("Commands", "Glossary"),
    ),
    Command(
        "new_terms", QT_TRANSLATE_NOOP("Commands", "&New Terms in This Article…"), ("Ctrl+Shift+N",)
    ),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "&Undo"), ("Ctrl+Z",)),
    Command("redo", QT_TRANSLATE_NOOP("Commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("not_here", QT_TRANSLATE_NOOP("Commands", "N&ot This Here"), ("X",)),
    Command("another_sense", QT_TRANSLATE_NOOP("Commands", "Another &Sense Here…"), ("S",)),
    Command("always", QT_TRANSLATE_NOOP("Commands", "Al&ways This Reading…"), ("A",)),
    Command("term_learning", QT_TRANSLATE_NOOP("Commands", "I Am Learn&ing This Term"), ("L",)),
    Command("term_known", QT_TRANSLATE_NOOP("Commands", "I &Know This Term"), ("K",)),
    Command("term_never", QT_TRANSLATE_NOOP("Commands", "N&ever Show This Term"), ("Shift+K",)),
    Command("term_new", QT_TRANSLATE_NOOP("Commands", "New to Me A&gain"), ("U",)),
    Command("import_known", QT_TRANSLATE_NOOP("Commands", "Import &Known Words…")),
    Command("export_known", QT_TRANSLATE_NOOP("Commands", "Export Known &Words…")),
    Command("export_all", QT_TRANSLATE_NOOP("Commands", "E&xport Library and Glossary…")),
    Command("restore_all", QT_TRANSLATE_NOOP("Commands", "Restore Librar&y and Glossary…")),
    Command("verdicts", QT_TRANSLATE_NOOP("Commands", "Ver&dicts in This Article…")),
    Command("highlight_passage", QT_TRANSLATE_NOOP("Commands", "&Highlight"), ("Ctrl+H",)),
    Command("note_passage", QT_TRANSLATE_NOOP("Commands", "No&te on This…"), ("Ctrl+Shift+H",)),
    Command("next_passage", QT_TRANSLATE_NOOP("Commands", "Next &Highlight"), ("Alt+M",)),
    Command(
        "previous_passage", QT_TRANSLATE_NOOP("Commands", "Previous Hi&ghlight"), ("Alt+Shift+M",)
    ),
    Command("quotations", QT_TRANSLATE_NOOP("Commands", "&Quotations…"), ("Ctrl+Shift+Q",)),
    Command("import_terms", QT_TRANSLATE_NOOP("Commands", "&Import Terms…")),
    Command("export_terms", QT_TRANSLATE_NOOP("Commands", "E&xport Terms…")),
    Command("team", QT_TRANSLATE_NOOP("Commands", "&Team’s Glossary…")),
    Command("backups", QT_TRANSLATE_NOOP("Commands", "&Backups…")),
    Command("diagnostics", QT_TRANSLATE_NOOP("Commands", "Save &Diagnostics…")),
    Command("about", QT_TRANSLATE_NOOP("Commands", "&About Caidu")),
)
