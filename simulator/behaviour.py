"""What each method does: the part of the Bot API that a school's bot needs, with Telegram's refusals."""

import re
import struct
import uuid
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from aiogram.methods import TelegramMethod
from aiogram.types import InputFile

from simulator.chats import Notice, Shown, StoredFile, as_video
from simulator.groups import Group
from simulator.markup import parse_html, units
from simulator.refusals import Refusal, bad_request, forbidden

if TYPE_CHECKING:
    from simulator.accounts import Account
    from simulator.server import Telegram

Behaviour = Callable[["Telegram", Any, dict[str, StoredFile]], Awaitable[Any]]

MOST_IN_AN_ALBUM = 10
ALBUMS = (frozenset({"photo", "video"}), frozenset({"document"}), frozenset({"audio"}))
TEXT_LENGTH, CAPTION_LENGTH, ANSWER_LENGTH, DATA_LENGTH, MOST_BUTTONS = 4096, 1024, 200, 64, 100
MOST_SENT, MOST_FETCHED = 50 << 20, 20 << 20
MOST_OF_A_PHOTO, SIDES_OF_A_PHOTO, LONGEST_SIDE = 10 << 20, 10_000, 20  # bytes, both sides, one to the other
MOST_IN_KEYBOARD = 10_000  # bytes of its words and data
INVISIBLE = re.compile("[\\s\u00ad\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060\u2800\u3164\ufeff\uffa0]*")
#: A host has a dot in it and nothing but letters, digits, dots, hyphens.
ADDRESS = re.compile(r"tg://\S+|https?://[\w-]+(\.[\w-]+)+(:\d{1,5})?([/?#]\S*)?")
#: A phone gives a press up; who asks later has seen that its number is known no more.
ANSWERED_WITHIN = timedelta(seconds=15)
LIFE_BEFORE_DELETION = timedelta(hours=48)


def place(telegram: "Telegram", chat_id: Any, thread: int | None = None) -> "Account | Group":
    """Whose chat it is, a person's, a group's or a channel's: one that the bot may write to."""
    number = int(chat_id) if str(chat_id).lstrip("-").isdigit() else 0
    if number in telegram.groups:
        telegram.groups[number].check_writing(thread)
        return telegram.groups[number]
    return receiver(telegram, number)


def receiver(telegram: "Telegram", chat_id: int) -> "Account":
    """The account of a chat that the bot may write to."""
    account = telegram.accounts.get(chat_id)
    if account is None:
        raise bad_request("chat not found")
    if account.deactivated:
        raise forbidden("user is deactivated")
    if account.blocked:
        raise forbidden("bot was blocked by the user")
    if not account.started:
        raise forbidden("bot can't initiate conversation with a user")
    return account


def worded(
    text: str | None, parse_mode: Any, entities: Any, most: int, *, caption: bool = False
) -> dict[str, Any]:
    """Text and entities of a message, or of a caption."""
    mode = parse_mode.lower() if isinstance(parse_mode, str) else ""
    if mode not in ("html", ""):
        raise bad_request("unsupported parse_mode")
    plain, marks = parse_html(text or "") if mode == "html" else ((text or "").strip(), [])
    if entities and mode == "":
        marks = [checked(entity.model_dump(exclude_none=True, mode="json"), plain) for entity in entities]
    if INVISIBLE.fullmatch(plain):
        if not caption:
            raise bad_request("message text is empty")
        plain, marks = "", []
    if units(plain) > most:
        raise bad_request("message caption is too long" if caption else "message is too long")
    names = ("caption", "caption_entities") if caption else ("text", "entities")
    return {name: value for name, value in zip(names, (plain, marks), strict=True) if value}


def checked(mark: dict[str, Any], plain: str) -> dict[str, Any]:
    """An entity that lies within the text and does not cut a character in two."""
    raw = plain.encode("utf-16-le")
    start, end = mark["offset"], mark["offset"] + mark["length"]
    if mark["length"] <= 0 or start < 0 or 2 * end > len(raw):
        raise bad_request("can't parse entities: entity is out of the text")
    try:
        raw[2 * start : 2 * end].decode("utf-16-le")
    except UnicodeDecodeError:
        raise bad_request("can't parse entities: entity begins in a middle of a UTF-16 symbol") from None
    if mark["type"] == "text_link" and "." not in mark.get("url", ""):
        raise bad_request("can't parse entities: text_link without a valid URL")
    return mark


def keyboard(markup: Any) -> dict[str, Any] | None:
    """A checked keyboard as it is shown."""
    if markup is None:
        return None
    raw: dict[str, Any] = markup.model_dump(exclude_none=True)
    buttons = [button for row in raw.get("inline_keyboard", []) for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    if (
        sum(len(f"{one.get('text')}{one.get('callback_data')}".encode()) for one in buttons)
        > MOST_IN_KEYBOARD
    ):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        if INVISIBLE.fullmatch(button.get("text", "")):
            raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
        if "url" in button and not ADDRESS.fullmatch(button["url"]):
            raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
        data = button.get("callback_data")
        if data is None and not any(key in button for key in ("url", "web_app", "login_url", "copy_text")):
            raise bad_request(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            )
        if data is not None and not 1 <= len(data.encode()) <= DATA_LENGTH:
            raise bad_request("BUTTON_DATA_INVALID")
    for row in raw.get("keyboard", []):
        for button in row:
            if not button.get("text", "").strip():
                raise bad_request('can\'t parse keyboard button: Field "text" must be non-empty')
    return raw


def post(
    telegram: "Telegram", call: Any, content: dict[str, Any], file: StoredFile | None = None
) -> dict[str, Any]:
    """Puts a message of the bot into a chat."""
    thread = getattr(call, "message_thread_id", None)
    account = place(telegram, call.chat_id, thread)
    check_reply(account, getattr(call, "reply_parameters", None))
    markup = keyboard(getattr(call, "reply_markup", None))
    raw: dict[str, Any] = {
        "message_id": account.chat.next_id(),
        "from": telegram.me,
        "chat": account.chat_object,
        "date": int(telegram.clock.now().timestamp()),
    } | content
    if isinstance(account, Group) and account.kind == "channel":
        raw["sender_chat"] = raw["chat"]
        del raw["from"]
    if thread:
        raw |= {"message_thread_id": thread, "is_topic_message": True}
    if markup and "inline_keyboard" in markup:
        raw["reply_markup"] = markup
    elif markup and isinstance(account, Group):
        raise bad_request("reply keyboards are not simulated in groups")
    elif markup:
        account.chat.reply_keyboard = None if markup.get("remove_keyboard") else markup
    protected = call.protect_content is True  # aiogram puts a marker where nothing was said
    if protected:
        raw["has_protected_content"] = True
    account.chat.add(Shown(raw, True, file, protected, has_keys=bool(markup and "keyboard" in markup)))
    telegram.tell({"type": "chat", "account": account.id})
    return raw


def check_reply(account: "Account | Group", reply: Any) -> None:
    """What is answered must be there, unless the call says that it need not be."""
    if reply is None or reply.allow_sending_without_reply is True:
        return
    if account.chat.find(reply.message_id) is None:
        raise bad_request("message to be replied not found")


def own_message(telegram: "Telegram", call: Any) -> tuple["Account | Group", Shown]:
    """The bot's message that is to be edited."""
    if call.chat_id is None or call.message_id is None:
        raise bad_request("message identifier is not specified")
    account = place(telegram, call.chat_id)
    message = account.chat.find(call.message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or message.has_keys:
        raise bad_request("message can't be edited")
    return account, message


def put_version(
    telegram: "Telegram", account: "Account | Group", message: Shown, change: dict[str, Any]
) -> dict[str, Any]:
    """Replaces a message by its next version; the same once more is refused."""
    raw = {key: value for key, value in (message.raw | change).items() if value is not None}
    if {**raw, "edit_date": 0} == {**message.raw, "edit_date": 0}:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same"
            " as a current content and reply markup of the message"
        )
    raw["edit_date"] = int(telegram.clock.now().timestamp())
    account.chat.replace(message, raw)
    telegram.tell({"type": "chat", "account": account.id})
    return raw


async def get_me(telegram: "Telegram", call: Any, files: Any) -> Any:
    return telegram.me


async def get_updates(telegram: "Telegram", call: Any, files: Any) -> Any:
    return await telegram.updates.poll(call.offset, call.limit, call.timeout, call.allowed_updates)


async def set_webhook(telegram: "Telegram", call: Any, files: Any) -> Any:
    if call.secret_token is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", call.secret_token):
        raise bad_request("secret token contains unallowed characters")
    if call.max_connections is not None and not 1 <= call.max_connections <= MOST_BUTTONS:
        raise bad_request("max_connections must be between 1 and 100")
    if call.drop_pending_updates:
        telegram.updates.pending.clear()
    telegram.updates.set_webhook(
        call.url, call.secret_token, call.max_connections or 40, call.allowed_updates
    )
    return True


async def delete_webhook(telegram: "Telegram", call: Any, files: Any) -> Any:
    if call.drop_pending_updates:
        telegram.updates.pending.clear()
    telegram.updates.set_webhook("", None, 0, None)
    return True


async def get_webhook_info(telegram: "Telegram", call: Any, files: Any) -> Any:
    waiting = len(telegram.updates.pending)
    return {
        "url": telegram.updates.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": waiting,
    }


async def send_message(telegram: "Telegram", call: Any, files: Any) -> Any:
    place(telegram, call.chat_id, call.message_thread_id)
    return post(telegram, call, worded(call.text, call.parse_mode, call.entities, TEXT_LENGTH))


def described(kind: str, file: StoredFile) -> dict[str, Any]:
    """A file as the Bot API tells it in a message of this kind."""
    common = {"file_id": file.id, "file_unique_id": file.id[:16], "file_size": len(file.content)}
    named = common | {"file_name": file.name, "mime_type": file.mime}
    match kind:
        case "photo":
            return {"photo": [common | {"width": 800, "height": 600}]}
        case "video":
            return {"video": as_video(file)}
        case "animation":
            return {"animation": as_video(file), "document": named}
        case "audio":
            return {"audio": named | {"duration": 10}}
        case "voice":
            return {"voice": common | {"mime_type": file.mime, "duration": 3}}
        case _:
            return {"document": named}


def _sends(kind: str) -> Behaviour:
    async def send(telegram: "Telegram", call: Any, files: dict[str, StoredFile]) -> Any:
        file = stored(telegram, getattr(call, kind), files, kind)
        caption = worded(call.caption, call.parse_mode, call.caption_entities, CAPTION_LENGTH, caption=True)
        return post(telegram, call, described(kind, file) | caption, file)

    return send


async def send_media_group(telegram: "Telegram", call: Any, files: dict[str, StoredFile]) -> Any:
    if not 2 <= len(call.media) <= MOST_IN_AN_ALBUM:
        raise bad_request("wrong number of media")
    kinds = {one.type for one in call.media}
    if not any(kinds <= together for together in ALBUMS):
        raise bad_request("MEDIA_INVALID")
    place(telegram, call.chat_id, call.message_thread_id)
    chosen = [(one, stored(telegram, one.media, files, one.type)) for one in call.media]
    album, sent = str(new_number()), []
    for one, file in chosen:
        caption = worded(one.caption, one.parse_mode, one.caption_entities, CAPTION_LENGTH, caption=True)
        content = described(one.type, file) | caption | {"media_group_id": album}
        sent.append(post(telegram, call, content, file))
    return sent


def new_number() -> int:
    return uuid.uuid4().int >> 68


def stored(telegram: "Telegram", given: Any, files: dict[str, StoredFile], kind: str = "") -> StoredFile:
    """The file of a call: fresh with it, or named by its id; an id is good for one kind of message alone."""
    if isinstance(given, InputFile):
        raise bad_request("wrong file")
    file = files.get(str(given).removeprefix("attach://")) or telegram.files.get(str(given))
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not file.content:
        raise bad_request("file must be non-empty")
    if (
        file.kind
        and kind
        and file.kind != kind
        and "attach://" not in str(given)
        and str(given) in telegram.files
    ):
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    if len(file.content) > MOST_SENT:
        raise Refusal(413, "Request Entity Too Large")
    if kind == "photo" and file in files.values():
        check_photo(file.content)
    return file


def check_photo(content: bytes) -> None:
    """A picture of a size that Telegram makes a photo of."""
    width, height = sides(content)
    if not width or len(content) > MOST_OF_A_PHOTO:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > SIDES_OF_A_PHOTO or max(width, height) > LONGEST_SIDE * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def sides(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG or a JPEG; zeros for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) > 24:
        return struct.unpack(">II", content[16:24])
    at = 2 if content.startswith(b"\xff\xd8") else len(content)
    while at + 9 < len(content) and content[at] == 0xFF:
        kind, length, height, width = struct.unpack(">xBHxHH", content[at : at + 9])
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            return width, height
        at += 2 + length
    return 0, 0


async def edit_text(telegram: "Telegram", call: Any, files: Any) -> Any:
    account, message = own_message(telegram, call)
    content = worded(call.text, call.parse_mode, call.entities, TEXT_LENGTH)
    if "text" not in message.raw:
        raise bad_request("there is no text in the message to edit")
    change = {"entities": None, "reply_markup": inline(call.reply_markup)} | content
    return put_version(telegram, account, message, change)


async def edit_caption(telegram: "Telegram", call: Any, files: Any) -> Any:
    account, message = own_message(telegram, call)
    if "text" in message.raw:
        raise bad_request("there is no caption in the message to edit")
    content = worded(call.caption, call.parse_mode, call.caption_entities, CAPTION_LENGTH, caption=True)
    change = {"caption": None, "caption_entities": None, "reply_markup": inline(call.reply_markup)} | content
    return put_version(telegram, account, message, change)


async def edit_markup(telegram: "Telegram", call: Any, files: Any) -> Any:
    account, message = own_message(telegram, call)
    return put_version(telegram, account, message, {"reply_markup": inline(call.reply_markup)})


def inline(markup: Any) -> dict[str, Any] | None:
    raw = keyboard(markup)
    return raw if raw and raw.get("inline_keyboard") else None


async def delete_message(telegram: "Telegram", call: Any, files: Any) -> Any:
    account = place(telegram, call.chat_id)
    message = account.chat.find(call.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    age = telegram.clock.now().timestamp() - message.raw["date"]
    if age > LIFE_BEFORE_DELETION.total_seconds():
        raise bad_request("message can't be deleted for everyone")
    account.chat.remove(message)
    telegram.tell({"type": "chat", "account": account.id})
    return True


async def answer_callback(telegram: "Telegram", call: Any, files: Any) -> Any:
    query = telegram.queries.get(call.callback_query_id)
    if query is None or telegram.clock.now() - query.pressed_at > ANSWERED_WITHIN:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if units(call.text or "") > ANSWER_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    del telegram.queries[call.callback_query_id]
    notice = Notice(call.text, bool(call.show_alert))
    query.account.notices.append(notice)
    telegram.tell({"type": "answer", "account": query.account.id, "text": notice.text, "alert": notice.alert})
    return True


async def send_action(telegram: "Telegram", call: Any, files: Any) -> Any:
    account = place(telegram, call.chat_id)
    telegram.tell({"type": "typing", "account": account.id})
    return True


async def get_file(telegram: "Telegram", call: Any, files: Any) -> Any:
    file = telegram.files.get(call.file_id)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > MOST_FETCHED:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.id[:16],
        "file_size": len(file.content),
        "file_path": f"documents/{file.id}",
    }


def _scope(call: Any) -> tuple[str, str]:
    scope = call.scope
    name = scope.type if scope else "default"
    chat = getattr(scope, "chat_id", "")
    return (f"{name}:{chat}" if chat else name, call.language_code or "")


async def set_commands(telegram: "Telegram", call: Any, files: Any) -> Any:
    commands = [command.model_dump(exclude_none=True) for command in call.commands]
    if len(commands) > MOST_BUTTONS:
        raise bad_request("too many commands")
    if call.language_code and not re.fullmatch("[a-z]{2}", call.language_code):
        raise bad_request("invalid language code specified")
    if len({command["command"] for command in commands}) < len(commands):
        raise bad_request("BOT_COMMAND_INVALID")
    for command in commands:
        name = command["command"]
        if not (
            1 <= len(name) <= 32
            and name.isascii()
            and name.replace("_", "a").isalnum()
            and name == name.lower()
        ):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    if call.scope and call.scope.type == "chat":
        receiver(telegram, call.scope.chat_id)
    telegram.commands[_scope(call)] = commands
    telegram.tell({"type": "state"})
    return True


async def get_commands(telegram: "Telegram", call: Any, files: Any) -> Any:
    return telegram.commands.get(_scope(call), [])


async def delete_commands(telegram: "Telegram", call: Any, files: Any) -> Any:
    telegram.commands.pop(_scope(call), None)
    return True


async def get_chat(telegram: "Telegram", call: Any, files: Any) -> Any:
    account = place(telegram, call.chat_id)
    return account.chat_object | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


async def get_member(telegram: "Telegram", call: Any, files: Any) -> Any:
    group = telegram.groups.get(call.chat_id)
    if group is None:
        raise bad_request("chat not found")
    return group.member(call.user_id)


async def keep_setting(telegram: "Telegram", call: TelegramMethod[Any], files: Any) -> Any:
    telegram.settings[call.__api_method__] = call.model_dump(exclude_none=True, warnings=False)
    return True


BEHAVIOUR: dict[str, Behaviour] = {
    "getme": get_me,
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "sendmessage": send_message,
    **{f"send{kind}": _sends(kind) for kind in ("photo", "document", "video", "animation", "audio", "voice")},
    "sendmediagroup": send_media_group,
    "editmessagetext": edit_text,
    "editmessagecaption": edit_caption,
    "editmessagereplymarkup": edit_markup,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback,
    "sendchataction": send_action,
    "getfile": get_file,
    "setmycommands": set_commands,
    "getmycommands": get_commands,
    "deletemycommands": delete_commands,
    "getchat": get_chat,
    "getchatmember": get_member,
    "setmyname": keep_setting,
    "setmydescription": keep_setting,
    "setmyshortdescription": keep_setting,
    "setchatmenubutton": keep_setting,
}


def commands_for(telegram: "Telegram", account: "Account") -> list[dict[str, str]]:
    """The command list that this account sees: the narrowest scope and its own language win."""
    for scope in (f"chat:{account.id}", "all_private_chats", "default"):
        for language in (account.language_code, ""):
            if found := telegram.commands.get((scope, language)):
                return found
    return []
