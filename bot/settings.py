"""The environment as frozen `Settings`, read once at the start; every mistake in it is told at once.

This is the one place that reads the environment. Secrets are of a type that shows no value when printed.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from secrets import token_urlsafe
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import AfterValidator, AliasChoices, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.problems import Place, Problem, Refused

LOCAL: Final = r"http://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:/\S*)?"
FORMS: Final = {  # what each setting has to be, in the words of the error
    "telegram_bot_token": "a bot's token (digits, a colon, about 35 letters)",
    "telegram_api_url": "an address that begins with http:// or https://",
    "webhook_url": "an https:// address (http:// only on this machine)",
    "port": "a port, 0 to 65535",
    "webhook_secret": "1 to 256 of the characters A-Z, a-z, 0-9, _ and -",
    "book": "a file's path",
    "log_level": "one of DEBUG, INFO, WARNING, ERROR",
    "groups": "one of asked, confident",
    "database_url": "a database's address",
    "editors_chat_id": "a chat's number, such as -1001234567890",
    "digest_hour": "an hour of the day, 0 to 23",
    "meaning": "yes or no",
    "journal_days": "a number of days, 1 to 3650",
}
SECRET: Final = ("telegram_bot_token", "webhook_secret", "database_url")
REMEDIES: Final = {
    "telegram_bot_token": "Copy it again from @BotFather, or unset it to run the sandbox",
    "webhook_url": "Correct it, or unset it to poll",
}

_Kind = TypeVar("_Kind", bound=BaseSettings)


def _matching(pattern: str) -> AfterValidator:
    def matched(value: Any) -> Any:
        text = value.get_secret_value() if isinstance(value, SecretStr) else value
        if not re.fullmatch(pattern, text):
            raise ValueError("is not of its form")
        return value

    return AfterValidator(matched)


def _without_slash(address: str) -> str:
    return address.rstrip("/")


Token = Annotated[SecretStr, _matching(r"\d{1,20}:[A-Za-z0-9_-]{20,}")]
WebhookSecret = Annotated[SecretStr, _matching(r"[A-Za-z0-9_-]{1,256}")]
Address = Annotated[str, _matching(r"https?://[^\s/]+\S*"), AfterValidator(_without_slash)]
WebhookAddress = Annotated[str, _matching(rf"https://[^\s/]+\S*|{LOCAL}")]


_CONFIG: Final = SettingsConfigDict(frozen=True, env_file=".env", env_ignore_empty=True, extra="ignore")


class Matching(BaseSettings):
    """How questions are matched: all that a command needs which only asks."""

    model_config = _CONFIG

    meaning: bool = False  # by what they mean as well as by their letters


class Database(BaseSettings):
    """Where what is kept is kept: all that a command needs which does not run the bot."""

    model_config = _CONFIG

    database_url: SecretStr | None = None  # it may hold a password

    @property
    def database(self) -> str | None:
        """The database's address in clear, None for the file beside the book."""
        return self.database_url.get_secret_value() if self.database_url else None


class Settings(Database, Matching):
    """What the operator decides; each field is the environment variable of that name, or a line of `.env`."""

    telegram_bot_token: Token | None = None
    telegram_api_url: Address = "https://api.telegram.org"
    webhook_url: WebhookAddress | None = None
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    webhook_secret: WebhookSecret = Field(default_factory=lambda: SecretStr(token_urlsafe(32)))
    book: Path = Path("answers.yaml")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    editors_chat_id: int | None = None
    digest_hour: Annotated[int, Field(ge=0, le=23)] = 9  # by the clock of the machine
    journal_days: Annotated[int, Field(ge=1, le=3650)] = 90
    # bash keeps a variable GROUPS of its own, and passes on no other: hence the second name.
    groups: Literal["asked", "confident"] = Field("asked", validation_alias=AliasChoices("groups", "bot_groups"))

    @property
    def token(self) -> str:
        """The token in clear, empty without one."""
        return self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else ""

    @property
    def secret(self) -> str:
        """The webhook's secret in clear; a new one at each start when none is set."""
        return self.webhook_secret.get_secret_value()

    @property
    def data(self) -> Path:
        """The folder beside the book where the bot keeps what outlives it."""
        return data_beside(self.book)

    def at(self, api_url: str, token: str, editors_chat_id: int | None = None) -> Settings:
        """The same settings for the bot with `token` at `api_url`, polling: what a sandbox needs."""
        nowhere = dict.fromkeys(("webhook_url", "database_url"))
        there = {"telegram_api_url": api_url, "telegram_bot_token": SecretStr(token), **nowhere}
        there["editors_chat_id"] = editors_chat_id
        return self.model_copy(update=there)


def data_beside(book: Path) -> Path:
    """The folder where a bot that answers from `book` keeps what outlives it."""
    return book.resolve().parent / "data"


def read_settings() -> Settings:
    """The settings in the environment and in `.env`; `Refused` with everything that is wrong with them."""
    return _read(Settings)


def read_matching() -> Matching:
    """How questions are matched, by the environment and `.env`; `Refused` when that is no yes and no no."""
    return _read(Matching)


def _read(kind: type[_Kind]) -> _Kind:
    try:
        return kind()
    except ValidationError as error:
        raise Refused(_problem(str(fault["loc"][0]).lower(), fault.get("input")) for fault in error.errors()) from None


def _problem(name: str, value: object) -> Problem:
    secret = name in SECRET
    what = f"{'its value' if secret else repr(value)} is not {FORMS[name]}"
    return Problem(Place(name.upper()), what, REMEDIES.get(name, "Correct it, or unset it"), "setting")


def has_screen() -> bool:
    """Whether a browser window can be shown on this machine."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
