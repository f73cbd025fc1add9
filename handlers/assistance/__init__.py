"""The help campaigns: what a family, a keeper, a class teacher and the campaign's desk see and press."""

from aiogram import Router
from aiogram.filters import Command

from handlers.assistance import (
    attendance,
    campaigns,
    contacts,
    exports,
    families,
    giving,
    hotline,
    keeping,
    needs,
    permits,
    public,
    questions,
    weekly,
    works,
)
from handlers.doors import needs as door
from handlers.room import Room
from handlers.screens import Button, InPrivate, Pressed
from handlers.visit import Visit
from papers import campaigns as campaign_papers
from papers.assistance import all_that_is_held, leaflet, offer_act, weekly_report
from papers.report_forms import report_form
from school.assistance.giving import LINK, PAGE_LINK
from school.presses.assistance import (
    AskedPress,
    AttendancePress,
    CasePress,
    ContactPress,
    DrivePress,
    ExportPress,
    FamilyPress,
    GivePress,
    HotlinePress,
    KeeperPress,
    NeedPress,
    OfferPress,
    PermitPress,
    PublicPress,
    WeeklyPress,
    WorkPress,
)
from school.rights import Deed, is_parent, is_pupil, keeps_needs, may, runs_campaigns


def entries(visit: Visit) -> list[Button]:
    words, who = visit.words, visit.person
    buttons = []
    if may(who, Deed.REPORT_NEED):
        key = "menu-need" if is_parent(who) else "menu-need-pupil"
        buttons.append(Button(words.plain(key), NeedPress()))
    if may(who, Deed.HANDLE_NEEDS):
        buttons.append(Button(words.plain("menu-needs"), KeeperPress()))
    if is_pupil(who) or (who.is_staff() and not runs_campaigns(who) and not may(who, Deed.REPORT_NEED)):
        buttons.append(Button(words.plain("public-page"), PublicPress()))
    if who.teaches():
        buttons.append(Button(words.plain("menu-attendance"), AttendancePress()))
        buttons.append(Button(words.plain("menu-permits"), PermitPress("class")))
    if keeps_needs(who):
        buttons.append(Button(words.plain("menu-cases"), CasePress()))
        buttons.append(Button(words.plain("menu-hotline"), HotlinePress("list")))
        buttons.append(Button(words.plain("menu-offers"), OfferPress()))
    if runs_campaigns(who):
        buttons.append(Button(words.plain("menu-campaigns"), DrivePress()))
        buttons.append(Button(words.plain("menu-questions"), AskedPress()))
    return buttons


def build() -> Router:
    router = Router(name="assistance")
    private = InPrivate()
    press = router.callback_query.register
    router.message.register(hotline.on_hotline, private, Command("hotline"), flags=door(Deed.GREET))
    press(needs.on_need_press, Pressed(NeedPress), flags=door(Deed.REPORT_NEED))
    press(keeping.on_keeper_press, Pressed(KeeperPress), flags=door(Deed.HANDLE_NEEDS))
    press(attendance.on_attendance_press, Pressed(AttendancePress), flags=door(Deed.MARK_ATTENDANCE))
    press(attendance.on_case_press, Pressed(CasePress), flags=door(Deed.HANDLE_NEEDS))
    press(giving.on_give_press, Pressed(GivePress), flags=door(Deed.GREET))
    press(giving.on_offer_press, Pressed(OfferPress), flags=door(Deed.HANDLE_NEEDS))
    press(campaigns.on_drive_press, Pressed(DrivePress), flags=door(Deed.SEE_CAMPAIGNS))
    press(contacts.on_contact_press, Pressed(ContactPress), flags=door(Deed.SEE_CAMPAIGNS))
    press(exports.on_export_press, Pressed(ExportPress), flags=door(Deed.SEE_CAMPAIGNS))
    press(families.on_family_press, Pressed(FamilyPress), flags=door(Deed.HANDLE_NEEDS))
    press(hotline.on_hotline_press, Pressed(HotlinePress), flags=door(Deed.GREET))
    press(permits.on_permit_press, Pressed(PermitPress), flags=door(Deed.REPORT_NEED))
    press(works.on_work_press, Pressed(WorkPress), flags=door(Deed.SEE_CAMPAIGNS))
    press(questions.on_asked_press, Pressed(AskedPress), flags=door(Deed.SEE_CAMPAIGNS))
    press(public.on_public_press, Pressed(PublicPress), flags=door(Deed.GREET))
    press(weekly.on_weekly_press, Pressed(WeeklyPress), flags=door(Deed.SEE_CAMPAIGNS))
    return router


FORMS = (
    *needs.FORMS,
    *keeping.FORMS,
    *attendance.FORMS,
    *campaigns.FORMS,
    *works.FORMS,
    *contacts.FORMS,
    *families.FORMS,
    *hotline.FORMS,
    *weekly.FORMS,
    *giving.FORMS,
    *public.FORMS,
    *questions.FORMS,
)
JOBS = {
    "need-held": all_that_is_held,
    "weekly-report": weekly_report,
    "offer-act": offer_act,
    "leaflet": leaflet,
    "offer-thanks": campaign_papers.thanks,
    "patron-letter": campaign_papers.patron_letter,
    "movement-notice": campaign_papers.movement_notice,
    "needs-list": campaign_papers.needs_list,
    "campaign-thanks": campaign_papers.thanks_of_all,
    "campaign-analysis": campaign_papers.analysis,
    "report-form": report_form,
}
ROOM = Room(
    "assistance",
    build,
    entries,
    FORMS,
    jobs=JOBS,
    links={LINK: giving.on_start, PAGE_LINK: public.on_start},
)
