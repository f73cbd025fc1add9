"""The command line: `python -m bot COMMAND`. Exit codes: 0 done, 2 bad input or settings, told in one line."""

import argparse
import asyncio
import gc
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path

from pydantic import ValidationError

from bot.complaints import Complaint
from bot.console import speak_any_code_page
from school.plan.columns import COLUMN_FIELDS

DONE, BAD_INPUT = 0, 2


def parser() -> argparse.ArgumentParser:
    program = argparse.ArgumentParser(prog="python -m bot", description="The bot of a school's parliament.")
    commands = program.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=about, description=about)

    run = command(
        "run",
        "start the bot against Telegram (or the server of BOT_API_URL). Of several on one PostgreSQL one asks for"
        " updates; the others stand by, make the papers, and take over when it ends",
    )
    run.add_argument(
        "--webhook", action="store_true", help="wait for Telegram's calls instead of asking for updates"
    )
    run.add_argument(
        "--take-over",
        action="store_true",
        help="ask for updates even if a webhook is set: the program that it leads to gets none any more",
    )
    demo = command("demo", "try everything in a browser: no token, no account, nothing to install")
    demo.add_argument("--port", type=int, default=8765, help="the page's port (default 8765)")
    demo.add_argument("--fresh", action="store_true", help="forget the earlier demo")
    roster = command("import-roster", "read a list of students, staff or parents (.xlsx, .csv)")
    roster.add_argument("file", type=Path)
    roster.add_argument("--kind", required=True, choices=("students", "staff", "parents"))
    roster.add_argument("--year", help="the school year, 2026-2027 (default: the present one)")
    roster.add_argument(
        "--yes",
        action="store_true",
        help="write what the list changes; without it this is asked where somebody sits at the terminal",
    )
    roster.add_argument("--dry-run", action="store_true", help="only say what the list would change")
    whole = roster.add_mutually_exclusive_group()
    whole.add_argument(
        "--complete",
        action="store_true",
        help="the list names everybody: whoever is missing has left, what it does not give ends",
    )
    whole.add_argument("--addition", action="store_true", help="the list only adds (default)")
    undo = command("import", "take the last import back: `import undo`, with the bot stopped")
    undo.add_argument("what", choices=("undo",))
    undo.add_argument("--yes", action="store_true", help="also if people have used the bot since")
    plan = command("import-plan", "read the year's plan (.docx, .xlsx)")
    plan.add_argument("file", type=Path)
    plan.add_argument("--year", required=True, help="the school year, 2026-2027")
    plan.add_argument("--dry-run", action="store_true", help="only say what the plan would change")
    plan.add_argument(
        "--draft", action="store_true", help="a new plan waits for the director's approval in the bot"
    )
    plan.add_argument(
        "--dates", choices=("move", "keep"), help="what becomes of the days of an earlier year's plan"
    )
    plan.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="HEADING=FIELD",
        help=f"what stands under a heading: {', '.join(COLUMN_FIELDS)}",
    )
    invite = command(
        "invite",
        "write sheets of invitation codes: for each class, the staff, the parents of each class. A code works once and"
        " for INVITATION_DAYS; one that is still valid is printed again and lives as long as a new one, so that sheets"
        " which were handed out go on working",
    )
    invite.add_argument("--class", dest="class_name", metavar="CLASS", help="only this class: --class «9 А»")
    invite.add_argument("--staff", action="store_true", help="only the staff")
    invite.add_argument(
        "--parents", action="store_true", help="only parents; with --class those of the class"
    )
    invite.add_argument(
        "--only-missing",
        action="store_true",
        help="only whoever has no code that still works: less paper",
    )
    invite.add_argument(
        "--to", type=Path, default=Path("invitations"), help="the folder (default: invitations)"
    )
    invite.add_argument("--format", choices=("pdf", "csv"), default="pdf")
    invite.add_argument("--admin", metavar="NAME", help="only one code: for the first administrator, by name")
    invite.add_argument("--bot", metavar="USERNAME", help="the bot's user name, instead of asking Telegram")
    check = command("check", "look at settings, database, key and token")
    check.add_argument(
        "--running", action="store_true", help="only whether the bot of this machine works; else exit code 2"
    )
    command("key", "print a new DATA_KEY")
    backup = command("backup", "write a verified copy of the database, also while the bot runs")
    backup.add_argument("file", type=Path)
    restore = command("restore", "put a backup in the database's place; its letters wait for `resume`")
    restore.add_argument("file", type=Path)
    move = command("move", "copy the school into another database that is empty, also of the other engine")
    move.add_argument("--to", required=True, metavar="URL", help="as for DATABASE_URL")
    command(
        "rekey",
        "seal everything with the first key of DATA_KEY=new,old; afterwards the new one alone opens it",
    )
    command("resume", "let the letters of a restored database go")
    return program


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; a complaint is one line on stderr, never a traceback."""
    speak_any_code_page()
    given = parser().parse_args(arguments)
    os.umask(0o077)  # the database and the sheets are nobody else's
    # All that is imported stays to the end. To look through it for garbage takes most of a second while it grows, and
    # a fifth of one in the midst of people's presses later on.
    gc.disable()
    does = _what_does(given)
    from db.box import WrongBox  # noqa: PLC0415 -- `--help` waits for no database

    gc.freeze()
    gc.set_threshold(
        10_000, 20, 20
    )  # a press leaves little, and every 700th thing is too often to look for it
    gc.enable()

    try:
        asyncio.run(does(given))
    except Complaint as complaint:
        print(complaint, file=sys.stderr)
        return BAD_INPUT
    except WrongBox as box:
        print(
            f"DATABASE_URL: {box}, the box of votes, is not beside the database or is another one's;"
            " put it back, or `restore` a backup",
            file=sys.stderr,
        )
        return BAD_INPUT
    except ValidationError as wrong:
        print(_about_settings(wrong), file=sys.stderr)
        return BAD_INPUT
    except OSError as trouble:
        print(
            f"{trouble.filename or 'system'}: {trouble.strerror or type(trouble).__name__}", file=sys.stderr
        )
        return BAD_INPUT
    except KeyboardInterrupt:
        return DONE
    return DONE


def _what_does(given: argparse.Namespace) -> Callable[[argparse.Namespace], Coroutine[None, None, None]]:
    """What does a command, out of its own file: a key, or a look whether the bot works, waits for no aiogram."""
    if given.command in ("key", "rekey"):
        from bot.commands import keys  # noqa: PLC0415 -- no other command's

        return keys.key if given.command == "key" else keys.rekey
    if given.command == "check" and given.running:
        from bot.commands import watching  # noqa: PLC0415 -- no other command's

        return watching.check_running
    from bot.commands import backups, checks, codes, imports, running  # noqa: PLC0415 -- aiogram and all handlers

    deeds = {
        "run": running.run,
        "demo": running.demo,
        "import-roster": imports.import_roster,
        "import": imports.import_undo,
        "import-plan": imports.import_plan,
        "invite": codes.invite,
        "check": checks.check,
        "backup": backups.backup,
        "restore": backups.restore,
        "move": backups.move,
        "resume": backups.resume,
    }
    return deeds[given.command]


def _about_settings(wrong: ValidationError) -> str:
    """The first wrong setting by its name in .env; never its value, which may be a secret."""
    first = wrong.errors(include_input=False, include_url=False)[0]
    name = str(first["loc"][0]).upper() if first["loc"] else "settings"
    if first["type"] == "extra_forbidden":
        return f"{name}: there is no such setting; .env.example lists them all"
    return f"{name}: {first['msg'].removeprefix('Value error, ')}"
