"""Quizzes as readers and editors meet them: the whole bot, played through the sandbox over HTTP."""

import time
from dataclasses import replace
from itertools import islice

import pytest
from conftest import ROOT, SAMPLE
from newsroom_chat import FERRY, Newsroom
from quizzing import every_quiz
from talk import allow_refusal, buttons, conversation, expect_warnings

from bot.book.load import read_book
from bot.conversation.quiz import group
from bot.conversation.quiz.game import Series, chosen, read_series
from bot.conversation.quiz.group import _thread, asking_order
from bot.conversation.quiz.offering import title_above
from bot.conversation.values import Button, ChannelPost, Delivery, EndPoll, Poll, Question, Spot, read_delivery
from bot.language.dialogue import plainly
from bot.language.small_talk import EVERY, saying
from bot.quiz.make import quiz_of
from bot.quiz.order import answer_about, facts_asked
from bot.sandbox import CHANNEL, GROUP, NEWSROOM, READER
from bot.store import Polled
from bot.telegram.sending import Sender

BOOK = read_book(SAMPLE).book
HARBOUR = ROOT / "tests" / "check" / "invented" / "harbour.yaml"


def polls(messages):
    return [message for message in messages if "poll" in message]


async def choose(sandbox, message, right=True, user=None):
    """Choose the right option of a quiz, or a wrong one."""
    correct = message["poll"]["correct_option_ids"][0]
    await sandbox.vote(message, correct if right else (correct + 1) % 4, user)
    await sandbox.settle()


async def play(sandbox, right=lambda at: True):
    """Play a quiz in the private chat to its end; the bot's last message."""
    await sandbox.ask("private", None, "/quiz")
    await sandbox.settle()
    for at in range(5):
        open_ones = [poll for poll in polls(await sandbox.said("private")) if not poll["poll"]["total_voter_count"]]
        if not open_ones:
            break
        await choose(sandbox, open_ones[-1], right(at))
    return (await sandbox.said("private"))[-1]


@conversation()
async def test_a_reader_plays_a_quiz_to_its_end(sandbox):
    """Each question follows the answer before, with the way to more; at the end come the score and what to ask next."""
    last = await play(sandbox, lambda at: at != 1)
    asked = polls(await sandbox.said("private"))
    assert len(asked) == 4
    assert {len(one["poll"]["options"]) for one in asked} == {4}
    assert not any(one["poll"]["is_anonymous"] for one in asked)
    assert last["text"].startswith("You got 3 of 4 right.")
    assert "Another quiz" in buttons(last)
    more = await sandbox.tap(asked[0], "More about this")
    assert more == {}
    await sandbox.settle()
    assert "[1]" in (await sandbox.said("private"))[-1]["text"]


@pytest.mark.slow
@conversation()
async def test_nothing_of_a_reader_is_kept_after_a_quiz(sandbox):
    """Once it is over its state is gone, and what is kept of the questions are counts."""
    await play(sandbox, lambda at: False)
    assert await sandbox.store.polls.game(READER) is None
    kept = await sandbox.store.polls.chosen(0, 10**10)
    assert [(sum(one.votes), one.right, one.chat) for one in kept] == [(1, 0, None)] * 4


@pytest.mark.slow
@conversation()
async def test_forgetting_ends_a_quiz(sandbox):
    """/forget removes a quiz that is under way: an answer to its question is then nobody's."""
    await sandbox.ask("private", None, "/quiz")
    await sandbox.settle()
    [asked] = polls(await sandbox.said("private"))
    await sandbox.ask("private", None, "/forget")
    await choose(sandbox, asked)
    assert await sandbox.store.polls.game(READER) is None
    assert len(polls(await sandbox.said("private"))) == 1


@pytest.mark.slow
@conversation()
async def test_an_answer_to_an_earlier_quiz_changes_nothing(sandbox):
    """A quiz that is begun anew takes no answers to the questions of the one before."""
    await sandbox.ask("private", None, "/quiz")
    await sandbox.settle()
    await sandbox.ask("private", None, "/quiz")
    await sandbox.settle()
    first, second = polls(await sandbox.said("private"))
    await choose(sandbox, first)
    assert len(polls(await sandbox.said("private"))) == 2
    await choose(sandbox, second)
    assert len(polls(await sandbox.said("private"))) == 3


@pytest.mark.slow
@conversation()
async def test_a_quiz_is_in_the_readers_language(sandbox):
    """A reader with Telegram in Spanish is asked in Spanish."""
    said = await sandbox.ask("marco", "marco", "/quiz")
    assert said["text"].startswith("Un cuestionario sobre el artículo.")
    await sandbox.settle()
    [asked] = polls(await sandbox.said("marco"))
    assert asked["poll"]["question"].startswith("Completa la frase")


@pytest.mark.slow
@conversation()
async def test_in_a_group_there_is_one_question_at_a_time(sandbox, monkeypatch):
    """Whoever asks gets one, nobody is told apart; the next ends it, and after so many in an hour there is none."""
    monkeypatch.setattr(group, "OPEN", 0.0)
    await sandbox.send_text("group", "ingrid", "/quiz@footnote_bot")
    await sandbox.settle()
    [first] = polls(await sandbox.said("group"))
    assert first["poll"]["is_anonymous"]
    await choose(sandbox, first, user="marco")
    assert buttons(sandbox.current(first)) == ["More about this"]
    for _ in range(5):
        await sandbox.send_text("group", "ingrid", "/quiz@footnote_bot")
        await sandbox.settle()
    asked = polls(await sandbox.said("group"))
    assert [one["poll"]["is_closed"] for one in asked] == [True] * 5 + [False]
    assert len({one["poll"]["question"] for one in asked}) == 4  # all that the book has
    await sandbox.send_text("group", "ingrid", "/quiz@footnote_bot")
    await sandbox.settle()
    assert (await sandbox.said("group"))[-1]["text"].startswith("Enough quizzes")


@pytest.mark.slow
@conversation()
async def test_five_who_ask_at_once_get_one_quiz(sandbox):
    """A question stays open for a minute: who asks meanwhile is shown it, and the group's hour loses nothing."""
    for _ in range(5):
        await sandbox.send_text("group", "ingrid", "/quiz@footnote_bot")
    await sandbox.settle()
    said = await sandbox.said("group")
    [asked] = polls(said)
    assert not asked["poll"]["is_closed"]
    pointing = [one for one in said if "poll" not in one]
    assert {one["text"] for one in pointing} == {"This one is still open. Ask me for the next in a minute."}
    assert {one["reply_to_message"]["message_id"] for one in pointing} == {asked["message_id"]}


@pytest.mark.slow
@conversation()
async def test_stop_ends_a_quiz_with_the_score_so_far(sandbox):
    """With nothing answered it is over; else the score stands there; and the state is gone both times."""
    for answered in (0, 1):
        await sandbox.ask("private", None, "quiz me")
        await sandbox.settle()
        for _ in range(answered):
            await choose(sandbox, polls(await sandbox.said("private"))[-1])
        said = await sandbox.ask("private", None, "stop")
        assert said["text"].startswith(("The quiz is over.", "You got 1 of 1 right.")[answered])
        assert await sandbox.store.polls.game(READER) is None


@pytest.mark.slow
@conversation()
async def test_the_command_stop_ends_a_quiz(sandbox):
    """The first message names /stop, which does what the word does; with no quiz it says how little the bot writes."""
    said = await sandbox.ask("private", None, "/quiz")
    assert "/stop" in said["text"]
    await sandbox.settle()
    assert (await sandbox.ask("private", None, "/stop"))["text"].startswith("The quiz is over.")
    assert await sandbox.store.polls.game(READER) is None
    plain = await sandbox.ask("private", None, "stop")
    assert (await sandbox.ask("private", None, "/stop"))["text"] == plain["text"]


@pytest.mark.slow
@conversation(book=ROOT / "examples" / "almenar.yaml")
async def test_another_quiz_asks_something_else(sandbox):
    """The button under the score goes on in the same order: what was asked comes again only when all was."""
    last = await play(sandbox)
    first = [one["poll"]["question"] for one in polls(await sandbox.said("private"))]
    await sandbox.tap(last, "Another quiz")
    await sandbox.settle()
    for _ in range(5):
        await choose(sandbox, polls(await sandbox.said("private"))[-1])
    second = [one["poll"]["question"] for one in polls(await sandbox.said("private"))][len(first) :]
    assert len(first) == len(second) == len({*first, *second}) / 2 == 5


def test_a_series_of_games_asks_all_before_it_asks_again(monkeypatch):
    """Five games of the sample's three figures each ask all of them; of a large book none twice in its first games."""
    for path, games in ((SAMPLE, 5), (ROOT / "examples" / "almenar.yaml", 5)):
        book = read_book(path).book
        played = [chosen(book, "en", Series("5f3a9c01", at), is_titled=False) for at in range(games)]
        asked = [[quiz.fact for quiz in quizzes] for quizzes in played]
        every = [fact for facts in asked for fact in facts]
        whole = len({*every})
        assert all(len({*facts}) == len(facts) == min(5, whole) for facts in asked)
        assert whole == len({*every[:whole]})
    assert read_series(Series("5f3a9c01", 4).name) == Series("5f3a9c01", 5)
    assert read_series(Series("5f3a9c01", 99).name) == Series("5f3a9c01", 0)


@pytest.mark.slow
@conversation(book=ROOT / "examples" / "newsroom")
async def test_what_the_title_tells_is_not_asked_below_it(sandbox):
    """The title that stands above a quiz of one of several articles has a figure, which none of its questions has."""
    await sandbox.ask("private", None, "How many meteors were counted?")
    said = await sandbox.ask("private", None, "/quiz")
    assert "1,140 meteors" in said["text"]
    await sandbox.settle()
    await play(sandbox)
    asked = polls(await sandbox.said("private"))
    assert len(asked) >= 4
    assert not [one for one in asked if "1,140" in [option["text"] for option in one["poll"]["options"]]]


def test_under_a_post_what_it_tells_is_asked_last():
    """In comments what the post or the title states comes after all else, though it was never asked there."""
    book = read_book(FERRY).book
    post = ChannelPost(GROUP, 3, text="The ferry carried 48,000 passengers. A ticket costs $4.")
    assert {*asking_order(book, ["price"], post)[-2:]} == {"passengers", "ticket"}
    assert asking_order(book, ["price"], None)[-2:] == ["passengers", "price"]


@pytest.mark.slow
@conversation()
async def test_what_is_said_of_an_open_quiz_is_in_its_language(sandbox):
    """Who asks in a group while a quiz is open hears of it in the language of that quiz."""
    await sandbox.send_text("group", "ingrid", "/quiz@footnote_bot")
    await sandbox.settle()
    await sandbox.send_text("group", "marco", "/quiz@footnote_bot")
    await sandbox.settle()
    assert (await sandbox.said("group"))[-1]["text"].startswith("This one is still open.")


@pytest.mark.parametrize(
    "words",
    [
        "quiz",
        "quiz me",
        "Test me!",
        "another quiz please",
        "cuestionario",
        "ponme a prueba",
        "un quiz",
        "testez-moi",
        "questionário",
    ],
)
def test_plain_words_ask_for_a_quiz(words):
    """Quiz, quiz me, cuestionario, test me; and no question that has such a word in it."""
    assert saying(EVERY, "quiz").search(plainly(words))
    assert not saying(EVERY, "quiz").search(plainly(f"how many {words} are there"))


def test_comments_under_each_post_are_a_place_of_their_own():
    """A quiz under one post ends none under another; in a forum it is the topic."""
    question = Question("/quiz", Spot(GROUP, 9, private=False), READER, None, True)
    under = [replace(question, place="comment", post=ChannelPost(GROUP, post)) for post in (3, 4)]
    topic = replace(question, spot=Spot(GROUP, 9, 7, private=False))
    assert [_thread(each) for each in (question, *under, topic)] == ["", "3", "4", "7"]


@pytest.mark.slow
@conversation()
async def test_after_an_hour_a_group_may_ask_again(sandbox, monkeypatch):
    """What was asked more than an hour ago does not count."""
    monkeypatch.setattr(group, "OPEN", 0.0)
    for at in range(6):
        old = Polled(f"{at}", "share", "en", "?", ("a", "b", "c", "d"), 0, "group", 1, GROUP)
        await sandbox.store.write(old, now=time.time() - 3610 + 600 * (at == 0))
    for more in range(6):
        await sandbox.send_text("group", "ingrid", "/quiz@footnote_bot")
        await sandbox.settle()
        assert len(polls(await sandbox.said("group"))) == min(more + 1, 5)
    allow_refusal(sandbox, "message with poll to stop not found")


@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_an_editor_posts_a_quiz_in_the_channel(sandbox):
    """Editors see a quiz, take another one, and post it by a tap: two taps from /quiz; nothing goes out by itself."""
    newsroom = Newsroom(sandbox)
    [shown] = await newsroom.write("/quiz@footnote_bot")
    assert "✅ more than 1,500" in shown
    assert shown.endswith(f"The title is not above it, as it could help to guess: “{BOOK.article.title}”")
    assert polls(sandbox.place("channel").messages.values()) == []
    await newsroom.tap("Another one")
    assert "✅ about 40%" in newsroom.last["text"].replace("\xa0", " ")
    await newsroom.tap("Post it")
    assert newsroom.last["text"] == "✓ Posted to the channel by Ingrid"
    [post] = polls(sandbox.place("channel").messages.values())
    assert post["poll"]["is_anonymous"]
    await choose(sandbox, post, right=False, user="marco")
    assert buttons(sandbox.current(post)) == ["More about this"]
    [again] = await newsroom.write("/quiz@footnote_bot")
    assert "✅ more than 1,500" in again  # what was posted is not offered again
    [log] = await newsroom.write("/log@footnote_bot")
    assert "Ingrid" in log and "posted a quiz in the channel" in log


@pytest.mark.slow
@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_from_the_digest_to_a_posted_quiz_are_two_taps(sandbox):
    """A button under the digest shows a quiz in a message of its own, and a tap there posts it."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/digest@footnote_bot")
    [shown] = await newsroom.tap("A quiz for the channel")
    assert shown.startswith("A quiz for the channel. Nobody sees it")
    await newsroom.tap("Post it")
    assert len(polls(sandbox.place("channel").messages.values())) == 1


@pytest.mark.slow
@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_only_editors_post(sandbox):
    """Who is no administrator of the editors' chat posts nothing."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/quiz@footnote_bot")
    await newsroom.tap("Post it", editor="marco")
    assert "Only administrators" in newsroom.toast["text"]
    assert polls(sandbox.place("channel").messages.values()) == []
    expect_warnings(sandbox, "Somebody who is no editor")


@pytest.mark.slow
@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_two_taps_post_once(sandbox):
    """A second tap on a message whose quiz is posted already posts nothing."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/quiz@footnote_bot")
    data = newsroom.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    offer = newsroom.last
    await newsroom.tap(None, data=data, message=offer)
    await newsroom.tap(None, data=data, message=offer)
    assert newsroom.toast["text"] == "That is no longer open."
    assert len(polls(sandbox.place("channel").messages.values())) == 1


@pytest.mark.slow
@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_two_offers_of_one_quiz_post_it_once(sandbox):
    """A tap under a second offer of what is in the channel by now posts nothing, and says so."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/quiz@footnote_bot")
    first = newsroom.last
    await newsroom.write("/quiz@footnote_bot")
    second = newsroom.last
    await newsroom.tap("Post it", message=first)
    await newsroom.tap("Post it", message=second)
    assert newsroom.toast["text"] == "That is no longer open."
    assert len(polls(sandbox.place("channel").messages.values())) == 1


@pytest.mark.slow
@conversation(book=FERRY, editors=NEWSROOM, channel=CHANNEL)
async def test_a_quiz_that_nobody_saw_is_not_posted(sandbox):
    """Where the book has changed since the offer, the quiz is shown as it is now; the next tap posts that."""
    newsroom = Newsroom(sandbox)
    [shown] = await newsroom.write("/quiz@footnote_bot")
    while "48,000" not in shown:
        await newsroom.tap("Another one")
        shown = newsroom.last["text"]
    offer = newsroom.last
    await newsroom.write("/correct passengers")
    await newsroom.reply("49,000 passengers\nThe harbor counted again.")
    await newsroom.tap("Publish")
    await newsroom.tap("Post it", message=offer)
    assert polls(sandbox.place("channel").messages.values()) == []
    now = sandbox.current(offer)
    assert now["text"].startswith("The book has changed since. Look once more:") and "✅ 49,000" in now["text"]
    await newsroom.tap("Post it", message=now)
    [post] = polls(sandbox.place("channel").messages.values())
    assert "49,000" in [option["text"] for option in post["poll"]["options"]]


@conversation(book=HARBOUR, editors=NEWSROOM, channel=CHANNEL)
async def test_a_posted_quiz_says_which_article_and_where_it_stands(sandbox):
    """The offer and the post name the article, the post has its button, and editors get a link to the post."""
    newsroom = Newsroom(sandbox)
    [shown] = await newsroom.write("/quiz@footnote_bot")
    title = read_book(HARBOUR).book.article.title
    assert f"\n\n{title}\n" in shown
    await newsroom.tap("Post it")
    [post] = polls(sandbox.place("channel").messages.values())
    assert post["poll"]["question"].startswith(f"{title}\n")
    assert buttons(post) == ["Ask about this article"]
    assert newsroom.buttons == ["See the post"]
    link = newsroom.last["reply_markup"]["inline_keyboard"][0][0]["url"]
    assert link.endswith(f"/{post['message_id']}")


@pytest.mark.slow
@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_where_nobody_knows_whether_a_quiz_arrived_editors_are_asked_to_look(sandbox):
    """Telegram has taken the quiz and its answer is lost: it is not sent again, and the editors' chat hears of it."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/quiz@footnote_bot")
    await sandbox.fault("sendPoll", "reset", accepted=True)
    await newsroom.tap("Post it")
    assert len(polls(sandbox.place("channel").messages.values())) == 1
    assert newsroom.last["text"].startswith("I do not know whether the quiz arrived. Look at the channel.")


@pytest.mark.slow
@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_an_outsider_in_the_editors_chat_sees_no_answer(sandbox):
    """Who is no administrator there is not shown the offer, which marks what is right."""
    said = await Newsroom(sandbox).write("/quiz@footnote_bot", editor="marco")
    assert said == ["⚠ Somebody who is no editor tried /quiz; nothing was done"]
    expect_warnings(sandbox, "Somebody who is no editor")


def test_a_title_that_gives_the_answer_away_is_left_out():
    """A title with a figure stands above no quiz, nor one for which there is no room."""
    quiz = quiz_of(BOOK, "models", "en")
    room = 300 - 1 - len(quiz.question)
    for title, stays in (("Models", True), (BOOK.article.title, False), ("x" * room, True), ("x" * (room + 1), False)):
        article = BOOK.article.model_copy(update={"title": title})
        assert title_above(BOOK.model_copy(update={"article": article}), quiz) == (title if stays else "")


@pytest.mark.slow
@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_the_digest_tells_what_readers_believe(sandbox):
    """The counts of a quiz are in the digest, with what more chose than what is right; and in the report."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/quiz@footnote_bot")
    await newsroom.tap("Post it")
    [post] = polls(sandbox.place("channel").messages.values())
    await choose(sandbox, post, right=False, user="marco")
    await choose(sandbox, post, right=False, user="ingrid")
    await choose(sandbox, post, right=False, user="reader")
    quiz = quiz_of(BOOK, "models", "en")
    wrong = quiz.options[(quiz.correct + 1) % 4]
    [digest, *_] = await newsroom.write("/digest@footnote_bot")
    assert "Quizzes. Answers: 3, right: 0" in digest
    assert f"• {quiz.question} More chose “{wrong}” (3) than what is right (0)." in digest
    await sandbox.ask("private", None, "How many models are there?")
    await sandbox.send_text("newsroom", "ingrid", "/report@footnote_bot")
    await sandbox.settle()
    file = sandbox.service.world.files[newsroom.last["document"]["file_id"]]
    assert f"{wrong} (3)" in file.content.decode()


def test_a_quiz_waits_in_the_inbox_as_it_is():
    """What is still to be sent survives a restart: a quiz, and the end of one, are read back as they were written."""
    quiz = quiz_of(BOOK, "models", "es")
    rows = ((Button("x", link="https://t.me/x"),),)
    steps = (Poll(Spot(READER, 3), quiz, "private", rows, "a-1", "models-2026"), EndPoll(GROUP, 7, rows))
    assert read_delivery(Delivery(steps).written()).steps == steps


@pytest.mark.slow
@conversation(book=ROOT / "examples" / "newsroom")
async def test_of_several_articles_the_quiz_is_of_the_current_one(sandbox):
    """With several articles a quiz is of the one that is spoken of, under its title, and its buttons lead there."""
    await sandbox.ask("private", None, "How many passengers did the ferry carry?")
    said = await sandbox.ask("private", None, "/quiz")
    assert "ferry" in said["text"]
    last = await play(sandbox)
    assert last["text"].startswith("You got 5 of 5 right.")
    assert buttons(last)[3] == "Another quiz"  # after three questions
    asked = polls(await sandbox.said("private"))
    await sandbox.tap(asked[-1], "More about this")
    await sandbox.settle()
    assert "ferry" in (await sandbox.said("private"))[-1]["text"]


@pytest.mark.slow
@conversation(editors=NEWSROOM, channel=CHANNEL)
async def test_editors_are_not_told_of_a_quiz_that_the_channel_did_not_take(sandbox):
    """Where the bot may not post, nothing says that it has; the operator hears of it, and the quiz is offered again."""
    newsroom = Newsroom(sandbox)
    [shown] = await newsroom.write("/quiz@footnote_bot")
    await sandbox.set_standing("channel", "kicked")
    said = await newsroom.tap("Post it")
    assert not [text for text in said if text.startswith("Posted")]
    assert "was set aside" in said[-1]
    [again] = await newsroom.write("/quiz@footnote_bot")
    assert again == shown
    allow_refusal(sandbox, "bot was kicked")
    expect_warnings(sandbox, "was set aside")


@pytest.mark.slow
@conversation()
async def test_after_a_quiz_comes_what_was_not_known(sandbox):
    """At the end three questions are offered, first those about what was answered wrong."""
    last = await play(sandbox, lambda at: at != 2)
    asked = polls(await sandbox.said("private"))
    fact = next(
        fact for fact in facts_asked(BOOK) if quiz_of(BOOK, fact, "en").question == asked[2]["poll"]["question"]
    )
    first = BOOK.answers[answer_about(BOOK, fact)].questions.label("en")
    assert buttons(last)[0] == first
    assert len(buttons(last)) <= 4


@pytest.mark.slow
@conversation()
async def test_two_thousand_quizzes_are_taken_and_won(sandbox):
    """Every quiz of all books is sent by the bot's own way, is taken, and whoever chooses the right option is right."""
    sender, sent = Sender(sandbox.application.bot), 0
    await sandbox.send_text("private", None, "hello")
    for quiz in islice(every_quiz(), 2000):
        number = await sender.send(Poll(Spot(READER, 0), quiz, "private"))
        message = sandbox.current({"chat": READER, "message_id": number})
        await sandbox.vote(message, quiz.correct)
        shown = sandbox.current(message)["poll"]
        assert shown["correct_option_ids"] == [quiz.correct]
        assert shown["options"][quiz.correct]["voter_count"] == 1
        sandbox.place("private").messages.pop(number)
        sent += 1
    assert sent == 2000
