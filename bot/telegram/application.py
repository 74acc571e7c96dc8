"""The library's `Application`: how it is built, who handles what on one page, and how an update finds its handler.

The first handler that fits an update takes it, so the order is: what is no message first; then what editors command;
then private chats and groups, in each what asks before what commands, new messages before edits. What fits none is not
answered: business messages, commands in a group that are unknown or another bot's. Who may ask at all is
decided in `updates`, for every handler alike. A handler reads a value of `conversation` out of the update and returns
what that makes of it.

Two parts of the library's application are not used. Its updater would acknowledge updates that are not yet stored, and
stops at one that it cannot parse. Its `process_update` swallows what a handler returns and what it raises; so
`dispatch` asks the handlers itself, by their public methods.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from functools import wraps
from typing import Any, Final, TypeAlias

from telegram import (
    CallbackQuery,
    ChosenInlineResult,
    InlineKeyboardButton,
    InlineQuery,
    LinkPreviewOptions,
    Message,
    Update,
)
from telegram.constants import ChatType, InlineKeyboardButtonLimit
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    ContextTypes,
    Defaults,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    PollAnswerHandler,
    PollHandler,
)
from telegram.ext.filters import COMMAND, IS_AUTOMATIC_FORWARD, StatusUpdate, UpdateType
from telegram.ext.filters import ChatType as Chat
from telegram.request import BaseRequest

from bot.conversation import buttons, commands, editors, groups, pictures, private
from bot.conversation.callbacks import read_decision
from bot.conversation.channel import tapping as channel_taps
from bot.conversation.channel.callbacks import read_posting
from bot.conversation.context import Context
from bot.conversation.editing import door
from bot.conversation.editing.callbacks import read_editing
from bot.conversation.quiz import counting, game, group, offering
from bot.conversation.routing import announcing, answering, elsewhere, newsroom, posting, tapping
from bot.conversation.unanswered import decisions
from bot.conversation.values import NOTHING, Button, Outcome, Question, Typed
from bot.settings import Settings
from bot.telegram.rate import RateLimiter, Slot
from bot.telegram.updates import GROUPS, language_of, post_of, question_of, words_of

LONGEST_DATA: Final = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)  # bytes
LONGEST_COPIED: Final = int(InlineKeyboardButtonLimit.MAX_COPY_TEXT)  # characters
CONVERSATION: Final = "conversation"  # its name in the application's `bot_data`
NEW, EDITED, PRIVATE, GROUP = UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE, Chat.PRIVATE, Chat.GROUPS


class BotContext(CallbackContext[ExtBot[Slot], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """What the library gives to a handler beside the update."""

    @property
    def conversation(self) -> Context:
        """What all handlers share."""
        shared: Context = self.bot_data[CONVERSATION]
        return shared


BotApplication: TypeAlias = Application[ExtBot[Slot], BotContext, dict[Any, Any], dict[Any, Any], dict[Any, Any], None]
Callback: TypeAlias = Callable[[Update, BotContext], Coroutine[Any, Any, Outcome]]


def handlers() -> list[BaseHandler[Update, BotContext, Outcome]]:
    """The handlers in their order."""
    return [
        InlineQueryHandler(offer),
        ChosenInlineResultHandler(choose),
        CallbackQueryHandler(tap),
        MessageHandler(UpdateType.GUEST_MESSAGE, call),
        MessageHandler(NEW & GROUP & StatusUpdate.MIGRATE, migrate),
        MessageHandler(NEW & GROUP & IS_AUTOMATIC_FORWARD, invite),
        MessageHandler(UpdateType.CHANNEL_POSTS, announce),
        CommandHandler(editors.COMMANDS, command_of_editors, NEW & (PRIVATE | GROUP)),
        PollHandler(count),
        PollAnswerHandler(vote),
        CommandHandler("chart", asking(pictures.charted), NEW & PRIVATE),
        CommandHandler("chart", asking(groups.charted), NEW & GROUP),
        CommandHandler("quiz", asking(game.asked), NEW & PRIVATE),
        CommandHandler("quiz", asking(group.asked), NEW & GROUP),
        CommandHandler("stop", asking(private.stopped), NEW & PRIVATE),
        CommandHandler("ask", asking(private.asked), NEW & PRIVATE),
        MessageHandler(NEW & PRIVATE & ~COMMAND, asking(private.asked)),
        MessageHandler(NEW & PRIVATE, asking(commands.sent)),
        MessageHandler(EDITED & PRIVATE, asking(private.edited)),
        CommandHandler("ask", asking(groups.asked), NEW & GROUP),
        MessageHandler(NEW & GROUP & ~COMMAND, asking(groups.asked)),
        CommandHandler((*commands.PAGES, *newsroom.PAGES), asking(groups.commanded), NEW & GROUP),
        MessageHandler(EDITED & GROUP, asking(groups.edited)),
    ]


def build(settings: Settings, request: BaseRequest, limiter: RateLimiter) -> BotApplication:
    """The application with its handlers, its way to Telegram and its pace; they have no `Context` yet."""
    application: BotApplication = (
        Application.builder()
        .token(settings.token)
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(request)
        .get_updates_request(request)
        .rate_limiter(limiter)
        .updater(None)
        .job_queue(None)
        .defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .context_types(ContextTypes(context=BotContext))
        .build()
    )
    application.add_handlers(handlers())
    return application


async def dispatch(application: BotApplication, update: Update) -> Outcome:
    """What the first handler that takes `update` returns; nothing when none does."""
    for handler in application.handlers[0]:
        check = handler.check_update(update)
        if check is not None and check is not False:
            context = BotContext.from_update(update, application)
            outcome: Outcome = await handler.handle_update(update, application, check, context)
            return outcome
    return NOTHING


def asking(answer: Callable[[Context, Question], Awaitable[Outcome]]) -> Callback:
    """The handler that gives the question in a message to `answer`; nothing where nobody asks."""

    @wraps(answer)
    async def ask(update: Update, context: BotContext) -> Outcome:
        question, shared = question_of(_message(update)), context.conversation
        if question is None:
            return NOTHING
        if shared.library.only is None:
            question = replace(question, is_edited=update.edited_message is not None)
            return await answering.answered(shared, question, answer)
        return await answer(shared, question)

    return ask


async def command_of_editors(update: Update, context: BotContext) -> Outcome:
    """A command for editors, with its author: an anonymous administrator writes as the chat itself."""
    message = _message(update)
    question = question_of(message)
    if question is None:
        return NOTHING
    author = message.sender_chat.id if message.sender_chat else question.reader
    return await editors.commanded(context.conversation, question, author)


async def migrate(update: Update, context: BotContext) -> Outcome:
    """A group has become a supergroup. Telegram says so in both, at the same time; the old one's note counts."""
    message = _message(update)
    new = message.migrate_to_chat_id
    return await editors.chat_moved(context.conversation, message.chat.id, new) if new else NOTHING


async def invite(update: Update, context: BotContext) -> Outcome:
    """A channel's post has come into its group, where people comment on it."""
    message = _message(update)
    return await posting.posted(context.conversation, post_of(message), message.media_group_id)


async def announce(update: Update, context: BotContext) -> Outcome:
    """A channel has a new post, or another text in one."""
    return await announcing.posted(context.conversation, post_of(_message(update)))


async def tap(update: Update, context: BotContext) -> Outcome:
    """A tap on a button: an editor's decision, or a reader's."""
    query = update.callback_query
    assert query is not None
    decision, editing, channel = read_decision(query.data), read_editing(query.data), read_posting(query.data)
    choice = offering.read_choice(query.data)
    if decision is not None:
        return await decisions.decided(context.conversation, _press(query), decision)
    if choice is not None:
        return await offering.tapped(context.conversation, _press(query), choice)
    if editing is not None:
        return await door.tapped(context.conversation, _press(query), editing, _topic(query.message))
    if channel is not None:
        return await channel_taps.tapped(context.conversation, _press(query), channel, _topic(query.message))
    return await tapping.tapped(context.conversation, _press(query), buttons.tapped)


async def count(update: Update, context: BotContext) -> Outcome:
    """The options of a quiz were chosen so often by now."""
    poll = update.poll
    assert poll is not None
    counts = counting.Counts(poll.id, tuple(option.voter_count for option in poll.options))
    return await counting.counted(context.conversation, counts)


async def vote(update: Update, context: BotContext) -> Outcome:
    """Somebody has chosen in a quiz of the private chat; what was chosen as a chat, or taken back, is nobody's."""
    answer = update.poll_answer
    assert answer is not None
    if answer.user is None or len(answer.option_ids) != 1:
        return NOTHING
    return await game.voted(context.conversation, game.Vote(answer.poll_id, answer.user.id, answer.option_ids[0]))


async def offer(update: Update, context: BotContext) -> Outcome:
    """Somebody types behind the bot's name."""
    query = update.inline_query
    assert query is not None
    return await elsewhere.offered(context.conversation, _typed(query.id, query))


async def choose(update: Update, context: BotContext) -> Outcome:
    """Somebody has sent a card."""
    result = update.chosen_inline_result
    assert result is not None
    return await elsewhere.chosen(context.conversation, _typed(result.result_id, result))


async def call(update: Update, context: BotContext) -> Outcome:
    """Somebody calls the bot by its name in a chat where it is not."""
    message = _message(update)
    if not message.guest_query_id:
        return NOTHING
    person, replied = (None if message.sender_chat else message.from_user), message.reply_to_message
    text = words_of(message, context.bot) or (words_of(replied, context.bot) if replied else "")
    typed = Typed(message.guest_query_id, text, person.id if person else None, language_of(person))
    return await elsewhere.called(context.conversation, typed)


def _message(update: Update) -> Message:
    message = update.effective_message
    assert message is not None  # its handler's filter has seen it
    return message


def _typed(name: str, typed: InlineQuery | ChosenInlineResult) -> Typed:
    return Typed(name, typed.query, typed.from_user.id, language_of(typed.from_user))


def _press(query: CallbackQuery) -> buttons.Press:
    message, person = query.message, query.from_user
    language = language_of(person)
    if not isinstance(message, Message):
        return buttons.Press(query.id, query.data, person.id, language, None, 0, private=False)
    own = message.chat.type == ChatType.PRIVATE and message.chat.id == person.id
    chat = message.chat.id if own or message.chat.type in GROUPS else None  # in a channel the bot says nothing
    shown = message.reply_markup.inline_keyboard if message.reply_markup else ()
    rows = tuple(tuple(map(_button, row)) for row in shown if all(map(_can_be_sent, row)))
    return buttons.Press(query.id, query.data, person.id, language, chat, message.message_id, own, rows)


def _topic(message: object) -> int | None:
    """The topic of a forum in which the tapped `message` stands."""
    return message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None


def _button(button: InlineKeyboardButton) -> Button:
    copied = button.copy_text.text if button.copy_text else None
    return Button(button.text, _data(button.callback_data), button.url, button.switch_inline_query, copied)


def _can_be_sent(button: InlineKeyboardButton) -> bool:
    """Whether Telegram would take the button from us: what it shows us was perhaps made by others.

    Buttons of other kinds are not read (`updates`), and without what they do no button is taken.
    """
    data, copied = _data(button.callback_data) or "", button.copy_text.text if button.copy_text else ""
    is_whole = 0 < len(data.encode(errors="replace")) <= LONGEST_DATA or 0 < len(copied) <= LONGEST_COPIED
    return bool(button.text) and is_whole


def _data(data: object) -> str | None:
    return data if isinstance(data, str) else None
