"""What each Bot API method does: one function each, the service and the parameters in, the result out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.methods import answers, chats, editing, polling, profile, sending
from bot.sandbox.service import Service

Handler = Callable[[Service, dict[str, Any]], Any | Awaitable[Any]]

HANDLERS: dict[str, Handler] = {
    "getUpdates": polling.get_updates,
    "setWebhook": polling.set_webhook,
    "deleteWebhook": polling.delete_webhook,
    "getWebhookInfo": polling.get_webhook_info,
    "logOut": polling.leave_server,
    "close": polling.leave_server,
    "getMe": profile.get_me,
    "setMyCommands": profile.set_commands,
    "getMyCommands": profile.get_commands,
    "deleteMyCommands": profile.delete_commands,
    "setMyName": profile.set_name,
    "getMyName": profile.get_name,
    "setMyDescription": profile.set_description,
    "getMyDescription": profile.get_description,
    "setMyShortDescription": profile.set_short_description,
    "getMyShortDescription": profile.get_short_description,
    "setChatMenuButton": profile.set_menu_button,
    "getChatMenuButton": profile.get_menu_button,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendMediaGroup": sending.send_media_group,
    "sendDocument": sending.send_document,
    "sendPoll": sending.send_poll,
    "stopPoll": sending.stop_poll,
    "sendChatAction": sending.send_chat_action,
    "getFile": sending.get_file,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "setMessageReaction": editing.set_reaction,
    "answerCallbackQuery": answers.answer_callback,
    "answerInlineQuery": answers.answer_inline,
    "answerGuestQuery": answers.answer_guest,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_member,
    "getChatMemberCount": chats.get_member_count,
    "getChatAdministrators": chats.get_administrators,
    "leaveChat": chats.leave,
}
