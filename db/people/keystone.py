"""Facts about the installation itself, such as the fingerprint of the data key."""

from sqlalchemy import Column, LargeBinary, Table, Text

from db.store import metadata

# Facts about the installation itself, such as the fingerprint of the data key.
keystone = Table(
    "keystone",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
