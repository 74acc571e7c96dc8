"""Chats and their members."""

from __future__ import annotations

from bot.sandbox.errors import bad_request, forbidden
from bot.sandbox.service import Service
from bot.sandbox.world import Chat, Json

RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip
GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def get_chat(service: Service, params: Json) -> Json:
    """Tell all about a chat."""
    chat = service.chat(params["chat_id"])
    link = {"linked_chat_id": chat.linked} if chat.linked else {}
    always = {"accent_color_id": abs(chat.id) % 7, "max_reaction_count": 11, "accepted_gift_types": GIFTS}
    return {**chat.public(), **always, **link}


def _present(service: Service, params: Json) -> Chat:
    chat = service.chat(params["chat_id"])
    if chat.standing in ("left", "kicked"):
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def get_member(service: Service, params: Json) -> Json:
    """Tell the standing of a member."""
    chat, person = _present(service, params), params["user_id"]
    if person == service.world.bot["id"]:
        return _bot_in(service, chat)
    if person not in service.world.people:
        raise bad_request("PARTICIPANT_ID_INVALID")
    user = service.world.people[person]
    if person == chat.owner:
        return {"user": user, "status": "creator", "is_anonymous": False}
    if person in chat.administrators:
        return as_member(user, "administrator")
    return as_member(user, "member" if person in chat.members else "left")


def _bot_in(service: Service, chat: Chat) -> Json:
    """Return the bot as a member of `chat`; what concerns posts is told of channels alone."""
    member = as_member(service.world.bot_as_sender(), chat.standing)
    if chat.type == "channel" and chat.standing == "administrator":
        member |= {"can_post_messages": False, "can_edit_messages": chat.edits}
    return member


def as_member(user: Json, standing: str) -> Json:
    """Return the member object of `user`, who stands as `standing`: member, administrator, left or kicked."""
    more: dict[str, Json] = {"administrator": dict.fromkeys(RIGHTS, False), "kicked": {"until_date": 0}}
    return {"user": user, "status": standing, **more.get(standing, {})}


def get_member_count(service: Service, params: Json) -> int:
    """Count the members, the bot among them."""
    return len(_present(service, params).members) + 1


def get_administrators(service: Service, params: Json) -> list[Json]:
    """List the administrators."""
    chat = _present(service, params)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    found = [{"user": service.world.people[chat.owner], "status": "creator", "is_anonymous": False}]
    found += [as_member(service.world.people[person], "administrator") for person in chat.administrators]
    if chat.standing == "administrator" and params.get("return_bots", True):
        found.append(_bot_in(service, chat))
    return found


def leave(service: Service, params: Json) -> bool:
    """Leave a group or channel."""
    chat = _present(service, params)
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.standing = "left"
    me = service.world.bot_as_sender()
    service.world.post(chat, {"from": me, "left_chat_member": me})
    return True
