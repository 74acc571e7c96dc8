"""Tells systemd that the bot is ready, alive, and stopping (`Type=notify` and `WatchdogSec=` of its unit)."""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import Final

from bot.settings import Supervisor

BEATS: Final = 3  # in the time that systemd waits for one

log = logging.getLogger(__name__)


def tell(supervisor: Supervisor, state: str) -> None:
    """Send `state` (such as READY=1) to where systemd listens; nothing where it does not."""
    if not supervisor.notify_socket:
        return
    address = supervisor.notify_socket
    address = f"\0{address[1:]}" if address.startswith("@") else address  # an abstract one, as systemd writes it
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
            channel.setblocking(False)
            channel.sendto(state.encode(), address)
    except OSError as error:
        log.warning("systemd does not hear of the bot: %s", error.strerror)


async def keep_alive(supervisor: Supervisor) -> None:
    """Tell again and again that the loop goes on, as often as is wanted; never ends by itself."""
    if supervisor.watchdog_usec is None:
        await asyncio.Event().wait()
        return
    while True:
        tell(supervisor, "WATCHDOG=1")
        await asyncio.sleep(supervisor.watchdog_usec / 1e6 / BEATS)
