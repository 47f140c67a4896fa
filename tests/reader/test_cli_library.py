"""caidu library: articles taken in, listed, found, shown, forgotten; and the archive of it all."""

import json
import sqlite3
from dataclasses import replace

import pytest
from click.testing import CliRunner

from reader.cli import caidu
from reader.library.backup import backups, daily
from reader.library.library import LIBRARY_FILE
from reader.settings import Settings, settings_file
from tests.warm import warmed

COOLING = (
    "液冷方案进入量产\n来源：示例财经　2025-03-26\n\n公司称，液冷订单已排到明年，毛利率仍在改善。\n"
)
RATES = "央行下调存款准备金率\n来源：样例日报　2025-04-02\n\n此举预计释放长期资金约一万亿元。\n"


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "cooling.txt").write_text(COOLING, encoding="utf-8")
    (folder / "rates.txt").write_text(RATES, encoding="utf-8")
    return folder


@pytest.fixture
def invoke(data):
    def invoke(*arguments, typed=None):
        command = ["--data", str(data), "library", *map(str, arguments)]
        return CliRunner().invoke(caidu, command, input=typed)

    return invoke


def hashes(result):
    return [each["sha256"] for each in json.loads(result.stdout)]


def test_a_folder_is_taken_in_once_and_listed_with_what_is_known_of_it(invoke, texts):
    first, second = invoke("add", texts), invoke("add", texts, "--tag", "周报")
    assert (first.exit_code, first.stdout) == (0, "2 articles added\n")
    assert (second.exit_code, second.stdout) == (0, "0 articles added, 2 known already\n")
    listed = json.loads(invoke("list", "--sort", "date", "--json").stdout)
    assert [(each["title"], each["source"], each["date"], each["tags"]) for each in listed] == [
        ("央行下调存款准备金率", "样例日报", "2025-04-02", ["周报"]),
        ("液冷方案进入量产", "示例财经", "2025-03-26", ["周报"]),
    ]
    lines = invoke("list", "--source", "示例财经").stdout
    assert "液冷方案进入量产  (示例财经)" in lines
    assert "央行" not in lines


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(invoke, texts):
    (texts / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    result = invoke("add", texts)
    assert result.exit_code == 1
    assert result.stdout == "2 articles added, 1 could not be read\n"
    assert "picture.txt" in result.stderr


def test_articles_are_found_by_chinese_and_by_english(invoke, texts, data):
    warmed(data)
    invoke("add", texts)
    by_chinese = hashes(invoke("search", "液冷", "--json"))
    assert len(by_chinese) == 1
    assert hashes(invoke("search", "liquid cooling", "--json")) == by_chinese
    nothing = invoke("search", "钢铁")
    assert nothing.exit_code == 1
    assert "钢铁" in str(nothing.exception)


@pytest.mark.long
def test_articles_are_found_by_pinyin(invoke, texts, data):
    warmed(data)
    invoke("add", texts)
    by_chinese = hashes(invoke("search", "液冷", "--json"))
    assert hashes(invoke("search", "yèlěng", "--json")) == by_chinese


def test_an_article_is_shown_by_the_beginning_of_its_hash(invoke, texts):
    invoke("add", texts / "rates.txt")
    (sha,) = hashes(invoke("list", "--json"))
    shown = invoke("show", sha[:6]).stdout
    assert "source: 样例日报" in shown
    assert "此举预计释放长期资金约一万亿元。" in shown
    assert "来源：" not in shown
    assert invoke("show", sha, "--original").stdout_bytes == RATES.encode()
    whole = json.loads(invoke("show", sha, "--json").stdout)
    assert whole["text"] == RATES
    assert whole["blocks"][1]["set_aside"] == "byline"
    for named in (sha[:3], "0123456789"):
        assert "No article has the hash" in str(invoke("show", named).exception)


def test_a_forgotten_article_is_gone_from_library_and_backups(invoke, texts, data):
    invoke("add", texts)
    from datetime import date

    daily(data / LIBRARY_FILE, date(2026, 1, 2))
    gone = hashes(invoke("search", "央行", "--json"))[0]
    assert invoke("forget", gone, typed="n\n").exit_code == 1
    assert gone in hashes(invoke("list", "--json"))
    assert invoke("forget", gone, typed="y\n").exit_code == 0
    assert gone not in hashes(invoke("list", "--json"))
    files = [data / LIBRARY_FILE, *(each.path for each in backups(data / LIBRARY_FILE))]
    assert len(files) == 2
    for file in files:
        assert "长期资金".encode() not in file.read_bytes()


def test_a_forgotten_article_is_no_recent_file(invoke, texts, data):
    invoke("add", texts)
    settings = Settings(settings_file(data))
    names = tuple(str(texts / name) for name in ("rates.txt", "cooling.txt"))
    settings.save(replace(settings.load(), recent=names))
    gone = hashes(invoke("search", "央行", "--json"))[0]
    assert invoke("forget", gone, "--yes").exit_code == 0
    assert Settings(settings_file(data)).load().recent == names[1:]


def test_an_archive_brings_library_and_glossary_to_another_machine(invoke, texts, tmp_path):
    invoke("add", texts)
    before = hashes(invoke("list", "--json"))
    archive = tmp_path / "all.zip"
    packed = invoke("export", "-o", archive)
    assert packed.exit_code == 0
    assert "2 articles" in packed.stdout
    elsewhere = ["--data", str(tmp_path / "elsewhere"), "library"]
    restored = CliRunner().invoke(caidu, [*elsewhere, "restore", str(archive), "--yes"])
    assert restored.exit_code == 0, restored.exception
    listed = CliRunner().invoke(caidu, [*elsewhere, "list", "--json"])
    assert sorted(hashes(listed)) == sorted(before)


@pytest.mark.parametrize("command", [["list"], ["search", "液冷"], ["show", "abcdef"]])
def test_without_a_library_it_says_how_to_begin_one(invoke, data, command):
    assert "caidu library add" in str(invoke(*command).exception)
    assert not (data / LIBRARY_FILE).exists()


def test_an_empty_name_is_not_the_current_folder(invoke, texts, monkeypatch):
    monkeypatch.chdir(texts)
    result = invoke("add", "")
    assert result.exit_code == 2
    assert "name is empty" in result.stderr


def test_that_a_folder_holds_no_articles_is_told(invoke, tmp_path):
    (tmp_path / "empty").mkdir()
    assert "no articles (" in str(invoke("add", tmp_path / "empty").exception)


@pytest.mark.parametrize("option", ["--limit", "--offset"])
def test_a_number_beyond_reason_is_wrong_use(invoke, texts, option):
    invoke("add", texts)
    assert invoke("list", option, 10**30).exit_code == 2


@pytest.mark.parametrize("text", ["。", "📈", '"-"', "行" * 201])
def test_what_cannot_be_looked_for_is_told_and_does_not_find_everything(invoke, texts, text):
    invoke("add", texts)
    result = invoke("search", "--", text)
    assert result.exit_code == 1
    assert "look" in str(result.exception)


def test_a_name_with_control_signs_does_not_steer_the_terminal(invoke, tmp_path):
    odd = tmp_path / "a\x1b[31m\n.txt"
    odd.write_text(RATES, "utf-8")
    invoke("add", odd)
    (sha,) = hashes(invoke("list", "--json"))
    assert "\x1b" not in invoke("show", sha).stdout
    odd.write_text("")
    assert "\x1b" not in invoke("add", odd).stderr


def test_an_archive_is_called_zip_and_the_data_lie_in_a_folder(invoke, texts, data):
    invoke("add", texts)
    assert invoke("export", "-o", data / "library.db").exit_code == 2
    assert hashes(invoke("list", "--json"))
    for folder in (str(texts / "rates.txt"), ""):
        assert CliRunner().invoke(caidu, ["--data", folder, "library", "list"]).exit_code == 2


def test_what_the_window_would_file_in_the_background_is_found_too(invoke, texts, data, tmp_path):
    invoke("add", texts)
    with sqlite3.connect(data / "library.db") as database:
        database.execute("update article set filed = 0")
        database.execute("insert into found (found) values ('delete-all')")
    long = tmp_path / "long.txt"
    long.write_text("年报\n\n" + "净息差承压，液冷需求旺盛。\n" * 20_000, "utf-8")
    invoke("add", long)
    assert len(hashes(invoke("search", "液冷", "--json"))) == 2
