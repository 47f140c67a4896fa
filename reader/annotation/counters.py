"""The counters and spans of time of the published table of units."""

from reader.annotation.unit import Unit
from reader.annotation.unit_makers import counter, plain, span, term

_UNITS_NOT = "湾 积 风 币 商 阶 股 利 现 构 州 海 电 资"
_PEOPLE_NOT = (
    "民 工 均 类 口 才 士 身 寿 形 气 物 力 单 义 称 额 为 次 字 数 于 置 居 列 处理 操作 系统 "
    "芯片 微 脸 格"
)

COUNTED: tuple[Unit, ...] = (
    counter("units", "台 辆 套", "unit|units", _UNITS_NOT),
    plain("vessels", "艘", "vessel|vessels"),
    plain("aircraft", "架", "aircraft|aircraft", "构 次"),
    counter(
        "companies", "家", "company|companies", "庭 电 具 长 乐 居 族 装 园 纺 用电 属 化 联 禽"
    ),
    counter("people", "人 个人", "person|people", _PEOPLE_NOT),
    plain("people", "名 位", "person|people", _PEOPLE_NOT),
    counter("person-times", "人次", "visit|visits"),
    counter("trips", "辆次 台次 车次", "trip|trips"),
    counter("flights", "架次 班次", "flight|flights"),
    counter("households", "户", "household|households", "籍 外 口 型 用 均"),
    counter("shares", "股", "share|shares", "份 东 价 票 市 息 权 民 指 本 灾 评 比 友 债 期 改"),
    counter("lots", "手", "lot|lots", "机 续 段 动 术 工 里 法 握 中 册 游"),
    counter("votes", "票", "vote|votes", "价 据 房 面 务 选 数 息 款 友 仓 证 贩 额 根 面"),
    counter("doses", "剂次 剂", "dose|doses", "量 型 子"),
    plain("pieces", "块 颗 片 枚", "piece|pieces", "区 粒 面 段 状 链"),
    counter("notches", "", "notch|notches"),
    counter("transactions", "笔", "transaction|transactions", "记 者 直 电"),
    counter("rounds", "轮", "round|rounds", "胎 动 番 毂 值 换 船"),
    counter("cases", "起 例 宗", "case|cases", "来 始 点 诉 售 码 伏 步 源 因 到 草 如 行 旨"),
    counter("occasions", "次", "time|times", "数 日 月 年 级 要 贷 高 新 序 生 于"),
    plain("units", "个", "unit|units", "股 税 百 月 季 世 位数 别 性 小 多"),
    Unit(
        "units",
        "只",
        "unit|units",
        ("{n}",),
        "能 有 要 是 会 不 占 剩 需 为 在 想 够 用 见 差 得 限 出 数",
        spelled=True,
    ),
    plain("units", "件", "unit|units", "套 数"),
    plain("units", "部", "unit|units", "门 分 长 署 委 级 队 位 件 族 落 属 曲"),
    plain("units", "张", "unit|units", "江 家 量 力 贴 数"),
    plain("units", "头 箱", "unit|units", "部 寸 条 名 号 等 发 脑 像 绪 子 体 股"),
    plain("units", "瓶 枝 株 根 双", "unit|units", "颈 头 本 据 边 向 方 重 休 语 创 碳 节 十"),
    plain("items", "项", "item|items", "链 圈"),
    plain("items", "份", "item|items", "额 子 量"),
    plain("items", "款", "item|items", "项 待 额"),
    plain("items", "种", "kind|kinds", "植 子 业 族 苗 群"),
    plain("items", "座", "item|items", "谈 位 席 椅 舱 机 标"),
    plain("items", "条", "item|items", "件 例 约 目 码 形 款"),
    plain(
        "items", "支 处", "item|items", "付 持 出 撑 行 线 点 架 援 于 置 理 罚 方 在 分 境 长 级"
    ),
    plain("items", "场次 场", "event|events", "外 内 景 地 馆 合 所 均 站 强 面"),
    plain("items", "批次 批", "batch|batches", "量 发 准 评 复 注 文 件 捕 零"),
    plain("items", "篇", "article|articles", "幅 章"),
    plain(
        "items",
        "单 间 幅 门",
        "item|items",
        "位 价 日 季 月 边 一 个 股 元 晶 品 店 户 独 纯 身 车 方 曲 产 笔 接 断 期 距 隔 度 槛 路 "
        "类 票 市 禁 诊 槽 细 体 套 季",
    ),
    plain("items", "幢 栋", "building|buildings"),
    plain("items", "口 封 册", "item|items", "岸 径 碑 感 述 腔 粮 罩 服 闭 杀 装 盘 测 顶"),
    plain("items", "期", "issue|issues", "货 权 限 间 刊 待 望 以 末 初 内 满 数"),
    plain("items", "档", "item|items", "次 期 案 口 位 股"),
)

SPANS: tuple[Unit, ...] = (
    span(
        "years",
        "年 周年",
        "year|years",
        "轻 龄 报 会 级 糕 初 末 底 度 薪 均 代 货 终 化奖 检 关",
    ),
    span("quarters", "个季度 个财季 个季", "quarter|quarters"),
    span("months", "个月 个自然月", "month|months", "饼 球 亮"),
    span("weeks", "周 个星期 个礼拜 星期", "week|weeks", "期 边 年 转 报 末 线 五 刊 大"),
    span("days", "天 个自然日", "day|days", "然 猫 津 际 空 下 地 使 齐 虹 气 河 岳 弘 合 顺 王"),
    span("trading days", "个交易日 交易日", "trading day|trading days"),
    span("working days", "个工作日 工作日", "working day|working days"),
    span("hours", "个小时 小时 个钟头", "hour|hours"),
    span("minutes", "分钟", "minute|minutes"),
    span("seconds", "秒钟 秒", "second|seconds", "杀 针"),
    span("decades", "个年代", "decade|decades"),
    span("centuries", "个世纪 世纪", "century|centuries"),
    span("years old", "岁", "year old|years old", "月 末 数"),
    term("years", "年期"),
    term("months", "个月期"),
    term("days", "天期"),
)
