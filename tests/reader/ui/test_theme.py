"""The colours of the application."""

import pytest
from PySide6.QtGui import QColor

from reader.library.passages import Colour
from reader.ui.theme import DARK, LIGHT, theme_for


def luminance(colour):
    channels = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "warning"])
@pytest.mark.parametrize("ground", ["paper", "card", "panel"])
def test_text_has_the_contrast_that_wcag_asks_for(theme, ink, ground):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["selection", "hit", "current_hit", "hover"])
def test_text_can_be_read_on_what_is_selected_or_found(theme, ground):
    assert contrast(theme.ink, getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("colour", list(Colour))
def test_text_can_be_read_on_what_is_highlighted_and_its_edge_be_seen(theme, colour):
    ground, edge = theme.marks[colour]
    assert contrast(theme.ink, ground) >= 7
    assert contrast(theme.accent, ground) >= 4.5
    assert contrast(edge, theme.paper) >= 2
    others = {theme.selection, theme.hit, theme.current_hit, theme.hover, theme.paper}
    assert ground not in others


def test_any_other_name_follows_the_system():
    assert theme_for("light", True) is LIGHT
    assert theme_for("dark", False) is DARK
    assert theme_for("system", True) is DARK
    assert theme_for("system", False) is LIGHT
