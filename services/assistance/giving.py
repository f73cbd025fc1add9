"""Givers: whoever offers a thing sees no child; the keeper promises it to a line; nobody gives money."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import consents, giving, lines, needs
from db.assistance.giving import Giver, Offer, Promise
from db.assistance.lines import Line
from db.assistance.needs import Need
from db.people.audit import write_audit
from db.vault import Vault
from school.assistance import CONSENT_VERSION, LIFE_AFTER_END, WARNED_BEFORE, term_of_consent
from school.assistance.giving import DEEDS, GivingRefusal
from school.assistance.lines import LineState, Wanted
from school.dates import school_day
from school.people import Role
from school.presses.assistance import GivePress, OfferPress
from school.rights import keeps_needs
from services.asking import Asking
from services.assistance import promises
from services.assistance.donors import place_of_giver, told_by
from services.assistance.keeping import reach
from services.assistance.letters import keeper_button, keepers_of, trust
from services.assistance.needs import settle
from services.letters import Letter, LetterButton, Named


@dataclass(frozen=True)
class Offered:
    """An offer as it was filled in; `who` is a name and how to be reached."""

    kind: str
    who: str
    wanted: Wanted
    until: date | None


@dataclass(frozen=True)
class OwnOffer:
    """An offer as its giver sees it: how many pieces have found a child, never which."""

    offer: Offer
    promised: int
    given: int


def offer(
    tx: Connection, vault: Vault, school_id: int, chat_id: int, draft: str, told: Offered, now: datetime
) -> int | None:
    """A new offer of whoever writes, on a list or not; returns its number. The same draft twice makes one."""
    sealed = vault.seal_told({"who": told.who}, place_of_giver(school_id, chat_id))
    values = {
        "school_id": school_id,
        "chat_id": chat_id,
        "kind": told.kind,
        "sealed": sealed,
        "created_at": now,
    }
    giver_id = giving.put_giver(tx, values)
    offer_id = giving.add_offer(
        tx,
        {
            "school_id": school_id,
            "draft": draft,
            "giver_id": giver_id,
            "kind": told.wanted.kind,
            "size": told.wanted.size,
            "quantity": told.wanted.quantity,
            "until": told.until,
            "state": "open",
            "created_at": now,
        },
    )
    if offer_id is None:
        return None
    write_audit(tx, now, None, "offer", "offer", offer_id)
    keepers = [one.id for one in people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE)]
    buttons = [[LetterButton("need-open", OfferPress("card", offer=offer_id))]]
    letter = Letter("offer-new-letter", {"number": offer_id, **trust(tx, school_id)}, buttons)
    outbox.post(tx, keepers, "offer-new", f"offer:{offer_id}", "once", letter.body(), now)
    if told.wanted.kind in DEEDS:
        _tell_of_deed(tx, school_id, offer_id, told.wanted, now)
    return offer_id


def _tell_of_deed(tx: Connection, school_id: int, offer_id: int, wanted: Wanted, now: datetime) -> None:
    """A lecture or a circle is the deputy head's to arrange, too; who offers it stays with the keeper."""
    deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
    said = {"number": offer_id, "deed": Named(f"need-kind-{wanted.kind}"), "about": wanted.size or "–"}
    letter = Letter("offer-deed-letter", said | trust(tx, school_id))
    outbox.post(tx, deputies, "offer-deed", f"offer:{offer_id}", "once", letter.body(), now)


def own(tx: Connection, school_id: int, chat_id: int) -> list[OwnOffer]:
    """What this account has offered."""
    who = giving.giver_with(tx, school_id, chat_id)
    return [_own(tx, one) for one in giving.offers_of(tx, who.id)] if who else []


def _own(tx: Connection, one: Offer) -> OwnOffer:
    found = giving.promises_of(tx, one.id)
    by_state = {state: sum(p.quantity for p in found if p.state == state) for state in ("promised", "given")}
    return OwnOffer(one, by_state["promised"], by_state["given"])


def card_of_giver(tx: Connection, vault: Vault, school_id: int, chat_id: int) -> str | None:
    """What is kept about this account's owner, word for word; None if nothing is."""
    who = giving.giver_with(tx, school_id, chat_id)
    return told_by(vault, who) if who else None


def erase_own(tx: Connection, school_id: int, chat_id: int, now: datetime) -> GivingRefusal | None:
    """Name, telephone and account go at once; what is open is taken back, what was given stays as a number."""
    who = giving.giver_with(tx, school_id, chat_id)
    if who is None:
        return GivingRefusal.NOT_FOUND
    for one in giving.offers_of(tx, who.id):
        if one.state == "open":
            take_back(tx, school_id, chat_id, one.id, now)
    _erase(tx, who, now)
    return None


def erase_again(tx: Connection, giver_id: int, now: datetime) -> bool:
    """A card that an older copy brought back goes once more; False if it holds nothing."""
    who = giving.giver_by_id(tx, giver_id)
    if who is None or not who.sealed:
        return False
    _erase(tx, who, now)
    return True


def _erase(tx: Connection, who: Giver, now: datetime) -> None:
    consents.withdraw(tx, "giver", who.id, now)
    giving.erase(tx, who.id)
    write_audit(tx, now, None, "erase", "giver", who.id)


#: An offer without a last day is open for so long.
OPEN_FOR = timedelta(days=365)


def forget_old(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """Ninety days after all that a giver offered is over the card is erased; two weeks before, the giver hears so."""
    giving.close_old(tx, school_day(now, zone), now - OPEN_FOR)
    forgotten = 0
    for who, last in giving.quiet_since(tx, school_id, now - LIFE_AFTER_END + WARNED_BEFORE):
        if last < now - LIFE_AFTER_END:
            _erase(tx, who, now)
            forgotten += 1
        elif not outbox.was_posted(tx, "giver-forget", f"giver:{who.id}:{last:%Y%m%d}"):
            letter = Letter(
                "giver-forget-letter", trust(tx, school_id), [[LetterButton("give-own", GivePress())]]
            )
            outbox.post_to_chat(
                tx, who.chat_id, "giver-forget", f"giver:{who.id}:{last:%Y%m%d}", letter.body(), now
            )
    return forgotten


def is_public(tx: Connection, school_id: int, chat_id: int) -> bool | None:
    """Whether this giver is thanked in public; None for whoever has given nothing."""
    who = giving.giver_with(tx, school_id, chat_id)
    return None if who is None else who.thanked == "public"


def thank_in_public(
    tx: Connection, school_id: int, chat_id: int, now: datetime, today: date, *, public: bool
) -> GivingRefusal | None:
    """Only with the giver's own consent, which is taken back as easily."""
    who = giving.giver_with(tx, school_id, chat_id)
    if who is None:
        return GivingRefusal.NOT_FOUND
    giving.thank(tx, who.id, "public" if public else "private")
    consents.withdraw(tx, "giver", who.id, now)
    if public:
        values = {
            "purpose": "thanks",
            "subject": "giver",
            "subject_id": who.id,
            "person_id": None,
            "way": "pressed",
        }
        dated = {"agreed_on": today, "given_at": now, "ends_on": term_of_consent(today)}
        consents.add(tx, values | dated | {"text_version": CONSENT_VERSION})
    write_audit(tx, now, None, "thank-public" if public else "thank-private", "giver", who.id)
    return None


def take_back(
    tx: Connection, school_id: int, chat_id: int, offer_id: int, now: datetime
) -> GivingRefusal | None:
    """The giver takes an offer back: what was promised of it is looked for anew."""
    one = next((o.offer for o in own(tx, school_id, chat_id) if o.offer.id == offer_id), None)
    if one is None:
        return GivingRefusal.NOT_FOUND
    if not giving.close_offer(tx, offer_id, "taken_back"):
        return GivingRefusal.WRONG_STATE
    for promise in giving.promises_of(tx, offer_id):
        if row := _undo(tx, promise, now):
            _say_taken_back(tx, row, offer_id, now)
    write_audit(tx, now, None, "take-back", "offer", offer_id)
    return None


def _undo(tx: Connection, promise: Promise, now: datetime, actor_id: int | None = None) -> Need | None:
    """The line is looked for anew, also if it was to be handed over already; the request that it is of."""
    line = lines.by_id(tx, promise.line_id)
    row = _need(tx, line) if line else None
    if line is None or row is None or not giving.step_promise(tx, promise.id, "promised", "undone"):
        return None
    if line.state in WAITING:
        lines.step(tx, line.id, line.state, LineState.APPROVED, now, meets_at=None)
        settle(tx, row, now, actor_id)
    return row


def _say_taken_back(tx: Connection, row: Need, offer_id: int, now: datetime) -> None:
    letter = Letter(
        "offer-back-letter", {"number": row.number, **trust(tx, row.school_id)}, keeper_button(row)
    )
    subject = f"need:{row.id}"
    outbox.post(tx, keepers_of(tx, row), "offer-back", subject, f"{offer_id}", letter.body(), now)


# The keeper's side

#: What a line stands in that waits for its giver's things.
WAITING = (LineState.PROMISED, LineState.READY)


@dataclass(frozen=True)
class OfferCard:
    """An offer with what is left of it, who gives, and the lines that it fits."""

    offer: Offer
    giver: Giver
    who: str
    left: int
    fitting: list[tuple[Need, Line]]
    promised: list[tuple[Need, Line, Promise]]
    given: int


def _keeps(asking: Asking) -> bool:
    return keeps_needs(asking.person)


def open_offers(tx: Connection, asking: Asking) -> list[Offer]:
    return giving.open_offers(tx, asking.person.school_id) if _keeps(asking) else []


def card(tx: Connection, asking: Asking, offer_id: int) -> OfferCard | GivingRefusal:
    one = giving.offer_by_id(tx, offer_id)
    who = giving.giver_by_id(tx, one.giver_id) if one else None
    if one is None or who is None or one.school_id != asking.person.school_id or not _keeps(asking):
        return GivingRefusal.NOT_FOUND
    found = giving.promises_of(tx, offer_id)
    left = one.quantity - sum(p.quantity for p in found if p.state in ("promised", "given"))
    mine = reach(tx, asking)
    fits = [
        (row, line)
        for line in giving.fitting(tx, one)
        if line.quantity <= left and (row := _need(tx, line)) and mine.holds(row)
    ]
    promised = [
        (row, line, p)
        for p in found
        if p.state == "promised" and (line := lines.by_id(tx, p.line_id)) and (row := _need(tx, line))
    ]
    handed = sum(p.quantity for p in found if p.state == "given")
    return OfferCard(one, who, told_by(asking.vault, who), left, fits, promised, handed)


def _need(tx: Connection, line: Line) -> Need | None:
    return needs.by_id(tx, line.need_id)


def promise(tx: Connection, asking: Asking, offer_id: int, line_id: int) -> GivingRefusal | None:
    """The offer is for this line: the line waits for it, and nobody else buys it."""
    seen = card(tx, asking, offer_id)
    if isinstance(seen, GivingRefusal):
        return seen
    line = next((line for _, line in seen.fitting if line.id == line_id), None)
    if line is None or seen.offer.state != "open":
        return GivingRefusal.WRONG_STATE
    if not lines.step(tx, line_id, LineState.APPROVED, LineState.PROMISED, asking.now):
        return GivingRefusal.WRONG_STATE
    values = {"offer_id": offer_id, "line_id": line_id, "quantity": line.quantity, "state": "promised"}
    giving.add_promise(tx, values | {"promised_by": asking.person.id, "at": asking.now})
    if seen.offer.until is not None:
        lines.change(tx, line_id, due_on=seen.offer.until)  # promised until that day
    write_audit(tx, asking.now, asking.person.id, "promise", "offer", offer_id, line=line_id)
    return None


def given(tx: Connection, asking: Asking, offer_id: int, line_id: int) -> GivingRefusal | None:
    """The things came and were handed over; the giver is thanked, and hears of no child."""
    seen = card(tx, asking, offer_id)
    if isinstance(seen, GivingRefusal):
        return seen
    found = next(((row, line) for row, line, _ in seen.promised if line.id == line_id), None)
    if found is None:
        return GivingRefusal.WRONG_STATE
    row, line = found
    if line.state not in WAITING:
        return GivingRefusal.WRONG_STATE
    lines.step(tx, line.id, line.state, LineState.HANDED_OVER, asking.now, handed_on=asking.today)
    promises.fulfil(tx, asking, line.id)
    settle(tx, row, asking.now, asking.person.id)
    return None


def undo(tx: Connection, asking: Asking, offer_id: int, line_id: int) -> GivingRefusal | None:
    """The promise does not hold: the line is looked for anew."""
    seen = card(tx, asking, offer_id)
    if isinstance(seen, GivingRefusal):
        return seen
    found = next((p for _, line, p in seen.promised if line.id == line_id), None)
    if found is None:
        return GivingRefusal.WRONG_STATE
    _undo(tx, found, asking.now, asking.person.id)
    write_audit(tx, asking.now, asking.person.id, "undo", "offer", offer_id, line=line_id)
    return None
