"""What Telegram says when it refuses."""

from dataclasses import dataclass


@dataclass
class Refusal(Exception):
    """An answer with ok=false: the HTTP status, Telegram's words, and how long to wait after a 429."""

    status: int
    description: str
    retry_after: int | None = None

    def as_json(self) -> dict[str, object]:
        answer: dict[str, object] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad_request(what: str) -> Refusal:
    return Refusal(400, f"Bad Request: {what}")


def forbidden(what: str) -> Refusal:
    return Refusal(403, f"Forbidden: {what}")


def too_many(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", seconds)
