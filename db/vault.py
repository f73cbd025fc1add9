"""What must not be read from a stolen file: sealed with the school's data key before it touches the database.

Each record gets a key of its own (AES-256-GCM), which is wrapped by the data key. A record is bound to its
place («need:17»), so that it cannot be moved to another row, and padded, so that its length tells nothing.
"""

import base64
import binascii
import hashlib
import hmac
import json
import os
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_SIZE = 32
ID_SIZE = 8
NONCE_SIZE = 12
WRAPPED_SIZE = NONCE_SIZE + KEY_SIZE + 16
PADDING_STEP = 256


class BadKey(ValueError):
    """The data key is missing, malformed, or not the one that sealed this."""


class Vault:
    """Seals with the first key; opens with any. Several keys stand there only while one replaces another.

    `mac_key` is given when the data key was changed: receipts and marks of before must stay what they were.
    """

    def __init__(self, *keys: bytes, mac_key: bytes | None = None) -> None:
        if not keys or any(len(key) != KEY_SIZE for key in keys):
            raise BadKey(f"a data key has {KEY_SIZE} bytes")
        self._keys = {key_id(key): key for key in keys}
        self.key_id = key_id(keys[0])
        # A key of its own: what vouches for buttons must tell nothing about what seals records.
        self._digest_key = HKDF(hashes.SHA256(), KEY_SIZE, salt=None, info=b"mac").derive(keys[0])
        self.mac_key = mac_key or self._digest_key

    @classmethod
    def from_text(cls, text: str) -> "Vault":
        """Reads base64 keys separated by commas, the current one first. Raises BadKey."""
        try:
            keys = [base64.b64decode(part.strip(), altchars=b"-_", validate=True) for part in text.split(",")]
        except binascii.Error as wrong:
            raise BadKey("not base64") from wrong
        return cls(*keys)

    def with_first(self, by: bytes, mac_key: bytes | None = None) -> "Vault":
        """The same keys, of which that one seals. Raises BadKey if it is not among them."""
        if by not in self._keys:
            raise BadKey(f"not the key that was used here ({by.hex()})")
        others = [key for name, key in self._keys.items() if name != by]
        return Vault(self._keys[by], *others, mac_key=mac_key)

    def seal(self, content: bytes, place: str) -> bytes:
        """Encrypts for one place («table:id»)."""
        own_key = AESGCM.generate_key(bit_length=256)
        wrapped = _encrypt(self._keys[self.key_id], own_key, self._about(self.key_id, place))
        return self.key_id + wrapped + _encrypt(own_key, _pad(content), self._about(self.key_id, place))

    def open(self, sealed: bytes, place: str) -> bytes:
        """Decrypts; raises BadKey if the key is unknown, or the content was changed or moved."""
        by = sealed[:ID_SIZE]
        if by not in self._keys:
            raise BadKey(f"not the key that was used here ({by.hex()})")
        wrapped, content = sealed[ID_SIZE : ID_SIZE + WRAPPED_SIZE], sealed[ID_SIZE + WRAPPED_SIZE :]
        try:
            own_key = _decrypt(self._keys[by], wrapped, self._about(by, place))
            return _unpad(_decrypt(own_key, content, self._about(by, place)))
        except InvalidTag as wrong:
            raise BadKey("sealed with another key, changed, or moved") from wrong

    def seal_told(self, told: Any, place: str) -> bytes:
        """Whatever JSON can say, sealed as `seal` does."""
        return self.seal(json.dumps(told, ensure_ascii=False).encode(), place)

    def open_told(self, sealed: bytes, place: str) -> Any:
        return json.loads(self.open(sealed, place))

    def mac(self, about: bytes) -> bytes:
        """A mark that only the bot can make (HMAC-SHA-256, 32 bytes): the same whatever the data key is by now."""
        return hmac.new(self.mac_key, about, hashlib.sha256).digest()

    def digest(self, about: bytes) -> bytes:
        """A mark that only the holder of the present data key can make (HMAC-SHA-256, 32 bytes)."""
        return hmac.new(self._digest_key, about, hashlib.sha256).digest()

    @staticmethod
    def _about(by: bytes, place: str) -> bytes:
        return place.encode() + b":" + by


def new_key() -> str:
    """A fresh data key as text for DATA_KEY."""
    return base64.urlsafe_b64encode(os.urandom(KEY_SIZE)).decode()


def sealed_by(sealed: bytes) -> bytes:
    """The name of the key that this was sealed with."""
    return sealed[:ID_SIZE]


def key_id(key: bytes) -> bytes:
    """A name for a key that gives nothing away about it."""
    return hashlib.sha256(b"data key id" + key).digest()[:ID_SIZE]


def _encrypt(key: bytes, content: bytes, about: bytes) -> bytes:
    nonce = os.urandom(NONCE_SIZE)
    return nonce + AESGCM(key).encrypt(nonce, content, about)


def _decrypt(key: bytes, sealed: bytes, about: bytes) -> bytes:
    return AESGCM(key).decrypt(sealed[:NONCE_SIZE], sealed[NONCE_SIZE:], about)


def _pad(content: bytes) -> bytes:
    return content + b"\x80" + bytes(-(len(content) + 1) % PADDING_STEP)


def _unpad(padded: bytes) -> bytes:
    return padded[: padded.rindex(b"\x80")]
