"""The README's map of the house, made of the modules' docstrings; `poe map` writes it anew."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("glossary", "reader")
BEGIN, END = "<!-- map: poe map writes it -->", "<!-- end of map -->"


def modules() -> list[Path]:
    """Every module of the program."""
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def docstring(path: Path) -> str:
    """What a module says of itself; empty if it says nothing."""
    return ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""


def lines() -> Iterator[str]:
    """The map: a line a package or module, folders before what lies in them."""
    for path in modules():
        place = path.relative_to(ROOT)
        if path.name == "__main__.py":
            continue
        name = f"{place.parent}/" if path.name == "__init__.py" else str(place)
        yield f"- `{name}` {docstring(path)}"


def written_anew(readme: str) -> str:
    """The README with its map as the modules say now. Raises ValueError if it has no map."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the README has no place for the map: {BEGIN} … {END}")
    return "\n".join((before + begin, "", *lines(), "", end + after))


def main() -> None:
    """Write the README's map anew."""
    path = ROOT / "README.md"
    path.write_text(written_anew(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
