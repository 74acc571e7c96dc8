"""The documents are true: transcripts are run, commands, settings and links exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys

import pytest
from conftest import ROOT

from bot.cli import COMMANDS
from bot.settings import Settings

DOCUMENTS = {file: file.read_text(encoding="utf-8") for file in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))}
README = DOCUMENTS[ROOT / "README.md"]
TRANSCRIPTS = re.findall(r"```console\n\$ python -m bot (.+?)\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("arguments", "printed"), TRANSCRIPTS)
def test_transcript(arguments: str, printed: str) -> None:
    """A transcript in the README is what the command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *shlex.split(arguments)], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert done.stdout == printed


def test_there_is_a_transcript_on_the_first_screen() -> None:
    """The README shows a real answer before anything else."""
    assert README.index("```console") < 400 and TRANSCRIPTS


def test_every_command_is_listed() -> None:
    """The table of commands has every command, and none that there is not."""
    commands = DOCUMENTS[ROOT / "docs" / "commands.md"]
    assert set(re.findall(r"^\| `python -m bot (\w+)", commands, re.MULTILINE)) == set(COMMANDS) - {"run"}


def test_make_targets_exist() -> None:
    """Each make command in the documents is a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", "\n".join(DOCUMENTS.values()), re.MULTILINE))
    assert len(named) >= 4 and named <= targets


def test_every_setting_is_documented() -> None:
    """The table of settings and `.env.example` name every setting that there is, and none that there is not."""
    settings = {name.upper() for name in Settings.model_fields}
    rows = re.findall(r"^\| (`[A-Z_`, ]+`) \|", DOCUMENTS[ROOT / "docs" / "settings.md"], re.MULTILINE)
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert set(re.findall(r"[A-Z_]{4,}", " ".join(rows))) == settings
    assert set(re.findall(r"^(?:# )?([A-Z_]+)=", example, re.MULTILINE)) == settings


def test_links_lead_somewhere() -> None:
    """Each link of a document to another file of the project names a file that there is."""
    for file, text in DOCUMENTS.items():
        for link in re.findall(r"\]\(([^)#\s]+)", text):
            assert link.startswith("https://") or (file.parent / link).exists(), f"{file.name}: {link}"


def test_the_readme_stays_short() -> None:
    """What is longer than a reader's patience goes to `docs/`."""
    assert len(README.splitlines()) <= 180


def test_a_clone_alone_runs_its_tests() -> None:
    """No document and no target needs a folder beside the project: what is found there is only added."""
    for file in ("Makefile", ".ci/run", "README.md", "CONTRIBUTING.md"):
        for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
            assert "../" not in line or "$(wildcard ../" in line, f"{file}: {line}"
