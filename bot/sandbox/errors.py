"""The one way in which a Bot API request fails: Telegram's code, text and parameters."""

from __future__ import annotations


class ApiError(Exception):
    """A refusal, worded as Telegram words it.

    Parameters: `code`, the HTTP status; `description`, Telegram's text; `parameters`, its machine-readable
    part (`retry_after` in seconds, `migrate_to_chat_id`).
    """

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_answer(self) -> dict[str, object]:
        """Return the body of the HTTP answer."""
        answer: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        return {**answer, "parameters": self.parameters} if self.parameters else answer


def bad_request(what: str) -> ApiError:
    """Return the 400 whose text is `Bad Request: ` and `what`."""
    return ApiError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    """Return the 403 whose text is `Forbidden: ` and `what`."""
    return ApiError(403, f"Forbidden: {what}")
