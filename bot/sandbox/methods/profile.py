"""What the bot says about itself: name, descriptions, commands, menu button."""

from __future__ import annotations

import json
import re

from bot.sandbox.errors import bad_request
from bot.sandbox.service import Service
from bot.sandbox.world import Chat, Json

MAX_NAME, MAX_DESCRIPTION, MAX_SHORT = 64, 512, 120
MAX_COMMANDS, MAX_COMMAND_DESCRIPTION = 100, 256
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}|")


def get_me(service: Service, params: Json) -> Json:
    """Tell who the bot is."""
    return service.world.bot


def _language(params: Json) -> str:
    language: str = params.get("language_code", "")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("LANG_CODE_INVALID")
    return language


def _keep(texts: dict[str, str], language: str, text: str, limit: int, what: str) -> bool:
    if len(text) > limit:
        raise bad_request(f"bot {what} is too long")
    if text:
        texts[language] = text
    else:
        texts.pop(language, None)
    return True


def _text(texts: dict[str, str], language: str) -> str:
    return texts.get(language, texts.get("", ""))


def set_name(service: Service, params: Json) -> bool:
    """Set the bot's name for a language."""
    return _keep(service.profile.names, _language(params), params.get("name", ""), MAX_NAME, "name")


def get_name(service: Service, params: Json) -> Json:
    """Tell the bot's name in a language."""
    return {"name": _text(service.profile.names, _language(params)) or service.world.bot["first_name"]}


def set_description(service: Service, params: Json) -> bool:
    """Set what an empty chat with the bot shows."""
    text = params.get("description", "")
    _keep(service.profile.descriptions, _language(params), text, MAX_DESCRIPTION, "description")
    service.world.tell("profile", {})
    return True


def get_description(service: Service, params: Json) -> Json:
    """Tell what an empty chat with the bot shows."""
    return {"description": _text(service.profile.descriptions, _language(params))}


def set_short_description(service: Service, params: Json) -> bool:
    """Set what the bot's profile shows."""
    text = params.get("short_description", "")
    return _keep(service.profile.short_descriptions, _language(params), text, MAX_SHORT, "short description")


def get_short_description(service: Service, params: Json) -> Json:
    """Tell what the bot's profile shows."""
    return {"short_description": _text(service.profile.short_descriptions, _language(params))}


def _scope(service: Service, params: Json) -> tuple[str, str]:
    scope = params.get("scope", {"type": "default"})
    if "chat_id" in scope:
        service.chat(scope["chat_id"])
    return json.dumps(scope, sort_keys=True), _language(params)


def set_commands(service: Service, params: Json) -> bool:
    """Set the commands for a scope and a language; none at all removes them."""
    place = _scope(service, params)
    commands = params.get("commands", [])
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check(command)
    service.profile.commands[place] = commands
    service.world.tell("profile", {})
    return True


def _check(command: Json) -> None:
    command["command"] = command["command"].removeprefix("/")
    if not COMMAND.fullmatch(command["command"]):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(command["description"]) <= MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def get_commands(service: Service, params: Json) -> list[Json]:
    """Tell the commands set for exactly this scope and language."""
    return service.profile.commands.get(_scope(service, params), [])


def delete_commands(service: Service, params: Json) -> bool:
    """Remove the commands of a scope and a language."""
    service.profile.commands.pop(_scope(service, params), None)
    service.world.tell("profile", {})
    return True


def commands_for(service: Service, chat: Chat, language: str) -> list[Json]:
    """Return the commands that Telegram's menu shows in `chat` to an administrator who speaks `language`.

    The narrower scope wins over the wider one, then the language over none.
    """
    every = "all_private_chats" if chat.type == "private" else "all_group_chats"
    here: list[Json] = [{"type": kind, "chat_id": chat.id} for kind in ("chat_administrators", "chat")]
    for scope in (*here, {"type": every}, {"type": "default"}):
        for code in (language, ""):
            if commands := service.profile.commands.get((json.dumps(scope, sort_keys=True), code)):
                return commands
    return []


def set_menu_button(service: Service, params: Json) -> bool:
    """Accept the menu button (the page always shows the commands)."""
    if "chat_id" in params:
        service.chat(params["chat_id"])
    return True


def get_menu_button(service: Service, params: Json) -> Json:
    """Tell the menu button."""
    return {"type": "commands"}
