"""Tampers with an exported month, so that its recount is seen to fail.

usage: tamper.py verdict|byte|statistic FOLDER TO

Copies the export from FOLDER to TO and changes one case's history, or one answer. `verdict`: another
verdict in the first appraisal that counts, and every hash after it made anew, that of the head, too:
nothing but the numbers tell. `byte`: one byte of a value flipped, and nothing else. `statistic`: goods
were held for one second more, in the last row by two dimensions that says for how long. Of answers only
those are copied that are to tell, so that all is not recounted three times: for `verdict` all but
statistics, for `statistic` the changed one.
"""

import json
import os
import shutil
import sys

from history import START, event_hash, header


def swap_verdict(histories):
    """In what each party sees of the case; false where no verdict of it counts."""
    first = histories[0]
    kinds = [header(event, "kind") for event in first["events"]]
    if "APPRAISED" not in kinds or "APPRAISAL_SUPERSEDED" in kinds:
        return False
    place = kinds.index("APPRAISED")
    for history in histories:
        for field in history["events"][place].get("fields", []):
            if field.get("name") == ".items[0].verdict":
                field["value"] = (
                    "VERDICT_GENUINE" if field["value"] == "VERDICT_COUNTERFEIT"
                    else "VERDICT_COUNTERFEIT")
    # A party that does not see the event goes on by its hash.
    event = first["events"][place]
    relink(first)
    for history in histories[1:]:
        if not history["events"][place].get("fields"):
            history["events"][place] = event
        relink(history)
    return True


def relink(history):
    before = START
    for event in history["events"]:
        before = event_hash(event, before)
        event["hash"] = before.hex()
    history["head"]["hash"] = before.hex()


def flip_byte(histories):
    field = histories[0]["events"][0]["fields"][6]
    field["value"] = chr(ord(field["value"][0]) ^ 1) + field["value"][1:]
    return True


STATISTICS = '{"rpc":"GetStatistics"'


def hold_longer(answers):
    """The changed one of the lines of all answers; none where no row says how long goods were held."""
    for answer in reversed(answers):
        # Reading every line would take longer than all else.
        if not answer.startswith(STATISTICS):
            continue
        line = json.loads(answer)
        if len(line["request"].get("groupBy", [])) != 2:
            continue
        for row in reversed(line["answer"].get("rows", [])):
            for holds in row["figures"].get("holds", []):
                if "held" in holds:
                    held = holds["held"]
                    held["totalSeconds"] = str(int(held.get("totalSeconds", 0)) + 1)
                    return [json.dumps(line, ensure_ascii=False) + "\n"]
    return []


def change_answer(source, target):
    for name in ("histories.jsonl", "month.json"):
        shutil.copy(os.path.join(source, name), target)
    with open(os.path.join(source, "answers.jsonl"), encoding="utf-8") as read:
        changed = hold_longer(read.readlines())
    with open(os.path.join(target, "answers.jsonl"), "w", encoding="utf-8") as written:
        written.writelines(changed)
    return bool(changed)


def change_history(change, source, target):
    shutil.copy(os.path.join(source, "month.json"), target)
    with open(os.path.join(source, "answers.jsonl"), encoding="utf-8") as read, \
            open(os.path.join(target, "answers.jsonl"), "w", encoding="utf-8") as written:
        written.writelines(line for line in read if not line.startswith(STATISTICS))
    is_done = False
    with open(os.path.join(source, "histories.jsonl"), encoding="utf-8") as read, \
            open(os.path.join(target, "histories.jsonl"), "w", encoding="utf-8") as written:
        group = []

        def end():
            nonlocal is_done
            if group and not is_done:
                is_done = change([line["history"] for line in group])
            for line in group:
                written.write(json.dumps(line, ensure_ascii=False) + "\n")
            group.clear()

        for text in read:
            line = json.loads(text)
            if group and group[0]["history"]["case"] != line["history"]["case"]:
                end()
            group.append(line)
        end()
    return is_done


def main(arguments):
    if len(arguments) != 3 or arguments[0] not in ("verdict", "byte", "statistic"):
        print(__doc__, file=sys.stderr)
        return 2
    how, source, target = arguments
    os.makedirs(target, exist_ok=True)
    if how == "statistic":
        is_done = change_answer(source, target)
    else:
        change = {"verdict": swap_verdict, "byte": flip_byte}[how]
        is_done = change_history(change, source, target)
    return 0 if is_done else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
