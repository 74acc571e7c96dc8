"""Files as people have them, read as text: in the encodings of their programs, and not always files.

An encoding is never guessed: UTF-8 is read, and what a byte-order mark at the beginning says. Tables alone are read as
Windows-1252 too, in which spreadsheets save them still; whoever reads one so has to say it. A pipe or a device could
hold up the program for ever, so only files are read, up to 5 MB.
"""

from __future__ import annotations

import codecs
import os
import re
import shutil
import stat
from pathlib import Path
from typing import Final

from bot.problems import Place, Problem, Refused

MAX_BYTES: Final = 5_000_000
MARKS: Final = (  # the longer first: UTF-32's begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
    (codecs.BOM_UTF8, "UTF-8-sig"),
)
WINDOWS: Final = "Windows-1252"
# Signs between letters, and capitals with an accent after small letters: other encodings have their letters there.
_NOT_IN_WORDS: Final = re.compile(r"[^\W\d_][€‚„†‡ˆ‰‹•˜™›¡¢£¤¥¦§¨©¬®¯°±²³´µ¶¸¹»¼½¾¿×÷][^\W\d_]|[a-zß-öø-ÿ][À-ÖØ-ÞŠŒŽŸ]")
KINDS: Final = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))


def read_text(path: Path) -> str:
    """The text of the file at `path`; `Refused` when it is missing, no file, over 5 MB or in an unknown encoding."""
    return decoded(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """What is in the file at `path`; `Refused` when it is missing, no file or over 5 MB."""
    try:
        return _content(path)
    except OSError as error:
        raise _refused(Place(str(path)), f"this cannot be read: {error.strerror}", "Name a file that exists") from error


def replace_text(path: Path, text: str) -> None:
    """Write `text` in the place of the file at `path` in one step, so that nobody finds half of it; its rights stay.

    `Refused` when it cannot be written.
    """
    own = path.resolve()
    beside = own.with_name(f".{own.name}.new")
    try:
        with beside.open("w", encoding="utf-8", newline="") as target:  # one that a killed program left is no trouble
            target.write(text)
            target.flush()
            os.fsync(target.fileno())
        shutil.copymode(own, beside)
        beside.replace(own)
    except OSError as error:
        what, remedy = f"the file cannot be written: {error.strerror}", "Give the program the right to write there"
        raise Refused([Problem(Place(str(beside)), what, remedy, "output")]) from error


def encoding_of_file(path: Path) -> str:
    """The encoding of the file at `path`, for a library that reads it itself; `Refused` as by `read_text`."""
    content = read_bytes(path)
    decoded(content, str(path))
    return encoding_of(content)


def _content(path: Path) -> bytes:
    with open(path, "rb", opener=_open_file) as file:
        size = os.fstat(file.fileno()).st_size
        if size > MAX_BYTES:
            what, remedy = f"the file has {size / 1e6:.1f} MB", f"Keep it under {MAX_BYTES // 10**6} MB"
            raise _refused(Place(str(path)), what, remedy)
        return file.read(MAX_BYTES)


def _open_file(path: str, flags: int) -> int:
    """Open what is a file; without waiting for somebody who writes, should it be a pipe."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        kind = next((name for is_kind, name in KINDS if is_kind(mode)), "a device")
        raise _refused(Place(path), f"this is {kind}, not a file", "Name a file")
    return descriptor


def encoding_of(content: bytes) -> str:
    """The encoding that a text says at its beginning that it is in, UTF-8 when it says nothing."""
    return next((name for mark, name in MARKS if content.startswith(mark)), "UTF-8")


def decoded(content: bytes, file: str, line: int = 1) -> str:
    """`content` as text without its byte-order mark; `Refused`, with the place, when it is not in its encoding.

    `file` names where it came from; `line` is the number of its first line.
    """
    encoding = encoding_of(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding.startswith("UTF-8"):
            raise _not_text(content, error.start, file, line, "is not UTF-8") from None
        what = f"this is not {encoding}, as its first bytes say"
        raise _refused(Place(file), what, "Save it as UTF-8") from None
    if encoding == "UTF-8" and (at := content.find(b"\0")) >= 0:
        raise _not_text(content, at, file, line, "is no character of a text")
    return text.removeprefix("\ufeff")


def decoded_table(content: bytes, file: str) -> tuple[str, str]:
    """A table's `content` as text, and its encoding, which is Windows-1252 where it can be that and nothing else.

    `Refused`, with the place, when it is neither that nor in the encoding that it says it is in.
    """
    try:
        return decoded(content, file), encoding_of(content)
    except Refused:
        text = _as_windows(content)
        if text is None:
            raise
        return text, WINDOWS


def _as_windows(content: bytes) -> str | None:
    """`content` read as Windows-1252; None where it says that it is another encoding, or can be no such text."""
    if encoding_of(content) != "UTF-8" or b"\0" in content:
        return None
    try:
        text = content.decode(WINDOWS)
    except UnicodeDecodeError:
        return None
    return None if _NOT_IN_WORDS.search(text) else text


def _not_text(content: bytes, at: int, file: str, line: int, what: str) -> Refused:
    before = content[:at].decode("utf-8", "replace")
    place = Place(file, line + before.count("\n"), len(before) - before.rfind("\n"))
    return _refused(place, f"the byte {content[at]:02X} {what}", "Save it as UTF-8")


def _refused(place: Place, what: str, remedy: str) -> Refused:
    return Refused([Problem(place, what, remedy, "unreadable")])
