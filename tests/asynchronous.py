"""Async tests, each in a place that is made for it: a sandbox with the bot at work, a browser, the pages of a bot."""

import asyncio
import functools
import inspect


def inside(place, makes=1):
    """Run an async test in `place()`, an async context manager; what that makes, one or more, the test takes first."""

    def decorate(test):
        async def run(arguments):
            async with place() as made:
                await test(*(made if makes > 1 else (made,)), **arguments)

        @functools.wraps(test)
        def wrapper(**arguments):
            asyncio.run(run(arguments))

        del wrapper.__wrapped__  # pytest must see the other parameters of the test, and not those
        signature = inspect.signature(test)
        wrapper.__signature__ = signature.replace(parameters=list(signature.parameters.values())[makes:])
        return wrapper

    return decorate
