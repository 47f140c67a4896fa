"""The style and script inlined in an HTML page, and the policy that allows these two alone."""

import base64
import hashlib

from reader import resources
from reader.export.options import English, ExportOptions, Layout, Paper

_SHEETS = ("page.css", "beside.css", "card.css", "back.css")
_USUAL_PT = ExportOptions().size_pt
_PAGES = {Paper.A4: "A4", Paper.LETTER: "letter"}


def style_of(options: ExportOptions) -> str:
    """The style sheet: the page's own, after what the options ask for."""
    font = f"--chosen:{_quoted(options.font)};" if options.font else ""
    size, margin = f"{options.size_pt:g}pt", f"{options.margin_mm:g}mm"
    scale = f"{options.size_pt / _USUAL_PT:.4g}"
    return (
        f":root{{--scale:{scale};{font}}}\n"
        f"@page{{size:{_PAGES[options.paper]};margin:{margin}}}\n"
        f"@media print{{:root{{font-size:{size}}}}}\n" + "\n".join(map(_asset, _SHEETS))
    )


def script_of() -> str:
    """The script of the cards and keys; it does without cards where there are none."""
    return _asset("page.js")


def policy(style: str, script: str) -> str:
    """A content security policy for a page that loads nothing."""
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def classes(options: ExportOptions) -> str:
    """The classes of the page by which its style sheet knows the options."""
    chosen = {
        "grey": options.grey,
        "plain": not options.highlights,
        "margin": options.english is English.MARGIN,
        "roomy": options.layout is Layout.WIDE,
    }
    return " ".join(name for name, wanted in chosen.items() if wanted)


def _asset(name: str) -> str:
    return resources.path("html", name).read_text(encoding="utf-8").strip()


def _digest(written: str) -> str:
    digest = hashlib.sha256(written.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _quoted(family: str) -> str:
    """A font's name as a string of a style sheet; all but letters and digits are escaped."""
    safe = (each if each.isalnum() and each.isascii() else f"\\{ord(each):x} " for each in family)
    return f'"{"".join(safe)}"'
