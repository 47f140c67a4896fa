"""The published table of units: Chinese surface forms, unit code, English."""

import functools
import re
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as Chinese writes it and as English prints it.

    `forms` are the surface forms, apart by spaces; `formats` the renderings, best first,
    {n} the number, {noun} for `noun` ("one|many") and {short} for the number as 80bn.
    `not_before` holds what must not follow a form directly (个股 is no counter). Units that share a
    `measure` convert into each other by `factor`; without a measure the number is multiplied by it
    (七成 is 70 %). `spelled` units say "two" for 两.
    """

    code: str
    forms: str
    noun: str = ""
    formats: tuple[str, ...] = ("{n} {noun}",)
    not_before: str = ""
    measure: str = ""
    factor: int = 1
    spelled: bool = False

    def named(self, plural: bool) -> str:
        """The English noun."""
        one, _, many = self.noun.partition("|")
        return many if plural and many else one


def _money(code: str, forms: str, noun: str, symbol: str = "", not_before: str = "") -> Unit:
    formats = (f"{symbol}{{n}}", "{n} {noun}", f"{symbol}{{short}}") if symbol else ("{n} {noun}",)
    return Unit(code, forms, noun, (*formats, f"{code} {{n}}"), not_before)


def _counter(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}", "{n}"), not_before, spelled=True)


def _plain(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n}", "{n} {noun}"), not_before, spelled=True)


def _span(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}",), not_before, spelled=True)


def _measured(code: str, forms: str, noun: str, measure: str, factor: int) -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}", f"{{n}} {code}"), "", measure, factor)


def _price(code: str, forms: str, symbol: str, per: str) -> Unit:
    return Unit(code, forms, "", (f"{symbol}{{n}} per {per}", f"{symbol}{{n}}/{per}"))


_US_DOLLAR = ("US${n}", "${n}", "{n} {noun}", "US${short}", "${short}", "USD {n}")
_YUAN = ("RMB{n}", "{n} {noun}", "CNY {n}", "RMB{short}", "¥{n}")

UNITS: tuple[Unit, ...] = (
    # money
    Unit("USD", "美元 美金 USD", "US dollar|US dollars", _US_DOLLAR, "指 兑 债 荒 化"),
    Unit(
        "CNY",
        "元人民币 人民币元 人民币 块钱 元 CNY RMB",
        "yuan",
        _YUAN,
        "宇宙 素 旦 老 首 器件 月 年 件 中枢 末",
    ),
    _money("HKD", "港元 港币 港幣 HKD", "Hong Kong dollar|Hong Kong dollars", "HK$"),
    _money("EUR", "欧元 EUR", "euro|euros", "€", "区 兑"),
    Unit("JPY", "日元 日圆 JPY", "yen", ("{n} yen", "¥{n}", "JPY {n}"), "兑"),
    _money("GBP", "英镑 GBP", "pound|pounds", "£", "兑"),
    _money("KRW", "韩元 韩圆 KRW", "won"),
    _money("TWD", "新台币 台币 TWD", "New Taiwan dollar|New Taiwan dollars", "NT$"),
    _money("AUD", "澳元 AUD", "Australian dollar|Australian dollars", "A$"),
    _money("CAD", "加元 CAD", "Canadian dollar|Canadian dollars", "C$"),
    _money("SGD", "新加坡元 新元 坡元 SGD", "Singapore dollar|Singapore dollars", "S$"),
    _money("NZD", "新西兰元 纽元 NZD", "New Zealand dollar|New Zealand dollars", "NZ$"),
    _money("MOP", "澳门元 澳门币 MOP", "pataca|patacas"),
    _money("CHF", "瑞士法郎 瑞郎 CHF", "Swiss franc|Swiss francs"),
    _money("RUB", "卢布 RUB", "rouble|roubles"),
    _money("INR", "印度卢比 卢比 INR", "rupee|rupees", "₹"),
    _money("IDR", "印尼盾 印尼卢比 IDR", "rupiah"),
    _money("VND", "越南盾 VND", "dong"),
    _money("THB", "泰铢 THB", "baht"),
    _money("MYR", "林吉特 马币 MYR", "ringgit"),
    _money("PHP", "菲律宾比索 PHP", "Philippine peso|Philippine pesos"),
    _money("MXN", "墨西哥比索 MXN", "Mexican peso|Mexican pesos"),
    _money("ARS", "阿根廷比索 ARS", "Argentine peso|Argentine pesos"),
    _money("BRL", "雷亚尔 BRL", "real|reais", "R$"),
    _money("TRY", "土耳其里拉 里拉 TRY", "lira"),
    _money("ZAR", "兰特 ZAR", "rand"),
    _money("AED", "迪拉姆 AED", "dirham|dirhams"),
    _money("SAR", "沙特里亚尔 里亚尔 SAR", "riyal|riyals"),
    _money("SEK", "瑞典克朗 SEK", "Swedish krona|Swedish kronor"),
    _money("NOK", "挪威克朗 NOK", "Norwegian krone|Norwegian kroner"),
    _money("DKK", "丹麦克朗 DKK", "Danish krone|Danish kroner"),
    _money("US cents", "美分", "US cent|US cents"),
    _money("HK cents", "港仙", "HK cent|HK cents"),
    _money("euro cents", "欧分", "euro cent|euro cents"),
    _money("pence", "便士", "penny|pence"),
    # prices
    _price("USD/bbl", "美元/桶 美元每桶", "US$", "barrel"),
    _price("USD/oz", "美元/盎司 美元每盎司", "US$", "ounce"),
    _price("USD/t", "美元/吨 美元每吨", "US$", "tonne"),
    _price("USD/lb", "美元/磅", "US$", "pound"),
    _price("USD/share", "美元/股", "US$", "share"),
    _price("HKD/share", "港元/股", "HK$", "share"),
    _price("CNY/share", "元/股", "RMB", "share"),
    _price("CNY/t", "元/吨 元每吨", "RMB", "tonne"),
    _price("CNY/g", "元/克 元每克", "RMB", "gram"),
    _price("CNY/kg", "元/公斤 元/千克", "RMB", "kilogram"),
    _price("CNY/W", "元/W 元/瓦", "RMB", "watt"),
    _price("CNY/Wh", "元/Wh 元/瓦时", "RMB", "watt-hour"),
    _price("CNY/kWh", "元/千瓦时 元/度 元/kWh 元/KWh", "RMB", "kWh"),
    _price("CNY/m2", "元/平方米 元/平米 元/平 元/㎡", "RMB", "square metre"),
    _price("CNY/unit", "元/台 元/辆 元/套", "RMB", "unit"),
    # rates and multiples
    Unit("%", "%", "per cent", ("{n}%",)),
    Unit(
        "%",
        "成",
        "per cent",
        ("{n}%",),
        "为 立 功 本 交 员 长 果 分 就 熟 效 都 品 了 份 绩 型 年 人 套 形 色 名 因 像 片 语 见 一",
        factor=10,
    ),
    Unit("‰", "‰", "per mille", ("{n}‰",)),
    Unit(
        "pp",
        "个百分点 百分点 pct pcts pp 个pct 个pp",
        "percentage point|percentage points",
        ("{n} {noun}", "{n} pp"),
    ),
    Unit(
        "bp",
        "个基点 基点 个bp 个BP bp BP bps BPs 个bps",
        "basis point|basis points",
        ("{n} {noun}", "{n} bp"),
    ),
    Unit("times", "倍 x X", "time|times", ("{n} {noun}", "{n}x"), "受 感 率 数 频"),
    Unit(
        "points",
        "个点 点",
        "point|points",
        not_before="评 击 位 赞 燃 名 出 到 半 钟 整 心 对 明 滴 铁 亮 阵 石 球 多 左右 开 火",
    ),
    # power, energy, bytes, and other measures
    _measured("GW", "吉瓦 GW Gw GWp", "gigawatt|gigawatts", "power", 10**9),
    _measured("MW", "兆瓦 MW Mw MWp", "megawatt|megawatts", "power", 10**6),
    _measured("kW", "千瓦 kW KW", "kilowatt|kilowatts", "power", 10**3),
    _measured("W", "瓦 W", "watt|watts", "power", 1),
    _measured("TWh", "太瓦时 TWh", "terawatt-hour|terawatt-hours", "energy", 10**12),
    _measured("GWh", "吉瓦时 GWh GWH", "gigawatt-hour|gigawatt-hours", "energy", 10**9),
    _measured("MWh", "兆瓦时 MWh MWH", "megawatt-hour|megawatt-hours", "energy", 10**6),
    _measured("kWh", "千瓦时 度电 kWh KWh KWH", "kilowatt-hour|kilowatt-hours", "energy", 10**3),
    _measured("PB", "PB", "petabyte|petabytes", "bytes", 10**15),
    _measured("TB", "TB", "terabyte|terabytes", "bytes", 10**12),
    _measured("GB", "GB", "gigabyte|gigabytes", "bytes", 10**9),
    _measured("MB", "MB", "megabyte|megabytes", "bytes", 10**6),
    _measured("Tbps", "Tbps Tb/s", "terabit per second|terabits per second", "bitrate", 10**12),
    _measured("Gbps", "Gbps Gb/s", "gigabit per second|gigabits per second", "bitrate", 10**9),
    _measured("Mbps", "Mbps Mb/s", "megabit per second|megabits per second", "bitrate", 10**6),
    _measured("GHz", "GHz 吉赫", "gigahertz", "frequency", 10**9),
    _measured("MHz", "MHz 兆赫", "megahertz", "frequency", 10**6),
    Unit("kV", "千伏 kV KV", "kilovolt|kilovolts", ("{n} kV", "{n} {noun}")),
    Unit("TOPS", "TOPS", "", ("{n} TOPS",)),
    Unit("°C", "℃ 摄氏度 °C", "", ("{n}°C", "{n} degrees Celsius")),
    Unit("nm", "纳米 nm", "nanometre|nanometres", ("{n} nm", "{n} {noun}")),
    Unit("µm", "微米 µm μm um", "micrometre|micrometres", ("{n} µm", "{n} {noun}")),
    Unit("mm", "毫米 mm", "millimetre|millimetres", ("{n} mm", "{n} {noun}")),
    Unit("cm", "厘米 cm", "centimetre|centimetres", ("{n} cm", "{n} {noun}")),
    Unit("m", "米", "metre|metres", not_before="哈游 勒 兰 尔 其 饭 歇 面 粉 利"),
    Unit("km", "公里 千米 km", "kilometre|kilometres", ("{n} {noun}", "{n} km")),
    Unit("m2", "平方米 平米 ㎡", "square metre|square metres"),
    Unit("km2", "平方公里 平方千米", "square kilometre|square kilometres"),
    Unit("m3", "立方米 m³", "cubic metre|cubic metres"),
    Unit("mu", "亩", "mu"),
    Unit("ha", "公顷", "hectare|hectares"),
    Unit("t", "公吨 吨", "tonne|tonnes", ("{n} {noun}", "{n} tons")),
    Unit("kg", "公斤 千克 kg KG", "kilogram|kilograms", ("{n} {noun}", "{n} kg")),
    Unit("g", "克", "gram|grams", not_before="拉 服 制 隆 林 里 莱 强"),
    Unit("lb", "磅", "pound|pounds"),
    Unit("bbl", "桶", "barrel|barrels"),
    Unit("bpd", "桶/日 桶/天 桶每日", "barrel per day|barrels per day", ("{n} {noun}", "{n} bpd")),
    Unit("oz", "盎司", "ounce|ounces"),
    Unit("TEU", "标箱 标准箱 TEU", "TEU|TEUs"),
    # things counted
    _counter("units", "台 辆 套 架 艘", "unit|units", "湾 积 风 币 商 阶 股 利 现 构 州 海 电 资"),
    _counter("companies", "家", "company|companies", "庭 电 具 长 乐 居 族 装 园 纺 用电 属 化 联"),
    _counter(
        "people",
        "人 名",
        "person|people",
        "民 工 均 类 口 才 士 身 寿 形 气 物 力 单 义 称 额 为 次 字",
    ),
    _counter("person-times", "人次", "visit|visits"),
    _counter("households", "户", "household|households", "籍 外 口 型 用"),
    _counter("shares", "股", "share|shares", "份 东 价 票 市 息 权 民 指 本 灾 评 比 友 债 期 改"),
    _counter("lots", "手", "lot|lots", "机 续 段 动 术 工 里 法 握 中 册 游"),
    _counter("pieces", "块 颗 片 枚", "piece|pieces", "区 粒 面 段 状"),
    _counter("transactions", "笔", "transaction|transactions", "记 者 直 电"),
    _counter("rounds", "轮", "round|rounds", "胎 动 番 毂 值 换"),
    _counter("cases", "起 例 宗", "case|cases", "来 始 点 诉 售 码 伏 步 源 因 到 草 如 行 旨"),
    _counter("occasions", "次", "time|times", "数 日 月 年 级 要 贷 高 新 序 生 于"),
    _plain(
        "items",
        "个 项 只 份 张 部 件 款 种 座 条 支 处 位 场 批 篇 单 头",
        "item|items",
        "人 体 股 性 别 税 案 位 目 有 要 是 能 会 不 额 子 家 江 分 门 署 长 委 件 例 约 付 持 出 "
        "撑 于 置 居 列 数 外 内 次 槛 路 店 一 日 季 月 边 产 理 罚 级 发 类 植 量 部 项 标 寸",
    ),
    # durations
    _span(
        "years",
        "年 周年",
        "year|years",
        "轻 龄 报 会 级 糕 初 末 底 度 薪 均 代 货 终 化奖 度 检 关",
    ),
    _span("quarters", "个季度 个财季 个季", "quarter|quarters"),
    _span("months", "个月 个自然月", "month|months", "饼 球 亮"),
    _span("weeks", "周 个星期 星期", "week|weeks", "期 边 年 转 报 末 线 五 刊 大"),
    _span("days", "天 个自然日", "day|days", "然 猫 津 际 空 下 地 使 齐 虹 气 河 岳 弘 合 顺"),
    _span("trading days", "个交易日 交易日", "trading day|trading days"),
    _span("working days", "个工作日 工作日", "working day|working days"),
    _span("hours", "个小时 小时", "hour|hours"),
    _span("minutes", "分钟", "minute|minutes"),
    _span("seconds", "秒钟 秒", "second|seconds", "杀 针"),
    Unit("years", "年期", "year", ("{n}-{noun}",)),
    Unit("months", "个月期", "month", ("{n}-{noun}",)),
    Unit("days", "天期", "day", ("{n}-{noun}",)),
)


@functools.cache
def _forms() -> dict[str, Unit]:
    return {form: unit for unit in UNITS for form in unit.forms.split()}


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The forms that begin with a character, by that character."""
    forms, patterns = _forms(), dict[str, list[str]]()
    for form in sorted(forms, key=len, reverse=True):
        ends = "(?![A-Za-z0-9])" if form[-1].isascii() and form[-1].isalpha() else ""
        followers = "|".join(map(re.escape, forms[form].not_before.split()))
        pattern = re.escape(form) + ends + (f"(?!{followers})" if followers else "")
        patterns.setdefault(form[0], []).append(pattern)
    return {first: re.compile("|".join(each)) for first, each in patterns.items()}


def read_unit(text: str, start: int) -> tuple[Unit, int] | None:
    """The unit at code point `start` with its end, the longest form first, else None."""
    pattern = _patterns().get(text[start : start + 1])
    match = pattern.match(text, start) if pattern else None
    return (_forms()[match[0]], match.end()) if match else None


def larger_unit(unit: Unit, number: Decimal) -> Unit | None:
    """The largest unit of the same measure that `number` of `unit` fills: GW for 3,000 MW."""
    if not unit.measure:
        return None
    amount = number * unit.factor
    fitting = [
        other
        for other in UNITS
        if other.measure == unit.measure and unit.factor < other.factor <= amount
    ]
    return max(fitting, key=lambda other: other.factor, default=None)
