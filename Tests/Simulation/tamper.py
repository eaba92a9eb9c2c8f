"""Tampers with an exported month, so that its recount is seen to fail.

usage: tamper.py verdict|byte|statistic FOLDER TO

Copies the export from FOLDER to TO and changes one case's history, or one answer. `verdict`: another
verdict in the first appraisal that counts, and every hash after it made anew, that of the head, too:
nothing but the numbers tell. `byte`: one byte of a value flipped, and nothing else. `statistic`: goods
were held for one second more, in the last row by two dimensions that says for how long.
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


def hold_longer(answers):
    """In the lines of all answers; false where no row says how long goods were held."""
    for place in reversed(range(len(answers))):
        # Reading every line would take longer than all else.
        if not answers[place].startswith('{"rpc":"GetStatistics"'):
            continue
        line = json.loads(answers[place])
        if len(line["request"].get("groupBy", [])) != 2:
            continue
        for row in reversed(line["answer"].get("rows", [])):
            for holds in row["figures"].get("holds", []):
                if "held" in holds:
                    held = holds["held"]
                    held["totalSeconds"] = str(int(held.get("totalSeconds", 0)) + 1)
                    answers[place] = json.dumps(line, ensure_ascii=False) + "\n"
                    return True
    return False


def change_answers(source, target):
    for name in ("histories.jsonl", "month.json"):
        shutil.copy(os.path.join(source, name), target)
    with open(os.path.join(source, "answers.jsonl"), encoding="utf-8") as read:
        answers = read.readlines()
    is_done = hold_longer(answers)
    with open(os.path.join(target, "answers.jsonl"), "w", encoding="utf-8") as written:
        written.writelines(answers)
    return is_done


def change_history(change, source, target):
    for name in ("answers.jsonl", "month.json"):
        shutil.copy(os.path.join(source, name), target)
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
        is_done = change_answers(source, target)
    else:
        change = {"verdict": swap_verdict, "byte": flip_byte}[how]
        is_done = change_history(change, source, target)
    return 0 if is_done else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
