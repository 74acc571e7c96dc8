"""The judge: holds each request of the bot against the sandbox's own schema, and against the Bot API as data.

The data is `api.json` of the telegram-bot-api-spec project: every method and type, with the types of its
fields and the limits in their descriptions. `BOTAPI_DATA` names the file; without it, it is looked for at
`../shared/botapi/api.json` beside this repository. Where there is none, the sandbox's schema judges alone, and
what tests the data is not collected: the first lines of a test run say which.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from bot.sandbox import refusal

BESIDE = Path(__file__).parents[2] / "shared" / "botapi" / "api.json"
PLAIN = {"Integer": int, "String": str, "Boolean": bool, "Float": float}
LIMIT = re.compile(r"(\d+)-(\d+) (characters|bytes)")
KIND = re.compile(r'(?:must be|always) [“"]?(\w+)')
# Limits that no description of a field gives.
MOST = {"results": 50, "entities": 100, "caption_entities": 100, "commands": 100}


def data_file() -> Path | None:
    """Return the file of the Bot API's data, None where there is none; an error when `BOTAPI_DATA` is none."""
    named = os.environ.get("BOTAPI_DATA")
    if named and not Path(named).is_file():
        raise FileNotFoundError(f"BOTAPI_DATA names {named}, which is no file: name an api.json, or unset it")
    return Path(named) if named else BESIDE if BESIDE.is_file() else None


@cache
def load() -> dict[str, dict[str, Any]]:
    """Return the data, which must be there."""
    path = data_file()
    assert path, "the Bot API's data is needed here: set BOTAPI_DATA to its api.json"
    data: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return data


def problems_of(method: str, params: Mapping[str, Any], files: Mapping[str, Any] | None = None) -> list[str]:
    """Return what the sandbox's schema finds wrong with a request, and the Bot API's data where it is there."""
    refused = refusal(method, params, files or {})
    by_data = problems_by_data(method, params, files or ()) if data_file() else []
    return [*([refused] if refused else []), *by_data]


def problems_by_data(method: str, params: Mapping[str, Any], files: Iterable[str] = ()) -> list[str]:
    """Return what the data finds wrong with a request, in words; nothing when it is valid.

    `params` holds what was sent: strings (nested values as JSON in them), or JSON values; `files` the names
    of the parts that were uploaded.
    """
    if method not in load()["methods"]:
        return [f"there is no method {method}"]
    fields = load()["methods"][method].get("fields", [])
    types = {field["name"]: field["types"] for field in fields}
    given = {name: _decoded(types.get(name, []), value) for name, value in params.items()}
    given.update({name: "attach://" for name in files if name in types})
    return _object(method, fields, given, set(files))


def problems_of_calls(calls: Iterable[Any]) -> list[str]:
    """Return what is wrong with recorded `calls` (objects with `method`, `params`, `files`)."""
    return [problem for call in calls for problem in problems_of(call.method, call.params, call.files)]


def problems_of_value(kind: str, value: Any) -> list[str]:
    """Return what the data finds wrong with `value` as an object of the type `kind`, such as Update."""
    return _value(kind, kind, value, set()) if data_file() else []


def problems_of_result(method: str, result: Any) -> list[str]:
    """Return what the data finds wrong with `result` as what `method` gives."""
    kinds = load()["methods"][method]["returns"] if data_file() else ()
    return min((problems_of_value(kind, result) for kind in kinds), key=len, default=[])


def _decoded(types: list[str], value: Any) -> Any:
    """Return a form's string as the value it stands for."""
    if not isinstance(value, str) or "String" in types or "InputFile" in types:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _object(place: str, fields: list[dict[str, Any]], value: Mapping[str, Any], files: set[str]) -> list[str]:
    known = {field["name"]: field for field in fields}
    found = [f"{place} has no field {name}" for name in value if name not in known and name not in files]
    for name, field in known.items():
        if value.get(name) is not None:
            found += _field(f"{place}.{name}", field, value, files)
        elif field["required"]:
            found.append(f"{place} lacks {name}")
    return found


def _field(place: str, field: dict[str, Any], holder: Mapping[str, Any], files: set[str]) -> list[str]:
    value = holder[field["name"]]
    if "InputFile" in field["types"] and isinstance(value, str) and value.startswith("attach://"):
        part = value.removeprefix("attach://")
        return [f"{place} names the part {part}, which was not sent"] if part and part not in files else []
    found = min((_value(place, kind, value, files) for kind in field["types"]), key=len)
    return found or _limits(place, field, value, holder)


def _value(place: str, kind: str, value: Any, files: set[str]) -> list[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{place} must be a list, not {value!r}"]
        inner = kind.removeprefix("Array of ")
        return [problem for at, item in enumerate(value) for problem in _value(f"{place}[{at}]", inner, item, files)]
    if kind in PLAIN:
        fits = isinstance(value, PLAIN[kind]) and (kind == "Boolean" or not isinstance(value, bool))
        return [] if fits else [f"{place} must be {kind}, not {value!r}"]
    if kind == "InputFile":
        return [f"{place} must be a file, not {value!r}"]
    return _typed(place, kind, value, files)


def _typed(place: str, kind: str, value: Any, files: set[str]) -> list[str]:
    if not isinstance(value, dict):
        return [f"{place} must be {kind}, not {value!r}"]
    known = load()["types"][kind]
    if "subtypes" not in known:
        return _object(f"{place}({kind})", known.get("fields", []), value, files)
    meant = [name for name in known["subtypes"] if _may_be(name, value)]
    tried = [_typed(place, name, value, files) for name in meant]
    return min(tried, key=len) if tried else [f"{place} is no {kind}: {value!r}"]


def _may_be(name: str, value: Mapping[str, Any]) -> bool:
    """Tell whether `value` says that it is of the type `name`; a type that does not say may be meant."""
    for field in load()["types"][name].get("fields", []):
        if field["name"] in ("type", "source", "status") and (kind := KIND.search(field["description"])):
            return bool(value.get(field["name"]) == kind[1])
    return True


def _limits(place: str, field: dict[str, Any], value: Any, holder: Mapping[str, Any]) -> list[str]:
    if isinstance(value, list):
        most = MOST.get(field["name"], len(value))
        return [f"{place} holds {len(value)}, more than {most}"] if len(value) > most else []
    limit = LIMIT.search(field["description"]) if isinstance(value, str) else None
    if limit is None:
        return []
    least, most, unit = int(limit[1]), int(limit[2]), limit[3]
    length = len(value.encode()) if unit == "bytes" else _characters(value, holder)
    return [] if least <= length <= most else [f"{place} has {length} {unit}, not {least} to {most}"]


def _characters(text: str, holder: Mapping[str, Any]) -> int:
    """Return the length of `text` in UTF-16 units, after its markup is parsed."""
    if str(holder.get("parse_mode", "")).upper() == "HTML":
        text = unescape(re.sub(r"<[^>]*>", "", text))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
