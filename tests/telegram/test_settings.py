"""The environment: all mistakes at once, and no secret in any of them."""

import os
import subprocess
import sys

import pytest
from conftest import ROOT

from bot.problems import Refused
from bot.settings import FORMS, Settings, misspelt_settings, proxy_for, read_database, read_settings

GOOD_TOKEN = "123456:" + "a" * 35


@pytest.fixture(autouse=True)
def empty(monkeypatch, tmp_path):
    """No setting in the environment, and no .env."""
    monkeypatch.chdir(tmp_path)
    for name in FORMS:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.delenv("BOT_GROUPS", raising=False)


def test_without_anything_there_are_defaults():
    """No token: the sandbox; no address of a webhook: polling."""
    settings = read_settings()
    assert (settings.token, settings.webhook_url, settings.groups) == ("", None, "asked")
    assert str(settings.book) == "answers.yaml"


def test_all_mistakes_are_told_at_once(monkeypatch):
    """Each names the setting, its value unless it is secret, the form that it should have, and a remedy."""
    bad = {
        "TELEGRAM_BOT_TOKEN": "my-secret-token",
        "TELEGRAM_API_URL": "api.telegram.org",
        "WEBHOOK_URL": "http://example.org/hook",
        "PORT": "eighty",
        "WEBHOOK_SECRET": "white-space!",
        "LOG_LEVEL": "chatty",
        "GROUPS": "always",
    }
    for name, value in bad.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(Refused) as refused:
        read_settings()
    told = [str(problem) for problem in refused.value.problems]
    assert [line.split()[0] for line in told] == [f"{name}:" for name in sorted(bad)]
    assert "PORT: 'eighty' is not a port, 0 to 65535. Correct it, or unset it. (setting)" in told
    assert "my-secret-token" not in str(refused.value) and "white-space!" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"),
        ("WEBHOOK_SECERT", "WEBHOOK_SECRET"),
        ("DATABASE_URI", "DATABASE_URL"),
        ("loglevel", "LOG_LEVEL"),
        ("EDITOR_CHAT_ID", "EDITORS_CHAT_ID"),
        ("TEST_DATABASE_URL", None),
        ("HOSTNAME", None),
        ("PORTS", None),
        ("LANGUAGE", None),
        ("PATH", None),
    ],
)
@pytest.mark.parametrize("way", ["environment", ".env"])
def test_names_that_are_nearly_a_settings_are_told(way, name, meant, monkeypatch, tmp_path):
    """In the environment and in `.env`, with the name that is meant; what other programs set is left alone."""
    for other in list(os.environ):
        monkeypatch.delenv(other)
    if way == ".env":
        (tmp_path / ".env").write_text(f"{name}=value\nPORT=80\n")
    else:
        monkeypatch.setenv(name, "value")
    told = [
        f"{name}: warning: there is no such setting, and {meant} is one. Write {meant}, if that is meant. (setting)"
    ]
    assert list(map(str, misspelt_settings())) == (told if meant else [])


def test_a_token_under_any_other_name_is_told(monkeypatch):
    """By what it looks like; it is not shown."""
    monkeypatch.setenv("TG", GOOD_TOKEN)
    [problem] = [problem for problem in misspelt_settings() if problem.place.file == "TG"]
    assert "Write TELEGRAM_BOT_TOKEN" in str(problem) and GOOD_TOKEN not in str(problem)


def test_secrets_do_not_print(monkeypatch):
    """Settings that end up in a log by mistake show neither token nor secret."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", GOOD_TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", "abcdefgh")
    settings = read_settings()
    assert GOOD_TOKEN not in f"{settings!r}{settings}" and "abcdefgh" not in f"{settings!r}{settings}"
    assert settings.token == GOOD_TOKEN


def test_every_replica_has_the_same_webhook_secret(monkeypatch):
    """Unset, it is made of the token: long, the same at each start and on each machine, another for another bot."""
    secrets = []
    for token in (GOOD_TOKEN, GOOD_TOKEN, GOOD_TOKEN.replace(":", "1:")):
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
        secrets.append(read_settings().secret)
    assert secrets[0] == secrets[1] != secrets[2] and len(secrets[0]) >= 40 and secrets[0] not in GOOD_TOKEN


def test_env_file_is_read(tmp_path):
    """A line of `.env` counts as a setting."""
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKEN={GOOD_TOKEN}\nGROUPS=confident\n")
    assert (read_settings().token, read_settings().groups) == (GOOD_TOKEN, "confident")


def test_every_setting_has_its_form():
    """The words of the errors cover every setting that there is."""
    assert set(FORMS) == set(Settings.model_fields)


def test_bash_has_its_own_groups(monkeypatch):
    """Where the shell keeps GROUPS for itself, BOT_GROUPS says the same, mistakes included."""
    monkeypatch.setenv("BOT_GROUPS", "confident")
    assert read_settings().groups == "confident"
    monkeypatch.setenv("BOT_GROUPS", "loud")
    with pytest.raises(Refused, match="GROUPS: 'loud' is not one of asked, confident"):
        read_settings()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_env_file_in_the_encodings_that_say_what_they_are(encoding, tmp_path):
    """`.env` as the editors of every system save it; the database is read from it too."""
    lines = f"# La clave, ¿cuál?\nTELEGRAM_BOT_TOKEN={GOOD_TOKEN}\nDATABASE_URL=postgresql://ñ@h/d\n"
    (tmp_path / ".env").write_text(lines, encoding=encoding)
    assert (read_settings().token, read_database()) == (GOOD_TOKEN, "postgresql://ñ@h/d")


@pytest.mark.parametrize(
    ("command", "encoding"),
    [([], "latin-1"), ([], "utf-16-le"), (["check"], "utf-16-be"), (["check"], "cp1252"), (["report"], "latin-1")],
    ids=str,
)
@pytest.mark.slow
def test_env_file_in_another_encoding_is_one_line(command, encoding, tmp_path):
    """It is refused with place and remedy, whichever command reads it, and nothing of it is shown."""
    (tmp_path / ".env").write_text(f"PORT=0 # ñ\nTELEGRAM_BOT_TOKEN={GOOD_TOKEN}\n", encoding=encoding)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "BOOK": str(ROOT / "tests/sample.yaml")}
    (tmp_path / "data").mkdir()
    command = [sys.executable, "-m", "bot", *command]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=30)
    assert done.returncode == 1 and done.stderr.startswith(".env:1:") and len(done.stderr.splitlines()) == 1
    assert "Save it as UTF-8. (unreadable)" in done.stderr and GOOD_TOKEN not in done.stderr


@pytest.mark.parametrize(
    ("around", "told"),
    [
        ("{}\n", "its value ends with a line end. Remove the line end"),
        ("{}\r", "its value ends with a line end"),
        (" {}", "its value begins or ends with a blank. Remove the blank"),
        ("{}\u00a0", "its value begins or ends with a blank"),
        ("\ufeff{}", "its value begins or ends with a blank"),
        ('"{}"', "its value stands in quotes. Remove the quotes"),
        ("123 {}", "its value has a blank in it. Copy it again, on one line"),
    ],
)
@pytest.mark.parametrize("name", ["TELEGRAM_BOT_TOKEN", "WEBHOOK_SECRET"])
def test_what_a_copy_brings_along_is_named(name, around, told, monkeypatch):
    """A blank or a line end that nobody sees is told as such, without the secret; so is a pair of quotes."""
    monkeypatch.setenv(name, around.format(GOOD_TOKEN.replace(":", "-") if name == "WEBHOOK_SECRET" else GOOD_TOKEN))
    with pytest.raises(Refused) as refused:
        read_settings()
    assert f"{name}: {told}" in str(refused.value) and "a" * 30 not in str(refused.value)


@pytest.mark.parametrize(
    "value",
    [
        f"http://bots.example/{GOOD_TOKEN}",
        f"http://bots.example/{GOOD_TOKEN.replace(':', '%3A')}",
        f"http://bots.example/{GOOD_TOKEN.replace(':', '%3a')}/x",
        f"https://{GOOD_TOKEN}@/",
        f"{GOOD_TOKEN}",
        f"https://name:{GOOD_TOKEN[7:]}@host:99999/",
    ],
)
@pytest.mark.parametrize("name", ["WEBHOOK_URL", "TELEGRAM_API_URL"])
def test_no_token_inside_an_address_is_told(name, value, monkeypatch):
    """An address that is refused is shown, and the token or password in it is not."""
    monkeypatch.setenv(name, value + ("?x" if name == "TELEGRAM_API_URL" else ""))
    with pytest.raises(Refused) as refused:
        read_settings()
    assert name in str(refused.value) and "[secret]" in str(refused.value) and GOOD_TOKEN[7:] not in str(refused.value)


@pytest.mark.parametrize(
    "value", ["https://[::1", "https://", "https:///hook", "https://x:port/", "ftp://x/", "x.org/h"]
)
def test_an_address_without_a_host_is_refused(value, monkeypatch):
    """What is no address ends in a line, for the webhook and for the API alike."""
    for name in ("WEBHOOK_URL", "TELEGRAM_API_URL"):
        monkeypatch.setenv(name, value)
    with pytest.raises(Refused, match=r"WEBHOOK_URL: .* is not an https:// address"):
        read_settings()


@pytest.mark.parametrize("end", ["/bot", "/bot/", f"/bot{GOOD_TOKEN}"])
def test_an_api_address_with_what_the_bot_adds(end, monkeypatch):
    """An API address copied with `/bot`, or with the whole token, is refused with the reason and without the token."""
    monkeypatch.setenv("TELEGRAM_API_URL", f"https://api.example{end}")
    with pytest.raises(Refused, match="ends with /bot, which the bot adds itself") as refused:
        read_settings()
    assert GOOD_TOKEN not in str(refused.value)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (
            "socks5://10.0.0.1:1080",
            "'socks5://10.0.0.1:1080' is no proxy that can be used. Name an HTTP proxy",
        ),
        ("socks4a://u:geheim@p:1", "not socks4a"),
        ("proxy.example:3128", "Write HTTPS_PROXY=http:// and its host and port"),
        ("http://", "is no proxy that can be used"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_told(value, told, monkeypatch):
    """The operator reads which variable, and what to write, and no password."""
    for name in ("https_proxy", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", value)
    with pytest.raises(Refused) as refused:
        proxy_for("https", "api.telegram.org")
    assert told in str(refused.value) and "NO_PROXY" in str(refused.value) and "geheim" not in str(refused.value)


def test_proxies_that_can_be_used(monkeypatch):
    """An HTTP proxy is used, but for this machine's own addresses and those of NO_PROXY."""
    monkeypatch.setenv("HTTP_PROXY", "http://u:p@proxy.example:3128/")
    monkeypatch.setenv("NO_PROXY", "bots.example")
    assert proxy_for("http", "api.example") == "http://u:p@proxy.example:3128/"
    assert [proxy_for("http", host) for host in ("127.0.0.1", "localhost", "::1", "bots.example")] == [None] * 4


def test_everything_secret_is_known_to_the_log(monkeypatch):
    """Passwords inside addresses are kept out of the log as the token is."""
    monkeypatch.setenv("TELEGRAM_API_URL", "https://me:geheim@bots.example")
    monkeypatch.setenv("WEBHOOK_URL", f"https://x.example/{GOOD_TOKEN}")
    assert {"me:geheim", GOOD_TOKEN} <= set(read_settings().secrets)


def test_pages_need_an_address(monkeypatch):
    """They are at the webhook's host, without a password; a bot that polls is told what to do; a sandbox is not."""
    monkeypatch.setenv("PAGES", "yes")
    assert read_settings().pages_at is None
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", GOOD_TOKEN)
    with pytest.raises(Refused, match=r"PAGES: pages of answers need an address on the web\. Set WEBHOOK_URL, or"):
        read_settings()
    monkeypatch.setenv("WEBHOOK_URL", "https://me:geheim@bots.example:8443/telegram?x=1")
    assert read_settings().pages_at == "https://bots.example:8443"
    monkeypatch.setenv("PAGES", "no")
    assert read_settings().pages_at is None
