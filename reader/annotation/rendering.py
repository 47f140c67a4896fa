"""Numbers with their units as English financial prose prints them."""

from decimal import Decimal

from reader.annotation.units import Unit, larger_unit

_SCALES = ((10**12, "trillion", "trn"), (10**9, "billion", "bn"), (10**6, "million", "m"))
_LEAST = 10**6
_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_POWERS = (*((power, word) for power, word, _ in _SCALES), (10**3, "thousand"))
_ORDINALS = {2: "half", 3: "third", 4: "quarter"} | dict(
    zip(range(5, 11), ["fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], strict=True)
)
_FINEST = 4  # decimals a million, billion or trillion may carry before digits read better


def plain(number: Decimal) -> str:
    """The number in digits with thousands separators, decimals as they stand: 31,000, 4.50."""
    return f"{number:,f}"


def _trimmed(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()


def scaled(number: Decimal) -> tuple[str, str]:
    """The number in prose and in short, always exact: ("80 billion", "80bn"), ("31,000", "")."""
    size = abs(number)
    if size < _LEAST:
        return plain(number), ""
    for power, word, short in _SCALES:
        if size >= power:
            quotient = _trimmed(number / power)
            if -int(quotient.as_tuple().exponent) <= _FINEST:
                return f"{quotient:,f} {word}", f"{quotient:,f}{short}"
            break
    return plain(number), ""


def spelled(number: Decimal) -> str:
    """One to ten in words, other numbers in prose."""
    if 0 < number < len(_WORDS) and number == int(number):
        return _WORDS[int(number)]
    return scaled(number)[0]


def render(number: Decimal, unit: Unit | None, words: bool = False, sign: str = "") -> list[str]:
    """The amount in English, best first; `words` prefers "two" to "2" for units that allow it."""
    prose, short = scaled(abs(number))
    if unit is None:
        return [sign + prose]
    if words and unit.spelled:
        texts = [*_fill(unit, number, spelled(number), ""), *_fill(unit, number, prose, short)]
        return list(dict.fromkeys(texts))
    found = [sign + text for text in _fill(unit, number, prose, short)]
    larger = larger_unit(unit, abs(number))
    if larger:
        number = number * unit.factor / larger.factor
        found += [sign + text for text in _fill(larger, number, scaled(abs(number))[0], "")]
    return found


def _fill(unit: Unit, number: Decimal, prose: str, short: str) -> list[str]:
    noun = unit.named(plural=abs(number) != 1)
    return [
        form.format(n=prose, noun=noun, short=short)
        for form in unit.formats
        if short or "{short}" not in form
    ]


def render_range(low: Decimal, high: Decimal, units: tuple[Unit | None, Unit | None]) -> list[str]:
    """A range whose ends stand in `units` in English, best first: 800 MW to 1.5 GW."""
    first, second = units
    if first is None or second is None:
        return [f"{scaled(low)[0]} to {scaled(high)[0]}"]
    if first is not second:
        return [f"{a} to {b}" for a, b in _abbreviated_first(low, high, first, second)]
    found = []
    start, end = scaled(low)[0], scaled(high)[0]
    common = start.partition(" ")[2] == end.partition(" ")[2]
    for form in second.formats:
        if "{short}" in form:
            continue
        noun = second.named(plural=True)
        if form.startswith("{n} "):
            found.append(form.format(n=f"{start} to {end}", noun=noun))
        else:
            found.append(f"{form.format(n=start, noun=noun)} to {form.format(n=end, noun=noun)}")
        if common and low >= 0:
            head = start.partition(" ")[0]
            sign = "%" if form == "{n}%" else ""
            found.append(form.format(n=f"{head}{sign}-{end}", noun=noun))
    return found


def _abbreviated_first(
    low: Decimal, high: Decimal, first: Unit, second: Unit
) -> list[tuple[str, str]]:
    pairs = list(zip(render(low, first), render(high, second), strict=False))
    return pairs[1:2] + pairs[:1]


def render_several(scale: int, unit: Unit | None) -> list[str]:
    """数百兆瓦: several hundred megawatts, hundreds of megawatts, hundreds of MW."""
    amounts = _several(scale)
    if unit is None:
        return [text.removesuffix(" of") for text in amounts]
    nouns = [noun for noun in (unit.named(plural=True), _symbol(unit)) if noun]
    if unit.code == "USD":
        nouns[1:] = ["dollars"]
    return [f"{text} {noun}" for noun in nouns or [unit.code] for text in amounts]


def _several(scale: int) -> list[str]:
    power, word = next(((p, w) for p, w in _POWERS if scale >= p), (1, ""))
    crowd = {10: "tens of ", 100: "hundreds of "}.get(scale // power, "")
    if not word:
        return {1: ["several"], 10: ["dozens of", "tens of"]}.get(
            scale, ["several hundred", "hundreds of"]
        )
    first = ["several thousand"] if scale == 10**3 else []
    return [*first, f"{crowd}{word}s of"]


def _symbol(unit: Unit) -> str:
    bare = [form[4:] for form in unit.formats if form.startswith("{n} ") and "noun" not in form]
    return bare[0] if bare else ""


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
    return f"{_WORDS[part]} {name}{'s' if part > 1 else ''}"


def render_scale(number: Decimal, unit: Unit | None) -> str:
    """万亿级: trillion-scale; 百亿元级: ten-billion-yuan-scale."""
    power = 10 ** number.adjusted()
    words = magnitude(power) if number == power else scaled(number)[0]
    noun = f" {unit.named(plural=False)}" if unit and unit.noun else ""
    return f"{words}{noun}-scale".replace(" ", "-")
