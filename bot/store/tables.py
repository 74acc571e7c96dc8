"""The tables as statements see them; `migrations` makes them, and a test holds the two against each other."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Double, Integer, MetaData, Table, Text

metadata = MetaData()

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True),
    Column("lane", Text),
    Column("question", Text),
    Column("raw", Text),
    Column("state", Text),
    Column("reason", Text),
    Column("method", Text),
    Column("parameters", Text),
    Column("message", BigInteger),
    Column("repeats", Integer),
    Column("received", Double),
    Column("changed", Double),
)
lanes = Table(
    "lanes",
    metadata,
    Column("lane", Text, primary_key=True),
    Column("place", BigInteger),
)
journal = Table(
    "journal",
    metadata,
    Column("id", BigInteger, primary_key=True),
    Column("update_id", BigInteger),
    Column("reader", Text),
    Column("text", Text),
    Column("outcome", Text),
    Column("answer", Text),
    Column("confidence", Double),
    Column("language", Text),
    Column("place", Text),
    Column("asked", Double),
)
events = Table(
    "events",
    metadata,
    Column("id", BigInteger, primary_key=True),
    Column("entry", BigInteger),
    Column("kind", Text),
    Column("answer", Text),
    Column("happened", Double),
)
replies = Table(
    "replies",
    metadata,
    Column("question", Text, primary_key=True),
    Column("reply", Text),
    Column("message", BigInteger),
    Column("reader", Text),
    Column("entry", BigInteger),
    Column("sent", Double),
)
readers = Table(
    "readers",
    metadata,
    Column("reader", Text, primary_key=True),
    Column("language", Text),
    Column("chosen", Double),
)
offers = Table(
    "offers",
    metadata,
    Column("id", BigInteger, primary_key=True),
    Column("texts", Text),
    Column("answers", Text),
    Column("state", Text),
    Column("answer", Text),
    Column("made", Double),
    Column("changed", Double),
)
watches = Table(
    "watches",
    metadata,
    Column("id", BigInteger, primary_key=True),
    Column("reader", Text),
    Column("chat", BigInteger),
    Column("language", Text),
    Column("question", Text),
    Column("answer", Text),
    Column("since", Double),
)
published = Table(
    "published",
    metadata,
    Column("id", BigInteger, primary_key=True),
    Column("fact", Text),
    Column("figure", Text),
    Column("answers", Text),
    Column("since", Double),
    Column("until", Double),
)
notes = Table("notes", metadata, Column("name", Text, primary_key=True), Column("value", Text))


def storable(text: str) -> str:
    """`text` without what databases cannot hold: no NUL, and half characters as JSON's escapes."""
    return text.replace("\0", "").encode("utf-8", "backslashreplace").decode("utf-8")
