"""Rooms: the white that a page keeps free for what stands beside its text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rooms:
    """In pixels: above the text, under its title, and after its end."""

    before: float = 0.0
    under_title: float = 0.0
    after: float = 0.0


NO_ROOMS = Rooms()
