"""The Bot API's data as a judge of requests, and the sandbox's tables held against it.

This file is collected only where the data is (see `tests/conftest.py`).
"""

import json

import botapi
import pytest

from bot.sandbox.schema import CHOICES, METHODS, TYPES
from bot.sandbox.validate import fields_of

KEYBOARD = json.dumps({"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]})
VALID = [
    ("getMe", {}),
    ("sendMessage", {"chat_id": "1", "text": "<b>Hi</b>", "parse_mode": "HTML", "reply_markup": KEYBOARD}),
    ("sendMessage", {"chat_id": "@name", "text": "Hi", "reply_parameters": '{"message_id": 3}'}),
    ("setMyCommands", {"commands": '[{"command": "a", "description": "b"}]', "scope": '{"type": "default"}'}),
    ("answerCallbackQuery", {"callback_query_id": "5", "text": "", "show_alert": "true"}),
]
INVALID = [
    ("sendMesage", {}, "there is no method sendMesage"),
    ("sendMessage", {"chat_id": "1"}, "lacks text"),
    ("sendMessage", {"chat_id": "1", "text": "x", "reply_to": "5"}, "has no field reply_to"),
    ("sendMessage", {"chat_id": "1", "text": "x" * 4097}, "has 4097 characters"),
    (
        "sendMessage",
        {"chat_id": "1", "text": "x", "reply_markup": '{"inline_keyboard": [[{}]]}'},
        "lacks text",
    ),
    (
        "sendMessage",
        {"chat_id": "1", "text": "x", "reply_parameters": '{"message_id": "3"}'},
        "must be Integer",
    ),
    (
        "sendMessage",
        {"chat_id": "1", "text": "x", "reply_markup": KEYBOARD.replace('"y"', json.dumps("ñ" * 33))},
        "has 66 bytes",
    ),
    (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": '[{"type": "nothing"}]'},
        "is no InlineQueryResult",
    ),
    ("sendPhoto", {"chat_id": "1", "photo": "attach://a"}, "which was not sent"),
]


@pytest.mark.parametrize(("method", "params"), VALID)
def test_a_valid_request_passes(method, params):
    """The judge finds nothing wrong with requests which Telegram takes."""
    assert botapi.problems_by_data(method, params) == []


@pytest.mark.parametrize(("method", "params", "problem"), INVALID)
def test_an_invalid_request_is_told_why(method, params, problem):
    """The judge names the field and what is wrong with it."""
    assert problem in " ".join(botapi.problems_by_data(method, params))


def _documented(fields):
    return {
        field["name"]: (field["required"], [kind.replace("Array of ", "*") for kind in field["types"]])
        for field in fields
    }


@pytest.mark.parametrize(("table", "section"), [(METHODS, "methods"), (TYPES, "types")])
def test_the_tables_are_the_bot_apis_own(table, section):
    """Every field that the sandbox knows of a method or type is documented, and none is missing."""
    data = botapi.load()[section]
    assert len(table) > 25
    for name in table:
        known = {field.name: (field.required, list(field.types)) for field in fields_of(name).values()}
        assert known == _documented(data[name].get("fields", [])), name


def test_the_choices_are_the_bot_apis_own():
    """Every type that the sandbox offers for a choice is one of its documented subtypes."""
    data = botapi.load()["types"]
    for choice, kinds in CHOICES.items():
        assert set(kinds.values()) <= set(data[choice]["subtypes"])
