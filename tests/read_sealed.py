#!/usr/bin/env python3
"""Opens what is sealed, from docs/sealed.md alone.

read_sealed.py                   checks docs/sealed-vectors.json
read_sealed.py kept-….json       asks for the phrase or the code, and writes down every save that was kept

Needs PyNaCl, argon2-cffi and cryptography. None of our code is used.
"""

import hashlib
import json
import re
import sys
import unicodedata
from base64 import b64decode

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
from nacl.exceptions import CryptoError

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
WHITE_SPACE = "[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"


def number(part):
    return int.from_bytes(part, "little")


def whole(sealed):
    if len(sealed) < 17 or hashlib.sha256(sealed[:-16]).digest()[:16] != sealed[-16:]:
        raise ValueError("damaged")
    if sealed[0] > 1:
        raise ValueError(f"newer: version {sealed[0]}")
    if sealed[0] == 0:
        raise ValueError("damaged")
    return sealed[:-16]


def opened(key, nonce, associated, ciphertext):
    try:
        return decrypt(ciphertext, associated, nonce, key)
    except CryptoError:
        raise ValueError("not this key") from None


def record(sealed, key, shelf, kind, record_id, sequence):
    sealed = whole(sealed)
    place = bytes([1, kind]) + shelf + sequence.to_bytes(8, "little") + record_id.encode()
    text = opened(key, sealed[1:25], place, sealed[25:])
    length, padding = number(text[:4]), text[4:]
    if len(text) != (length + 4 + 4095) // 4096 * 4096 or any(padding[length:]):
        raise ValueError("damaged")
    return padding[:length]


def slots(sealed):
    sealed = whole(sealed)
    revision, count, rest = number(sealed[1:9]), sealed[9], sealed[10:]
    if len(rest) != count * 134:
        raise ValueError("damaged")
    return revision, [rest[at : at + 134] for at in range(0, len(rest), 134)]


def normalised(phrase):
    small = unicodedata.normalize("NFKC", phrase).lower()
    return re.sub(WHITE_SPACE, " ", re.sub("[\u2018\u2019\u02bc]", "'", small)).strip(" ")


def code_number(code):
    letters = re.sub(f"{WHITE_SPACE}|[-\u2010-\u2015\u2212.]", "", code).upper()
    values = [LETTERS.index(letter.translate(str.maketrans("OIL", "011"))) for letter in letters]
    value = 0
    for letter in values[:26]:
        value = value << 5 | letter
    if len(values) != 28 or values[0] >= 8 or value % 1021 != values[26] << 5 | values[27]:
        raise ValueError("a slip in the code")
    return value.to_bytes(16, "big")


def data_key(slot, phrase=None, code=None):
    whole(slot)
    header, nonce, wrapped = slot[:46], slot[46:70], slot[70:118]
    kind, salt = header[1], header[30:46]
    memory, passes, lanes = (number(header[at : at + 4]) for at in (18, 22, 26))
    if kind == 1:
        if not (19456 <= memory <= 262144 and 2 <= passes <= 10 and 1 <= lanes <= 4):
            raise ValueError("refused")
        secret = normalised(phrase).encode()
        key = hash_secret_raw(secret, salt, passes, memory, lanes, 32, Type.ID, 0x13)
    elif kind == 2 and memory == passes == lanes == 0:
        key = HKDF(SHA256(), 32, salt, b"kitchen-table recovery code 1").derive(code_number(code))
    else:
        raise ValueError("refused")
    return opened(key, nonce, header, wrapped)


def fails(what, expected):
    try:
        what()
    except ValueError as error:
        assert str(error) == expected, f"{error}, not {expected}"
    else:
        raise AssertionError(f"it opened; it should be {expected}")


def key_that_opens(all_slots, typed):
    for slot in all_slots:
        try:
            return data_key(slot, phrase=typed, code=typed), slot[2:18]
        except ValueError:
            continue
    raise ValueError("neither the phrase nor the code of what was kept")


def saves(kept, typed):
    records = {key: b64decode(sealed) for key, sealed in kept["records"].items()}
    copies = [records.get("slots"), kept["slots"] and b64decode(kept["slots"])]
    _, all_slots = max((slots(copy) for copy in copies if copy), key=lambda copy: copy[0])
    key, shelf = key_that_opens(all_slots, typed)
    for name, sealed in sorted(records.items()):
        if name.startswith("plan/"):
            _, plan, save = name.split("/")
            yield name, record(sealed, key, shelf, 1, plan, int(save)).decode()


def main():
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as file:
            for name, content in saves(json.load(file), input()):
                print(name, content)
    else:
        checks_the_vectors()


def checks_the_vectors():
    with open("docs/sealed-vectors.json", encoding="utf-8") as file:
        vectors = json.load(file)
    shelf = bytes.fromhex(vectors["shelf"])
    revision, (by_phrase, by_code) = slots(bytes.fromhex(vectors["slots"]))
    assert revision == vectors["revision"]
    assert by_phrase[2:18] == by_code[2:18] == shelf

    key = data_key(by_code, code=vectors["recovery_code"])
    assert key.hex() == vectors["data_key"]
    for phrase in vectors["phrases"]:
        assert data_key(by_phrase, phrase=phrase) == key, phrase
    fails(lambda: data_key(by_phrase, phrase="te gyda Sian a Rene heno"), "not this key")
    print(f"revision {revision}: {len(vectors['phrases'])} ways to type the phrase, and the code, give the same data key")

    for kept in vectors["records"]:
        sealed = bytes.fromhex(kept["sealed"])
        where = (shelf, kept["kind"], kept["id"], kept["sequence"])
        content = record(sealed, key, *where).decode()
        assert content == kept["content"]
        fails(lambda: record(sealed, key, *where[:3], kept["sequence"] + 1), "not this key")
        fails(lambda: record(sealed[:-1], key, *where), "damaged")
        shown = content if len(content) < 60 else f"{content[:60]}… ({len(content)} characters)"
        print(f"kind {kept['kind']}, id {kept['id']!r}, sequence {kept['sequence']}, {len(sealed)} bytes: {shown!r}")
    print(f"{len(vectors['records'])} records opened, 0 differ")


if __name__ == "__main__":
    main()
