"""Histories of cases, verified and read without the server.

Written from the schema's comments (Protos/ipims/v1/history.proto) alone: it shares no code with what it
checks.
"""

import datetime
import hashlib
import json
import re

HEADERS = ["subject", "kind", "time", "actor"]
# Facts that are lists; of line items alone each is a field of its own.
LISTS = {"consequences", "items", "updateMask", "pointsOfDistinction", "productIdentifiers"}
START = bytes(32)


class Damage(Exception):
    """A history that is not what was written."""


def field_hash(field):
    if "name" not in field:
        return bytes.fromhex(field["hash"])
    name = field["name"].encode()
    salt = bytes.fromhex(field["salt"])
    if len(salt) != 32:
        raise Damage(f"a salt of {len(salt)} bytes")
    value = field.get("value", "").encode()
    return hashlib.sha256(salt + len(name).to_bytes(4, "big") + name + value).digest()


def event_hash(event, before):
    if event.get("fields"):
        hashes = b"".join(field_hash(field) for field in event["fields"])
        of_fields = hashlib.sha256(hashes).digest()
    else:
        of_fields = bytes.fromhex(event["fieldsHash"])
    return hashlib.sha256(before + of_fields).digest()


def verify(history):
    """Raises Damage where an event was changed, is missing, or is not what the head names."""
    before = START
    for number, event in enumerate(history["events"], 1):
        where = f"{history['case']}, event {number}"
        try:
            check(event, history["case"], number)
            before = event_hash(event, before)
        except (Damage, KeyError, ValueError) as error:
            raise Damage(f"{where}: {error}") from error
        if before.hex() != event["hash"]:
            raise Damage(f"{where}: its hash is {event['hash']}, and not {before.hex()}")
    head = history["head"]
    count = len(history["events"])
    if (head["subject"], head["sequence"], head["hash"]) != (
            history["case"], str(count), before.hex()):
        raise Damage(f"{history['case']}: the head is not that of its {count} events")


def check(event, subject, number):
    """The order and the names of an event's fields."""
    if event["sequence"] != str(number):
        raise Damage(f"it says that it is event {event['sequence']}")
    names = [field.get("name") for field in event.get("fields", [])]
    for place, name in enumerate(names):
        if name is not None and (
                name != HEADERS[place] if place < 4 else not name.startswith(".")):
            raise Damage(f"field {place} is {name}")
    shown = [name for name in names if name is not None]
    if len(set(shown)) != len(shown):
        raise Damage("a field is there twice")
    if names and event["fields"][0].get("value") != subject:
        raise Damage("it tells of something else")


def merged(histories):
    """One history of what each party sees of a case; all must be of the same chain."""
    first = histories[0]
    for other in histories[1:]:
        if [event["hash"] for event in other["events"]] != [
                event["hash"] for event in first["events"]]:
            raise Damage(f"{first['case']}: two parties see two chains")
    events = [
        next((event for event in views if event.get("fields")), views[0])
        for views in zip(*(history["events"] for history in histories))]
    return {**first, "events": events}


def milliseconds(text):
    """Since 1970, of a time as JSON has it: 2026-09-15T00:00:00.250Z."""
    match = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z", text)
    moment = datetime.datetime.fromisoformat(match[1] + "+00:00")
    return int(moment.timestamp()) * 1000 + int((match[2] or "").ljust(3, "0")[:3])


def facts(event):
    """What an event tells, as the tree that its paths are of: `items[0].hsCode`."""
    tree = {}
    for field in event["fields"][4:]:
        if "name" not in field:
            continue
        parts = re.findall(r"[^.\[\]]+|\[\d+\]", field["name"][1:])
        place, last = tree, parts[-1]
        for part in parts[:-1]:
            place = place.setdefault(part, {})
        value = field.get("value", "")
        place[last] = json.loads(value) if last in LISTS else value
    return arrays(tree)


def arrays(tree):
    """Turns {"[0]": …, "[1]": …} into lists."""
    if not isinstance(tree, dict):
        return tree
    if tree and all(name.startswith("[") for name in tree):
        numbers = sorted(tree, key=lambda name: int(name[1:-1]))
        if numbers != [f"[{index}]" for index in range(len(numbers))]:
            raise Damage(f"a list without some of its elements: {numbers}")
        return [arrays(tree[name]) for name in numbers]
    return {name: arrays(value) for name, value in tree.items()}


def header(event, name):
    fields = event.get("fields")
    return fields[HEADERS.index(name)].get("value", "") if fields else "hidden"
