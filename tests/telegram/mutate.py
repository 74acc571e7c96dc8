"""Updates as strangers would send them: sound ones with something taken away, exchanged or made monstrous."""

import copy
import random

MONSTERS = [
    None, True, False, 0, -1, 1.5, 2**63, -(2**63), 10**30, "", " ", "x" * 5000, "\x00", "\u202e", "🦄" * 300, "<b>",
    "/ask", "/start", "/start " + "a" * 64, "@footnote_bot", "@footnote_bot ?", [], {}, [[]], [None], {"id": {}},
    "private", "channel", "supergroup", 4242, -1000000000001, 101, 777000, "a:en:models", "t:en", "f:en:99", "l:es",
]  # fmt: skip


def mutated(update, others, chance):
    """A copy of `update` with one to four changes; parts of `others` may be grafted on."""
    update = copy.deepcopy(update)
    for _ in range(chance.randint(1, 4)):
        _change(update, others, chance)
    return update


def _change(update, others, chance):
    holder, key = chance.choice(list(places(update)) or [({"": 0}, "")])
    kind = chance.randrange(5)
    if kind == 0:
        del holder[key]
    elif kind == 1:
        holder[key] = copy.deepcopy(chance.choice(MONSTERS))
    elif kind == 2:
        donor, part = chance.choice(list(places(chance.choice(others))))
        holder[key] = copy.deepcopy(donor[part])
    elif kind == 3 and isinstance(holder, dict):
        donor, part = chance.choice(list(places(chance.choice(others))))
        if isinstance(donor, dict):
            holder[part] = copy.deepcopy(donor[part])
    elif isinstance(holder[key], str):
        holder[key] = _garbled(holder[key], chance)


def _garbled(text, chance):
    letters = list(text)
    for _ in range(chance.randint(1, 3)):
        letters.insert(
            chance.randint(0, len(letters)), chance.choice(["\u200d", "@", "/", "\n", "é", "９", "'", "💥", "ask"])
        )
    return "".join(letters)


def places(value):
    """Every place in `value` that can be changed: the holder and the key in it."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield value, key
        yield from places(inner)


def chance_of(seed):
    """A source of chance that gives the same each time."""
    return random.Random(seed)
