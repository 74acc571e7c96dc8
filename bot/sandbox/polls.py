"""Polls: what a bot may send, how people vote, and the object that messages and updates hold."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.sandbox.entities import units
from bot.sandbox.errors import bad_request
from bot.sandbox.formatting import parsed
from bot.sandbox.world import Json

MAX_QUESTION, MAX_OPTION, MAX_EXPLANATION = 300, 100, 200  # characters, after entities are parsed
MAX_OPTIONS = 12
MAX_LINE_FEEDS = 2  # in an explanation
NOT_HERE = ("media", "explanation_media", "allow_adding_options", "shuffle_options", "members_only", "country_codes",
            "description", "open_period", "close_date", "hide_results_until_closes")  # fmt: skip


@dataclass(eq=False, slots=True)
class Poll:
    """A poll of the bot's: `shown` is what it says, `message` where it stands, `votes` the options of each person."""

    shown: Json
    message: Json = field(default_factory=dict)
    votes: dict[int, list[int]] = field(default_factory=dict)

    def public(self) -> Json:
        """Return the poll as the Bot API tells it."""
        chosen = [option for options in self.votes.values() for option in options]
        options = [{**option, "voter_count": chosen.count(at)} for at, option in enumerate(self.shown["options"])]
        return {**self.shown, "options": options, "total_voter_count": len(self.votes)}

    def vote(self, person: int, options: Sequence[int]) -> None:
        """Let `person` vote for `options`; ValueError when Telegram would not let them."""
        if self.shown["is_closed"]:
            raise ValueError("the poll is closed")
        if person in self.votes and not self.shown["allows_revoting"]:
            raise ValueError("you have voted already")
        if not set(options) <= set(range(len(self.shown["options"]))):
            raise ValueError(f"no options {options}: there are {len(self.shown['options'])}, counted from 0")
        if not options or (len(options) > 1 and not self.shown["allows_multiple_answers"]):
            raise ValueError("choose one option")
        self.votes[person] = list(options)


def new_poll(params: Json, in_channel: bool) -> Poll:
    """Return the poll that sendPoll asks for; ApiError when Telegram would refuse it."""
    for name in NOT_HERE:
        if params.get(name):
            raise bad_request(f"the sandbox does not support {name} of sendPoll")
    anonymous, kind = params.get("is_anonymous", True), params.get("type", "regular")
    if kind not in ("regular", "quiz"):
        raise bad_request("unsupported poll type specified")
    if in_channel and not anonymous:
        raise bad_request("non-anonymous polls can't be sent to channel chats")
    several = params.get("allows_multiple_answers", False)
    return Poll({
        "id": str(secrets.randbits(62)),
        "question": _text(params, "question", MAX_QUESTION, "poll question"),
        "options": _options(params["options"]),
        "is_closed": params.get("is_closed", False), "is_anonymous": anonymous, "type": kind,
        "allows_multiple_answers": several, "members_only": False,
        "allows_revoting": params.get("allows_revoting", kind == "regular"),
        **(_of_quiz(params, several) if kind == "quiz" else {}),
    })  # fmt: skip


def _text(params: Json, key: str, most: int, name: str) -> str:
    text, _ = parsed(params[key], params.get(f"{key}_parse_mode", ""), params.get(f"{key}_entities", []))
    if not text.strip():
        raise bad_request(f"{name} must be non-empty")
    if units(text) > most:
        raise bad_request(f"{name} length must not exceed {most}")
    return text.strip()


def _options(given: Sequence[Json]) -> list[Json]:
    if len(given) < 2:
        raise bad_request("poll must have at least 2 options")
    if len(given) > MAX_OPTIONS:
        raise bad_request(f"poll can't have more than {MAX_OPTIONS} options")
    if any("media" in option for option in given):
        raise bad_request("the sandbox does not support media of InputPollOption")
    texts = [_text(option, "text", MAX_OPTION, "poll options") for option in given]
    return [{"persistent_id": str(at), "text": text} for at, text in enumerate(texts)]


def _of_quiz(params: Json, several: bool) -> Json:
    """What a quiz has and no other poll: the correct options, and why."""
    correct = params.get("correct_option_ids", [])
    in_order = correct == sorted(set(correct)) and set(correct) <= set(range(len(params["options"])))
    if not correct or not in_order or (len(correct) > 1 and not several):
        raise bad_request("wrong correct option ID specified")
    explanation, mode = params.get("explanation", ""), params.get("explanation_parse_mode", "")
    text, entities = parsed(explanation, mode, params.get("explanation_entities", []))
    if units(text) > MAX_EXPLANATION or text.count("\n") > MAX_LINE_FEEDS:
        raise bad_request("poll explanation is too long")
    shown = {"explanation": text, "explanation_entities": entities}
    return {"correct_option_ids": correct, **{name: value for name, value in shown.items() if value}}
