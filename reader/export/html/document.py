"""An edition as one HTML file that loads nothing: article, cards, notes and tables."""

from glossary.exchange.folder import DOMAINS, read_domain_names
from reader import resources
from reader.export.edition import MADE_WITH, UNTITLED, Edition
from reader.export.html.back import back_html
from reader.export.html.body import article_html
from reader.export.html.card import cards_html
from reader.export.html.plan import Plan, plan_of
from reader.export.html.style import classes, policy, script_of, style_of
from reader.export.html.text import attributes_of, both, element, spoken, text
from reader.export.options import ExportOptions

GENERATOR = "Caidu"
"""By which intake knows the page, should it ever come back."""


def html_of(edition: Edition, options: ExportOptions) -> str:
    """The edition as a whole HTML document.

    Raises GlossaryError if the names of domains can't be read.
    """
    plan = plan_of(edition, options)
    domains = read_domain_names(resources.glossaries() / DOMAINS, "en")
    cards = cards_html(plan, domains) if options.popups else ""
    back = back_html(plan)
    main = element("main", f"{article_html(plan)}\n{back}")
    made_with = spoken("footer", MADE_WITH, "en") if options.made_with else ""
    body = "\n".join(filter(None, (_shortcuts(plan), main, made_with, cards)))
    style, script = style_of(options), script_of()
    return (
        f"<!DOCTYPE html>\n<html{attributes_of(lang=plan.language, class_=classes(options))}>\n"
        f"{_head(plan, style, script)}\n"
        f"<body>\n{body}\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _head(plan: Plan, style: str, script: str) -> str:
    known = plan.edition.article.metadata
    scheme = "light" if plan.options.grey else "light dark"
    metas = (
        ("http-equiv", "Content-Security-Policy", policy(style, script)),
        ("name", "viewport", "width=device-width, initial-scale=1"),
        ("name", "color-scheme", scheme),
        ("name", "generator", GENERATOR),
        ("name", "author", known.author),
        ("name", "source", known.source),
        ("property", "og:site_name", known.publisher),
        ("property", "article:published_time", known.date.isoformat() if known.date else ""),
        ("property", "og:url", known.address),
        ("name", "referrer", "no-referrer"),
    )
    written = "\n".join(
        f'<meta {how}="{name}" content="{text(content)}">'
        for how, name, content in metas
        if content
    )
    title = text(plan.edition.title or UNTITLED)
    return (
        f'<head>\n<meta charset="utf-8">\n{written}\n<title>{title}</title>\n'
        f"<style>{style}</style>\n</head>"
    )


def _shortcuts(plan: Plan) -> str:
    """Links over what is long, and the keys, seen by those who come with the keyboard."""
    targets = (
        ("notes", bool(plan.numbers), both("Skip to the notes", "跳到注释")),
        ("own-notes", bool(plan.own_numbers), both("Skip to the reader’s notes", "跳到读者批注")),
        ("glossary", bool(plan.terms), both("Skip to the glossary", "跳到词汇表")),
        ("quantities", bool(plan.quantities), both("Skip to the quantities", "跳到数量表")),
    )
    links = "".join(element("a", label, href=f"#{id_}") for id_, there, label in targets if there)
    if not links:
        return ""
    keys = "Tab: next paragraph with terms · ← →: next term · Esc: close"
    hint = spoken("span", keys, "en", class_="keys")
    return element("nav", links + hint, class_="shortcuts", aria_label="Shortcuts 快捷方式")
