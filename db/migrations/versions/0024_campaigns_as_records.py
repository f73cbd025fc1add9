"""Campaigns as records, attendance, Thursday's reports"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("campaign", table_kwargs={"sqlite_autoincrement": True}) as campaign:
        campaign.add_column(sa.Column("year", sa.Integer(), server_default="0", nullable=False))
        for name in ("name", "order_no", "plan_doc", "survey", "summary"):
            campaign.add_column(sa.Column(name, sa.Text(), nullable=True))
        campaign.add_column(sa.Column("order_on", sa.Date(), nullable=True))
        campaign.add_column(sa.Column("figures", sa.JSON(), nullable=True))
        campaign.add_column(sa.Column("archived_at", Moment(), nullable=True))
    if op.get_bind().dialect.name == "sqlite":  # no PostgreSQL is older than this step
        op.execute("UPDATE campaign SET year = CAST(strftime('%Y', opens_on) AS INTEGER)")
    with op.batch_alter_table("campaign", table_kwargs={"sqlite_autoincrement": True}) as campaign:
        campaign.drop_constraint(op.f("uq_campaign_school_id_kind_opens_on"), type_="unique")
        campaign.create_unique_constraint(
            op.f("uq_campaign_school_id_kind_year"), ["school_id", "kind", "year"]
        )
    op.create_table(
        "campaign_settings",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("trust_line", sa.Text(), server_default="", nullable=False),
        sa.Column("freezes_at", sa.Integer(), server_default="16", nullable=False),
        sa.Column("care_weekly", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("recipients", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["school_id"], ["organization.id"], name=op.f("fk_campaign_settings_school_id")
        ),
        sa.PrimaryKeyConstraint("school_id", name=op.f("pk_campaign_settings")),
    )
    op.create_table(
        "campaign_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_change_campaign_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_campaign_change_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_change")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_campaign_change_campaign_id", "campaign_change", ["campaign_id"])
    op.create_table(
        "campaign_member",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_member_campaign_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_campaign_member_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("campaign_id", "person_id", name=op.f("pk_campaign_member")),
    )
    op.create_index("ix_campaign_member_person_id", "campaign_member", ["person_id"])
    op.create_table(
        "campaign_material",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("kk", sa.Text(), nullable=True),
        sa.Column("ru", sa.Text(), nullable=True),
        sa.Column("published_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["campaign_id"],
            ["campaign.id"],
            name=op.f("fk_campaign_material_campaign_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_material")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_campaign_material_campaign_id", "campaign_material", ["campaign_id"])
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("excused", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("noted_by", sa.Integer(), nullable=True),
        sa.Column("noted_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_absence_school_id")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["person.id"], name=op.f("fk_absence_child_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["person.id"], name=op.f("fk_absence_noted_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
        sa.UniqueConstraint("child_id", "day", name=op.f("uq_absence_child_id_day")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_absence_day", "absence", ["school_id", "day"])
    op.create_table(
        "attendance_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("class_name", sa.Text(), nullable=False),
        sa.Column("missing", sa.Integer(), nullable=False),
        sa.Column("unexcused", sa.Integer(), nullable=False),
        sa.Column("marked_by", sa.Integer(), nullable=True),
        sa.Column("marked_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["organization.id"], name=op.f("fk_attendance_mark_school_id")
        ),
        sa.ForeignKeyConstraint(
            ["marked_by"], ["person.id"], name=op.f("fk_attendance_mark_marked_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_mark")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attendance_mark_day", "attendance_mark", ["school_id", "day"])
    op.create_table(
        "absent_case",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("child_key", sa.LargeBinary(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("opened_by", sa.Integer(), nullable=True),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_absent_case_school_id")),
        sa.ForeignKeyConstraint(
            ["opened_by"], ["person.id"], name=op.f("fk_absent_case_opened_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absent_case")),
        sa.UniqueConstraint("school_id", "number", name=op.f("uq_absent_case_school_id_number")),
        sa.UniqueConstraint("draft", name=op.f("uq_absent_case_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_absent_case_child_key", "absent_case", ["child_key"])
    op.create_table(
        "case_measure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("letter_to", sa.Text(), nullable=True),
        sa.Column("letter_no", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["absent_case.id"], name=op.f("fk_case_measure_case_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_case_measure_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_measure")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_measure_case_id", "case_measure", ["case_id"])
    op.create_table(
        "movement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("letter_to", sa.Text(), nullable=True),
        sa.Column("letter_no", sa.Text(), nullable=True),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("noted_by", sa.Integer(), nullable=True),
        sa.Column("noted_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_movement_school_id")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["person.id"], name=op.f("fk_movement_child_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["person.id"], name=op.f("fk_movement_noted_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_movement")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_movement_child_id", "movement", ["child_id"])
    op.create_table(
        "weekly_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("thursday", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("corrections", sa.JSON(), nullable=False),
        sa.Column("frozen_at", Moment(), nullable=True),
        sa.Column("signed_by", sa.Integer(), nullable=True),
        sa.Column("signed_at", Moment(), nullable=True),
        sa.Column("sent_by", sa.Integer(), nullable=True),
        sa.Column("sent_at", Moment(), nullable=True),
        sa.Column("proof", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_weekly_report_school_id")),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_weekly_report_campaign_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["signed_by"], ["person.id"], name=op.f("fk_weekly_report_signed_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["sent_by"], ["person.id"], name=op.f("fk_weekly_report_sent_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weekly_report")),
        sa.UniqueConstraint("campaign_id", "thursday", name=op.f("uq_weekly_report_campaign_id_thursday")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "weekly_confirmation",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("class_name", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["weekly_report.id"],
            name=op.f("fk_weekly_confirmation_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_weekly_confirmation_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("report_id", "class_name", name=op.f("pk_weekly_confirmation")),
    )
