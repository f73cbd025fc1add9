"""`python -m bot`, or `python FOLDER/bot` from elsewhere."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- whoever starts it by an older one should hear so
    sys.stderr.write("Python 3.11 or newer is needed; get it at python.org, and make .venv anew with it\n")
    sys.exit(2)

if (
    not __package__
):  # `python /opt/school-bot/bot run`, from any folder: at home it finds its .env and its database
    import os
    from pathlib import Path

    home = Path(__file__).resolve().parents[1]
    sys.path[0] = str(home)
    os.chdir(home)

try:
    from bot.cli import main

    sys.exit(main())
except KeyboardInterrupt:  # Ctrl+C while it still loads
    sys.exit(0)
