"""The published table of units: code, Chinese surface forms, English."""

from reader.annotation.unit import Unit


def _money(code: str, forms: str, noun: str, symbol: str = "", not_before: str = "") -> Unit:
    sign = f"{symbol or code}{{n}}"
    dollar = ("${n}",) if code == "USD" else ()
    formats = (sign, *dollar, "{n} {noun}", f"{code} {{n}}")
    return Unit(code, forms, noun, formats, not_before, kind="money")


def _counter(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}", "{n}"), not_before, spelled=True)


def _plain(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n}", "{n} {noun}"), not_before, spelled=True)


def _span(code: str, forms: str, noun: str, not_before: str = "") -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}",), not_before, spelled=True)


def _term(code: str, forms: str) -> Unit:
    return Unit(code, forms, code.removesuffix("s"), ("{n}-{noun}",))


def _measured(code: str, forms: str, noun: str, measure: str = "", factor: int = 1) -> Unit:
    return Unit(code, forms, noun, ("{n} {noun}",), "", measure, factor, brief=f"{{n}} {code}")


def _sized(code: str, forms: str, noun: str, not_before: str = "", brief: str = "") -> Unit:
    short = f"{{n}} {brief}" if brief else ""
    return Unit(code, forms, noun, ("{n} {noun}",), not_before, brief=short)


_TENTHS_NOT = (
    "为 立 功 本 交 员 长 果 分 就 熟 效 都 品 了 份 绩 型 年 人 套 形 色 名 因 像 片 语 见 一"
)
_THING_NOT = (
    "人 体 股 性 别 税 案 位 目 有 要 是 能 会 不 额 子 家 江 分 门 署 长 委 件 "
    "例 约 付 持 出 撑 于 置 居 列 数 外 内 次 槛 路 店 一 日 季 月 边 产 理 罚 "
    "级 发 类 植 量 部 项 标 寸 隔 接 度 岸 径 区 碑 感 述 货 权 限 间 刊 待 望 以 的"
)

MONEY: tuple[Unit, ...] = (
    _money("USD", "美元 美金 美刀 USD", "US dollar|US dollars", "US$", "指 兑 债 荒 化"),
    _money(
        "CNY",
        "元人民币 人民币元 人民币 块钱 元 圆 CNY RMB",
        "yuan",
        "RMB",
        "宇宙 素 旦 老 首 器件 月 年 件 中枢 末 满",
    ),
    _money("HKD", "港元 港币 HKD", "Hong Kong dollar|Hong Kong dollars", "HK$"),
    _money("EUR", "欧元 EUR", "euro|euros", "€", "区 兑"),
    _money("JPY", "日元 日圆 JPY", "yen", "¥", "兑"),
    _money("GBP", "英镑 GBP", "pound|pounds", "£", "兑"),
    _money("KRW", "韩元 韩圆 KRW", "won", "", "兑"),
    _money(
        "TWD", "元新台币 新台币 元台币 台币 TWD NTD", "New Taiwan dollar|New Taiwan dollars", "NT$"
    ),
    _money("AUD", "澳元 澳币 AUD", "Australian dollar|Australian dollars", "A$", "兑"),
    _money("CAD", "加元 加币 CAD", "Canadian dollar|Canadian dollars", "C$", "兑"),
    _money(
        "SGD", "新加坡元 新加坡币 新元 坡元 新币 SGD", "Singapore dollar|Singapore dollars", "S$"
    ),
    _money("NZD", "新西兰元 纽元 纽币 NZD", "New Zealand dollar|New Zealand dollars", "NZ$"),
    _money("MOP", "澳门元 澳门币 MOP", "pataca|patacas"),
    _money("CHF", "瑞士法郎 瑞郎 CHF", "Swiss franc|Swiss francs", "", "兑"),
    _money("RUB", "卢布 RUB", "rouble|roubles"),
    _money("INR", "印度卢比 卢比 INR", "rupee|rupees", "₹"),
    _money("IDR", "印尼盾 印尼卢比 IDR", "rupiah"),
    _money("VND", "越南盾 VND", "dong"),
    _money("THB", "泰铢 THB", "baht"),
    _money("MYR", "马来西亚林吉特 林吉特 令吉 马币 MYR", "ringgit"),
    _money("PHP", "菲律宾比索 PHP", "Philippine peso|Philippine pesos"),
    _money("MXN", "墨西哥比索 MXN", "Mexican peso|Mexican pesos"),
    _money("ARS", "阿根廷比索 ARS", "Argentine peso|Argentine pesos"),
    _money("BRL", "巴西雷亚尔 雷亚尔 BRL", "real|reais", "R$"),
    _money("TRY", "土耳其里拉 里拉 TRY", "lira"),
    _money("ZAR", "南非兰特 兰特 ZAR", "rand"),
    _money("AED", "迪拉姆 AED", "dirham|dirhams"),
    _money("SAR", "沙特里亚尔 里亚尔 SAR", "riyal|riyals"),
    _money("SEK", "瑞典克朗 SEK", "Swedish krona|Swedish kronor"),
    _money("NOK", "挪威克朗 NOK", "Norwegian krone|Norwegian kroner"),
    _money("DKK", "丹麦克朗 DKK", "Danish krone|Danish kroner"),
)

CHANGE: tuple[Unit, ...] = (
    _sized("US cents", "美分", "US cent|US cents"),
    _sized("HK cents", "港仙 仙", "HK cent|HK cents", "股 人 女 境 侠 草 丹 逝 气 鹤 踪"),
    _sized("euro cents", "欧分", "euro cent|euro cents"),
    _sized("fen", "分钱", "fen"),
    _sized("jiao", "毛钱 角钱", "jiao"),
    _sized("pence", "便士", "penny|pence"),
)

RATES: tuple[Unit, ...] = (
    Unit("%", "%", "per cent", ("{n}%",)),
    Unit("%", "成", "per cent", ("{n}%",), _TENTHS_NOT, factor=10),
    Unit("%", "厘", "per cent", ("{n}%",), "米 清 定 金"),
    Unit("‰", "‰", "per mille", ("{n}‰",)),
    Unit(
        "pp",
        "个百分点 百分点 pct pcts pp 个pct 个pp",
        "percentage point|percentage points",
        ("{n} {noun}",),
        brief="{n} pp",
    ),
    Unit(
        "bp",
        "个基点 基点 个bp 个BP bp BP bps BPs BPS 个bps",
        "basis point|basis points",
        ("{n} {noun}",),
        brief="{n} bp",
    ),
    Unit("times", "倍 x X", "time|times", ("{n} {noun}",), "受 感 率 数 频 镜 速 增", brief="{n}x"),
    Unit(
        "points",
        "个点 点",
        "point|points",
        not_before=(
            "评 击 位 赞 燃 名 出 到 半 钟 整 心 对 明 滴 铁 亮 阵 石 球 多 左右 开 火 差 许 前 后"
        ),
    ),
)

MEASURES: tuple[Unit, ...] = (
    _measured("GW", "吉瓦 GW Gw GWp", "gigawatt|gigawatts", "power", 10**9),
    _measured("MW", "兆瓦 MW Mw MWp", "megawatt|megawatts", "power", 10**6),
    _measured("kW", "千瓦 kW KW", "kilowatt|kilowatts", "power", 10**3),
    _measured("W", "瓦特 瓦 W", "watt|watts", "power", 1),
    _measured("TWh", "太瓦时 TWh", "terawatt-hour|terawatt-hours", "energy", 10**12),
    _measured("GWh", "吉瓦时 GWh GWH Gwh", "gigawatt-hour|gigawatt-hours", "energy", 10**9),
    _measured(
        "MWh", "兆瓦时 兆瓦小时 MWh MWH Mwh", "megawatt-hour|megawatt-hours", "energy", 10**6
    ),
    _measured(
        "kWh", "千瓦时 千瓦小时 度电 kWh KWh KWH", "kilowatt-hour|kilowatt-hours", "energy", 10**3
    ),
    _measured("Wh", "瓦时 Wh", "watt-hour|watt-hours", "energy", 1),
    _measured("EB", "EB", "exabyte|exabytes", "bytes", 10**18),
    _measured("PB", "PB", "petabyte|petabytes", "bytes", 10**15),
    _measured("TB", "TB 太字节", "terabyte|terabytes", "bytes", 10**12),
    _measured("GB", "GB 吉字节", "gigabyte|gigabytes", "bytes", 10**9),
    _measured("MB", "MB 兆字节", "megabyte|megabytes", "bytes", 10**6),
    _measured("KB", "KB kB", "kilobyte|kilobytes", "bytes", 10**3),
    _measured("Tbps", "Tbps Tb/s", "terabit per second|terabits per second", "bitrate", 10**12),
    _measured("Gbps", "Gbps Gb/s", "gigabit per second|gigabits per second", "bitrate", 10**9),
    _measured("Mbps", "Mbps Mb/s", "megabit per second|megabits per second", "bitrate", 10**6),
    _measured("GHz", "GHz 吉赫兹 吉赫", "gigahertz", "frequency", 10**9),
    _measured("MHz", "MHz 兆赫兹 兆赫", "megahertz", "frequency", 10**6),
    _measured("kV", "千伏 kV KV", "kilovolt|kilovolts"),
    _measured("mAh", "毫安时 mAh", "milliamp-hour|milliamp-hours"),
    Unit("TOPS", "TOPS", "TOPS", ("{n} {noun}",)),
    Unit("EFLOPS", "EFLOPS EFlops EFlop/s", "EFLOPS", ("{n} {noun}",)),
    Unit("°C", "℃ 摄氏度 °C", "degree Celsius|degrees Celsius", ("{n} {noun}",), brief="{n}°C"),
    Unit(
        "°F", "℉ 华氏度 °F", "degree Fahrenheit|degrees Fahrenheit", ("{n} {noun}",), brief="{n}°F"
    ),
    _measured("nm", "纳米 nm", "nanometre|nanometres"),
    _measured("µm", "微米 µm μm um", "micrometre|micrometres"),
    _measured("mm", "毫米 mm", "millimetre|millimetres"),
    _measured("cm", "厘米 公分 cm", "centimetre|centimetres"),
    _sized("m", "米", "metre|metres", "哈游 勒 兰 尔 其 饭 歇 面 粉 利", "m"),
    _measured("km", "公里 千米 km", "kilometre|kilometres"),
    _sized("nmi", "海里", "nautical mile|nautical miles"),
    _sized("mi", "英里", "mile|miles"),
    _sized("in", "英寸", "inch|inches"),
    _sized("ft", "英尺", "foot|feet"),
    _sized("m2", "平方米 平米 ㎡", "square metre|square metres", "", "sq m"),
    _sized("km2", "平方公里 平方千米", "square kilometre|square kilometres", "", "sq km"),
    _sized("sq ft", "平方英尺 平方呎 平方尺", "square foot|square feet", "", "sq ft"),
    _sized("ping", "坪", "ping"),
    _sized(
        "m3",
        "立方米 m³ 方",
        "cubic metre|cubic metres",
        "面 案 式 法 向 程 便 言 可 正 才 对 位 能 针 块 舟 略 块",
        "cu m",
    ),
    _sized("mu", "亩", "mu"),
    _sized("ha", "公顷", "hectare|hectares"),
    _sized("L", "公升 升", "litre|litres", "至 到 级 值 幅 降 温 势 学 高 息 破 超 逾 穿 上 空 压"),
    _sized("gal", "加仑", "gallon|gallons"),
    _sized("t", "公吨 吨", "tonne|tonnes", "位 级 公里"),
    _sized("kg", "公斤 千克 kg KG", "kilogram|kilograms", "", "kg"),
    _sized("jin", "斤", "jin"),
    _sized("mg", "毫克 mg", "milligram|milligrams", "", "mg"),
    _sized("ml", "毫升 ml mL", "millilitre|millilitres", "", "ml"),
    _sized("g", "克", "gram|grams", "拉 服 制 隆 林 里 莱 强 罗 朗"),
    _sized("ct", "克拉", "carat|carats"),
    _sized("lb", "磅", "pound|pounds"),
    _sized("bpd", "桶/日 桶/天 桶每日", "barrel per day|barrels per day", "", "bpd"),
    _sized("bbl", "桶", "barrel|barrels"),
    _sized("bu", "蒲式耳", "bushel|bushels"),
    _sized("MMBtu", "百万英热单位 百万英热 MMBtu", "MMBtu"),
    _sized("oz", "盎司", "ounce|ounces"),
    _sized("dwt", "载重吨", "deadweight ton|deadweight tons"),
    Unit("TEU", "标箱 标准箱 TEU", "TEU|TEUs", ("{n} {noun}",)),
    Unit("ratio", "", "", ("{n}",)),
)

COUNTED: tuple[Unit, ...] = (
    _counter("units", "台 辆 套 架 艘", "unit|units", "湾 积 风 币 商 阶 股 利 现 构 州 海 电 资"),
    _counter("companies", "家", "company|companies", "庭 电 具 长 乐 居 族 装 园 纺 用电 属 化 联"),
    _counter(
        "people",
        "人 名 位",
        "person|people",
        "民 工 均 类 口 才 士 身 寿 形 气 物 力 单 义 称 额 为 次 字 "
        "数 于 置 居 列 处理 操作 系统 芯片 微",
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
    _plain("units", "个 只 件 部 张 头 箱 瓶 枝", "unit|units", _THING_NOT),
    _plain(
        "items",
        "项 份 款 种 座 条 支 处 场 批 篇 单 间 幅 幢 栋 门 口 封 册 期",
        "item|items",
        _THING_NOT,
    ),
)

SPANS: tuple[Unit, ...] = (
    _span(
        "years",
        "年 周年",
        "year|years",
        "轻 龄 报 会 级 糕 初 末 底 度 薪 均 代 货 终 化奖 检 关",
    ),
    _span("quarters", "个季度 个财季 个季", "quarter|quarters"),
    _span("months", "个月 个自然月", "month|months", "饼 球 亮"),
    _span("weeks", "周 个星期 个礼拜 星期", "week|weeks", "期 边 年 转 报 末 线 五 刊 大"),
    _span("days", "天 个自然日", "day|days", "然 猫 津 际 空 下 地 使 齐 虹 气 河 岳 弘 合 顺"),
    _span("trading days", "个交易日 交易日", "trading day|trading days"),
    _span("working days", "个工作日 工作日", "working day|working days"),
    _span("hours", "个小时 小时 个钟头", "hour|hours"),
    _span("minutes", "分钟", "minute|minutes"),
    _span("seconds", "秒钟 秒", "second|seconds", "杀 针"),
    _span("decades", "个年代", "decade|decades"),
    _span("centuries", "个世纪 世纪", "century|centuries"),
    _span("years old", "岁", "year old|years old", "月 末 数"),
    _term("years", "年期"),
    _term("months", "个月期"),
    _term("days", "天期"),
)

UNITS: tuple[Unit, ...] = (*MONEY, *CHANGE, *RATES, *MEASURES, *COUNTED, *SPANS)

PER: dict[str, tuple[str, str]] = {
    "桶": ("bbl", "barrel"), "盎司": ("oz", "ounce"), "公吨": ("t", "tonne"), "吨": ("t", "tonne"),
    "磅": ("lb", "pound"), "股": ("share", "share"), "份": ("share", "share"),
    "克拉": ("ct", "carat"), "克": ("g", "gram"), "公斤": ("kg", "kilogram"),
    "千克": ("kg", "kilogram"), "斤": ("jin", "jin"), "瓦时": ("Wh", "watt-hour"),
    "Wh": ("Wh", "watt-hour"), "瓦": ("W", "watt"), "W": ("W", "watt"), "度": ("kWh", "kWh"),
    "千瓦时": ("kWh", "kWh"), "kWh": ("kWh", "kWh"), "KWh": ("kWh", "kWh"),
    "兆瓦时": ("MWh", "MWh"), "MWh": ("MWh", "MWh"), "平方米": ("m2", "square metre"),
    "平米": ("m2", "square metre"), "平": ("m2", "square metre"), "㎡": ("m2", "square metre"),
    "平方英尺": ("sq ft", "square foot"), "立方米": ("m3", "cubic metre"),
    "方": ("m3", "cubic metre"), "升": ("L", "litre"), "加仑": ("gal", "gallon"),
    "蒲式耳": ("bu", "bushel"), "百万英热单位": ("MMBtu", "MMBtu"), "百万英热": ("MMBtu", "MMBtu"),
    "MMBtu": ("MMBtu", "MMBtu"), "台": ("unit", "unit"), "辆": ("unit", "unit"),
    "套": ("unit", "unit"), "只": ("unit", "unit"), "片": ("unit", "unit"), "个": ("unit", "unit"),
    "瓶": ("unit", "bottle"), "手": ("lot", "lot"), "张": ("unit", "unit"), "天": ("day", "day"),
    "日": ("day", "day"), "年": ("year", "year"), "月": ("month", "month"),
    "小时": ("hour", "hour"), "人": ("person", "person"), "亩": ("mu", "mu"),
    "公里": ("km", "kilometre"), "TEU": ("TEU", "TEU"), "FEU": ("FEU", "FEU"),
    "GB": ("GB", "GB"), "坪": ("ping", "ping"), "头": ("head", "head"),
}  # fmt: skip
"""What a price may be for: its code behind the slash, and its English."""
