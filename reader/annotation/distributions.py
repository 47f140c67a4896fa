"""What is paid or given for so many shares: 每10股派2.5元, 10送3股, 1拆10, 2供1."""

import functools
import re
from decimal import Decimal

from reader.annotation.numbers import read_figure
from reader.annotation.quantity import Quantity, Setting, Wording
from reader.annotation.rendering import as_written, plain, render
from reader.annotation.units import read_unit

_BASES = {"十": 10, "百": 100, "千": 1000, "一百": 100, "一千": 1000}


@functools.cache
def _base() -> re.Pattern[str]:
    return re.compile(
        "(?P<base>10{1,4}|[十百千]|一[百千])(?:股(?!权|东|份|票|价))?[,，]?(?=[派送转分配赠])"
    )


@functools.cache
def _step() -> re.Pattern[str]:
    return re.compile(
        "[,，并及和]?(?P<verb>派送|派发|派息|派现|派付|派|分配|分派|分|配发|转增|转赠|转|送转|赠送|送|赠)"
        "(?:现金)?(?:红利|股利|股息|红股|股份|新股)?(?:人民币)?(?=[0-9一二两三四五六七八九])"
    )


@functools.cache
def _regrouped() -> re.Pattern[str]:
    count = "[0-9]{1,5}|[一二两三四五六七八九十百千]{1,3}"
    return re.compile(
        f"(?P<a>{count})(?:股)?(?P<verb>[拆合供])(?:为|成)?(?P<b>{count})(?:股(?![份权东本票息价]))?(?![0-9.,%年月日万亿元个倍])"
    )


def read_distribution(text: str, start: int, setting: Setting) -> Quantity | None:
    """The dividend, bonus issue, split or consolidation at code point `start`, else None."""
    ahead = text[start + 1 : start + 7]
    if not _GIVING.isdisjoint(ahead) and (base := _base().match(text, start)):
        return _given(text, base, setting)
    if not _REGROUPING.isdisjoint(ahead) and (match := _regrouped().match(text, start)):
        return _split(text, match)
    return None


_GIVING = frozenset("派送转分配赠")
_REGROUPING = frozenset("拆合供")


def _given(text: str, base: re.Match[str], setting: Setting) -> Quantity | None:
    count = int(_BASES.get(base["base"], 0) or base["base"])
    end, parts, value, code = base.end(), list[str](), 0.0, ""
    while step := _step().match(text, end):
        figure = read_figure(text, step.end())
        if figure is None or figure.value is None or figure.counted:
            break
        value = float(figure.value / count)
        unit = read_unit(text, figure.end, setting.yuan)
        if unit and unit[0].kind == "money":
            money = render(figure.value, unit[0], words=False, sign="", amounts=setting.amounts)
            parts.append(money[0])
            end, code = unit[1], f"{unit[0].code}/share"
        elif "派" in step["verb"] or "分" in step["verb"]:
            break
        else:
            shares = "share" if figure.value == 1 else "shares"
            parts.append(f"{plain(figure.value)} {shares if parts else 'bonus ' + shares}")
            end, code = figure.end + text.startswith("股", figure.end), "ratio"
    if not parts:
        return None
    start = base.start() - (text[base.start() - 1 : base.start()] == "每")
    said = " and ".join(", ".join(parts).rsplit(", ", 1))
    wording = Wording(as_written, ((f"{said} per {count} shares", f"{said} for every {count}"),))
    if len(parts) > 1:
        return Quantity(start, end, wording=wording)
    return Quantity(start, end, value=value, unit=code, wording=wording)


def _split(text: str, match: re.Match[str]) -> Quantity | None:
    """1拆10: a 10-for-1 split; 10合1: 1-for-10; 2供1: a rights issue of 1 for 2."""
    figures = [read_figure(match[name], 0) for name in ("a", "b")]
    first, last = (figure.value if figure else None for figure in figures)
    if not first or not last or first == last or first != int(first) or last != int(last):
        return None
    verb = match["verb"]
    if (verb == "拆") != (last > first) or (verb != "供" and 1 not in (first, last)):
        return None
    if match["a"] == "一" and text[match.start() - 1 : match.start()] in ("第", "之", "统", "唯"):
        return None
    start = match.start() - (text[match.start() - 1 : match.start()] == "每")
    wording = Wording(as_written, ((f"{last:f}-for-{first:f}", f"{last:f} for {first:f}"),))
    ratio = float(Decimal(last) / first)
    return Quantity(start, match.end(), value=ratio, unit="ratio", wording=wording)
