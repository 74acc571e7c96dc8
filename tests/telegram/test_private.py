"""Conversations in a private chat."""

from talk import allow_refusal, buttons, conversation, expect_warnings

from bot.conversation.values import Message, Post, Spot, notice
from bot.match import Phrasing
from bot.sandbox import MARCO
from bot.telegram.sending import Sender


@conversation()
async def test_a_question_gets_its_answer_with_sources_and_what_to_ask_next(sandbox):
    """A reply says the figure, where it stands, and offers related questions."""
    said = await sandbox.ask("private", None, "How many models are there?")
    assert said["text"].split("\n") == [
        "There are more than 1,500\u00a0[1] models, about 40%\u00a0[2] of the total.",
        "",
        "Sources",
        "[1] The Academy, paragraph 1",
        "[2] The Academy, paragraph 2",
        "The land of the 1,500 models, The Daily Model",
    ]
    assert buttons(said) == ["What is the total for the whole world?", "Sources", "Show me", "Share", "More…"]
    assert "reply_to_message" not in said


@conversation()
async def test_a_tap_on_a_related_question_goes_on(sandbox):
    """A tap on a question brings its answer as a new message, in the language of the button."""
    said = await sandbox.ask("private", None, "¿Cuántos modelos hay?")
    assert await sandbox.tap(said, "¿Cuál es el total mundial?") == {}
    await sandbox.settle()
    assert (await sandbox.said("private"))[-1]["text"].startswith("El mundo tiene 3755")


@conversation()
async def test_none_of_these(sandbox):
    """A reader who meant none of the suggested questions is asked to put it in other words."""
    said = await sandbox.ask("private", None, "models world")
    assert buttons(said)[:2] == ["How many models are there?", "What is the total for the whole world?"]
    await sandbox.tap(said, data="n:en")
    await sandbox.settle()
    [changed] = await sandbox.said("private")
    assert changed["text"].startswith("Then put it in other words")


@conversation()
async def test_topics_are_browsed_in_place(sandbox):
    """Topics and their questions change in one message, with a way back, and a question opens a new one."""
    said = await sandbox.ask("private", None, "/topics")
    await sandbox.tap(said, "Models")
    await sandbox.settle()
    [topic] = await sandbox.said("private")
    assert buttons(topic) == ["How many models are there?", "What is the total for the whole world?", "‹ All topics"]
    await sandbox.tap(topic, "‹ All topics")
    await sandbox.settle()
    assert buttons((await sandbox.said("private"))[0]) == ["Models"]
    assert len(await sandbox.said("private")) == 1


@conversation()
async def test_figures_name_their_source_and_show_our_own_sums(sandbox):
    """Every figure of the book is listed with who says so and where, derived ones with their arithmetic."""
    said = await sandbox.ask("private", None, "/figures")
    assert "More than 1,500 models in the land\nThe Academy, paragraph 1" in said["text"]
    assert "Fewer than 2,255 models elsewhere\nOur own arithmetic: 3,755 − more than 1,500" in said["text"]


@conversation()
async def test_the_language_that_a_reader_chooses_is_kept(sandbox):
    """A chosen language holds, whatever language a question is in; automatic undoes it."""
    menu = await sandbox.ask("private", None, "/language")
    await sandbox.tap(menu, "Español")
    await sandbox.settle()
    assert (await sandbox.ask("private", None, "/help"))["text"].startswith("Escribe tu pregunta")
    assert (await sandbox.ask("private", None, "How many models are there?"))["text"].startswith("Hay más de")
    [menu] = [said for said in await sandbox.said("private") if "✓ Español" in buttons(said)]
    await sandbox.tap(menu, "Automático")
    await sandbox.settle()
    assert (await sandbox.ask("private", None, "/help"))["text"].startswith("Write your question")


@conversation()
async def test_without_words_telegrams_language_counts(sandbox):
    """A reader whose Telegram speaks Spanish is greeted in Spanish."""
    assert (await sandbox.ask(MARCO, None, "/start"))["text"].startswith("¡Hola!")


@conversation()
async def test_an_edited_question_edits_the_reply(sandbox):
    """The reply follows the question, and no second one is sent."""
    question = await sandbox.send_text("private", None, "How many does India have?")
    await sandbox.reply(question)
    await sandbox.edit_text(question, "How many models are there?")
    await sandbox.settle()
    [said] = await sandbox.said("private")
    assert said["text"].startswith("There are more than 1,500")


@conversation()
async def test_an_edit_that_changes_nothing_for_the_answer(sandbox):
    """An edit with the same answer is no error."""
    question = await sandbox.send_text("private", None, "How many models are there?")
    await sandbox.reply(question)
    await sandbox.edit_text(question, "How many models are there??")
    await sandbox.settle()
    assert len(await sandbox.said("private")) == 1
    allow_refusal(sandbox, "message is not modified")


@conversation()
async def test_a_deleted_question_costs_nothing(sandbox):
    """A question that was deleted before its answer came is answered all the same."""
    await sandbox.fault("sendMessage", "delay", seconds=0.2)
    question = await sandbox.send_text("private", None, "How many models are there?")
    await sandbox.delete(question)
    await sandbox.settle(quiet=0.3)
    assert len(await sandbox.said("private")) == 1


@conversation()
async def test_an_album_is_one_message(sandbox):
    """Of an album's pictures, which arrive one by one, only one gets the kind line."""
    message = await sandbox.send_media("private", None, "photo")
    await sandbox.settle()
    before = len(await sandbox.said("private"))
    for number in (501, 502, 503):
        album = {**message, "message_id": number, "media_group_id": "7"}
        await sandbox.inject({"message": album})
    await sandbox.settle()
    assert len(await sandbox.said("private")) == before + 1


@conversation()
async def test_a_greeting_is_returned_in_its_own_language(sandbox):
    """Whoever writes "hola" is greeted in Spanish, though their Telegram speaks English; a wave tells no language."""
    assert (await sandbox.ask("private", None, "¡Hola!"))["text"].startswith("¡Hola! Pregúntame")
    assert (await sandbox.ask("private", None, "👋"))["text"].startswith("Hello!")


@conversation()
async def test_a_reply_that_missed_the_question_is_told_so_once(sandbox):
    """The button that says so is behind "More", goes once it was tapped, and leaves the rest."""
    said = await sandbox.ask("private", None, "How many models are there?")
    assert [len(row) for row in said["reply_markup"]["inline_keyboard"]] == [1, 2, 2]
    assert all(len(text) <= 20 for text in buttons(said)[1:])
    await sandbox.tap(said, "More…")
    await sandbox.settle()
    rest = ["What is the total for the whole world?", "Tell me of changes", "Topics", "All figures"]
    assert set(buttons(sandbox.current(said))) == {"Not what I asked", *rest}
    await sandbox.tap(said, "Not what I asked")
    await sandbox.settle()
    assert buttons(sandbox.current(said)) == rest
    assert sandbox.current(said)["text"] == said["text"] and len(await sandbox.said("private")) == 2


@conversation()
async def test_news_to_a_long_question_has_room_for_the_answer(sandbox):
    """A long question is quoted cut, in one line."""
    question = "when do schools\nteach robots " + "and more robots " * 200
    said = await sandbox.ask("private", None, question)
    if "None of these" in buttons(said):
        await sandbox.tap(said, "None of these")
        await sandbox.settle()
    await sandbox.tap(said, "Tell me when you know")
    await sandbox.context.library.teach({None: [Phrasing("models", "en", question)]})
    await sandbox.settle()
    told = (await sandbox.said("private"))[-1]
    assert told["text"].startswith("You asked: “when do schools teach robots and") and "more than 1,500" in told["text"]
    assert buttons(told)[0] == "What is the total for the whole world?"


@conversation()
async def test_thanks_get_a_thumb(sandbox):
    """A reader who says thanks gets a reaction and no second lecture."""
    thanks = await sandbox.send_text("private", None, "¡Muchas gracias!")
    await sandbox.settle()
    assert sandbox.place("private").reactions == {thanks["message_id"]: ["👍"]}


@conversation()
async def test_what_is_too_long_is_cut(sandbox):
    """A message longer than Telegram takes arrives cut, and not at all would be worse."""
    spot = Spot(sandbox.place("private").id, 1, None, private=True)
    await Sender(sandbox.application.bot).send(Post(spot, notice("<long> " * 1000)))
    [said] = await sandbox.said("private")
    assert said["text"].startswith("<long> <long>") and said["text"].endswith("…")


@conversation()
async def test_what_telegram_finds_badly_marked_up_goes_as_plain_text(sandbox):
    """A broken piece of HTML costs the reader the bold type, and not the answer."""
    spot = Spot(sandbox.place("private").id, 1, None, private=True)
    await Sender(sandbox.application.bot).send(Post(spot, Message("<b>71", "71")))
    [said] = await sandbox.said("private")
    assert said["text"] == "71"
    allow_refusal(sandbox, "can't parse entities")
    expect_warnings(sandbox, "it goes again as plain text")
