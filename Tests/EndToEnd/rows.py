"""Prints recordations as another system would have them, one a line of JSON, the same for a seed:
six kinds of right, marks in Latin and Korean letters, holders with many rights and with few.
Usage: rows.py COUNT [SEED]"""
import json
import random
import sys

ONSETS = ["b", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "br", "ch"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
CODAS = ["", "", "", "n", "r", "s", "l", "x", "nd", "ck"]
COMMON = ["group", "tech", "sport", "home", "lab", "gold", "star", "world"]
LEGAL = ["SA", "Inc.", "GmbH", "주식회사", "Ltd"]
KINDS = (["TRADE_MARK"] * 14 + ["DESIGN"] * 2 + ["PATENT"] * 2 + ["COPYRIGHT"]
         + ["PLANT_VARIETY", "GEOGRAPHICAL_INDICATION"])
KIPO = {"TRADE_MARK": "40", "DESIGN": "30", "PATENT": "10"}
HS = ["4202.21", "4202.31", "6403.99", "6404.11", "9102.11", "3303.00", "8517.13", "6109.10"]


def word(pick):
    return "".join(pick.choice(ONSETS) + pick.choice(VOWELS) + pick.choice(CODAS)
                   for _ in range(pick.randint(2, 3)))


def mark(pick):
    form = pick.randrange(10)
    if form < 5:
        return word(pick).upper()
    if form < 7:
        return word(pick) + " " + pick.choice(COMMON)
    if form < 8:
        return "".join(pick.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for _ in range(3))
    return "".join(chr(pick.randint(0xAC00, 0xD7A3)) for _ in range(pick.randint(2, 4)))


def row(number, holders, pick):
    kind = pick.choice(KINDS)
    holder = pick.randrange(holders)
    country = ["KR", "FR", "US"][holder % 3]
    right = {
        "rightKind": kind,
        "registrationNumber": f"{KIPO[kind]}-2017-{number % 10_000_000:07}" if kind in KIPO
        else f"REG-{number}",
        "markTexts": [mark(pick) for _ in range(pick.choice([1, 1, 1, 2]))],
        "hsCodes": pick.sample(HS, pick.randint(1, 3)),
        "productionCountries": sorted({country, "VN"}),
        "designatedGoods": [pick.choice(["가방", "shoes", "watches", "perfume"])],
    }
    if kind == "TRADE_MARK":
        right["niceClasses"] = sorted(pick.sample([3, 9, 14, 18, 25], 2))
    if kind == "COPYRIGHT":
        right |= {"title": word(pick).title(), "author": word(pick).title()}
    if kind == "PLANT_VARIETY":
        right["varietyDenomination"] = word(pick).title()
    if kind == "GEOGRAPHICAL_INDICATION":
        right["originCountry"] = country
    return {
        "externalId": f"R-{number}",
        "holder": {"displayName": f"Holder {holder} {LEGAL[holder % 5]}", "country": country,
                   "businessNumber": f"N-{holder}" if holder % 2 and country != "KR" else ""},
        "recordation": right,
        "state": pick.choice(["ACTIVE"] * 19 + ["SUSPENDED"]),
        "recordTime": f"20{pick.randint(18, 25)}-{pick.randint(1, 12):02}-15T00:00:00Z",
        "expireTime": f"20{pick.randint(28, 35)}-{pick.randint(1, 12):02}-15T15:00:00Z",
    }


def main():
    count = int(sys.argv[1])
    pick = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20261128)
    for number in range(count):
        print(json.dumps(row(number, max(1, count // 20), pick), ensure_ascii=False))


main()
