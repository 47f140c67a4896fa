"""An article to keep, and the keeping of it."""

import datetime

from reader.intake.load import read_text

TEXT = (
    "央行宣布下调存款准备金率\n来源：示例财经\n\n此举预计释放长期资金约一万亿元，市场反应平稳。\n"
)
MORNING = datetime.datetime(2025, 3, 26, 9, 0, tzinfo=datetime.UTC)


def kept(library, text=TEXT, hours=0, origin="article.txt"):
    when = MORNING + datetime.timedelta(hours=hours)
    return library.keep(read_text(text), text.encode(), origin, when)
