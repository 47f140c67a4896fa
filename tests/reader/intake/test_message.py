"""E-mails and saved pages: their text, who sent it, and the files attached, in any charset."""

import base64
import datetime
import quopri
from email.message import EmailMessage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import BlockKind
from reader.errors import LoadError
from reader.intake.formats import Format
from reader.intake.load import read_as, taken_from
from reader.intake.message import attachments, draft_of
from reader.intake.taken import Refused, Taken
from tests.containers import docx_of, message_of, zip_of

TEXT = "央行下调存款准备金率0.5个百分点，释放长期资金约1万亿元，市场流动性保持充裕。"
TRADITIONAL = "聯儲局維持利率不變，主席表示通脹回落進度慢於預期，市場預期今年減息兩次。"


def bare(body, *heads):
    """A message of bytes as they are sent, heads first."""
    lines = [head if isinstance(head, bytes) else head.encode() for head in heads]
    return b"\r\n".join([*lines, b"", body])


def text(raw):
    return "\n".join(piece.text for piece in draft_of(raw).pieces)


def hidden(raw):
    return [piece.text for piece in draft_of(raw).pieces if piece.set_aside == "mail-header"]


def test_the_head_says_title_author_and_date():
    metadata = draft_of(message_of()).metadata
    assert (metadata.title, metadata.author) == ("三月纪要", "王晓")
    assert metadata.date == datetime.date(2026, 3, 5)


@pytest.mark.parametrize(
    "subject", ["Re: 三月纪要", "回复：三月纪要", "转发: RE: Fwd: 三月纪要", "答复:三月纪要"]
)
def test_the_title_is_the_subject_without_answers(subject):
    assert draft_of(message_of(subject=subject)).metadata.title == "三月纪要"


@pytest.mark.parametrize("charset", ["gb2312", "GBK", "gb18030", "utf-8", "big5", "gb2312 "])
@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit"])
def test_each_charset_and_coding_gives_the_text(charset, coding):
    said = TRADITIONAL if charset == "big5" else TEXT
    raw = said.encode(charset.strip())
    body = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(
        coding, bytes
    )
    head = f'Content-Type: text/plain; charset="{charset}"'
    assert text(bare(body(raw), head, f"Content-Transfer-Encoding: {coding}")) == said


@pytest.mark.parametrize("charset", ["iso-8859-1", "us-ascii", "x-unknown", "utf-8", ""])
@pytest.mark.parametrize("written", ["gb18030", "utf-8"])
def test_a_wrong_or_missing_charset_does_not_spoil_the_text(charset, written):
    kind = f"Content-Type: text/plain; charset={charset}" if charset else "Subject: x"
    assert text(bare(TEXT.encode(written), kind, "Content-Transfer-Encoding: 8bit")) == TEXT


def test_utf_8_that_is_called_gb2312_is_utf_8():
    assert text(bare(TEXT.encode(), "Content-Type: text/plain; charset=gb2312")) == TEXT


def word(said, charset):
    return f"=?{charset}?B?{base64.b64encode(said.encode(charset)).decode()}?="


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "utf-8", "big5"])
def test_encoded_heads_are_read(charset):
    subject = f"Subject: {word('三月', charset)}\r\n {word('策略', charset)}"
    raw = bare(TEXT.encode(), subject, f"From: {word('王明', charset)} <w@example.com>")
    metadata = draft_of(raw).metadata
    assert (metadata.title, metadata.author) == ("三月策略", "王明")


def test_a_character_cut_in_two_encoded_words_is_whole_again():
    raw = "策略会纪要".encode("gb18030")
    halves = [base64.b64encode(part).decode() for part in (raw[:3], raw[3:])]
    subject = "Subject: " + "\r\n ".join(f"=?gb18030?B?{half}?=" for half in halves)
    assert draft_of(bare(TEXT.encode(), subject)).metadata.title == "策略会纪要"


def test_bare_bytes_in_a_head_are_read():
    raw = bare(TEXT.encode(), "Subject: 三月策略会议纪要".encode("gb18030"))
    assert draft_of(raw).metadata.title == "三月策略会议纪要"


def test_a_sender_without_a_name_is_known_by_the_address():
    assert draft_of(bare(b"x", "From: w@example.com")).metadata.author == "w@example.com"


def test_the_page_is_read_if_it_has_structure():
    page = (
        f"<html><body><p>{TEXT}</p><table><tr><td>营收</td><td>12%</td></tr></table></body></html>"
    )
    pieces = draft_of(message_of("略\n", page=page)).pieces
    assert (BlockKind.ROW, "营收\t12%") in [(piece.kind, piece.text) for piece in pieces]
    assert any(piece.text == TEXT for piece in pieces)


def test_the_plain_text_is_read_if_the_page_has_none():
    assert text(message_of(TEXT, page="<html><body><span>x</span></body></html>")) == TEXT
    assert text(message_of(TEXT, page="<html><body><p><br></p></body></html>")) == TEXT


def test_text_cut_by_pictures_is_read_whole():
    cut = MIMEMultipart()
    for said in ("<p>降准落地。</p>", "<p>资金面宽松。</p>"):
        cut.attach(MIMEText(said, "html", "utf-8"))
    assert text(cut.as_bytes()) == "降准落地。\n资金面宽松。"


def test_the_head_of_an_answered_message_is_found_in_a_page_too():
    head = "<b>发件人:</b> 李<br><b>发送时间:</b> 周一<br><b>收件人:</b> 王<br><b>主题:</b> 纪要"
    page = f"<html><body><p>同意。</p><div>{head}</div><p>{TEXT}</p></body></html>"
    assert "".join(hidden(message_of(page=page))).count(":") == 4
    assert TEXT in text(message_of(page=page))


def test_flowed_lines_are_paragraphs_again():
    body = "The bank cut \r\nits ratio.\r\n\r\n>> Stocks \r\n>> rose.\r\n> No.\r\n-- \r\nWang\r\n"
    raw = bare(body.encode(), "Content-Type: text/plain; charset=utf-8; format=flowed")
    assert text(raw).split("\n") == [
        "The bank cut its ratio.",
        "Stocks rose.",
        "No.",
        "--",
        "Wang",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "-----Original Message-----\nFrom: Li\nSent: Monday\nTo: Wang\nSubject: x",
        "-------- 原始邮件 --------\n发件人: 李\n发送时间: 周一\n收件人: 王\n主题: 纪要",
        "发件人： 李\n日期： 2026年3月5日\n收件人： 王\n抄送： 陈\n主题： 纪要",
        "On Thu, Mar 5, 2026 at 9:30 AM Li Ming <li@example.com> wrote:",
        "在 2026年3月5日，上午9:30，李明 <li@example.com> 写道：",
        "---- 回复的原邮件 ----",
    ],
)
def test_heads_of_answered_messages_are_set_aside_and_the_text_below_is_not(head):
    raw = message_of(f"同意。\n\n{head}\n\n> {TEXT}\n")
    assert hidden(raw) == head.split("\n")
    assert TEXT in [piece.text for piece in draft_of(raw).pieces if piece.set_aside is None]


@pytest.mark.parametrize(
    "line",
    ["日期：2026年3月5日", "主题：新能源车产业链投资机会", "To: be or not", "From: 12% to 15%"],
)
def test_a_line_that_only_looks_like_a_head_stays(line):
    assert hidden(message_of(f"{TEXT}\n{line}\n{TEXT}\n")) == []


def test_attached_files_that_can_be_articles_are_members():
    files = [
        ("周报.docx", docx_of(TEXT)),
        ("表.xlsx", b"PK"),
        ("图.png", b"\x89PNG"),
        ("纪要.txt", TEXT.encode("gb18030")),
        ("坏.pdf", b"\xd0\xcf\x11\xe0"),
    ]
    docx, note, bad = attachments(message_of(files=files))
    assert (docx.name, docx.format, docx.original) == ("周报.docx", Format.DOCX, files[0][1])
    assert (note.name, note.format) == ("纪要.txt", Format.TEXT)
    assert isinstance(bad, Refused)
    assert "old Word" in bad.reason


@pytest.mark.parametrize(
    "disposition",
    [
        f'attachment; filename="{word("三月纪要.txt", "gb2312")}"',
        "attachment; filename*=gb2312''%C8%FD%D4%C2%BC%CD%D2%AA.txt",
        "attachment; filename*0*=utf-8''%E4%B8%89%E6%9C%88; filename*1*=%E7%BA%AA%E8%A6%81.txt",
        'attachment; filename="C:\\\\x\\\\三月纪要.txt"',
        'attachment; filename="../../三月纪要.txt"',
    ],
)
def test_names_of_files_are_read_however_they_are_written(disposition):
    part = bare(TEXT.encode(), "Content-Type: text/plain", f"Content-Disposition: {disposition}")
    raw = bare(
        b"--b\r\n" + part + b"\r\n--b--", "Content-Type: multipart/mixed; boundary=b", "Subject: x"
    )
    (member,) = attachments(raw)
    assert member.name == "三月纪要.txt"
    assert read_as(member.original, member.format, member.name).text == TEXT


def test_a_message_passed_on_is_a_member_with_its_own_files():
    inner = EmailMessage()
    inner["Subject"], inner["From"] = "降准点评", "陈思 <c@example.com>"
    inner.set_content(TEXT)
    inner.add_attachment(docx_of(TEXT), maintype="a", subtype="b", filename="a.docx")
    outer = MIMEMultipart()
    outer["Subject"] = "转发"
    outer.attach(MIMEText("请看。", "plain", "utf-8"))
    outer.attach(MIMEMessage(inner))
    first, second, third = taken_from(outer.as_bytes(), "mail.eml")
    assert (first.article.text, first.belongs) == ("请看。\n", "")
    assert (second.name, second.belongs) == ("降准点评.eml", "mail.eml")
    assert second.article.metadata.author == "陈思"
    assert (third.name, third.belongs) == ("a.docx", "mail.eml/降准点评.eml")


def test_a_message_of_nothing_but_files_gives_these():
    taken = list(taken_from(message_of("", files=[("a.txt", TEXT.encode())]), "mail.eml"))
    assert [each.name for each in taken] == ["a.txt"]
    with pytest.raises(LoadError, match=r"mail\.eml: There is no text"):
        list(taken_from(message_of(""), "mail.eml"))


def saved_page():
    head = "<html><head><title>降准落地</title></head>"
    page = f"{head}<body><h1>降准落地</h1><p>{TEXT * 3}</p></body></html>"
    part = bare(
        quopri.encodestring(page.encode("gb18030")),
        'Content-Type: text/html; charset="gb2312"',
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Location: https://news.example.com/1.html",
    )
    picture = bare(b"xxxx", "Content-Type: image/png", "Content-Location: https://x.example/1.png")
    return bare(
        b"--b\r\n" + part + b"\r\n--b\r\n" + picture + b"\r\n--b--",
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://news.example.com/1.html",
        "Date: Fri, 6 Mar 2026 09:00:00 +0800",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="b"',
    )


@pytest.mark.parametrize("name", ["page.mht", "page.mhtml", "page.doc"])
def test_a_page_a_browser_saved_is_read_as_a_page(name):
    (taken,) = taken_from(saved_page(), name)
    assert isinstance(taken, Taken)
    metadata = taken.article.metadata
    assert (metadata.title, metadata.author, metadata.date) == ("降准落地", "", None)
    assert metadata.address == "https://news.example.com/1.html"
    assert TEXT in taken.article.text


def test_an_archive_attached_is_opened_too():
    files = [("包.zip", zip_of({"a.txt": TEXT}))]
    taken = list(taken_from(message_of(files=files), "mail.eml"))
    assert [(each.name, each.belongs) for each in taken] == [
        ("mail.eml", ""),
        ("a.txt", "mail.eml/包.zip"),
    ]


LINES = st.lists(
    st.text(st.sampled_from("央行降准股市上涨，净利润同比AB1%"), min_size=1, max_size=200).map(
        lambda line: "据悉" + line + "。"
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(
    LINES, st.sampled_from(["utf-8", "gb18030"]), st.sampled_from(["base64", "quoted-printable"])
)
def test_what_the_email_package_writes_is_read_again(lines, charset, coding):
    message = EmailMessage()
    message["Subject"] = lines[0]
    message.set_content("\n".join(lines), charset=charset, cte=coding)
    raw = message.as_bytes()
    assert text(raw).split("\n") == lines
    assert draft_of(raw).metadata.title == lines[0]
