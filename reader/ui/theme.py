"""Theme: the colours of the application, light and dark, and the palette made of them."""

from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours as #rrggbb: paper and ink of the page, the window around it, one accent.

    `kinds` gives the underline colour of an annotation kind; a missing kind takes the accent.
    `marks` gives the ground and the edge of what the reader marks in a colour.
    """

    name: str
    paper: str
    ink: str
    muted: str
    faint: str
    accent: str
    window: str
    panel: str
    border: str
    card: str
    selection: str
    hit: str
    current_hit: str
    hover: str
    warning: str
    kinds: dict[str, str] = field(default_factory=dict)
    marks: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def dark(self) -> bool:
        return self.name == "dark"

    def kind(self, kind: str) -> str:
        """The underline colour of an annotation kind."""
        return self.kinds.get(kind, self.accent)


LIGHT = Theme(
    name="light",
    paper="#fffdf8",
    ink="#23262b",
    muted="#666c75",
    faint="#a9a89f",
    accent="#1d5fa8",
    window="#f4f1ea",
    panel="#faf8f2",
    border="#e0d9ca",
    card="#ffffff",
    selection="#cfe0f5",
    hit="#fbe9a9",
    current_hit="#f7c65c",
    hover="#e9f0f8",
    warning="#a8481d",
    kinds={
        "company": "#2f855a",
        "institution": "#2f855a",
        "product": "#2f855a",
        "person": "#805ad5",
        "index": "#b0741a",
        "instrument": "#b0741a",
        "quantity": "#c05621",
        "date": "#8a93a0",
        "place": "#8a93a0",
        "word": "#a9a89f",
    },
    marks={
        "yellow": ("#fff1a6", "#d9a800"),
        "green": ("#d6f0c4", "#5f9e3c"),
        "blue": ("#c8edf3", "#2f97ad"),
        "pink": ("#fcd9e6", "#cf6691"),
    },
)

DARK = Theme(
    name="dark",
    paper="#1f2124",
    ink="#e4e2de",
    muted="#a2a8b0",
    faint="#6d7279",
    accent="#86b6f2",
    window="#26282c",
    panel="#232528",
    border="#3c4046",
    card="#2b2e33",
    selection="#36506f",
    hit="#574a1c",
    current_hit="#7a5b0c",
    hover="#2b3541",
    warning="#e9a06f",
    kinds={
        "company": "#6cc397",
        "institution": "#6cc397",
        "product": "#6cc397",
        "person": "#b39be8",
        "index": "#d9a957",
        "instrument": "#d9a957",
        "quantity": "#e0926a",
        "date": "#8a93a0",
        "place": "#8a93a0",
        "word": "#6d7279",
    },
    marks={
        "yellow": ("#4d4417", "#c9a634"),
        "green": ("#2b4524", "#78b25a"),
        "blue": ("#1c444d", "#4fb0c4"),
        "pink": ("#532c3d", "#d67fa4"),
    },
)


def theme_for(name: str, system_dark: bool) -> Theme:
    """The theme called `light` or `dark`; any other name follows the system."""
    if name == "light":
        return LIGHT
    if name == "dark":
        return DARK
    return DARK if system_dark else LIGHT


def palette_for(theme: Theme) -> QPalette:
    """The palette of the whole application in this theme."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.panel,
        role.Text: theme.ink,
        role.Button: theme.window,
        role.ButtonText: theme.ink,
        role.BrightText: theme.warning,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Light: theme.card,
        role.Midlight: theme.panel,
        role.Mid: theme.border,
        role.Dark: theme.faint,
        role.Shadow: theme.faint,
    }
    palette = QPalette()
    for colour_role, colour in colours.items():
        palette.setColor(colour_role, QColor(colour))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(theme.faint))
    return palette
