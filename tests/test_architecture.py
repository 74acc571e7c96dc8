"""The rooms of the house: every import goes down, and the map in the package's docstring says which way down is."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from conftest import ROOT

import bot

PACKAGE = ROOT / "bot"
ROW = re.compile(r"^(\d+) +(.+?)(?:  +|$)", re.MULTILINE)
LEVELS = {room.strip("` /"): int(level) for level, rooms in ROW.findall(bot.__doc__ or "") for room in rooms.split(",")}


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


@cache
def imports_in(file: Path) -> list[ast.Import | ast.ImportFrom]:
    """What `file` imports, anywhere."""
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]


def imports_of(file: Path) -> set[str]:
    """The rooms of ours, and other packages, that `file` imports anywhere."""
    found = set()
    for node in imports_in(file):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif node.module == "bot":
            found |= {f"bot.{name.name}" for name in node.names}
        else:
            found.add(node.module or "")
    return found


FILES = {
    file: file.relative_to(PACKAGE).with_suffix("").parts[0]
    for file in PACKAGE.rglob("*.py")
    if file.relative_to(PACKAGE).parts[0] not in ("__init__.py", "__main__.py")
}


def test_every_room_is_on_the_map() -> None:
    """The map names each room that there is, and no other."""
    assert set(FILES.values()) == set(LEVELS)
    assert len(LEVELS) > 10


UNNAMED = ("cli", "language", "sandbox")  # rooms of a module a command, a language, or a method of the Bot API


def test_a_room_names_its_modules() -> None:
    """The docstring of a room says what each of its modules is for."""
    doors = [file for file, room in FILES.items() if file.name == "__init__.py" and room not in UNNAMED]
    told = {door.parent: ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))) or "" for door in doors}
    modules = [file for file in FILES if file.parent in told and file not in doors]
    assert len(modules) > 200
    assert [file for file in modules if not re.search(rf"\b{file.stem}\b", told[file.parent])] == []


def test_imports_go_down() -> None:
    """A room imports only from itself and from rooms of a lower level."""
    for file, room in FILES.items():
        for module in imports_of(file):
            if module.startswith("bot."):
                other = room_of(module)
                assert other in LEVELS, f"{file} imports {module}, which is no room in the list of bot/__init__.py"
                assert other == room or LEVELS[other] < LEVELS[room], f"{file} imports {module}"


def test_each_library_has_its_room() -> None:
    """A library of some weight is imported in one room only, so that it can be exchanged; arrays are in two."""
    homes = {
        "yaml": {"book"},
        "bs4": {"article"},
        "rapidfuzz": {"match"},
        "numpy": {"match", "library"},
        "babel": {"language"},
        "html": {"answer", "sandbox"},
        "telegram": {"telegram"},
        "dotenv": {"settings"},
        "sqlalchemy": {"store"},
        "prometheus_client": {"web"},
    }
    seen = set()
    for file, room in FILES.items():
        for module in imports_of(file):
            library = module.split(".")[0]
            if library in homes:
                seen.add(library)
                assert room in homes[library], f"{file} imports {module}"
    assert seen == set(homes)


def test_quick_commands_load_no_telegram() -> None:
    """`check` and `ask` start without the Telegram library, an HTTP client, or what reads spreadsheets."""
    heavy = {"telegram", "aiohttp", "httpx", "sqlalchemy", "matplotlib", "xml", "bot.spreadsheet", "numpy.ma"}
    for arguments in (
        ["check", "tests/sample.yaml"],
        ["ask", "--book", "tests/sample.yaml", "How many models are there?"],
    ):
        code = f"""
import sys
from bot.cli import footnote
footnote.main({arguments!r}, standalone_mode=False)
print(sorted({heavy!r} & set(sys.modules)), len(sys.modules))
"""
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
        assert done.stdout.splitlines()[-1].startswith("[] ")


def test_check_reads_no_packages() -> None:
    """`check` loads nothing that reads what packages are installed, which comes with all that reads e-mail."""
    command = [sys.executable, "-X", "importtime", "-m", "bot", "check", "tests/sample.yaml"]
    loaded = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stderr
    assert "pydantic.plugin" in loaded
    assert "importlib.metadata" not in loaded
    assert "email" not in loaded


@cache
def modules_of(file: Path) -> set[str]:
    """Every module of ours that `file` imports, `from package import module` included."""
    found = set()
    for node in imports_in(file):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        else:
            within = {f"{node.module}.{name.name}" for name in node.names} & set(MODULES)
            found |= within or {node.module or ""}
    return found & set(MODULES)


MODULES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
    for file in PACKAGE.rglob("*.py")
}


def test_no_module_imports_itself_by_a_detour() -> None:
    """The imports make no circle, those for type checkers included."""
    graph = {module: modules_of(file) for module, file in MODULES.items()}
    assert sum(map(len, graph.values())) > 300
    TopologicalSorter(graph).prepare()


def test_the_sandbox_has_one_door() -> None:
    """Outside its folder and its own tests, only `bot.sandbox` itself is imported; it knows nothing of the rest."""
    sandbox, own_tests = PACKAGE / "sandbox", ROOT / "tests" / "sandbox"
    outside = [
        file
        for file in (*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"))
        if not file.is_relative_to(sandbox) and not file.is_relative_to(own_tests)
    ]
    users = [file for file in outside if "bot.sandbox" in modules_of(file)]
    assert len(users) > 10
    assert [file for file in outside if any(name.startswith("bot.sandbox.") for name in modules_of(file))] == []
    known = {name for file in sandbox.rglob("*.py") for name in modules_of(file) if room_of(name) != "sandbox"}
    assert known == {"bot.problems"}


@pytest.mark.slow
def test_names_are_those_of_the_field() -> None:
    """No module, class, function, field or variable has a name of ours for what has a standard one."""
    ours = {"desk", "shelf", "errand", "heed", "insist", "lane", "manners", "lesson", "begun"}
    files = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    names = {name for file in files for name in (file.stem, *names_in(file))}
    assert len(names) > 3000
    words = {name: re.sub("([A-Z])", r"_\1", name).lower().split("_") for name in names}
    assert [name for name, parts in words.items() if ours & {*parts, *(part.removesuffix("s") for part in parts)}] == []


def names_in(file: Path) -> set[str]:
    """Every name that `file` gives to something or uses."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    found = {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}
    found |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    found |= {node.id for node in nodes if isinstance(node, ast.Name)}
    return found | {node.arg for node in nodes if isinstance(node, ast.arg)}
