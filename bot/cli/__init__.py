"""The command line: one module a command, loaded when it is called, so that a quick command stays quick.

Exit codes: 0 all is well, 1 problems were found (they are printed, one a line), 2 the command was used wrongly;
78 the bot does not start for a setting that is wrong, and would not at the next try (`run`).
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Final

import click

from bot.cli.streams import prepare_streams
from bot.problems import Problem, Refused, StoreError

COMMANDS: Final = {
    "run": "Run the bot: on Telegram with a token, in a sandbox without.",
    "ask": "Answer a question, as the bot would.",
    "inbox": "List what could not be answered; answer or drop it.",
    "chat": "Talk to the bot in the terminal.",
    "check": "Find every problem of a book.",
    "preview": "Show each answer as readers will see it.",
    "chart": "Draw the picture of a figure.",
    "new": "Write a book with one answer, to begin with.",
    "report": "Tell what readers asked, and what nobody could answer.",
    "learned": "Print what editors taught, to paste into the book.",
    "log": "List who changed what in the chat, and when.",
    "export": "Write what readers asked for a spreadsheet.",
    "demo": "Show the report of made-up questions.",
    "corrections": "List the figures that have changed, and who was told the old ones.",
    "eval": "Try a book on labelled questions.",
    "import": "Make a book's draft of a spreadsheet.",
    "draft": "Make a book's draft of an article.",
    "upgrade": "Write a book in the newest form of the format.",
    "doctor": "See whether all that the bot needs is in order.",
    "migrate": "Bring the database up to date, before a new version starts.",
    "backup": "Copy the database while the bot works.",
    "restore": "Put a copy of the database back.",
    "schema": "Print the JSON Schema of a book.",
}
_QUICK_START: Final = {
    "PYDANTIC_DISABLE_PLUGINS": "__all__",  # none is wanted, and looking for them goes through every package
    "OPENBLAS_NUM_THREADS": "1",  # the tables are small: threads wait for each other longer than they work
}
_NOT_NEEDED: Final = "httpx._main"  # the command line of a client that we do not use, with all that draws on terminals
_NO_PLUGINS: Final = ModuleType("pydantic.plugin._loader")  # the real one loads all that reads packages, and e-mail
_MODULES: Final = {"eval": "evaluate", "import": "import_"}


class _Commands(click.Group):
    """Commands by name, each imported only when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        gc.disable()  # what is imported stays: going through it for garbage takes a tenth of a quick command
        module = import_module(f"bot.cli.{_MODULES.get(cmd_name, cmd_name)}")
        gc.freeze()
        gc.enable()
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def footnote(context: click.Context) -> None:
    """Footnote answers readers' questions about an article, and cites every figure.

    With no command it runs the bot.
    """
    if context.invoked_subcommand is None:
        context.invoke(import_module("bot.cli.run").command)


def main() -> None:
    """Run the command line; problems go to standard error, one a line, and give exit code 1."""
    for name, value in _QUICK_START.items():
        os.environ.setdefault(name, value)
    setattr(_NO_PLUGINS, "get_plugins", tuple)  # noqa: B010  # none, and a module declares no names
    sys.modules.setdefault(_NO_PLUGINS.__name__, _NO_PLUGINS)
    sys.modules.setdefault(_NOT_NEEDED, None)  # type: ignore[arg-type]  # Python's own sign for: is not to be imported
    prepare_streams()
    try:
        footnote.main(prog_name="python -m bot", standalone_mode=True)
    except Refused as refused:
        print_problems(refused.problems)
        sys.exit(1)
    except StoreError as error:
        print_problems([error.problem("database")])
        sys.exit(1)


def print_problems(problems: tuple[Problem, ...] | list[Problem]) -> None:
    """One problem a line on standard error, errors before warnings, in colour where that is a terminal."""
    for problem in sorted(problems, key=lambda problem: problem.is_warning):
        place = click.style(problem.place.opening, bold=True)
        rule = click.style(f"({problem.rule})", dim=True)
        kind = click.style("warning: ", fg="yellow") if problem.is_warning else ""
        click.echo(f"{place} {kind}{problem.what}. {click.style(problem.remedy, fg='green')}. {rule}", err=True)
