"""Short articles of our own making, as many distinct ones as a test wants."""

import json
import random
from pathlib import Path

LENGTH = 800
_SOURCES = ("晨光证券报", "东海财经", "北辰商报", "南岭金融网", "长河日报")
_FIRMS = (
    "海岳光电", "青禾银行", "北斗智造", "云帆物流", "赤水酒业", "金川铝业", "远山新能源",
    "星河半导体", "大洋航运", "华岭地产", "江湾保险", "三原制药", "白鹭汽车", "东篱食品",
    "玉龙矿业", "蓝湾证券", "宁德时代", "比亚迪", "贵州茅台", "招商银行", "中国平安",
    "腾讯控股", "阿里巴巴", "台积电",
)  # fmt: skip
_GOODS = (
    "光模块", "液冷服务器", "储能电池", "碳酸锂", "多晶硅", "工业机器人", "功率半导体", "创新药",
    "新能源汽车", "铁矿石", "原油", "螺纹钢", "先进封装设备", "钠离子电池", "稀土永磁", "固态电池",
)  # fmt: skip
_BODIES = (
    "中国人民银行",
    "国家统计局",
    "证监会",
    "财政部",
    "国家外汇管理局",
    "美联储",
    "商务部",
    "交易所",
)
_FRAMES = (
    "{firm}公告称，前三季度营业收入{money}，同比增长{share}，归母净利润{small}，毛利率升至{share}。",
    "受{good}需求带动，{firm}午后涨停，成交额{money}，换手率{share}，总市值重返{large}。",
    "{body}表示，将保持流动性合理充裕，推动社会综合融资成本稳中有降，引导贷款市场报价利率下行{bp}。",
    "{month}制造业采购经理指数为{index}，比上月上升{tenth}个百分点，新订单指数重回扩张区间。",
    "分析师认为，{good}库存仍处高位，价格短期承压，但去产能之后供需格局有望在{quarter}改善。",
    "{firm}拟以{small}现金收购{firm2}的控股权，标的估值约{money}，溢价率{share}，尚待股东大会批准。",
    "人民币对美元中间价报{rate}，较前一交易日调升{pips}个基点，在岸人民币盘中一度升破7.2关口。",
    "北向资金全天净买入{small}，其中{firm}获净买入居前，{firm2}遭净卖出{small}。",
    "{firm}在投资者关系活动中透露，{good}在手订单充足，产能利用率超过{share}，新产线预计{quarter}投产。",
    "10年期国债收益率下行{bp}至{yield_}，资金面宽松，隔夜质押式回购加权平均利率在{yield_}附近。",
    "{body}{month}发布的数据显示，社会融资规模增量为{large}，同比多增{money}，广义货币余额同比增长{share}。",
    "隔夜美股三大指数涨跌不一，费城半导体指数跌{share}，{firm}的美国存托凭证收高{share}。",
    "机构预计，{good}出货量今年将达到{count}万台，年复合增长率约{share}，龙头公司市占率继续提升。",
    "{firm}董事会通过回购方案，拟用不低于{small}、不超过{money}的自有资金回购股份，用于股权激励。",
    "评级机构将{firm}的主体信用等级下调至{grade}，展望负面，理由是短期偿债压力上升、再融资渠道收窄。",
    "{body}就{good}出口管制征求意见，业内人士称，供应链短期受到扰动，替代采购正在展开。",
    "伦敦布伦特原油期货收跌{share}，报每桶{price}美元；现货黄金站上每盎司{gold}美元，再创历史新高。",
    "{firm}首次公开发行股票的申请获受理，拟募资{money}，主要投向{good}扩产项目和研发中心建设。",
    "随着专项债发行提速，{month}基础设施投资同比增长{share}，房地产开发投资降幅收窄至{share}。",
    "券商研报指出，{firm}当前市盈率约{times}倍，低于行业均值，维持买入评级，目标价{price}元。",
    "{firm2}与{firm}签署战略合作协议，双方将在{good}领域共建产线，首期投资{money}，分三年落实。",
    "{quarter}以来，险资举牌上市公司已达{few}次，被举牌的多为高股息的银行股和公用事业股。",
    "{firm}预计全年亏损{small}至{money}，主要因计提商誉减值以及{good}价格大幅下跌。",
    "市场人士指出，套息交易平仓引发汇率波动，企业应当坚持风险中性，做好套期保值。",
)  # fmt: skip


def wire(number: int) -> str:
    """The article with this number, of about LENGTH code points: always the same, like no other."""
    chance = random.Random(number)
    day = f"2025年{number % 12 + 1}月{number % 28 + 1}日"
    firm = chance.choice(_FIRMS)
    clock = f"{chance.choice((8, 9, 13, 16)):02}:{chance.randrange(60):02}"
    lines = [
        f"{firm}与{chance.choice(_GOODS)}：第{number}号快讯",
        f"{day} {clock} 来源：{source(number)}",
    ]
    while sum(map(len, lines)) < LENGTH:
        frames = chance.sample(_FRAMES, 3)
        lines.append("".join(frame.format_map(_filling(chance)) for frame in frames))
    return "\n\n".join(lines) + "\n"


def source(number: int) -> str:
    """Where an article is from."""
    return _SOURCES[number % len(_SOURCES)]


def write_wires(folder: Path, count: int, first: int = 0) -> Path:
    """So many articles as files in a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        (folder / f"{number:06}.txt").write_text(wire(number), "utf-8")
    return folder


def write_lines(place: Path, count: int) -> Path:
    """So many articles as lines of JSON."""
    with place.open("w", encoding="utf-8") as file:
        for number in range(count):
            date = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
            row = {"id": f"w{number}", "text": wire(number), "date": date, "source": source(number)}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return place


def _filling(chance: random.Random) -> dict[str, str]:
    firm, firm2 = chance.sample(_FIRMS, 2)
    return {
        "firm": firm,
        "firm2": firm2,
        "good": chance.choice(_GOODS),
        "body": chance.choice(_BODIES),
        "month": f"{chance.randrange(1, 13)}月",
        "quarter": chance.choice(("一季度", "二季度", "下半年", "明年年初", "四季度")),
        "money": f"{chance.uniform(10, 900):.1f}亿元",
        "small": f"{chance.uniform(0.3, 9):.2f}亿元",
        "large": f"{chance.uniform(1, 9):.2f}万亿元",
        "share": f"{chance.uniform(0.2, 79):.1f}%",
        "bp": f"{chance.randrange(1, 40)}个基点",
        "index": f"{chance.uniform(48, 53):.1f}",
        "tenth": f"0.{chance.randrange(1, 9)}",
        "rate": f"7.{chance.randrange(1000, 1999)}",
        "pips": str(chance.randrange(10, 300)),
        "yield_": f"{chance.uniform(1.2, 3):.2f}%",
        "count": str(chance.randrange(20, 900)),
        "grade": chance.choice(("AA", "AA-", "A+", "BBB")),
        "price": f"{chance.uniform(12, 400):.2f}",
        "gold": str(chance.randrange(2000, 4200)),
        "times": f"{chance.uniform(6, 60):.1f}",
        "few": str(chance.randrange(3, 40)),
    }
