"""Updates coming in: whatever strangers send and whatever goes wrong on the way, the next question is answered."""

import asyncio

import pytest
from talk import allow_refusal, conversation, expect_warnings
from telegram.error import TimedOut

from bot.sandbox import READER
from bot.telegram import schedule, sources
from bot.telegram.errors import Throttled
from bot.telegram.operator import Operator
from bot.telegram.schedule import keep_clock
from bot.telegram.sources import cancel_task

pytestmark = pytest.mark.slow

ASK = "How many models are there?"
POISON = [
    {"callback_query": {"id": "1", "from": {"id": 1, "is_bot": False, "first_name": "x"}, "data": 7}},
    {"message": "not a message"},
    {"message": {"message_id": "x", "chat": []}},
    {"inline_query": {}},
    {"message": {"message_id": 1, "date": 1, "chat": {"id": READER, "type": "private"}, "text": [ASK]}},
    {"guest_message": []},
    {"poll_answer": {"poll_id": "1", "user": {"id": 1, "is_bot": False}, "option_ids": ["1"]}},
    {"poll": {"id": "1", "options": [{"voter_count": -1}]}},
]


@pytest.mark.parametrize("update", POISON, ids=str)
@conversation()
async def test_a_poisoned_update_stops_nothing(sandbox, update):
    """An update that cannot be parsed is set aside, and the question behind it is answered."""
    await sandbox.inject(update)
    assert (await sandbox.ask("private", None, ASK))["text"].startswith("There are more than 1,500")
    expect_warnings(sandbox, "was set aside: it cannot be parsed")


@conversation()
async def test_what_nobody_reads_of_a_message_can_be_anything(sandbox):
    """A field of a Bot API to come, or one whose type changes there, costs no question."""
    question = await sandbox.send_text("private", None, "x")
    await sandbox.settle()
    changed = {"message_id": question["message_id"] + 1, "text": ASK, "invented": 7, "poll": [], "chat_shared": "x"}
    await sandbox.inject({"message": {**question, **changed}})
    await sandbox.settle()
    assert (await sandbox.said("private"))[-1]["text"].startswith("There are more than 1,500")


@conversation()
async def test_an_update_that_comes_twice_is_answered_once(sandbox):
    """Telegram may give an update again: its number tells."""
    question = await sandbox.send_text("private", None, ASK)
    await sandbox.settle()
    await sandbox.inject({"update_id": 1001, "message": question})
    await sandbox.settle()
    assert len(await sandbox.said("private")) == 1
    expect_warnings(sandbox, "Telegram gives the same updates again")


@pytest.mark.parametrize("kind", ["500", "502", "reset", "429"])
@conversation()
async def test_errors_of_telegram_while_fetching_are_waited_out(sandbox, kind):
    """Questions that came during an outage are answered after it."""
    await sandbox.fault("getUpdates", kind, times=2)
    await sandbox.ask("private", None, ASK)
    await sandbox.ask("private", None, ASK)
    expect_warnings(sandbox, "No updates can be fetched")


@pytest.mark.parametrize("kind", ["429", "500", "502"])
@conversation()
async def test_errors_of_telegram_while_sending_are_waited_out(sandbox, kind):
    """A reply that Telegram did not take is sent again, once."""
    await sandbox.fault("sendMessage", kind)
    await sandbox.ask("private", None, ASK)
    await sandbox.settle()
    assert len(await sandbox.said("private")) == 1


@conversation()
async def test_a_reply_that_was_perhaps_sent_is_not_sent_twice(sandbox):
    """When the connection breaks after the request, the reader gets one reply and not two; then the next one's."""
    await sandbox.fault("sendMessage", "reset", accepted=True)
    await sandbox.ask("private", None, ASK)
    await sandbox.ask("private", None, ASK)  # answered only once it is recorded how the first one ended
    assert len(await sandbox.said("private")) == 2
    expect_warnings(sandbox, "was set aside: its answer was perhaps sent")


@conversation()
async def test_a_second_program_with_the_same_token_is_said_plainly(sandbox):
    """Telegram's conflict is explained, and fetching goes on when the other one has stopped."""
    while not sandbox.service.updates.is_asked:
        await asyncio.sleep(0.005)
    await sandbox.service.updates.ask(0, 100, 0.01)  # the other program
    await sandbox.ask("private", None, ASK)
    allow_refusal(sandbox, "Conflict")
    expect_warnings(sandbox, "Another program fetches updates with the same token: stop one of the two")


@conversation()
async def test_each_readers_questions_are_answered_in_order(sandbox):
    """Many readers are served at once, and each one's own replies come in the order of the questions."""
    await sandbox.fault("sendMessage", "delay", times=0, seconds=0.02)
    people = [(await sandbox.add_person(f"Reader {number}"))["id"] for number in range(40)]
    for text in (ASK, "worldwide total", "How many does India have?"):
        for person in people:
            await sandbox.send_text(person, person, text)
    await sandbox.settle(quiet=0.2)
    for person in people:
        starts = [said["text"][:9] for said in await sandbox.said(person)]
        assert starts == ["There are", "The world", "The artic"]


@conversation()
async def test_taps_are_always_answered(sandbox):
    """Every tap is answered at once, so that no button keeps turning, hostile ones too."""
    said = await sandbox.ask("private", None, ASK)
    for data in (
        "a:en:models",
        "a:xx:models",
        "t:en:nothing",
        "f:en:-1",
        "l:de",
        "\u202e",
        "x" * 64,
        "a:en:" + "a" * 59,
    ):
        assert await sandbox.tap(said, data=data, timeout=2) == {}
    await sandbox.settle()


def test_a_start_while_telegram_is_down(monkeypatch):
    """The bot waits for Telegram, and answers when it is back."""
    monkeypatch.setattr(sources, "TRY_AGAIN", 0.05)

    @conversation(faults=[("getMe", "500"), ("getMe", "429"), ("deleteWebhook", "502"), ("setMyCommands", "500")])
    async def talk(sandbox):
        assert (await sandbox.ask("private", None, ASK))["text"].startswith("There are more than 1,500")
        expect_warnings(sandbox, "No updates can be fetched")

    talk()


@pytest.mark.parametrize(
    ("error", "seconds"),
    [(TimedOut(), 5.0), (Throttled(0.0), 5.0), (Throttled(42.0), 42.0), (Throttled(1800.0), 60.0)],
)
def test_how_long_the_bot_waits_when_it_starts(error, seconds):
    """As long as Telegram asks, but not half an hour: it may be over sooner, and nobody is heard meanwhile."""
    assert sources.pause_after(error) == seconds


@pytest.mark.parametrize(("jump", "told"), [(3600.0, "forward by 3600 s"), (-3600.0, "back by 3600 s"), (2.0, None)])
def test_a_clock_that_jumps_is_told_once(jump, told, caplog):
    """The network sets it by a little at a time; a jump moves deadlines and digests, and the operator hears of it."""
    wall = [100.0]

    async def run():
        task = asyncio.create_task(keep_clock(Operator(None), lambda: wall[0], lambda: 0.0, 0.005))
        await asyncio.sleep(0.02)
        wall[0] += jump
        await asyncio.sleep(0.05)
        await cancel_task(task)

    asyncio.run(run())
    assert [record.getMessage().split(". ")[0] for record in caplog.records] == (
        [f"The machine's clock has jumped {told}"] if told else []
    )
    assert schedule.CLOCK_EVERY < 60.0
