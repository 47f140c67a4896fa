"""A broker's report of our own making as typst markup: cover with a side box, columns, closing."""

_SHEET = """#set page(width: 595pt, height: 842pt, margin: (x: 50pt, top: 70pt, bottom: 60pt),
  header: text(8pt)[财读证券 | 行业深度报告 #h(1fr) 2025年6月12日],
  footer: text(7pt)[请务必阅读正文之后的免责声明 #h(1fr) #context counter(page).display()])
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.9em)
#set super(typographic: false)
"""
TITLE = "液冷行业深度报告：算力需求爆发，液冷渗透率加速提升"
POINTS = tuple(
    """\
公司发布一季报，营业收入同比增长百分之二十三，净利润同比增长百分之三十一，好于市场此前的一致预期，经营性现金流明显改善。
算力需求旺盛。数据中心的建设进度加快，液冷渗透率从百分之八提高到百分之十五，公司在手订单饱满，产能利用率维持在高位，全年业绩有望继续高速增长。
毛利率改善。原材料价格回落，叠加产品结构优化，毛利率同比提高两个百分点，费用率保持平稳，我们预计全年净利率还有上行的空间。
""".splitlines()
)
_SIDE = """#set text(8pt); #set par(first-line-indent: 0pt, justify: false)
买入（维持） \\ 目标价：120.00元 \\ 现价：98.50元
#v(8pt)
#table(columns: 2, stroke: none, inset: 3pt, [总股本], [12.30亿股], [市净率], [3.2倍])
分析师：张三 \\ 电话：010-12345678"""
BESIDE = ("买入（维持）", "目标价：120.00元", "现价：98.50元", "总股本\t12.30亿股", "市净率\t3.2倍")
COLUMNS = tuple(
    """\
海外主要云厂商在最近一次业绩会上全部上调了全年资本开支的指引，合计金额同比增长约四成，其中大部分将投向数据中心和网络设备，订单的能见度延长到明年上半年。
从结构上看，推理需求的占比正在快速提高，单机柜功率密度持续上升，传统风冷方案已经难以满足散热的要求，液冷成为新建项目的首选方案。
国内互联网公司的资本开支在一季度同比增长接近七成，运营商的招标也明显加快，地方智算中心陆续开工，产业链上游的交付周期有所拉长。
""".splitlines()
)
NOTE = "口径为四家公司公告的合计数，不含融资租赁。"
RISKS = "需求增长不及预期的风险；原材料价格大幅上涨的风险；行业竞争加剧导致毛利率下滑的风险。"
CLOSING = (
    "分析师声明",
    "作者具有中国证券业协会授予的证券投资咨询执业资格，以勤勉的职业态度，独立、客观地出具本报告。",
    "评级说明",
    "买入指相对同期基准指数涨幅在百分之十五以上，增持指介于百分之五与百分之十五之间。",
    "免责声明",
    "本报告由财读证券股份有限公司制作，仅供本公司客户使用，不构成任何投资建议。",
)


def report(side: str = "right", middle: str = "") -> str:
    """The markup of the report, its cover's box on one side; `middle` goes before the risks."""
    text = "\n\n".join(POINTS)
    columns = ("(1fr, 130pt)", f"[{text}], [{_SIDE}]")
    if side == "left":
        columns = ("(130pt, 1fr)", f"[{_SIDE}], [{text}]")
    noted = COLUMNS[0].replace("数据中心和", f"数据中心#footnote[{NOTE}]和")
    return f"""{_SHEET}
#[#set par(first-line-indent: 0pt)
#text(11pt)[证券研究报告 | 行业研究]
#v(10pt)
#text(22pt)[{TITLE}]
#v(4pt)
#text(13pt)[——数据中心系列报告之三]
#v(10pt)]
#grid(columns: {columns[0]}, gutter: 20pt, {columns[1]})
#pagebreak()
{_heading(15, "一、行业：资本开支进入上行周期")}
#columns(2, gutter: 20pt)[
{_heading(12, "1.1 海外云厂商上调指引")}
{noted}

{COLUMNS[1]}

{_heading(12, "1.2 国内需求同步回升")}
{COLUMNS[2]}

- 需求端：模型迭代带动训练集群扩容。
- 供给端：冷板和快接头的产能偏紧。
]
图表1：主要公司盈利预测
#table(columns: 4, stroke: none, inset: 4pt, [公司], [2024], [2025E], [2026E],
  [甲公司], [12.1], [15.3], [18.8], [乙公司], [3.2], [4.1], [5.0])
#text(8pt)[资料来源：公司公告，财读证券研究所]
{middle}
#pagebreak()
{_heading(15, "二、风险提示")}
{RISKS}
#pagebreak()
{"".join(_heading(15, head) + text for head, text in zip(CLOSING[::2], CLOSING[1::2], strict=True))}
"""


def _heading(size: int, text: str) -> str:
    return f"#[#set par(first-line-indent: 0pt)\n#text({size}pt)[{text}]]\n\n"
