"""`doctor`: everything that a bot needs, in order or with what to do, asked of a Telegram that has the fault."""

import asyncio
import re
import sqlite3
import ssl
import subprocess
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from test_run import program
from test_webhook import settings_for

from bot.maintenance import machine
from bot.problems import Problem
from bot.sandbox import NEWSROOM, Sandbox
from bot.settings import Settings
from bot.store import MIGRATIONS, open_store, read_address
from bot.telegram import inspection
from bot.telegram.inspection import inspect


def looked_at(prepare=None, way="polling", **changes):
    """What `inspect` says in a sandbox that was prepared, by name: what is in order as text, else the problem."""

    async def run():
        async with Sandbox() as sandbox:
            settings = settings_for(sandbox, 8443)
            if way == "polling":
                settings = Settings().at(sandbox.api_url, sandbox.token, NEWSROOM)
            settings = settings.model_copy(update=changes)
            if prepare:
                await prepare(sandbox)
            found = {name: said async for name, said in inspect(settings)}
            asked = {call.method for call in sandbox.calls}
            assert asked <= {"getMe", "getWebhookInfo", "getChatMember"}  # nothing is sent or changed
            return found

    return asyncio.run(run())


def test_all_is_in_order():
    """Each is told with what it is."""
    found = looked_at()
    assert [name for name, said in found.items() if isinstance(said, Problem)] == []
    assert found["token"] == "@footnote_bot" and found["inline mode"] == "on"
    assert found["webhook"] == "none, the bot polls; 0 updates wait"
    assert found["editors' chat"].startswith("the bot is there, as ")
    assert re.fullmatch(r"\d\.\d s (ahead of|behind) this machine's", found["clock"])


async def revoked(sandbox):
    sandbox.service.token = "4242:another"


async def away(sandbox):
    await sandbox.fault("getMe", "500", times=0)


async def no_privacy(sandbox):
    await sandbox.set_privacy(True)


async def removed(sandbox):
    await sandbox.set_standing(NEWSROOM, "left")


async def elsewhere(sandbox):
    webhook = sandbox.service.webhook
    webhook.set(replace(webhook.webhook, url="https://other.example/x", secret="s"))


@pytest.mark.parametrize(
    ("name", "told", "prepare", "changes"),
    [
        ("token", "there is none. Set TELEGRAM_BOT_TOKEN", None, {"telegram_bot_token": None}),
        ("token", "Telegram does not know it. Copy it again from @BotFather", revoked, {}),
        ("token", "Telegram cannot be asked: Telegram's server failed with 500. See that this machine", away, {}),
        (
            "groups",
            "what is meant for it, and all where it is an administrator. For GROUPS",
            no_privacy,
            {"invite": True},
        ),
        ("webhook", "one is set at other.example, and this bot polls. The bot removes it", elsewhere, {}),
        ("editors' chat", "none is set. Set EDITORS_CHAT_ID", None, {"editors_chat_id": None}),
        ("editors' chat", "Add the bot to the group", removed, {}),
        ("editors' chat", "Telegram does not show it", None, {"editors_chat_id": -100123}),
    ],
)
def test_what_is_wrong_is_told_with_its_remedy(name, told, prepare, changes):
    """Each fault is found where it is."""
    said = looked_at(prepare, **changes)[name]
    assert isinstance(said, Problem) and told in f"{said.what}. {said.remedy}."


@pytest.mark.parametrize(
    ("failed", "wrong"), [(0, None), (60, "certificate verify failed"), (inspection.RECENT + 60, None)]
)
def test_a_webhook_whose_posts_fail_is_told_as_long_as_that_is_news(failed, wrong):
    """Telegram keeps the last error for good: an old one says nothing."""

    async def prepare(sandbox):
        webhook = sandbox.service.webhook
        webhook.set(replace(webhook.webhook, url="http://127.0.0.1:8443/telegram", secret="s"))
        if failed:
            date = int(time.time() - failed)
            webhook.last_error = {"last_error_date": date, "last_error_message": "certificate verify failed"}

    said = looked_at(prepare, "webhook")["webhook"]
    assert isinstance(said, Problem) is bool(wrong)
    assert wrong in str(said) if wrong else said.startswith("at 127.0.0.1; ")


def test_a_webhook_elsewhere_is_told():
    """The bot would set it at its start: until then Telegram posts to somebody else."""
    said = looked_at(elsewhere, "webhook")["webhook"]
    assert said.is_warning and "Telegram posts to other.example, not to WEBHOOK_URL (127.0.0.1)" in str(said)


def certificate(folder: Path, days: int) -> Path:
    """A certificate for localhost that holds for so many days, with its key, in one file."""
    file = folder / f"{days}.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", str(days), "-subj", "/CN=localhost"]
    named = ["-addext", "subjectAltName=DNS:localhost", "-keyout", folder / "key", "-out", folder / "cert"]
    subprocess.run([*made, *named], check=True, capture_output=True)
    file.write_text((folder / "cert").read_text() + (folder / "key").read_text())
    return file


@pytest.mark.parametrize(
    ("days", "is_trusted", "told"),
    [
        (90, True, "that of localhost holds for"),
        (5, True, "Renew it"),
        (90, False, "one that is not trusted: self"),
    ],
)
def test_a_certificate_is_looked_at(days, is_trusted, told, tmp_path, monkeypatch):
    """Trusted and for how long; whether Telegram trusts it is what counts."""
    file = certificate(tmp_path, days)
    monkeypatch.setattr(inspection, "LOCAL_HOSTS", ())
    if is_trusted:
        trusting = ssl.create_default_context(cafile=file)
        monkeypatch.setattr(inspection.ssl, "create_default_context", lambda: trusting)

    async def run():
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        server = await asyncio.start_server(lambda reader, writer: None, "localhost", 0, ssl=context)
        async with server:
            return await inspection._certificate("localhost", server.sockets[0].getsockname()[1])

    said = asyncio.run(run())
    assert told in str(said) and isinstance(said, Problem) is (told != "that of localhost holds for")


def test_a_host_that_cannot_be_reached_from_here_is_worth_a_look():
    """Telegram may reach it all the same."""
    said = asyncio.run(inspection._certificate("footnote.invalid", 443))
    assert said.is_warning and "cannot be reached from here" in said.what


@pytest.mark.parametrize(("seconds", "is_wrong"), [(4.0, False), (-4.0, False), (60.0, True), (-60.0, True)])
def test_clocks_that_differ_are_told(seconds, is_wrong):
    """By more than matters to what the bot times."""
    said = machine.difference("clock", seconds)
    assert isinstance(said, Problem) is is_wrong
    assert ("ahead of" if seconds > 0 else "behind") in str(said)


def test_a_full_disk_is_told(tmp_path, monkeypatch):
    """Also of a folder that the bot has yet to make."""
    assert isinstance(machine.disk(tmp_path / "data" / "deeper")[1], str)
    monkeypatch.setattr(machine, "ROOM", 2**80)
    assert "Free some space" in str(machine.disk(tmp_path / "data")[1])


def database(folder):
    return dict(asyncio.run(machine.database(read_address(None, folder))))["database"]


def test_the_database_is_looked_at_and_left_as_it_is(tmp_path):
    """None yet, up to date, behind, of a newer version, damaged; and nothing is made or brought up to date."""
    folder = tmp_path / "data"
    file = folder / "footnote.db"
    assert database(folder).startswith("none yet") and not folder.exists()

    async def make():
        async with open_store(folder):
            pass

    asyncio.run(make())
    assert database(folder).startswith("SQLite 3.") and database(folder).endswith(", up to date")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM migrations WHERE number = ?", (len(MIGRATIONS),))
    for _ in range(2):
        assert database(folder).endswith(", of an older version: the next start brings it up to date")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO migrations (name) VALUES ('one'), ('two')")
    assert "Update Footnote" in str(database(folder))
    file.write_text("no database" * 1000)
    assert "file is not a database" in str(database(folder))


@pytest.mark.slow
def test_the_command_prints_a_line_each_and_its_exit_code_says_whether_something_must_be_done():
    """What is only worth a look fails no script."""

    async def run():
        async with Sandbox() as sandbox:
            settings = {"TELEGRAM_BOT_TOKEN": sandbox.token, "TELEGRAM_API_URL": sandbox.api_url}
            async with program("doctor", WEBHOOK_SECERT="x", **settings) as doctor:
                assert await doctor.ends() == 0, doctor.written
            lines = doctor.written.splitlines()
            assert [line.split()[0] for line in lines].count("look") == 2, doctor.written
            assert "look  settings          WEBHOOK_SECERT: there is no such setting" in doctor.written
            assert re.search(r"^ok    books             .* has no errors$", doctor.written, re.MULTILINE)
            assert sandbox.token not in doctor.written
            async with program("doctor", BOOK="/none.yaml", **settings) as doctor:
                assert await doctor.ends() == 1
            assert "ERROR books             /none.yaml has 1 error. Mend what" in doctor.written

    asyncio.run(run())
