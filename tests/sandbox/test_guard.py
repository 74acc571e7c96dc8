"""Other websites can neither drive this server nor read it."""

import pytest
import yarl
from apiclient import with_sandbox

from bot.problems import Refused
from bot.sandbox import Sandbox

FOREIGN = [
    {"Host": "evil.example"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN)
@with_sandbox()
async def test_a_foreign_page_is_refused(sandbox, bot, headers):
    """A request that a browser sends for another website is refused, whatever it asks."""
    for path in ("control/state", f"bot{sandbox.token}/getMe"):
        async with bot.session.post(sandbox.url + path, json={}, headers=headers) as response:
            assert response.status == 403
    async with bot.session.get(sandbox.url + "control/events", headers=headers) as response:
        assert response.status == 403


@with_sandbox()
async def test_the_own_page_is_served_under_a_strict_policy(sandbox, bot):
    """The page may load nothing from elsewhere, and no other page may frame it."""
    async with bot.session.get(sandbox.url, headers={"Sec-Fetch-Site": "cross-site"}) as response:
        assert response.status == 200  # a link to it may be followed
        policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@with_sandbox()
async def test_a_form_of_another_site_cannot_control(sandbox, bot):
    """Arguments come as JSON only, which no plain form can send."""
    async with bot.session.post(
        sandbox.url + "control/state", data="{}", headers={"Content-Type": "text/plain"}
    ) as response:
        assert response.status == 415


@pytest.mark.parametrize("name", ["..%2fserver.py", "nothing.js", "%2e%2e%2f%2e%2e%2fschema.py"])
@with_sandbox()
async def test_only_files_of_the_page_are_served(sandbox, bot, name):
    """No path leads out of the page's directory."""
    async with bot.session.get(yarl.URL(f"{sandbox.url}page/{name}", encoded=True)) as response:
        assert response.status == 404


@with_sandbox()
async def test_it_listens_on_this_machine_only(sandbox, bot):
    """The server is bound to the loopback address."""
    assert sandbox.api_url.startswith("http://127.0.0.1:")


@with_sandbox()
async def test_a_port_that_is_taken(sandbox, bot):
    """Two sandboxes cannot share a port, and the second says which setting to change."""
    with pytest.raises(Refused, match=f"cannot listen on port {sandbox.port}.*set PORT to another one"):
        async with Sandbox(port=sandbox.port):
            pass
