"""Bars about where a concept is kept: its layer, what has changed below it, the bin."""

from collections.abc import Callable

from glossary.layers import Layer, Layers
from glossary.model import Concept
from reader.ui.workshop.difference_words import difference_lines
from reader.ui.workshop.fields import Bar


class LayerBar(Bar):
    """Offers a corrected concept as it is in the layer below."""

    def __init__(self, go_back: Callable[[], object]) -> None:
        super().__init__(inline=True)
        self._back = self.add_button("", go_back)

    def show_layer(self, layers: Layers, concept: Concept) -> None:
        """Say what the concept is; nothing of one that is the user's alone or deleted."""
        concept_id = concept.id
        team = concept_id in layers.team
        corrected = layers.is_correction(concept_id)
        self._back.setVisible(corrected)
        self._back.setText(self.tr("Back to the &team’s") if team else self.tr("Back to &built-in"))
        if concept.retired:
            self.say("")
        elif corrected:
            says = self.tr("Corrects the team’s concept.")
            self.say(says if team else self.tr("Corrects the built-in concept."))
        elif layers.layer_of(concept_id) is Layer.TEAM:
            self.say(self.tr("The team’s: what you save is a correction of your own."))
        elif layers.layer_of(concept_id) is Layer.BUILT_IN:
            self.say(self.tr("Built-in: what you save is a correction of your own."))
        else:
            self.say("")


class BinBar(Bar):
    """Offers a deleted concept back."""

    def __init__(self, restore: Callable[[], object]) -> None:
        super().__init__(inline=True)
        self.restore = self.add_button(self.tr("&Restore"), restore)

    def show_bin(self, concept: Concept) -> None:
        """Show the bar where the concept is in the bin."""
        self.say(self.tr("Deleted: this term is in the bin.") if concept.retired else "")


class OutdatedBar(Bar):
    """Says what differs once the concept below a correction has changed."""

    def __init__(self, take: Callable[[], object], keep: Callable[[], object]) -> None:
        super().__init__()
        self.take = self.add_button(self.tr("&Take the built-in"), take)
        self.keep = self.add_button(self.tr("&Keep mine"), keep)

    def show_layer(self, layers: Layers, concept: Concept) -> None:
        """Show the bar where the concept is outdated."""
        below = layers.below(concept.id)
        if below is None or concept.retired or not layers.is_outdated(concept.id):
            self.say("")
            return
        if concept.id in layers.team:
            self.take.setText(self.tr("&Take the team’s"))
            says = self.tr("The team’s concept has changed since. Yours → the team’s:")
        else:
            self.take.setText(self.tr("&Take the built-in"))
            says = self.tr("The built-in concept has changed since. Yours → the built-in:")
        lines = difference_lines(layers.user.get(concept.id), below)
        self.say(f"{says}\n{lines}")
