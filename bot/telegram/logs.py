"""The log: one line an event on standard error; token and webhook secret are blotted out of everything.

They are blotted out of the finished line, tracebacks and all, so that no library can get them past. Libraries that
would write readers' words at DEBUG are kept to INFO.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Final
from urllib.parse import quote

FORMAT: Final = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
BLOT: Final = "[secret]"
TALKATIVE: Final = ("telegram", "aiohttp", "asyncio")


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
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, BLOT)
        return line


def _spellings(secret: str) -> set[str]:
    """The ways in which `secret` may be written: as it is, in an address, a token without its number."""
    _, _, key = secret.partition(":")
    return {secret, quote(secret, safe=""), *([key] if len(key) >= 20 else [])}


def start_logging(level: str, secrets: Iterable[str]) -> None:
    """Log from `level` on to standard error, without `secrets`; errors that nobody caught too."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(secrets))
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
