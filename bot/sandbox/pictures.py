"""A picture to send, drawn rather than kept: a slope from one colour to another."""

from __future__ import annotations

import struct
import zlib

WIDTH, HEIGHT = 320, 200
TOP, BOTTOM = (92, 145, 200), (236, 190, 140)  # red, green, blue: an evening sky


def picture() -> bytes:
    """Return a small picture as a PNG file."""
    rows = b"".join(b"\0" + bytes(_colour(row)) * WIDTH for row in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)  # eight bits a colour, three colours
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _colour(row: int) -> list[int]:
    return [low + (high - low) * row // HEIGHT for low, high in zip(TOP, BOTTOM, strict=True)]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
