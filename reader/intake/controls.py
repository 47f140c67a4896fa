"""A page's buttons and counters: share, print, back to top, 12 comments."""

import re

from reader.intake.lines import Line

_STRONG = (
    "go ?(?:to ?)?top|back to top|quote|copy link|a\\s*[-+]\\s*a\\s*[-+]"
    "|大\\s*中\\s*小|字[号体](?:大小)?"
    "|(?:返回|回到?)(?:页面)?顶部|返回(?:首页|列表|上页|频道)|关闭(?:窗口|本页)"
    "|分享[到至]|一键分享|复制链接|扫码(?:分享|阅读)|手机(?:看财经|看新闻|查看|阅读)"
    "|(?:点击)?(?:展开|阅读|查看)(?:全文|原文|更多)|(?:点击)?加载更多|收起全文"
    "|(?:在|去)?app(?:内|中)?(?:打开|查看)|(?:打开|下载)app|听新闻|听全文|听报道|试听|语音播报|t中"
    "|请?(?:发[表布]|写|我要|查看|全部|最新|热门|暂无)(?:[您你]的)?(?:评论|跟贴)|我要反馈|我来说两句|举报/反馈"
    "|打印(?:本页|本稿|此文)|(?:加入|添加)(?:收藏|自选)"
)
_WEAK = (
    "分享|微信好友|微信|新浪微博|微博|qq空间|qq|朋友圈|收藏|点赞|好看|在看|赞|踩|评论区|评论|转发"
    "|打赏|赞赏|打印|列印|关闭|已关注|关注|订阅|阅读量|阅读|浏览|阅|回复|讨论|反馈|举报|保存"
    "|facebook|twitter|linkedin|whatsapp|telegram|email|share|print|save|likes?|comments?"
    "|follow|subscribe|login|log in|sign up|top|more|menu|search|更多|首页|登录|注册|搜索"
    "|收起|[上下]一[页篇则条]|推介|推荐|回应|利好|利淡|条|人|参与|纠错|投诉|广告|播放|暂停|全屏|菜单"
)
_COUNT_AND_SIGNS = re.compile(r"(?:\d[\d.,]*\s*[万亿千kmw]?\+?|[\s|/·.,:()\[\]<>~_&+*-])*")
_SIGNS = "".join(sorted(set(_STRONG + _WEAK + _COUNT_AND_SIGNS.pattern)))
_MADE_OF = re.compile(rf"[\s\d{re.escape(_SIGNS)}]*")
"""More than the characters of controls: what holds others is none, which is quickly seen."""
_LONGEST_CONTROLS = 60


def is_control(line: Line, *, strong: bool) -> bool:
    """Whether the line is made of a page's buttons and counters and of nothing else.

    A strong one holds a button that no article names by itself, such as "back to top".
    """
    if line.width > _LONGEST_CONTROLS or "\t" in line.text:
        return False
    if _MADE_OF.fullmatch(line.folded) is None:
        return False
    rest, found = re.subn(_STRONG, "", line.folded)
    if strong and not found:
        return False
    rest, weak = re.subn(_WEAK, "", rest)
    return found + weak > 0 and _COUNT_AND_SIGNS.fullmatch(rest) is not None
