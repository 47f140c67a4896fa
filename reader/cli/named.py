"""NamedPath: a file or folder on the command line, which an empty word is not."""

from pathlib import Path
from typing import Any

import click


class NamedPath(click.Path):
    """A Path. An empty word, as of an unset variable of a shell, would be the current folder."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401  (click's own)
        """The path. Raises BadParameter."""
        if value == "":
            self.fail("a name is empty", param, ctx)
        return super().convert(value, param, ctx)
