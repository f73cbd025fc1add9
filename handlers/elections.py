"""Not written yet."""

from aiogram import Router

from handlers.forms import Form
from handlers.screens import Button
from handlers.visit import Visit

FORMS: tuple[Form, ...] = ()


def entries(visit: Visit) -> list[Button]:
    return []


def build() -> Router:
    return Router(name="elections")
