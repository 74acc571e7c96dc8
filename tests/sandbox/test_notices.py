"""Notices beside the chat: whoever runs a sandbox shows what is wrong, and open pages follow."""

import json

import aiohttp
import pytest
from apiclient import with_sandbox
from test_page import in_browser, pytestmark  # noqa: F401  # the same browser, or none

from bot.sandbox import Notice

WRONG = Notice("two answers to one question", "faq.json:7", "Delete one", "same-question")
DOUBTFUL = Notice("<b>no</b> picture", "faq.json:9", is_warning=True)
NARROW = {"width": 360, "height": 640}


async def post(sandbox, **arguments):
    """Call the control from another process; its status and what it answers."""
    async with aiohttp.ClientSession() as session:
        answer = await session.post(f"{sandbox.api_url}/control/show_notices", json=arguments)
        return answer.status, await answer.json()


@with_sandbox()
async def test_any_program_shows_notices(sandbox, bot):
    """The control takes notices as JSON, and they are in the state until others take their place."""
    assert (await sandbox.state())["notices"] is None
    assert await post(sandbox, about="faq.json", notices=[{"what": "a slip", "place": "faq.json:7"}]) == (
        200, {"result": None}
    )  # fmt: skip
    shown = (await sandbox.state())["notices"]
    assert (shown["about"], [(one["what"], one["is_warning"]) for one in shown["notices"]]) == (
        "faq.json", [("a slip", False)]
    )  # fmt: skip
    await sandbox.show_notices("faq.json", status="at work")
    assert (await sandbox.state())["notices"] == {"about": "faq.json", "status": "at work", "notices": []}


@pytest.mark.parametrize("notice", [{}, {"what": 5}, {"what": "a", "level": "high"}, "a slip"], ids=json.dumps)
@with_sandbox()
async def test_what_is_no_notice_is_refused(sandbox, bot, notice):
    """A notice without its text, with another field or of another type is refused, and nothing is shown."""
    status, answer = await post(sandbox, about="faq.json", notices=[notice])
    assert status == 400 and answer["error"]
    assert (await sandbox.state())["notices"] is None


async def shown(reader):
    """What stands beside the chat: its headings and notices, as they are read."""
    text = await reader.page.locator("#notices-list").inner_text()
    return [line for line in text.split("\n") if line]


@in_browser(viewport={"width": 1280, "height": 700})
async def test_notices_stand_beside_the_chat(sandbox, reader):
    """There is no place for notices until some are shown; then errors stand before warnings, and none say so."""
    assert not await reader.page.is_visible("#notices")
    await sandbox.show_notices("faq.json", [DOUBTFUL, WRONG], "The old one is used")
    await reader.page.wait_for_selector("#notices .errors li")
    assert await shown(reader) == [
        "1 error", "faq.json:7", "two answers to one question", "Delete one", "same-question",
        "1 warning", "faq.json:9", "<b>no</b> picture",
    ]  # fmt: skip
    assert await reader.page.inner_text("#notices-status") == "The old one is used"
    assert await reader.page.inner_text("#notices-about") == "faq.json"
    assert await reader.page.is_visible("#start")
    await reader.page.reload()
    await reader.page.wait_for_selector("#notices .warnings li")
    await sandbox.show_notices("faq.json")
    await reader.page.wait_for_selector("#notices-status.well")
    assert await reader.page.inner_text("#notices-status") == "No problems"
    assert await shown(reader) == []


@in_browser(viewport=NARROW, locale="es-MX")
async def test_on_a_phone_notices_are_opened(sandbox, reader):
    """Without room beside the chat, a button counts the notices and opens them; they close, also by Escape."""
    await sandbox.show_notices("faq.json", [WRONG, WRONG, DOUBTFUL])
    await reader.opens("Footnote")
    button = reader.page.locator("#notices-open")
    assert not await reader.page.is_visible("#notices")
    assert await button.inner_text() == "2"
    assert await button.get_attribute("aria-label") == "Revisión, 2 errores, 1 aviso"
    for close in (lambda: reader.page.click("#notices-close"), lambda: reader.page.keyboard.press("Escape")):
        await button.click()
        assert await reader.page.is_visible("#notices")
        assert await reader.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        await close()
        assert not await reader.page.is_visible("#notices")
    await sandbox.show_notices("faq.json", [DOUBTFUL])
    await reader.page.wait_for_selector("#notices-open.warnings")
    await sandbox.show_notices("faq.json")
    await reader.page.wait_for_selector("#notices-open.well")
    assert await button.inner_text() == "✓"
