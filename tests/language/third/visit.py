"""Run in a copy of the program that has the third language: what a reader, an editor and a newcomer meet, as JSON."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import bot
from bot.answer.render import plain
from bot.answer.reply import Responder
from bot.book.load import read_book
from bot.check import check_book
from bot.conversation.callbacks import Tap, read_tap
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.links import answer_payload, read_start
from bot.language import LANGUAGES, say
from bot.language.small_talk import greeted_in, is_noise, is_thanks
from bot.language.tongue import languages_named
from bot.newsroom.digest import digest
from bot.newsroom.facts import read_facts
from bot.newsroom.page import page
from bot.newsroom.report import Report
from bot.newsroom.wording import Speech
from bot.sandbox import Sandbox
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.run import running

BOOK = Path(__file__).with_name("book.yaml")
TAPS = (Tap("answer", "eo", "modeloj"), Tap("figures", "eo", "2"), Tap("language", "eo"), Tap("pass", "eo", "yes"))
ASKED = {
    "own": "kiom da modeloj havas Ĉinio",
    "country": "kiom da modeloj estas en Hindio",
    "year": "kiom da modeloj estis en Ĉinio en 2019",
    "money": "Kiom valoras la firmaoj?",
}


async def talk() -> dict[str, Any]:
    """Small talk, menus and the report, with the whole bot at work."""
    with TemporaryDirectory() as folder:
        async with Sandbox() as sandbox, open_store(Path(folder)) as store:
            settings = Settings(book=BOOK).at(sandbox.api_url, sandbox.token)
            async with running(settings, CurrentLibrary(BOOK), store):
                while not (menu := await sandbox.menu("private", "eo"))["description"]:  # it is set after the start
                    await asyncio.sleep(0.01)
                said = [await sandbox.ask("private", None, text) for text in ("Saluton!", "/language", ASKED["own"])]
                await sandbox.settle()
            responder = Responder(read_book(BOOK).book)
            facts = await read_facts(store, responder, (time.time() - 86400, time.time() + 60))
        speech = Speech(responder.book, "eo")
        return {
            "menu": menu,
            "said": [message["text"] for message in said],
            "buttons": [button["text"] for row in said[1]["reply_markup"]["inline_keyboard"] for button in row],
            "report": page(Report(facts, speech), speech_day()),
            "digest": digest(Report(facts, speech)),
            "name": speech.name("language", "eo"),
        }


def speech_day() -> Any:
    """A day to date the page with."""
    import datetime

    return datetime.datetime(2026, 11, 25)


def main() -> None:
    """Print all of it."""
    book = read_book(BOOK).book
    replies = {name: Responder(book).reply(text) for name, text in ASKED.items()}
    told = {
        "program": str(Path(bot.__file__).parent),
        "languages": list(LANGUAGES),
        "problems": [str(problem) for problem in check_book(BOOK) if not problem.is_warning],
        "outcomes": {name: [reply.outcome, reply.language] for name, reply in replies.items()},
        "texts": {name: plain(reply, book.article) for name, reply in replies.items()},
        "guard": {name: reply.match.guard for name, reply in replies.items() if reply.match},
        "small talk": [greeted_in("Saluton!"), is_thanks("Multan dankon"), is_noise("saluton mia amiko")],
        "tapped": [read_tap(tap.data) == tap for tap in TAPS],
        "linked": read_start(answer_payload(next(iter(book.answers)), "eo"), book) is not None,
        "start": {
            code: say("start", code, title="T", languages=languages_named(tuple(LANGUAGES), code)) for code in LANGUAGES
        },
    }
    json.dump(told | asyncio.run(talk()), sys.stdout)


if __name__ == "__main__":
    main()
