"""Groups and channels: who is in them, what the bot may do there, and what everybody sees.

As Telegram has them: a group that grows becomes a supergroup with another number, a forum has topics, a channel has
posts and no senders.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from simulator.chats import Chat, Shown
from simulator.markup import units
from simulator.refusals import Refusal, bad_request, forbidden

if TYPE_CHECKING:
    from simulator.accounts import Account
    from simulator.server import Telegram

GroupKind = Literal["group", "supergroup", "channel"]
#: What Telegram puts before the number of a supergroup or a channel.
MARK = -1_000_000_000_000
RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
    *("can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages"),
)


@dataclass
class Group:
    """A group, a supergroup or a channel. Its people are accounts; `standing` is the bot's own: left, member,
    administrator, kicked; `may_post` is an administrator's right in a channel."""

    telegram: "Telegram"
    id: int
    title: str
    kind: GroupKind
    owner: "Account"
    username: str | None = None
    topics: dict[int, str] = field(default_factory=dict)  # of a forum: its threads' numbers and names
    closed: set[int] = field(default_factory=set)  # threads in which nobody writes any more
    members: dict[int, str] = field(default_factory=dict)  # account -> member, administrator, creator, left
    standing: str = "left"
    may_post: bool = True
    silenced: bool = False  # members, and so a bot that is one, may not write
    became: int | None = None  # the supergroup that it has become
    chat: Chat = field(default_factory=Chat)

    def __post_init__(self) -> None:
        self.members.setdefault(self.owner.id, "creator")

    @property
    def chat_object(self) -> dict[str, Any]:
        known = {"id": self.id, "type": self.kind, "title": self.title}
        known |= {"username": self.username} if self.username else {}
        return known | ({"is_forum": True} if self.topics else {})

    # What people do

    def set_bot(
        self, by: "Account", standing: str, *, may_post: bool = True, anonymously: bool = False
    ) -> int:
        """Adds the bot, makes it an administrator, takes that away, or throws it out; returns the update's number."""
        before = self._of_bot()
        self.standing, self.may_post = standing, may_post
        known_as = ANONYMOUS if anonymously else by.user
        change = {
            "chat": self.chat_object,
            "from": known_as,
            "date": self._now(),
            "old_chat_member": before,
            "new_chat_member": self._of_bot(),
        }
        self.telegram.tell({"type": "state"})
        return self.telegram.updates.put("my_chat_member", change, f"chat:{self.id}")

    def say(self, by: "Account", text: str, thread: int | None = None) -> int | None:
        """Somebody writes. The bot is told of everything as an administrator, else of commands alone."""
        raw = self._message({"text": text}, thread) | {"from": by.user}
        if text.startswith("/"):
            length = units(text.split(maxsplit=1)[0])
            raw["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        self.add(Shown(raw, False))
        hears = self.standing == "administrator" or (self.standing == "member" and text.startswith("/"))
        if self.kind == "channel" or not hears:
            return None
        return self.telegram.updates.put("message", raw, f"chat:{self.id}")

    def upgrade(self) -> "Group":
        """The group becomes a supergroup: a new chat with a new number; the old one is told, and is closed."""
        number = MARK - abs(self.id)
        grown = self.telegram.group(
            number, self.title, "supergroup", self.owner, members=dict(self.members), standing=self.standing
        )
        self.became = grown.id
        if self.standing in ("member", "administrator"):
            for place, told in (
                (self, {"migrate_to_chat_id": grown.id}),
                (grown, {"migrate_from_chat_id": self.id}),
            ):
                raw = place._message(told) | {"from": self.owner.user}
                self.telegram.updates.put("message", raw, f"chat:{place.id}")
        return grown

    def _message(self, content: dict[str, Any], thread: int | None = None) -> dict[str, Any]:
        raw = {"message_id": self.chat.next_id(), "date": self._now(), "chat": self.chat_object} | content
        return raw | ({"message_thread_id": thread, "is_topic_message": True} if thread else {})

    def _now(self) -> int:
        return int(self.telegram.clock.now().timestamp())

    def _of_bot(self) -> dict[str, Any]:
        """The bot's own ChatMember."""
        return member_as_told(
            self.telegram.me, self.standing, channel=self.kind == "channel", post=self.may_post
        )

    # What the bot does

    def add(self, message: Shown) -> None:
        self.chat.add(message)
        self.telegram.tell({"type": "chat", "account": self.id})

    def check_writing(self, thread: int | None = None) -> None:
        """Raises what Telegram says to a bot that may not write here."""
        if self.became is not None:
            raise Upgraded(self.became)
        if self.standing in ("left", "kicked"):
            said = "was kicked from" if self.standing == "kicked" else "is not a member of"
            raise forbidden(f"bot {said} the {self.kind} chat")
        if self.kind == "channel" and not (self.standing == "administrator" and self.may_post):
            raise bad_request("need administrator rights in the channel chat")
        if self.standing == "member" and self.silenced:
            raise bad_request("not enough rights to send text messages to the chat")
        if thread is not None and thread not in self.topics:
            raise bad_request("message thread not found")
        if thread in self.closed and self.standing != "administrator":
            raise bad_request("TOPIC_CLOSED")

    def member(self, user_id: int) -> dict[str, Any]:
        """ChatMember of somebody; raises what Telegram says."""
        if self.became is not None:
            raise Upgraded(self.became)
        if self.standing in ("left", "kicked"):
            raise forbidden(f"bot is not a member of the {self.kind} chat")
        if user_id == self.telegram.me["id"]:
            return self._of_bot()
        if self.kind == "channel" and self.standing != "administrator":
            raise bad_request("member list is inaccessible")
        account = self.telegram.accounts.get(user_id)
        if account is None:
            raise bad_request("PARTICIPANT_ID_INVALID")
        standing = self.members.get(user_id, "left")
        return member_as_told(account.user, standing, channel=self.kind == "channel")


#: Who changes something in the name of the group.
ANONYMOUS = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


class Upgraded(Refusal):
    """The group is a supergroup now; the answer says which."""

    def __init__(self, became: int) -> None:
        super().__init__(400, "Bad Request: group chat was upgraded to a supergroup chat")
        self.became = became

    def as_json(self) -> dict[str, object]:
        return super().as_json() | {"parameters": {"migrate_to_chat_id": self.became}}


def member_as_told(
    user: dict[str, Any], standing: str, *, channel: bool, post: bool = True
) -> dict[str, Any]:
    """A ChatMember of the Bot API."""
    told: dict[str, Any] = {"status": standing, "user": user}
    match standing:
        case "administrator":
            told |= dict.fromkeys(RIGHTS, False)
            told |= {"can_manage_chat": True}
            if channel:
                told |= {"can_post_messages": post, "can_edit_messages": False}
        case "creator":
            told |= {"is_anonymous": False}
        case "kicked":
            told |= {"until_date": 0}
    return told
