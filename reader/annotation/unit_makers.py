"""How the units of the published table are made: money, counters, spans of time, measures."""

from reader.annotation.unit import Unit


def money(code: str, forms: str, noun: str, symbol: str = "", not_before: str = "") -> Unit:
    sign = f"{symbol or code}{{n}}"
    dollar = ("${n}",) if code == "USD" else ()
    formats = (sign, *dollar, "{n} {noun}", f"{code} {{n}}")
    return Unit(code, forms, noun, formats, not_before, kind="money")


def said(code: str, forms: str, noun: str) -> Unit:
    """Money whose country is not said: 58.2比索 are pesos."""
    return Unit(code, forms, noun, kind="money")


def cents(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, not_before=not_before, kind="change")


def counter(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}", "{n}"), not_before, spelled=True)


def plain(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n}", "{n} {noun}"), not_before, spelled=True)


def span(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}",), not_before, spelled=True)


def term(code: str, forms: str) -> Unit:
    return Unit(code, forms, code.removesuffix("s"), ("{n}-{noun}",))


def measured(code: str, forms: str, noun: str, measure: str = "", factor: int = 1) -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}",), "", measure, factor, brief=f"{{n}} {code}")


def sized(code: str, forms: str, noun: str, not_before: str = "", brief: str = "") -> Unit:
    short = f"{{n}} {brief}" if brief else ""
    return Unit(code, forms, noun, ("{n} {noun}",), not_before, brief=short)
