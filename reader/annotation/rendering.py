"""Numbers with their units as English financial prose prints them, in either style of amounts."""

from decimal import Decimal

from reader.annotation.manner import Amounts
from reader.annotation.unit import Unit
from reader.annotation.units import larger_unit

_SCALES = ((10**12, "trillion", "tn", 6), (10**9, "billion", "bn", 6), (10**6, "million", "m", 4))
"""The powers in prose and in short, and how many decimals each may carry."""
_LEAST = 10**6
_CONVERTED_FROM = 10_000  # 300万千瓦 is said in GW, 1,500 MW as it stands
_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_POWERS = (*((power, word) for power, word, _, _ in _SCALES), (10**3, "thousand"))
_ORDINALS = {2: "half", 3: "third", 4: "quarter"} | dict(
    zip(range(5, 11), ["fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], strict=True)
)
_REPEATED = ("{n}%", "{n}‰")  # signs said at both ends of a range
_TIMES = {2: ("twice", "double"), 3: ("three times", "triple"), 4: ("four times", "quadruple")}


def plain(number: Decimal) -> str:
    """The number in digits with thousands separators, decimals as they stand: 31,000, 4.50."""
    return f"{number:,f}"


def _trimmed(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()


def scaled(number: Decimal) -> tuple[str, str]:
    """The number in prose and in short, always exact: ("80 billion", "80bn"), ("31,000",) * 2."""
    size = abs(number)
    if size >= _LEAST:
        for power, word, short, finest in _SCALES:
            if size >= power:
                quotient = _trimmed(number / power)
                if -int(quotient.as_tuple().exponent) <= finest:
                    return f"{quotient:,f} {word}", f"{quotient:,f}{short}"
    return plain(number), plain(number)


def spelled(number: Decimal) -> str:
    """One to ten in words, other numbers in prose."""
    if 0 < number < len(_WORDS) and number == int(number):
        return _WORDS[int(number)]
    return scaled(number)[0]


def render(
    number: Decimal, unit: Unit | None, words: bool, sign: str, amounts: Amounts
) -> list[str]:
    """The amount in English, best first; `words` prefers "two" to "2" for units that allow it."""
    prose, short = scaled(abs(number))
    both = [short, prose] if amounts is Amounts.SHORT else [prose, short]
    if unit is None:
        return [sign + text for text in both]
    if unit.code == "times" and not sign and number in _TIMES:
        return [*_TIMES[int(number)], *_fill(unit, number, prose, short, amounts)]
    found = _fill(unit, number, prose, short, amounts)
    if unit.code == "occasions" and number == 2:
        found = ["twice", *found]
    if words and unit.spelled and found[0] != "twice":
        number_in_words = spelled(number)
        return [*_fill(unit, number, number_in_words, number_in_words, amounts), *found]
    larger = larger_unit(unit, abs(number)) if abs(number) >= _CONVERTED_FROM else None
    if larger:
        converted = number * unit.factor / larger.factor
        found = [*_fill(larger, converted, *scaled(abs(converted)), amounts), *found]
    return [sign + text for text in found]


def _fill(unit: Unit, number: Decimal, prose: str, short: str, amounts: Amounts) -> list[str]:
    noun = unit.named(plural=abs(number) != 1)
    full, *others = unit.formats
    short_form = (unit.brief or full).format(n=short, noun=noun)
    long_form = full.format(n=prose, noun=noun)
    pair = [short_form, long_form] if amounts is Amounts.SHORT else [long_form, short_form]
    return pair + [form.format(n=prose, noun=noun) for form in others]


def render_range(
    low: Decimal, high: Decimal, first: Unit | None, second: Unit | None, amounts: Amounts
) -> list[str]:
    """A range whose ends stand in the two units, best first: US$5bn-6bn, 800 MW to 1.5 GW."""
    if first is None or second is None:
        found = [f"{scaled(low)[i]}{to}{scaled(high)[i]}" for i, to in ((1, "-"), (0, " to "))]
    elif first is not second:
        pairs = zip(
            render(low, first, words=False, sign="", amounts=amounts),
            render(high, second, words=False, sign="", amounts=amounts),
            strict=False,
        )
        return [f"{a} to {b}" for a, b in pairs]
    else:
        found = _alike(low, high, second)
    if low < 0:
        found = found[1:]
    if amounts is Amounts.LONG:
        found[:2] = reversed(found[:2])
    return found


def _alike(low: Decimal, high: Decimal, unit: Unit) -> list[str]:
    noun = unit.named(plural=True)
    (start, brief_start), (end, brief_end) = scaled(low), scaled(high)
    full = unit.formats[0]
    brief = unit.brief or full
    if brief in _REPEATED:
        short = f"{brief.format(n=brief_start)}-{brief.format(n=brief_end)}"
    else:
        short = brief.format(n=f"{brief_start}-{brief_end}", noun=noun)
    found = [short]
    for form in unit.formats:
        if form.startswith("{n}") and "{noun}" in form:
            found.append(form.format(n=f"{start} to {end}", noun=noun))
        else:
            sign, _, per = form.partition("{n}")
            head = f"{sign}{start}" if sign else form.format(n=start)
            found.append(f"{head} to {sign}{end}{per.format(noun=noun)}")
    if start.partition(" ")[2] == end.partition(" ")[2] != "":
        found.append(full.format(n=f"{start.partition(' ')[0]}-{end}", noun=noun))
    return found


def render_several(scale: int, unit: Unit | None, amounts: Amounts) -> list[str]:
    """数百兆瓦: several hundred megawatts, hundreds of megawatts, hundreds of MW."""
    texts = _several(scale)
    if unit is None:
        return [text.removesuffix(" of") for text in texts]
    symbol = unit.brief.removeprefix("{n} ") if unit.brief.startswith("{n} ") else ""
    nouns = [noun for noun in (unit.named(plural=True), symbol) if noun]
    if unit.code == "USD":
        nouns[1:] = ["dollars"]
    return [f"{text} {noun}" for noun in nouns or [unit.code] for text in texts]


def _several(scale: int) -> list[str]:
    power, word = next(((p, w) for p, w in _POWERS if scale >= p), (1, ""))
    crowd = {10: "tens of ", 100: "hundreds of "}.get(scale // power, "")
    if not word:
        return {1: ["several"], 10: ["dozens of", "tens of"]}.get(
            scale, ["several hundred", "hundreds of"]
        )
    first = ["several thousand"] if scale == 10**3 else []
    return [*first, f"{crowd}{word}s of"]


def magnitude(scale: int) -> str:
    """A power of ten in words: 10**7 is ten million, 100 hundred, 10**6 million."""
    power, word = next(((p, w) for p, w in _POWERS if scale >= p), (1, ""))
    head = {10: "ten", 100: "hundred", 1: ""}.get(scale // power, plain(Decimal(scale // power)))
    return f"{head} {word}".strip() or "one"


def render_fraction(part: int, whole: int) -> str:
    """三分之一: one third; 十二分之五: 5/12."""
    name = _ORDINALS.get(whole)
    if name is None or not 0 < part < len(_WORDS):
        return f"{part}/{whole}"
    if whole == 2:
        return "half" if part == 1 else f"{part}/2"
    return f"{_WORDS[part]} {name}{'s' if part > 1 else ''}"


def render_level(number: Decimal, unit: Unit | None, amounts: Amounts) -> list[str]:
    """万亿级: trillion-scale; 百亿元级: ten-billion-yuan-scale."""
    power = 10 ** number.adjusted()
    words = magnitude(power) if number == power else scaled(number)[0]
    noun = f" {unit.named(plural=False)}" if unit and unit.noun else ""
    return [f"{words}{noun}-scale".replace(" ", "-")]


def as_written(texts: tuple[str, ...], amounts: Amounts) -> list[str]:
    """Renderings that are the same in both styles."""
    return list(texts)
