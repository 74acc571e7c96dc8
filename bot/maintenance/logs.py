"""The log on standard error, one event a line of text or a JSON object; secrets are blotted out of everything.

An object has the number of the update that is worked on, on all the lines that come of it.

Secrets are blotted out of the finished line, tracebacks and all, so that no library can get them past. Libraries that
would write readers' words at DEBUG are kept to INFO. From one place in the code at most a few lines a minute are
written, so that strangers cannot fill a disk.
"""

from __future__ import annotations

import json
import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from datetime import datetime, timezone
from types import TracebackType
from typing import Any, Final, Literal
from urllib.parse import quote

FORMAT: Final = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
UPDATE: Final[ContextVar[int | None]] = ContextVar("update", default=None)  # the number of what is worked on
BLOT: Final = "[secret]"
LINES, MINUTE = 20, 60.0  # records, seconds
TALKATIVE: Final = ("telegram", "aiohttp", "asyncio")


class Limit(logging.Filter):
    """Lets at most LINES records a minute pass from one place in the code; the next one says how many were left out.

    `clock` gives seconds. DEBUG, which somebody has asked for, is not limited.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._windows: dict[tuple[str, int], tuple[float, int]] = {}  # a place: since when, and how many since then

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether `record` may pass."""
        if record.levelno < logging.INFO:
            return True
        place, now = (record.pathname, record.lineno), self._clock()
        since, count = self._windows.get(place, (now, 0))
        left_out = max(0, count - LINES)
        if now - since >= MINUTE:
            since, count = now, 0
            if left_out:
                record.msg = f"{record.msg} ({left_out} more like this one were left out)"
        self._windows[place] = (since, count + 1)
        return count < LINES


class Discreet(logging.Formatter):
    """Formats records, and blots `secrets` out."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(FORMAT)
        spellings = {spelling for secret in secrets if secret for spelling in _spellings(secret)}
        self._secrets = sorted(spellings, key=len, reverse=True)

    def formatException(self, ei: Any) -> str:  # noqa: N802  (the library's name)
        """Where it happened and of what kind each error is; their texts may quote readers, and are left out."""
        lines, error = [], ei[1]
        while error is not None:
            frames = "".join(traceback.format_tb(error.__traceback__))
            lines.append(f"Traceback:\n{frames}{type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or error.__context__
        return "\n".join(lines)

    def format(self, record: logging.LogRecord) -> str:
        """The line of `record` without secrets."""
        line = self.line(record)
        for secret in self._secrets:
            line = line.replace(secret, BLOT)
        return line

    def line(self, record: logging.LogRecord) -> str:
        """The line of `record` as it is."""
        return super().format(record)


class Objects(Discreet):
    """Formats records as JSON: `time` (UTC), `level`, `logger`, `message`, and, if there are, `update` and `error`."""

    def line(self, record: logging.LogRecord) -> str:
        """The object of `record`."""
        time = datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds")
        event: dict[str, Any] = {"time": time, "level": record.levelname, "logger": record.name}
        event["message"] = record.getMessage()
        if (update := UPDATE.get()) is not None:
            event["update"] = update
        if record.exc_info and record.exc_info[1]:
            event["error"] = self.formatException(record.exc_info)
        return json.dumps(event, ensure_ascii=False)


def _spellings(secret: str) -> set[str]:
    """The ways in which `secret` may be written: as it is, in an address, in JSON, a token without its number."""
    _, _, key = secret.partition(":")
    in_json = json.dumps(secret, ensure_ascii=False)[1:-1]
    return {secret, quote(secret, safe=""), in_json, *([key] if len(key) >= 20 else [])}


def start_logging(level: str, secrets: Iterable[str], form: Literal["text", "json"] = "text") -> None:
    """Log from `level` on to standard error, as `form` says, without `secrets`; errors that nobody caught too."""
    handler = logging.StreamHandler()
    handler.setFormatter(Objects(secrets) if form == "json" else Discreet(secrets))
    handler.addFilter(Limit())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLevelName(level)))
    sys.excepthook = _log_uncaught
    threading.excepthook = lambda args: _log_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def _log_uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> Any:
    if error is None or issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("An error that nobody expected", exc_info=(kind, error, trace))
