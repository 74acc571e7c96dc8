"""Reads the parameters of a request by the tables of `schema`, and refuses what does not fit.

Telegram overlooks a parameter that it does not know. A strict sandbox names it instead: it is nearly
always a misspelling, and on Telegram it would be a button or a preview that silently never shows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.problems import did_you_mean
from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.schema import ALIASES, CHOICES, MARKERS, METHODS, MISSING, TYPES

# Parameters of Telegram for businesses and channels' private messages, which the sandbox has not.
BEYOND = frozenset({"business_connection_id", "direct_messages_topic_id"})
MEDIA = "InputMedia"
PLAIN = {"Integer": int, "String": str, "Boolean": bool, "Float": float}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request: its `name`, media type and content."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a method or type: its name, whether it is required, and the types it may have."""

    name: str
    required: bool
    types: tuple[str, ...]


@cache
def fields_of(name: str) -> dict[str, Field]:
    """Return the fields of the method or type `name`, by field name; KeyError when the tables lack it."""
    source = METHODS[name] if name in METHODS else TYPES[name]
    return {field.name: field for field in map(_field, source.split())}


def _field(text: str) -> Field:
    mark = "!" if "!" in text else ":"
    name, types = text.split(mark)
    return Field(name, mark == "!", tuple(types.split("|")))


def read_request(method: str, raw: Mapping[str, Any], files: Mapping[str, Upload], strict: bool) -> dict[str, Any]:
    """Return the parameters of `method`, each of its documented type.

    `raw` holds strings (from a form) or JSON values; `files` the uploads by their part's name. Raises
    `ApiError` when a parameter is missing, unknown (if `strict`) or of the wrong type.
    """
    fields = fields_of(method)
    given = {name: value for name, value in raw.items() if value is not None and value != ""}
    given.update({name: upload for name, upload in files.items() if name in fields})
    if strict:
        _refuse_unknown(method, given, files)
    _require(method, fields, given)
    return {name: _parameter(fields[name], value, files) for name, value in given.items() if name in fields}


def refusal(method: str, params: Mapping[str, Any], files: Mapping[str, Upload]) -> str | None:
    """Return why the sandbox would refuse a request by its shape, whatever the chat holds; None when it would not."""
    if method not in METHODS:
        return f"there is no method {method}"
    try:
        read_request(method, params, files, strict=True)
    except ApiError as error:
        return error.description
    return None


def _refuse_unknown(method: str, given: Mapping[str, Any], files: Mapping[str, Upload]) -> None:
    fields = fields_of(method)
    for name in given:
        if name not in fields and name not in files:
            remedy = did_you_mean(name, fields)
            raise bad_request(f'unknown parameter "{name}" of {method}, which Telegram would ignore. {remedy}')


def _require(method: str, fields: Mapping[str, Field], given: Mapping[str, Any]) -> None:
    for field in fields.values():
        if field.required and field.name not in given:
            if method == "setWebhook" or (method, field.name) == ("setMyCommands", "commands"):
                continue  # an empty one means "remove"
            raise bad_request(MISSING.get(field.name, f'parameter "{field.name}" of {method} is required'))


def _parameter(field: Field, value: Any, files: Mapping[str, Upload]) -> Any:
    if field.name in BEYOND:
        raise bad_request(f"the sandbox does not support {field.name}")
    if "InputFile" in field.types:
        return _file(field, value, files)
    if isinstance(value, str) and not _takes_text(field):
        value = _decoded(field, value)
    read = read_value(_choice(field.types), value, field.name)
    return _attached(field, read, files) if MEDIA in field.types[0] else read


def _choice(types: tuple[str, ...]) -> tuple[str, ...]:
    """Return the types of a parameter; of an album, whose items may be of several, the choice among them."""
    return (f"*{MEDIA}",) if types[0].startswith(f"*{MEDIA}") else types


def _attached(field: Field, media: Any, files: Mapping[str, Upload]) -> Any:
    """Return the media of a message or an album, each with its file in the place of the file's name."""
    if isinstance(media, list):
        return [_attached(field, item, files) for item in media]
    return {**media, "media": _file(field, media["media"], files)}


def _takes_text(field: Field) -> bool:
    return all(kind in PLAIN for kind in field.types)


def _decoded(field: Field, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise bad_request(f"can't parse {field.name} JSON object") from None


def _file(field: Field, value: Any, files: Mapping[str, Upload]) -> Any:
    if isinstance(value, Upload):
        return value
    text = str(value)
    if not text.startswith("attach://"):
        return text
    if (name := text.removeprefix("attach://")) not in files:
        raise bad_request(f'there is no part "{name}" for {field.name} in the request')
    return files[name]


def read_value(types: tuple[str, ...], value: Any, place: str) -> Any:
    """Return `value` as the first of `types` that it fits; `place` names it in the error.

    Raises `ApiError` when it fits none.
    """
    for kind in types:
        if kind in PLAIN:
            if (plain := _plain(kind, value)) is not None:
                return plain
        elif _is_shape(kind, value):
            return _shape(kind, value, place)
    raise bad_request(f'field "{place}" must be of type {" or ".join(types)}')


def _plain(kind: str, value: Any) -> Any:
    if kind == "Integer":
        return _integer(value)
    if kind == "Boolean":
        return _boolean(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else None


def _integer(value: Any) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.removeprefix("-").isdecimal() and value.isascii():
        return int(value)
    return None


def _boolean(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    return {"true": True, "1": True, "false": False, "0": False}.get(str(value).lower())


def _is_shape(kind: str, value: Any) -> bool:
    if kind.startswith("*"):
        return isinstance(value, list)
    if not isinstance(value, dict):
        return False
    marker = next((marker for marker, name in MARKERS.items() if name == kind), None)
    return marker is None or marker in value


def _shape(kind: str, value: Any, place: str) -> Any:
    if kind.startswith("*"):
        return [read_value((kind[1:],), item, f"{place}[{index}]") for index, item in enumerate(value)]
    return _object(_chosen(kind, value, place), value, place)


def _chosen(kind: str, value: Mapping[str, Any], place: str) -> str:
    if kind in CHOICES:
        named = str(value.get("type"))
        if named not in CHOICES[kind]:
            known = ", ".join(CHOICES[kind])
            raise bad_request(f'unsupported type "{named}" of {kind} in {place}: use one of {known}')
        return CHOICES[kind][named]
    return ALIASES.get(kind, kind)


def _object(kind: str, value: Mapping[str, Any], place: str) -> dict[str, Any]:
    if kind not in TYPES:
        raise bad_request(f"the sandbox does not support {kind} in {place}")
    fields = fields_of(kind)
    for name in value:
        if name not in fields:
            raise bad_request(f'unknown field "{name}" of {kind} in {place}. {did_you_mean(name, fields)}')
    for field in fields.values():
        if field.required and value.get(field.name) is None:
            raise bad_request(f'can\'t parse {place}: field "{field.name}" of {kind} is required')
    return {
        name: read_value(fields[name].types, item, f"{place}.{name}")
        for name, item in value.items()
        if item is not None
    }
