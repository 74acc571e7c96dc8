"""What is shipped for deployment: each file names what there is, and is what its program takes."""

import asyncio
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from test_pages import ASK, seen
from test_run import program

from bot.cli import COMMANDS
from bot.cli.run import WRONG_SETTING
from bot.sandbox import Sandbox
from bot.settings import Settings

DEPLOY = ROOT / "deploy"
FIGURE = re.compile(r"\b(?:footnote|process|python)_[a-z_]+")
SETTINGS = {name.upper() for name in Settings.model_fields}


def expressions():
    """Each expression of the rules and of the dashboard, by the name of its alert or panel."""
    [rules] = yaml.safe_load((DEPLOY / "alerts.yaml").read_text())["groups"]
    found = {rule["alert"]: rule["expr"] for rule in rules["rules"]}
    for panel in json.loads((DEPLOY / "grafana.json").read_text())["panels"]:
        found |= {f"{panel['title']} {target['refId']}": target["expr"] for target in panel["targets"]}
    return found


def test_rules_and_dashboard_ask_for_figures_that_there_are():
    """Each name is one that a running bot gives, each label one that the figure has; and there are five rules."""

    async def run():
        async with seen() as bot:
            await bot.sandbox.ask("private", None, ASK)
            await bot.sandbox.settle(0.3)
            return await bot.figures()

    figures = asyncio.run(run())
    names = {name.partition("{")[0] for name in figures}
    asked = {name: set(FIGURE.findall(expression)) for name, expression in expressions().items()}
    assert len([name for name in asked if name.startswith("Footnote")]) == 5 and all(asked.values())
    assert {name: figure - names for name, figure in asked.items() if figure - names} == {}
    for expression in expressions().values():
        for figure, selector in re.findall(r"(footnote_[a-z_]+)\{(.*?)\}", expression):
            labels = {
                label for name in figures if name.startswith(f"{figure}{{") for label in re.findall(r'(\w+)="', name)
            }
            assert set(re.findall(r"(\w+)[!=]=?~?\"", selector)) <= labels, expression


@pytest.mark.parametrize("name", list(expressions()))
def test_expressions_are_balanced(name):
    """As far as it can be told without Prometheus: brackets and quotes close."""
    text = expressions()[name]
    assert text.count('"') % 2 == 0
    assert [text.count(left) for left in "([{"] == [text.count(right) for right in ")]}"]


def test_the_procfile_runs_what_there_is():
    """The tables first, then one process, which binds the port that the platform gives (`test_pages`)."""
    lines = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())
    assert lines == {"release": "python -m bot migrate", "web": "python -m bot"}
    assert "migrate" in COMMANDS
    assert "asyncpg==" in (ROOT / "requirements.txt").read_text()  # a platform has no disk that stays


def test_the_app_json_asks_for_settings_that_there_are():
    """The token is needed, what else is asked for has a value or may be left out; the database comes with it."""
    described = json.loads((ROOT / "app.json").read_text())
    assert set(described["env"]) <= SETTINGS and described["addons"] == ["heroku-postgresql"]
    needed = {
        name
        for name, of in described["env"].items()
        if of.get("required", True) and not of.keys() & {"value", "generator"}
    }
    assert needed == {"TELEGRAM_BOT_TOKEN"}


def instructions():
    """The Dockerfile's instructions: keyword and rest."""
    text = (DEPLOY / "Dockerfile").read_text().replace("\\\n", " ")
    return [tuple(line.split(None, 1)) for line in text.splitlines() if line and not line.startswith("#")]


def test_the_image_is_pinned_looked_after_and_not_roots():
    """Its base has a whole version, it runs as a number that is nobody else's, and says whether it is alive."""
    found = instructions()
    bases = [rest for keyword, rest in found if keyword == "FROM"]
    assert bases and all(re.match(r"python:3\.\d+\.\d+-slim-\w+( AS \w+)?$", base) for base in bases)
    last = found[max(at for at, (keyword, _) in enumerate(found) if keyword == "FROM") :]
    [user] = [rest for keyword, rest in last if keyword == "USER"]
    assert int(user) >= 1000
    [health] = [rest for keyword, rest in last if keyword == "HEALTHCHECK"]
    assert "/healthz" in health and "PORT" in health


def test_the_image_is_made_of_files_that_there_are():
    """What is copied is there, and is not left out by its .dockerignore."""
    ignored = (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines()
    let_in = [line[1:] for line in ignored if line.startswith("!")]
    own = [rest.split() for keyword, rest in instructions() if keyword == "COPY" and "--from" not in rest]
    copied = [name for *names, _ in own for name in names]
    assert set(copied) == set(let_in) and all((ROOT / name).exists() for name in copied)


def test_the_image_passes_its_linter():
    """hadolint finds nothing, as in `make check`."""
    linter = Path(sys.executable).parent / "hadolint"
    done = subprocess.run([linter, DEPLOY / "Dockerfile"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(("answer", "code"), [(200, 0), (503, 1), (None, 1)])
def test_the_images_health_check_tells_a_bot_that_is_alive_from_one_that_is_not(answer, code):
    """Its own words, run against a server that answers so, or not at all."""
    from aiohttp import web

    [health] = [rest for keyword, rest in instructions() if keyword == "HEALTHCHECK"]
    command = json.loads(health.partition("CMD")[2])

    async def healthz(request):
        return web.Response(status=answer)

    async def run():
        application = web.Application()
        application.router.add_get("/healthz", healthz)
        runner = web.AppRunner(application)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        if answer is None:
            await runner.cleanup()
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command[1:], env={**os.environ, "PORT": str(port)}, stderr=asyncio.subprocess.DEVNULL
        )
        ended = await process.wait()
        await runner.cleanup()
        return ended

    assert asyncio.run(run()) == code


def hosts_of(port):
    """How many ports of the machine a line of `ports` takes."""
    first, _, last = port.split(":")[1].partition("-")
    return int(last or first) - int(first) + 1


def test_the_compose_file_names_what_there_is():
    """Settings that there are, pinned images, a database that is waited for, no port open to the world."""
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
    bot, database = services["bot"], services["database"]
    assert set(bot["environment"]) <= SETTINGS
    assert (DEPLOY / bot["build"]["context"] / bot["build"]["dockerfile"]).is_file()
    assert re.fullmatch(r"postgres:\d+\.\d+-alpine[\d.]+", database["image"])
    assert bot["depends_on"]["database"]["condition"] == "service_healthy" and database["healthcheck"]
    assert all(port.startswith("127.0.0.1:") for port in bot["ports"]) and "ports" not in database
    assert [hosts_of(port) for port in bot["ports"]] == [bot["deploy"]["replicas"]] * 2  # else one does not start
    assert int(bot["stop_grace_period"].removesuffix("s")) >= 12


def test_the_unit_is_one_that_systemd_takes(tmp_path):
    """Where systemd is there to say so; and in any case it is told of, watched, and stopped with time."""
    text = (DEPLOY / "footnote.service").read_text()
    for line in ("Type=notify", "WatchdogSec=60", "Restart=on-failure", "NoNewPrivileges=yes", "TimeoutStopSec=15"):
        assert f"\n{line}\n" in text
    assert f"\nRestartPreventExitStatus={WRONG_SETTING}\n" in text
    if not (analyze := shutil.which("systemd-analyze")):
        return
    unit = tmp_path / "footnote.service"
    unit.write_text(re.sub(r"ExecStart=\S+", f"ExecStart={sys.executable}", text))
    done = subprocess.run([analyze, "verify", unit], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="systemd is not there")
@pytest.mark.parametrize("abstract", [False, True])
def test_systemd_hears_of_the_bot(abstract, tmp_path):
    """Ready once it answers, again and again as long as its loop goes on, and that it stops."""
    address = f"\0{tmp_path.name}-{os.getpid()}" if abstract else str(tmp_path / "notify")

    async def run():
        async with Sandbox() as sandbox:
            settings = {"TELEGRAM_BOT_TOKEN": sandbox.token, "TELEGRAM_API_URL": sandbox.api_url}
            settings |= {"NOTIFY_SOCKET": address.replace("\0", "@"), "WATCHDOG_USEC": "150000"}
            loop = asyncio.get_running_loop()
            async with program(**settings) as bot:
                heard = [await asyncio.wait_for(loop.sock_recv(channel, 100), 60) for _ in range(4)]
                assert heard == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1", b"WATCHDOG=1"]
                assert "answers from" in bot.written or await bot.says("answers from")
                assert await bot.stops() == 0
                channel.settimeout(1)
                rest = []
                while b"STOPPING=1" not in rest:
                    rest.append(channel.recv(100))

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.bind(address)
        channel.setblocking(False)
        asyncio.run(run())
