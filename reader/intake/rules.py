"""The named rules of cleaning: what page furniture looks like, line by line."""

# Patterns are written for folded lines: simplified characters, lower case, half-width signs.

import functools
import re
from dataclasses import dataclass

from reader.intake.controls import is_control
from reader.intake.lines import Line

_LONGEST = 70
RULE_NAMES = (
    "advert",
    "byline",
    "chart-label",
    "copyright",
    "disclaimer",
    "editor",
    "glossary",
    "mail-header",
    "masthead",
    "navigation",
    "page-control",
    "placeholder",
    "quote-widget",
    "related",
    "repeated",
    "running-line",
    "teaser",
    "watermark",
)
"""All that `Block.set_aside` may hold, and what can be switched off."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that matches the pattern from end to end, and is not too long, is furniture."""

    name: str
    pattern: str
    longest: float = _LONGEST

    def holds(self, line: Line) -> bool:
        """Whether the rule hides the line."""
        return _is(self.pattern, line, self.longest)


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


RELATED = (
    r"[\[【(]?(?:相关|延伸|推荐|更多|扩展|拓展)(?:阅读|报道|新闻|文章|资讯|推荐|链接|股票|专题|公告|内容)[\]】)]?[:>\s]*"
    r"|[\[【]?(?:热门|精彩|猜你|今日|往期|编辑|为您|为你|大家|最新|24小时)"
    r"(?:文章|推荐|喜欢|精选|回顾|热点|热榜|热文|都在看|新闻|资讯|阅读|排行|跟贴)[\]】]?[:>\s]*"
    r"|(?:related|recommended|more)(?: (?:articles|stories|news|reading|for you|from .{2,30}))?:?"
    r"|read (?:more|next):?|you may (?:also )?like:?|most (?:read|popular):?|trending(?: now)?:?"
)
END = r"[-*=\s]*(?:the )?end[-*=\s.]*|[-*=(\s]*(?:全文)?(?:完|完结|终)[-*=)\s.]*|\(ry\)|###"
DISCLAIMER = (
    r"[\[【(*]*(?:(?:风险提示|重要)?[及与和]?(?:免责(?:声明|条款)|风险提示)|(?:特别|重要|郑重)(?:声明|提示)"
    r"|disclaimers?|risk (?:warning|disclosure))[\]】)]*(?:[:\s].*)?"
)
_OFFER = (
    r"(?:\s*(?:[!,~>(→]|更多|即可|立即|我们|公众号|微信|小程序|app|客户端|查看|阅读|看|了解|获取|领|享|体验|参与"
    r"|随时|交流|社群|群|资料|会员|优惠|福利|礼包|新人|好友|小编|客服|专属)[^。;]{0,20})?"
)
"""What follows the verb of an offer; the subject of a sentence (下载App的人数) does not."""

ANYWHERE = (
    Rule(
        "placeholder",
        r"(?:image |img )?placeholder|(?:图片)?加载中\.*|loading\.*|\[(?:图片|image)\]",
    ),
    Rule("placeholder", r"点击(?:查看|放大)(?:大图|图片|原图)"),
    Rule("masthead", r"证券研究报告(?:\s*[|/·-]?\s*\S{2,12}){0,3}"),
    Rule("quote-widget", r"k图\s*[a-z\d_]+"),
    Rule("quote-widget", r"(?:点击)?查看(?:最新|实时|更多|详细)?行情\S{0,4}"),
    Rule(
        "quote-widget",
        r"!?\[[^\]]*\]\(\S+\)|[(\[]?https?://\S+\.(?:jpe?g|png|gif|webp|svg)\S*",
        400,
    ),
    Rule("quote-widget", r"(?:即时|股票|港股)?(?:报价|行情)(?:更新时间|延[迟时])[^。]{2,60}"),
    Rule("navigation", r"(?:当前|您的?|你的?|所在)(?:所在)?位置\s*[:>].{2,60}"),
    Rule(
        "navigation",
        r"[^>。,!?]{1,12}(?:\s*>+\s*[^>。,!?]{1,16}){1,6}>?\s*(?:正文|详情|全文|content)",
    ),
    Rule("navigation", r"(?:首页|home)\s*[>/|·]\s*.{2,50}"),
    Rule("page-control", r"(?:上|下)一(?:篇|则|条|页|章)\s*[:>].{0,60}"),
    Rule(
        "page-control",
        r"(?:请先?|您需要)?登录(?:\s*[/|或]\s*注册.{0,16}|账号"
        r"|(?:账号)?\s*后(?:,|即?可|才|再|查看|阅读|评论|参与|发[表布]|继续|使用|收藏|解锁|享).{0,16}|\s*后)",
    ),
    Rule(
        "page-control",
        r"(?:请?用|打开|使用)?微信.{0,4}扫一扫"
        r"(?:.{0,20}(?:分享|关注|手机|二维码|朋友圈|公众号|好友|阅读全文|即可).{0,12})?"
        r"|扫一扫.{0,20}(?:分享|手机).{0,12}",
    ),
    Rule("page-control", r"打开微信,|点击底部的\"发现\"|使用\"扫一扫\"|即可将网页分享至朋友圈"),
    Rule("page-control", r"文章(?:关键词|标签)\s*:.{1,50}|[-*=\s]*(?:the )?end[-*=\s.]*"),
    Rule("page-control", r"第\s*\d+\s*页\s*[,/]?\s*共\s*\d+\s*页|page \d+ (?:of|/) \d+"),
    Rule("advert", r"[\[【(]广告[\])】]|advertisements?|sponsored(?: content)?|赞助内容"),
    Rule(
        "advert",
        r"[^。;]{0,40}(?:长按|扫描|扫码|识别|微信扫)[^。;]{0,12}"
        rf"(?:关注|下载|加入|进群|领取|添加|咨询|开户){_OFFER}",
    ),
    Rule(
        "advert",
        r"(?:登录|打开|下载)\S{0,10}(?:app|客户端)[^。]{0,30}(?:查看|搜索|阅读)[^。]{0,14}",
    ),
    Rule("advert", r"此文.{0,6}免费阅读.{0,40}|专业,丰富|一手掌握市场脉搏"),
    Rule(
        "advert",
        rf"(?:点击|立即|马上|免费|扫码|打开|请)*(?:下载|安装|打开)\S{{0,12}}(?:app|客户端){_OFFER}",
        32,
    ),
    Rule(
        "advert",
        r".{2,20}尽在\S{2,12}(?:app|客户端|公众号)"
        rf"|(?:立即|点击|马上)(?:免费)?(?:开户|领取|订阅|试用|购买){_OFFER}",
    ),
    Rule("advert", r"炒股就看.{2,50}|更多\S{2,16},?\s*(?:请|欢迎)(?:关注|下载|点击|扫).{2,30}"),
    Rule(
        "advert",
        r"(?:欢迎|点击|敬请)(?:上方|下方|蓝字|蓝色字体)?.{0,8}关注.{0,24}(?:公众号|我们|账号|专栏|微信).{0,12}",
    ),
    Rule(
        "advert",
        r"点击(?:上方|下方|蓝字|左下角|右上角|图片|链接)"
        r"(?:.{0,12}(?:关注|阅读|查看|观看|收听|进入|下载|报名|参与|了解|订阅|领取|加入|购买|跳转|蓝字).{0,12})?"
        r"|[↑↓]+\D{0,30}[↑↓]+",
    ),
    Rule(
        "advert",
        r"(?:请|欢迎|点击)?关注.{2,24}(?:公众号|视频号|微博|小程序)(?:\(.{1,24}\))?,?"
        r"(?:获取|了解|查看|掌握|第一时间|每日|即可|领取).{0,30}",
    ),
    Rule(
        "advert",
        r"(?:点击|立即|请)?(?:下载|打开).{0,14}(?:app|客户端),?(?:或|并)关注.{2,60}",
        90,
    ),
    Rule(
        "editor",
        r"[(\[【]?(?:(?:责任|版面|值班|执行|本文|文字)编辑|责编|校对|编审|审校|责校|美编)\s*[:/|].{1,50}",
    ),
    Rule(
        "copyright",
        r"(?:©|\(c\)\s*(?=\d{4}|copyright)|copyright ?[©(\d]"
        r"|版权(?:所有(?![者人权])|声明|归.{2,24}所有)).{0,150}",
        160,
    ),
    Rule("copyright", r".{0,30}all rights reserved.{0,60}|[~\s]*(?:\S{2,14}\s+)?网址:\s*\S+"),
    Rule(
        "copyright",
        r"[(*※]?未经(?=.*(?:[转刊登]载|转发|复制|摘编|镜像|引用|翻印|抓取|传播|盗用|使用本|任何形式))"
        r".{0,16}(?:授权|许可|同意|允许).{0,20}(?:不得|禁止|请勿|严禁|谢绝).{0,80}",
        120,
    ),
    Rule(
        "copyright",
        r"[(*※]?如(?:需|欲|要|有意愿).{0,6}(?:转载|授权.{0,12}(?:联系|致电|来信|邮件|添加)).{0,80}",
        120,
    ),
    Rule("copyright", r"[(*※]?转载.{0,6}(?:请(?!求)|须|注明|联系).{0,60}"),
    Rule("copyright", r"[(*※]?本文(?:版权|著作权|[为系由].{0,24}(?:原创|独家|首发)).{0,60}"),
    Rule("copyright", r".{2,14}所[刊登]载的?内容.{0,8}(?:版权|知识产权).{0,120}", 160),
    Rule(
        "disclaimer",
        r".{0,12}请(?:务必|仔细)?阅读(?:正文|本报告|最后|报告).{0,12}(?:免责|声明|说明|条款|披露).{0,16}",
        48,
    ),
    Rule("related", r"(?:相关|延伸|推荐|更多)(?:阅读|报道|新闻|文章)\s*[:>]\s*[^。]{4,50}[^。,;]"),
)
_ANY = "|".join(rule.pattern for rule in ANYWHERE)
_LONGEST_OF_ANY = max(rule.longest for rule in ANYWHERE)


def anywhere(line: Line) -> str | None:
    """The rule that hides the line wherever it stands, or None."""
    if is_control(line, strong=True):
        return "page-control"
    if not _is(_ANY, line, _LONGEST_OF_ANY):  # as nearly no line is, which one look settles
        return None
    return next((rule.name for rule in ANYWHERE if rule.holds(line)), None)


def is_related_heading(line: Line) -> bool:
    """Whether headlines of other articles are announced."""
    return _is(RELATED, line, 24)


def is_disclaimer(line: Line) -> bool:
    """Whether the line is a disclaimer, or the heading of one."""
    return _is(DISCLAIMER, line, 1000)


def closes(line: Line) -> bool:
    """Whether it is a disclaimer of the portal, after which no article goes on.

    Warnings of risk alone stand in the middle of research reports too.
    """
    return (
        is_disclaimer(line) and re.search("免责|disclaimer|郑重声明", line.folded[:20]) is not None
    )


def is_end(line: Line) -> bool:
    """Whether the line says that the article is over."""
    return _is(END, line, 16)


def _is(pattern: str, line: Line, longest: float) -> bool:
    return line.width <= longest and _compiled(pattern).fullmatch(line.folded) is not None
