"""The methods that the sandbox speaks and the types they take, as the Bot API documents them.

One line a field: `name!Type` is required, `name:Type` optional, `*Type` a list, `A|B` either.
A test holds both tables against the Bot API's own data, so a field cannot be missed or misspelt here.
"""

from __future__ import annotations

METHODS: dict[str, str] = {
    "getUpdates": "offset:Integer limit:Integer timeout:Integer allowed_updates:*String",
    "setWebhook": (
        "url!String certificate:InputFile ip_address:String max_connections:Integer "
        "allowed_updates:*String drop_pending_updates:Boolean secret_token:String"
    ),
    "deleteWebhook": "drop_pending_updates:Boolean",
    "getWebhookInfo": "",
    "getMe": "",
    "logOut": "",
    "close": "",
    "sendMessage": (
        "business_connection_id:String chat_id!Integer|String message_thread_id:Integer "
        "direct_messages_topic_id:Integer text!String parse_mode:String entities:*MessageEntity "
        "link_preview_options:LinkPreviewOptions disable_notification:Boolean protect_content:Boolean "
        "allow_paid_broadcast:Boolean message_effect_id:String "
        "suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters "
        "reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"
    ),
    "sendPhoto": (
        "business_connection_id:String chat_id!Integer|String message_thread_id:Integer "
        "direct_messages_topic_id:Integer photo!InputFile|String caption:String parse_mode:String "
        "caption_entities:*MessageEntity show_caption_above_media:Boolean has_spoiler:Boolean "
        "disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean "
        "message_effect_id:String suggested_post_parameters:SuggestedPostParameters "
        "reply_parameters:ReplyParameters "
        "reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"
    ),
    "sendMediaGroup": (
        "business_connection_id:String chat_id!Integer|String message_thread_id:Integer "
        "direct_messages_topic_id:Integer "
        "media!*InputMediaAudio|*InputMediaDocument|*InputMediaLivePhoto|*InputMediaPhoto|*InputMediaVideo "
        "disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean "
        "message_effect_id:String reply_parameters:ReplyParameters"
    ),
    "editMessageMedia": (
        "business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String "
        "media!InputMedia reply_markup:InlineKeyboardMarkup"
    ),
    "sendDocument": (
        "business_connection_id:String chat_id!Integer|String message_thread_id:Integer "
        "direct_messages_topic_id:Integer document!InputFile|String thumbnail:InputFile|String "
        "caption:String parse_mode:String caption_entities:*MessageEntity "
        "disable_content_type_detection:Boolean disable_notification:Boolean protect_content:Boolean "
        "allow_paid_broadcast:Boolean message_effect_id:String "
        "suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters "
        "reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"
    ),
    "sendPoll": (
        "business_connection_id:String chat_id!Integer|String message_thread_id:Integer question!String "
        "question_parse_mode:String question_entities:*MessageEntity options!*InputPollOption "
        "is_anonymous:Boolean type:String allows_multiple_answers:Boolean allows_revoting:Boolean "
        "shuffle_options:Boolean allow_adding_options:Boolean hide_results_until_closes:Boolean "
        "members_only:Boolean country_codes:*String correct_option_ids:*Integer explanation:String "
        "explanation_parse_mode:String explanation_entities:*MessageEntity explanation_media:InputPollMedia "
        "open_period:Integer close_date:Integer is_closed:Boolean description:String "
        "description_parse_mode:String description_entities:*MessageEntity media:InputPollMedia "
        "disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean "
        "message_effect_id:String reply_parameters:ReplyParameters "
        "reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"
    ),
    "stopPoll": (
        "business_connection_id:String chat_id!Integer|String message_id!Integer reply_markup:InlineKeyboardMarkup"
    ),
    "sendChatAction": ("business_connection_id:String chat_id!Integer|String message_thread_id:Integer action!String"),
    "setMessageReaction": "chat_id!Integer|String message_id!Integer reaction:*ReactionType is_big:Boolean",
    "getFile": "file_id!String",
    "leaveChat": "chat_id!Integer|String",
    "getChat": "chat_id!Integer|String",
    "getChatAdministrators": "chat_id!Integer|String return_bots:Boolean",
    "getChatMemberCount": "chat_id!Integer|String",
    "getChatMember": "chat_id!Integer|String user_id!Integer",
    "answerCallbackQuery": ("callback_query_id!String text:String show_alert:Boolean url:String cache_time:Integer"),
    "answerInlineQuery": (
        "inline_query_id!String results!*InlineQueryResult cache_time:Integer is_personal:Boolean "
        "next_offset:String button:InlineQueryResultsButton"
    ),
    "answerGuestQuery": "guest_query_id!String result!InlineQueryResult",
    "setMyCommands": "commands!*BotCommand scope:BotCommandScope language_code:String",
    "deleteMyCommands": "scope:BotCommandScope language_code:String",
    "getMyCommands": "scope:BotCommandScope language_code:String",
    "setMyName": "name:String language_code:String",
    "getMyName": "language_code:String",
    "setMyDescription": "description:String language_code:String",
    "getMyDescription": "language_code:String",
    "setMyShortDescription": "short_description:String language_code:String",
    "getMyShortDescription": "language_code:String",
    "setChatMenuButton": "chat_id:Integer menu_button:MenuButton",
    "getChatMenuButton": "chat_id:Integer",
    "editMessageText": (
        "business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String "
        "text:String parse_mode:String entities:*MessageEntity link_preview_options:LinkPreviewOptions "
        "rich_message:InputRichMessage reply_markup:InlineKeyboardMarkup"
    ),
    "editMessageCaption": (
        "business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String "
        "caption:String parse_mode:String caption_entities:*MessageEntity "
        "show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup"
    ),
    "editMessageReplyMarkup": (
        "business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String "
        "reply_markup:InlineKeyboardMarkup"
    ),
    "deleteMessage": "chat_id!Integer|String message_id!Integer",
    "deleteMessages": "chat_id!Integer|String message_ids!*Integer",
}
TYPES: dict[str, str] = {
    "MessageEntity": (
        "type!String offset!Integer length!Integer url:String user:User language:String "
        "custom_emoji_id:String unix_time:Integer date_time_format:String"
    ),
    "User": (
        "id!Integer is_bot!Boolean first_name!String last_name:String username:String "
        "language_code:String is_premium:Boolean added_to_attachment_menu:Boolean can_join_groups:Boolean "
        "can_read_all_group_messages:Boolean supports_guest_queries:Boolean "
        "supports_inline_queries:Boolean can_connect_to_business:Boolean has_main_web_app:Boolean "
        "has_topics_enabled:Boolean allows_users_to_create_topics:Boolean can_manage_bots:Boolean "
        "supports_join_request_queries:Boolean"
    ),
    "LinkPreviewOptions": (
        "is_disabled:Boolean url:String prefer_small_media:Boolean prefer_large_media:Boolean show_above_text:Boolean"
    ),
    "ReplyParameters": (
        "message_id!Integer chat_id:Integer|String allow_sending_without_reply:Boolean quote:String "
        "quote_parse_mode:String quote_entities:*MessageEntity quote_position:Integer "
        "checklist_task_id:Integer poll_option_id:String"
    ),
    "InputPollOption": ("text!String text_parse_mode:String text_entities:*MessageEntity media:InputPollOptionMedia"),
    "InlineKeyboardMarkup": "inline_keyboard!**InlineKeyboardButton",
    "InlineKeyboardButton": (
        "text!String icon_custom_emoji_id:String style:String url:String callback_data:String "
        "web_app:WebAppInfo login_url:LoginUrl switch_inline_query:String "
        "switch_inline_query_current_chat:String "
        "switch_inline_query_chosen_chat:SwitchInlineQueryChosenChat copy_text:CopyTextButton "
        "callback_game:CallbackGame pay:Boolean"
    ),
    "SwitchInlineQueryChosenChat": (
        "query:String allow_user_chats:Boolean allow_bot_chats:Boolean allow_group_chats:Boolean "
        "allow_channel_chats:Boolean"
    ),
    "CopyTextButton": "text!String",
    "ReplyKeyboardMarkup": (
        "keyboard!**KeyboardButton is_persistent:Boolean resize_keyboard:Boolean "
        "one_time_keyboard:Boolean input_field_placeholder:String selective:Boolean"
    ),
    "KeyboardButton": (
        "text!String icon_custom_emoji_id:String style:String request_users:KeyboardButtonRequestUsers "
        "request_chat:KeyboardButtonRequestChat request_managed_bot:KeyboardButtonRequestManagedBot "
        "request_contact:Boolean request_location:Boolean request_poll:KeyboardButtonPollType "
        "web_app:WebAppInfo"
    ),
    "ReplyKeyboardRemove": "remove_keyboard!Boolean selective:Boolean",
    "ForceReply": "force_reply!Boolean input_field_placeholder:String selective:Boolean",
    "InlineQueryResultArticle": (
        "type!String id!String title!String input_message_content!InputMessageContent "
        "reply_markup:InlineKeyboardMarkup url:String description:String thumbnail_url:String "
        "thumbnail_width:Integer thumbnail_height:Integer"
    ),
    "InputMediaPhoto": (
        "type!String media!String caption:String parse_mode:String caption_entities:*MessageEntity "
        "show_caption_above_media:Boolean has_spoiler:Boolean"
    ),
    "InlineQueryResultCachedPhoto": (
        "type!String id!String photo_file_id!String title:String description:String caption:String "
        "parse_mode:String caption_entities:*MessageEntity show_caption_above_media:Boolean "
        "reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent"
    ),
    "InputTextMessageContent": (
        "message_text!String parse_mode:String entities:*MessageEntity link_preview_options:LinkPreviewOptions"
    ),
    "InlineQueryResultsButton": "text!String web_app:WebAppInfo start_parameter:String",
    "BotCommand": "command!String description!String",
    "BotCommandScopeDefault": "type!String",
    "BotCommandScopeAllPrivateChats": "type!String",
    "BotCommandScopeAllGroupChats": "type!String",
    "BotCommandScopeAllChatAdministrators": "type!String",
    "BotCommandScopeChat": "type!String chat_id!Integer|String",
    "BotCommandScopeChatAdministrators": "type!String chat_id!Integer|String",
    "BotCommandScopeChatMember": "type!String chat_id!Integer|String user_id!Integer",
    "ReactionTypeEmoji": "type!String emoji!String",
    "ReactionTypeCustomEmoji": "type!String custom_emoji_id!String",
    "ReactionTypePaid": "type!String",
    "MenuButtonCommands": "type!String",
    "MenuButtonDefault": "type!String",
}

# Types which are one of several; the `type` field of the value says which.
CHOICES: dict[str, dict[str, str]] = {
    "InlineQueryResult": {"article": "InlineQueryResultArticle", "photo": "InlineQueryResultCachedPhoto"},
    "InputMedia": {"photo": "InputMediaPhoto"},
    "BotCommandScope": {
        "default": "BotCommandScopeDefault",
        "all_private_chats": "BotCommandScopeAllPrivateChats",
        "all_group_chats": "BotCommandScopeAllGroupChats",
        "all_chat_administrators": "BotCommandScopeAllChatAdministrators",
        "chat": "BotCommandScopeChat",
        "chat_administrators": "BotCommandScopeChatAdministrators",
        "chat_member": "BotCommandScopeChatMember",
    },
    "ReactionType": {
        "emoji": "ReactionTypeEmoji",
        "custom_emoji": "ReactionTypeCustomEmoji",
        "paid": "ReactionTypePaid",
    },
    "MenuButton": {"commands": "MenuButtonCommands", "default": "MenuButtonDefault"},
}

# Types which are one of several; the field which only that one has says which.
MARKERS: dict[str, str] = {
    "inline_keyboard": "InlineKeyboardMarkup",
    "keyboard": "ReplyKeyboardMarkup",
    "remove_keyboard": "ReplyKeyboardRemove",
    "force_reply": "ForceReply",
}

# A type with another name in its field than the only kind of it that the sandbox speaks.
ALIASES: dict[str, str] = {"InputMessageContent": "InputTextMessageContent"}

# Parameters whose absence Telegram reports in words of its own.
MISSING: dict[str, str] = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "media": "expected an Array of InputMedia",
    "document": "there is no document in the request",
    "file_id": "file_id not specified",
    "question": "poll question must be non-empty",
    "options": "poll must have at least 2 options",
    "action": "wrong parameter action in request",
    "user_id": "invalid user_id specified",
    "commands": "commands must be non-empty",
}
