"""The environment as frozen `Settings`, read once at the start; every mistake in it is told at once.

This is the one place that reads the environment. Secrets are of a type that shows no value when printed, and what may
hold one inside (an address) is told without it.
"""

from __future__ import annotations

import hmac
import os
import re
import sys
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, AliasChoices, BaseModel, ConfigDict, Field, SecretStr, ValidationError

from bot.files import encoding_of_file
from bot.problems import Place, Problem, Refused

ENV_FILE: Final = Path(".env")
USUAL_PORT: Final = 8080
LOCAL_HOSTS: Final = ("localhost", "127.0.0.1", "::1")
FORMS: Final = {  # what each setting has to be, in the words of the error
    "telegram_bot_token": "a bot's token (digits, a colon, about 35 letters)",
    "telegram_api_url": "an address that begins with http:// or https://, with no ? or # in it",
    "webhook_url": "an https:// address (http:// only on this machine)",
    "port": "a port, 0 to 65535",
    "host": "a host's name or address on this machine",
    "metrics_port": "a port, 0 to 65535",
    "metrics_host": "a host's name or address on this machine",
    "webhook_secret": "1 to 256 of the characters A-Z, a-z, 0-9, _ and -",
    "book": "a file's path",
    "log_level": "one of DEBUG, INFO, WARNING, ERROR",
    "groups": "one of asked, confident",
    "invite": "yes or no",
    "review": "yes or no",
    "pages": "yes or no",
    "database_url": "a database's address",
    "editors_chat_id": "a chat's number, such as -1001234567890",
    "channel_id": "a channel's number, such as -1001234567890",
    "digest_hour": "an hour of the day, 0 to 23",
    "quiz_hour": "an hour of the day, 0 to 23",
    "quiz_every": "one of day, week",
    "meaning": "yes or no",
    "journal_days": "a number of days, 1 to 3650",
    "log_format": "one of text, json",
    "sandbox": "yes or no",
    "write_book": "yes or no",
}
SECRET: Final = ("telegram_bot_token", "webhook_secret", "database_url")
REMEDIES: Final = {
    "telegram_bot_token": "Copy it again from @BotFather, or unset it to run the sandbox",
    "webhook_url": "Correct it, or unset it to poll",
}
_AROUND: Final = (  # what a copy brings along, which nobody sees: a pattern, what it is, what to do
    (r".*[\r\n]", "ends with a line end", "Remove the line end"),
    (r"[\s\ufeff].*|.*[\s\ufeff]", "begins or ends with a blank", "Remove the blank"),
    (r"(['\"]).*\1", "stands in quotes", "Remove the quotes"),
    (r".*[\s\ufeff\u200b].*", "has a blank in it", "Copy it again, on one line"),
)
OF_PRODUCTION: Final = (
    "webhook_url",
    "webhook_secret",
    "database_url",
    "editors_chat_id",
    "channel_id",
    "metrics_port",
    "pages",
)
ALIKE: Final = 0.85  # from here on a name is taken for a setting's misspelt; TEST_DATABASE_URL is at 0.83
LONG_ENOUGH: Final = 6  # letters of a setting whose name others hardly have: not of PORT or HOST
_TOKEN: Final = r"[0-9]{1,20}(?::|%3[Aa])[A-Za-z0-9_-]{20,}"
_IN_ADDRESS: Final = re.compile(rf"{_TOKEN}|(?<=//)[^/@\s]*(?=@)")  # secrets: a token, a name with its password

S = TypeVar("S", bound=BaseModel)


def _matching(pattern: str) -> AfterValidator:
    def matched(value: Any) -> Any:
        text = value.get_secret_value() if isinstance(value, SecretStr) else value
        if not re.fullmatch(pattern, text):
            raise ValueError("is not of its form")
        return value

    return AfterValidator(matched)


def _api_address(address: str) -> str:
    _host_of(address)
    if re.search(r"/bot([0-9].*)?/*$", address):
        raise ValueError("ends with /bot, which the bot adds itself")
    return address.rstrip("/")


def _webhook_address(address: str) -> str:
    if _host_of(address) not in LOCAL_HOSTS and not address.startswith("https://"):
        raise ValueError("is not of its form")
    return address


def _host_of(address: str) -> str:
    """The host that `address` names; ValueError when it names none, or a port that is none."""
    parts = urlsplit(address)
    if not parts.hostname or parts.port == 0:
        raise ValueError("is not of its form")
    return parts.hostname


Token = Annotated[SecretStr, _matching(r"[0-9]{1,20}:[A-Za-z0-9_-]{20,}")]
WebhookSecret = Annotated[SecretStr, _matching(r"[A-Za-z0-9_-]{1,256}")]
Address = Annotated[str, _matching(r"https?://[^\s/?#]+[^\s?#]*"), AfterValidator(_api_address)]
WebhookAddress = Annotated[str, _matching(r"https?://[^\s/]+\S*"), AfterValidator(_webhook_address)]


_CONFIG: Final = ConfigDict(frozen=True, defer_build=True)  # a command reads one of the models below


class Matching(BaseModel):
    """How questions are matched: all that a command needs which only asks."""

    model_config = _CONFIG

    meaning: bool = False  # by what they mean as well as by their letters


class Database(BaseModel):
    """Where what is kept is kept: all that a command needs which does not run the bot."""

    model_config = _CONFIG

    database_url: SecretStr | None = None  # it may hold a password

    @property
    def database(self) -> str | None:
        """The database's address in clear, None for the file beside the book."""
        return self.database_url.get_secret_value() if self.database_url else None


class Supervisor(BaseModel):
    """Where systemd wants to hear of this process, and within how many microseconds again and again."""

    model_config = _CONFIG

    notify_socket: str | None = None
    watchdog_usec: Annotated[int, Field(gt=0)] | None = None


class Settings(Database, Matching):
    """What the operator decides; each field is the environment variable of that name, or a line of `.env`."""

    telegram_bot_token: Token | None = None
    telegram_api_url: Address = "https://api.telegram.org"
    webhook_url: WebhookAddress | None = None
    port: Annotated[int, Field(ge=0, le=65535)] | None = None  # for the webhook, a health page, or the sandbox
    host: Annotated[str, _matching(r"[A-Za-z0-9.:_-]+")] | None = None  # None: every address of this machine
    metrics_port: Annotated[int, Field(ge=0, le=65535)] | None = None  # for figures and health, beside `port`
    metrics_host: Annotated[str, _matching(r"[A-Za-z0-9.:_-]+")] = "127.0.0.1"
    webhook_secret: WebhookSecret | None = None
    book: Path = Path("answers.yaml")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    editors_chat_id: int | None = None
    channel_id: Annotated[int, Field(lt=0)] | None = None  # the newsroom's own: under its posts the bot offers to ask
    digest_hour: Annotated[int, Field(ge=0, le=23)] = 9  # by the clock of the machine
    quiz_hour: Annotated[int, Field(ge=0, le=23)] | None = None  # of the quiz that editors are offered; None: of none
    quiz_every: Literal["day", "week"] = "day"
    journal_days: Annotated[int, Field(ge=1, le=3650)] = 90
    # bash keeps a variable GROUPS of its own, and passes on no other: hence the second name.
    groups: Literal["asked", "confident"] = Field("asked", validation_alias=AliasChoices("groups", "bot_groups"))
    write_book: bool = False  # what editors publish, into the book's file
    sandbox: bool = False  # whether it is meant that there is no token
    invite: bool = False  # under each post of a channel, in its comments
    review: bool = False  # what one editor drafts another publishes
    pages: bool = False  # each answer has a page, on the server of the webhook

    @property
    def token(self) -> str:
        """The token in clear, empty without one."""
        return self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else ""

    @property
    def bot(self) -> int:
        """Telegram's number of the bot, which its token begins with; 0 without a token."""
        return int(self.token.partition(":")[0] or 0)

    @property
    def secret(self) -> str:
        """The webhook's secret in clear; when none is set, one that every replica makes of the token."""
        if self.webhook_secret:
            return self.webhook_secret.get_secret_value()
        return hmac.digest(self.token.encode(), b"webhook", "sha256").hex() if self.token else ""

    @property
    def secrets(self) -> tuple[str, ...]:
        """All that no log may show: what is secret as a whole, and what is inside an address."""
        from urllib.request import (
            getproxies,
        )  # it loads ssl and email, which commands that only read a book do not need

        addresses = (self.telegram_api_url, self.webhook_url or "", *getproxies().values())
        inside = [match[0] for address in addresses for match in _IN_ADDRESS.finditer(address)]
        return tuple(filter(None, (self.token, self.secret, self.database, *inside)))

    @property
    def pages_at(self) -> str | None:
        """Where the pages of answers are: the scheme and the host of WEBHOOK_URL; None where there are none."""
        if not self.pages or self.webhook_url is None:
            return None
        parts = urlsplit(self.webhook_url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"

    @property
    def data(self) -> Path:
        """The folder beside the book where the bot keeps what outlives it."""
        return data_beside(self.book)

    @property
    def book_name(self) -> str:
        """What the book is called, and the bot's database in that folder."""
        return name_of(self.book)

    @property
    def of_production(self) -> list[str]:
        """The names of those settings that are set and say nothing to a sandbox."""
        return [name.upper() for name in OF_PRODUCTION if name in self.model_fields_set]

    def at(
        self, api_url: str, token: str, editors_chat_id: int | None = None, channel_id: int | None = None
    ) -> Settings:
        """The same settings for the bot with `token` at `api_url`, polling: what a sandbox needs."""
        nowhere = dict.fromkeys(("webhook_url", "database_url", "port", "metrics_port"))
        there = {"telegram_api_url": api_url, "telegram_bot_token": SecretStr(token), **nowhere}
        there |= {"editors_chat_id": editors_chat_id, "channel_id": channel_id}
        return self.model_copy(update=there)


def data_beside(book: Path) -> Path:
    """The folder where a bot that answers from `book` keeps what outlives it."""
    return book.resolve().parent / "data"


def name_of(book: Path) -> str:
    """What the book in the file `book` is called."""
    return book.resolve().stem


def read_settings() -> Settings:
    """The settings in the environment and in `.env`; `Refused` with everything that is wrong with them."""
    settings = _read(Settings)
    if settings.token and settings.pages and settings.webhook_url is None:
        what, remedy = "pages of answers need an address on the web", "Set WEBHOOK_URL, or unset PAGES"
        raise Refused([Problem(Place("PAGES"), what, remedy, "setting")])
    return settings


def read_matching() -> Matching:
    """How questions are matched, by the environment and `.env`; `Refused` when that is neither yes nor no."""
    return _read(Matching)


def read_supervisor() -> Supervisor:
    """What systemd has set, if it has started this process."""
    return _read(Supervisor)


def read_database() -> str | None:
    """The address of the database in the environment and in `.env`, as `Database.database`; `Refused` like the rest."""
    return _read(Database).database


def misspelt_settings() -> list[Problem]:
    """What in the environment and in `.env` is nearly a setting's name, or a token under another one, as warnings."""
    known = {field.upper() for field in FORMS} | {"BOT_GROUPS"}
    found = []
    for name, value in sorted(_environment().items()):
        meant = _meant_by(name.upper(), value, known)
        if meant and name.upper() not in known:
            what = f"there is no such setting, and {meant} is one"
            found.append(Problem(Place(name), what, f"Write {meant}, if that is meant", "setting", is_warning=True))
    return found


def _environment() -> dict[str, str]:
    """What is set in the environment, and in `.env` where that is not; what is empty is not set."""
    written = _env_file() if ENV_FILE.is_file() else {}
    return {name: value for every in (written, os.environ) for name, value in every.items() if value}


def _env_file() -> Mapping[str, str | None]:
    from dotenv import dotenv_values  # so that a quick command loads it only where there is such a file

    return dotenv_values(ENV_FILE, encoding=encoding_of_file(ENV_FILE) or "utf-8")


def _meant_by(name: str, value: str, known: Iterable[str]) -> str | None:
    """The setting that whoever gave `value` to `name` seems to have meant; None for another program's."""
    if re.fullmatch(_TOKEN, value):
        return "TELEGRAM_BOT_TOKEN"
    long = [setting for setting in known if len(setting) >= LONG_ENOUGH]
    return next(iter(get_close_matches(name, long, n=1, cutoff=ALIKE)), None)


def _read(kind: type[S]) -> S:
    try:
        return kind.model_validate({name.lower(): value for name, value in _environment().items()})
    except ValidationError as error:
        raise Refused(_problem(str(fault["loc"][0]).removeprefix("bot_"), fault) for fault in error.errors()) from None


def _problem(name: str, fault: Any) -> Problem:
    value, remedy = str(fault.get("input")), REMEDIES.get(name, "Correct it, or unset it")
    shown = "its value" if name in SECRET else repr(without_secrets(value))
    around = next(((what, do) for pattern, what, do in _AROUND if re.fullmatch(pattern, value, re.DOTALL)), None)
    if around:
        return Problem(Place(name.upper()), f"{shown} {around[0]}", around[1], "setting")
    reason = str(fault.get("ctx", {}).get("error", ""))
    what = reason if reason.startswith("ends with") else f"is not {FORMS[name]}"
    return Problem(Place(name.upper()), f"{shown} {what}", remedy, "setting")


def without_secrets(address: str) -> str:
    """`address` to be shown: a token or a password inside it is left out."""
    return _IN_ADDRESS.sub("[secret]", address)


def proxy_for(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for `scheme` and `host`, None for this machine's own or where none is.

    `Refused` when it is none that can be used.
    """
    from urllib.request import getproxies, proxy_bypass  # see `Settings.secrets`

    address = getproxies().get(scheme)
    if not address or host in LOCAL_HOSTS or proxy_bypass(host):
        return None
    if not re.fullmatch(r"https?://[^\s/]+/?", address):
        raise Refused([_unusable_proxy(f"{scheme.upper()}_PROXY", address)])
    return address


def _unusable_proxy(name: str, address: str) -> Problem:
    kind, separator, _ = address.partition("://")
    what = f"{without_secrets(address)!r} is no proxy that can be used"
    remedy = f"Write {name}=http:// and its host and port" if not separator else f"Name an HTTP proxy, not {kind}"
    return Problem(Place(name), what, f"{remedy}, unset it, or put api.telegram.org into NO_PROXY", "setting")


def has_screen() -> bool:
    """Whether a browser window can be shown on this machine."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
