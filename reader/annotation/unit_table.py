"""The published table of units: code, Chinese surface forms, English."""

from reader.annotation.counters import COUNTED, SPANS
from reader.annotation.unit import Unit
from reader.annotation.unit_makers import cents, measured, money, said, sized

_TENTHS_NOT = (
    "为 立 功 本 交 员 长 果 分 就 熟 效 都 品 了 份 绩 型 年 人 套 形 色 名 因 像 片 语 见"
)
_YARDS_NOT = "头 字 数 率 流 农 锁 上 分 洋 垛 商"

MONEY: tuple[Unit, ...] = (
    money("USD", "美元 美金 美刀 USD", "US dollar|US dollars", "US$", "指 荒 化"),
    money(
        "CNY",
        "元人民币 人民币元 人民币 块钱 元 圆 CNY RMB",
        "yuan",
        "RMB",
        "宇宙 素 旦 老 首 器件 月 年 件 中枢 末 满",
    ),
    money("HKD", "港元 港币 HKD", "Hong Kong dollar|Hong Kong dollars", "HK$"),
    money("EUR", "欧元 EUR", "euro|euros", "€", "区"),
    money("JPY", "日元 日圆 JPY", "yen", "¥"),
    money("GBP", "英镑 GBP", "pound|pounds", "£"),
    money("KRW", "韩元 韩圆 KRW", "won"),
    money(
        "TWD", "元新台币 新台币 元台币 台币 TWD NTD", "New Taiwan dollar|New Taiwan dollars", "NT$"
    ),
    money("AUD", "澳元 澳币 AUD", "Australian dollar|Australian dollars", "A$"),
    money("CAD", "加元 加币 CAD", "Canadian dollar|Canadian dollars", "C$"),
    money(
        "SGD", "新加坡元 新加坡币 新元 坡元 新币 SGD", "Singapore dollar|Singapore dollars", "S$"
    ),
    money("NZD", "新西兰元 纽元 纽币 NZD", "New Zealand dollar|New Zealand dollars", "NZ$"),
    money("MOP", "澳门元 澳门币 MOP", "pataca|patacas"),
    money("CHF", "瑞士法郎 瑞郎 CHF", "Swiss franc|Swiss francs"),
    money("RUB", "卢布 RUB", "rouble|roubles"),
    money("INR", "印度卢比 卢比 INR", "rupee|rupees", "₹"),
    money("IDR", "印尼盾 印尼卢比 IDR", "rupiah"),
    money("VND", "越南盾 VND", "dong"),
    money("THB", "泰铢 THB", "baht"),
    money("MYR", "马来西亚林吉特 林吉特 令吉 马币 MYR", "ringgit"),
    money("PHP", "菲律宾比索 PHP", "Philippine peso|Philippine pesos"),
    money("MXN", "墨西哥比索 MXN", "Mexican peso|Mexican pesos"),
    money("ARS", "阿根廷比索 ARS", "Argentine peso|Argentine pesos"),
    money("CLP", "智利比索 CLP", "Chilean peso|Chilean pesos"),
    money("COP", "哥伦比亚比索 COP", "Colombian peso|Colombian pesos"),
    said("pesos", "比索", "peso|pesos"),
    money("BRL", "巴西雷亚尔 雷亚尔 BRL", "real|reais", "R$"),
    money("TRY", "土耳其里拉 里拉 TRY", "lira"),
    money("ZAR", "南非兰特 兰特 ZAR", "rand"),
    money("AED", "迪拉姆 AED", "dirham|dirhams"),
    money("SAR", "沙特里亚尔 里亚尔 SAR", "riyal|riyals"),
    money("SEK", "瑞典克朗 SEK", "Swedish krona|Swedish kronor"),
    money("NOK", "挪威克朗 NOK", "Norwegian krone|Norwegian kroner"),
    money("DKK", "丹麦克朗 DKK", "Danish krone|Danish kroner"),
    money("CZK", "捷克克朗 CZK", "Czech crown|Czech crowns"),
    said("crowns", "克朗", "crown|crowns"),
    money("PLN", "波兰兹罗提 兹罗提 PLN", "zloty|zlotys"),
    money("HUF", "匈牙利福林 福林 HUF", "forint|forints"),
    money("ILS", "以色列新谢克尔 新谢克尔 谢克尔 ILS", "shekel|shekels"),
    money("EGP", "埃及镑 埃镑 EGP", "Egyptian pound|Egyptian pounds"),
    money("NGN", "奈拉 NGN", "naira"),
    money("KZT", "坚戈 KZT", "tenge"),
    money("PKR", "巴基斯坦卢比 PKR", "Pakistani rupee|Pakistani rupees"),
    money("LKR", "斯里兰卡卢比 LKR", "Sri Lankan rupee|Sri Lankan rupees"),
    money("KWD", "科威特第纳尔 KWD", "Kuwaiti dinar|Kuwaiti dinars"),
)

CHANGE: tuple[Unit, ...] = (
    cents("US cents", "美分 美仙", "US cent|US cents"),
    cents("HK cents", "港仙 仙", "HK cent|HK cents", "股 人 女 境 侠 草 丹 逝 气 鹤 踪"),
    cents("euro cents", "欧分", "euro cent|euro cents"),
    cents("fen", "分钱", "fen"),
    cents("jiao", "毛钱 角钱", "jiao"),
    cents("pence", "便士", "penny|pence"),
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
        "个基点 基点 个点子 点子 个bp 个BP bp BP bps BPs BPS 个bps",
        "basis point|basis points",
        ("{n} {noun}",),
        brief="{n} bp",
    ),
    Unit(
        "bp", "码", "basis point|basis points", ("{n} {noun}",), _YARDS_NOT, "", 25, brief="{n} bp"
    ),
    sized(
        "standard deviations",
        "个标准差 倍标准差 标准差",
        "standard deviation|standard deviations",
    ),
    Unit("times", "倍 x X", "time|times", ("{n} {noun}",), "受 感 率 数 频 镜 速 增", brief="{n}x"),
    Unit(
        "points",
        "个点 点",
        "point|points",
        not_before=(
            "评 击 位 赞 燃 名 出 到 半 钟 整 心 对 明 滴 铁 亮 阵 石 球 多 左右 开 火 差 许 子"
        ),
    ),
)

MEASURES: tuple[Unit, ...] = (
    measured("GW", "吉瓦 GW Gw GWp", "gigawatt|gigawatts", "power", 10**9),
    measured("MW", "兆瓦 MW Mw MWp", "megawatt|megawatts", "power", 10**6),
    measured("kW", "千瓦 kW KW", "kilowatt|kilowatts", "power", 10**3),
    measured("W", "瓦特 瓦 W", "watt|watts", "power", 1),
    measured("TWh", "太瓦时 TWh", "terawatt-hour|terawatt-hours", "energy", 10**12),
    measured("GWh", "吉瓦时 GWh GWH Gwh", "gigawatt-hour|gigawatt-hours", "energy", 10**9),
    measured("MWh", "兆瓦时 兆瓦小时 MWh MWH Mwh", "megawatt-hour|megawatt-hours", "energy", 10**6),
    measured(
        "kWh",
        "千瓦时 千瓦小时 度电 度 kWh KWh KWH",
        "kilowatt-hour|kilowatt-hours",
        "energy",
        10**3,
    ),
    measured("Wh", "瓦时 Wh", "watt-hour|watt-hours", "energy", 1),
    measured("EB", "EB", "exabyte|exabytes", "bytes", 10**18),
    measured("PB", "PB", "petabyte|petabytes", "bytes", 10**15),
    measured("TB", "TB 太字节", "terabyte|terabytes", "bytes", 10**12),
    measured("GB", "GB 吉字节", "gigabyte|gigabytes", "bytes", 10**9),
    measured("MB", "MB 兆字节", "megabyte|megabytes", "bytes", 10**6),
    measured("KB", "KB kB", "kilobyte|kilobytes", "bytes", 10**3),
    measured("Tbps", "Tbps Tb/s", "terabit per second|terabits per second", "bitrate", 10**12),
    measured("Gbps", "Gbps Gb/s", "gigabit per second|gigabits per second", "bitrate", 10**9),
    measured("Mbps", "Mbps Mb/s", "megabit per second|megabits per second", "bitrate", 10**6),
    measured("GHz", "GHz 吉赫兹 吉赫", "gigahertz", "frequency", 10**9),
    measured("MHz", "MHz 兆赫兹 兆赫", "megahertz", "frequency", 10**6),
    measured("kV", "千伏 kV KV", "kilovolt|kilovolts"),
    sized("V", "伏特 伏", "volt|volts", "击 法 笔 尔 案 地 季 线 战", "V"),
    measured("MPa", "兆帕 MPa", "megapascal|megapascals"),
    measured("dB", "分贝 dB", "decibel|decibels"),
    measured("kcal", "千卡 大卡 kcal", "kilocalorie|kilocalories"),
    measured("Nm", "牛·米 牛米 N·m", "newton metre|newton metres"),
    sized("hp", "马力", "horsepower", "", "hp"),
    measured("mAh", "毫安时 mAh", "milliamp-hour|milliamp-hours"),
    Unit("TOPS", "TOPS", "TOPS", ("{n} {noun}",)),
    Unit("PFLOPS", "PFLOPS PFlops PFlop/s", "PFLOPS", ("{n} {noun}",)),
    sized("tokens", "Tokens Token tokens token 词元", "token|tokens"),
    Unit("EFLOPS", "EFLOPS EFlops EFlop/s", "EFLOPS", ("{n} {noun}",)),
    Unit("°C", "℃ 摄氏度 °C", "degree Celsius|degrees Celsius", ("{n} {noun}",), brief="{n}°C"),
    Unit(
        "°F", "℉ 华氏度 °F", "degree Fahrenheit|degrees Fahrenheit", ("{n} {noun}",), brief="{n}°F"
    ),
    measured("nm", "纳米 奈米 nm", "nanometre|nanometres"),
    measured("µm", "微米 µm μm um", "micrometre|micrometres"),
    measured("mm", "毫米 mm", "millimetre|millimetres"),
    measured("cm", "厘米 公分 cm", "centimetre|centimetres"),
    sized("m", "米", "metre|metres", "哈游 勒 兰 尔 其 饭 歇 面 粉 利", "m"),
    measured("km", "公里 千米 km", "kilometre|kilometres"),
    sized("nmi", "海里", "nautical mile|nautical miles"),
    sized("mi", "英里", "mile|miles"),
    Unit("in", "英寸 吋", "inch|inches", ("{n}-inch", "{n} {noun}")),
    sized("ft", "英尺", "foot|feet"),
    sized("m2", "平方米 平米 ㎡", "square metre|square metres", "", "sq m"),
    sized("km2", "平方公里 平方千米", "square kilometre|square kilometres", "", "sq km"),
    sized("sq ft", "平方英尺 平方呎 平方尺 呎", "square foot|square feet", "", "sq ft"),
    sized("ping", "坪", "ping"),
    sized(
        "m3",
        "立方米 m³ 方",
        "cubic metre|cubic metres",
        "面 案 式 法 向 程 便 言 可 正 才 对 位 能 针 块 舟 略 块",
        "cu m",
    ),
    sized("mu", "亩", "mu"),
    sized("ha", "公顷", "hectare|hectares"),
    sized("L", "公升 升", "litre|litres", "至 到 级 值 幅 降 温 势 学 高 息 破 超 逾 穿 上 空 压"),
    sized("gal", "加仑", "gallon|gallons"),
    sized("t", "公吨 吨", "tonne|tonnes", "位 级 公里"),
    sized("kg", "公斤 千克 kg KG", "kilogram|kilograms", "", "kg"),
    sized("jin", "斤", "jin"),
    sized("mg", "毫克 mg", "milligram|milligrams", "", "mg"),
    sized("ml", "毫升 ml mL", "millilitre|millilitres", "", "ml"),
    sized("g", "克", "gram|grams", "拉 服 制 隆 林 里 莱 强 罗 朗"),
    sized("ct", "克拉", "carat|carats"),
    sized("lb", "磅", "pound|pounds"),
    sized("bpd", "桶/日 桶/天 桶每日", "barrel per day|barrels per day", "", "bpd"),
    sized("bbl", "桶", "barrel|barrels"),
    sized("bu", "蒲式耳", "bushel|bushels"),
    sized("MMBtu", "百万英热单位 百万英热 MMBtu", "MMBtu"),
    sized("oz", "盎司", "ounce|ounces"),
    sized("dwt", "载重吨", "deadweight ton|deadweight tons"),
    Unit("TEU", "个标准箱 个标箱 标箱 标准箱 TEU", "TEU|TEUs", ("{n} {noun}",)),
    Unit("ratio", "", "", ("{n}",)),
)

UNITS: tuple[Unit, ...] = (*MONEY, *CHANGE, *RATES, *MEASURES, *COUNTED, *SPANS)

PER: dict[str, tuple[str, str]] = {
    "百万Tokens": ("Mtokens", "million tokens"), "百万Token": ("Mtokens", "million tokens"),
    "百万tokens": ("Mtokens", "million tokens"), "百万token": ("Mtokens", "million tokens"),
    "桶": ("bbl", "barrel"), "盎司": ("oz", "ounce"), "公吨": ("t", "tonne"), "吨": ("t", "tonne"),
    "干吨": ("t", "dry tonne"), "磅": ("lb", "pound"), "股": ("share", "share"),
    "份": ("share", "share"),
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
