"""The words by which an article in traditional characters shows where it was written."""

HONG_KONG, TAIWAN = "HK", "TW"

_HONG_KONG_ONLY = (
    "港元 恒指 恒生 港交所 聯交所 聯儲局 英偉達 積金 強積金 金管局 特首 牛熊證 窩輪 孳息 通脹 "
    "北水 沽空 樓價 樓市 按揭 收報 發展商 呎價 撤辣 藍籌 質素 的士 軟件 硬件 網絡 人工智能 "
    "特朗普 谷歌 按年 按季 末期息 中期息 派息 市盈率 加息 減息 沙特 意大利 新西蘭 悉尼 三藩市 "
    "嘅 喺 咗 啲 唔 佢 衞 裏 隨着 有着"
)
_HONG_KONG_OFTEN = (
    "港股 滙豐 板塊 內地 本港 大行 盈利 芯片 數據中心 股份代號 着 羣 啓 人幣 日圓 打工仔 物業 "
    "地產商 最優惠利率 供款 散戶 數碼 按月"
)
_TAIWAN_ONLY = (
    "新台幣 新臺幣 台幣 證交所 立法院 立委 行政院 金管會 櫃買 台股 輝達 軟體 硬體 程式 營收 "
    "聯準會 本益比 殖利率 通膨 升息 類股 三大法人 成交值 投信 自營商 上市櫃 買超 賣超 年增率 "
    "月增率 季增率 網路 人工智慧 川普 陸股 房市 建商 每股盈餘 每股純益 股利 主計總處 義大利 "
    "雪梨 紐西蘭 沙烏地 澤倫斯基 竹科 南科 民國 臺灣 隨著 有著 裡 品質 計程車 恆生 配息 放空 "
    "融券"
)
_TAIWAN_OFTEN = (
    "資訊 台積電 外資 法人 降息 資料中心 美金 大陸 伺服器 台灣 理監事 法說會 公股 國安基金 "
    "經濟部 財報 營運 透過 元月 房價 數位"
)

HONG_KONG_WORDS = tuple(f"{_HONG_KONG_ONLY} {_HONG_KONG_OFTEN}".split())
TAIWAN_WORDS = tuple(f"{_TAIWAN_ONLY} {_TAIWAN_OFTEN}".split())
TELLING = frozenset(f"{_HONG_KONG_ONLY} {_TAIWAN_ONLY}".split())
"""Words of one region alone; the others are only more frequent there."""
