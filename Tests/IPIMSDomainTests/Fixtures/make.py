"""Writes the fixtures of this folder from independent oracles.

    python3 -m pip install python-stdnum==2.2 holidays==0.109 pillow==13.0.0
    python3 make.py

formats.tsv   format, input, canonical text or "-" where the input is refused
holidays.tsv  regime, day
zones.tsv     POSIX rule, seconds since 1970, seconds east of UTC
photos.tsv    name, "position" or "none", the file in hexadecimal
"""

import io
import pathlib
import random
import re
import zoneinfo
from datetime import datetime, timezone

import holidays
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from stdnum import ean, iso6346
from stdnum.kr import brn

here = pathlib.Path(__file__).parent
rng = random.Random(20261124)
DIGITS, UPPER = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def pick(alphabet, count):
    return "".join(rng.choice(alphabet) for _ in range(count))


def mutate(text):
    """One character changed, dropped, doubled or swapped with the next."""
    at = rng.randrange(len(text))
    kind = rng.randrange(4)
    if kind == 0:
        return text[:at] + rng.choice(DIGITS + UPPER + "a.- ") + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at + 1 :]
    if kind == 2:
        return text[:at] + text[at] + text[at:]
    return text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]


def gtin(text):
    text = re.sub("[ -]", "", text)
    return text if ean.is_valid(text) else None


def container(text):
    text = re.sub("[ -]", "", text).upper()
    return text if re.fullmatch("[A-Z]{4}[0-9]{7}", text) and iso6346.is_valid(text) else None


def business(text):
    text = re.sub("[ -]", "", text)
    if not brn.is_valid(text):
        return None
    d = [int(c) for c in text]
    total = sum(a * b for a, b in zip(d, [1, 3, 7, 1, 3, 7, 1, 3])) + sum(divmod(d[8] * 5, 10))
    return text if (10 - total % 10) % 10 == d[9] else None


COUNTRIES = {
    line.split("\t")[0]
    for line in pathlib.Path("/usr/share/zoneinfo/iso3166.tab").read_text().splitlines()
    if not line.startswith("#")
}


def mail(text):
    text = text.replace(" ", "").upper()
    if not re.fullmatch("[A-Z]{2}[0-9]{9}[A-Z]{2}", text) or text[11:] not in COUNTRIES:
        return None
    rest = sum(int(c) * w for c, w in zip(text[2:], (8, 6, 4, 2, 3, 5, 9, 7))) % 11
    return text if {0: 5, 1: 0}.get(rest, 11 - rest) == int(text[10]) else None


def hs(text):
    if not re.fullmatch(r"[0-9]{2}(\.?[0-9]{2}){0,4}", text):
        return None
    return text.replace(".", "") if 1 <= int(text[:2]) <= 97 and text[:2] != "77" else None


def country(text):
    return text.upper() if text.upper() in COUNTRIES | {"ZZ"} else None


def declaration(text):
    text = text.replace("-", "").upper()
    return text if re.fullmatch("[A-Z0-9]{5}[0-9]{2}[0-9]{6,7}[A-Z]", text) else None


def kipo(text):
    head = "(10|20|30|40|41|45)"
    match = re.fullmatch(f"{head}-([0-9]{{4}})-([0-9]{{7}})", text)
    if match or re.fullmatch(f"{head}[0-9]{{11}}", text):
        year = match[2] if match else text[2:6]
        if 1946 <= int(year) <= 2100:
            return text if match else f"{text[:2]}-{year}-{text[6:]}"
    match = re.fullmatch(f"{head}(-?)([0-9]{{7}})(?:(-?)([0-9]{{4}}))?", text)
    if not match or (match[5] and match[2] != match[4]):
        return None
    return "-".join(part for part in (match[1], match[3], match[5]) if part)


def with_check(body, is_good):
    """The body with the one check digit that makes it good, or with none of them."""
    return next((body + d for d in DIGITS if is_good(body + d)), body + rng.choice(DIGITS))


def seeds(name):
    return {
        "gtin": lambda: with_check(pick(DIGITS, rng.choice([7, 11, 12, 13])), gtin),
        "container": lambda: with_check(
            pick(UPPER, 3) + rng.choice("UJZR") + pick(DIGITS, 6), container
        ),
        "business": lambda: with_check(pick(DIGITS, 9), business),
        "mail": lambda: next(
            (t for d in DIGITS if mail(t := prefix + d + land)), prefix + "0" + land
        )
        if (prefix := pick(UPPER, 2) + pick(DIGITS, 8)) and (land := rng.choice(sorted(COUNTRIES)))
        else "",
        "hs": lambda: rng.choice(["", "."]).join(pick(DIGITS, 2) for _ in range(rng.randint(1, 5))),
        "country": lambda: pick(UPPER, 2),
        "declaration": lambda: "-".join(
            [
                pick(DIGITS + UPPER, 5),
                pick(DIGITS, 2),
                pick(DIGITS, rng.choice([6, 7])) + pick(UPPER, 1),
            ]
        ),
        "kipo": lambda: rng.choice(["10", "20", "30", "40", "41", "45"])
        + rng.choice([f"-{rng.randint(1930, 2110)}-", "-", "", f"{rng.randint(1930, 2110)}"])
        + pick(DIGITS, 7)
        + rng.choice(["", "", "-0000", "0101"]),
    }[name]


def formats():
    oracles = [gtin, container, business, mail, hs, country, declaration, kipo]
    known = {
        "gtin": ["8801234567893"],
        "container": ["CSQU3054383", "csqu 305438 3"],
        "business": ["610-85-00065", "116-82-00276", "1168200276"],
        "mail": ["RR123456785KR", "RR 123 456 785 KR"],
        "hs": ["4202.21", "8517180000", "77", "9800"],
        "country": sorted(COUNTRIES) + ["ZZ", "kr"],
        "declaration": ["12345-26-123456M"],
        "kipo": ["40-2017-0013723", "40-1234567", "40-1234567-0000"],
    }
    for oracle in oracles:
        name = oracle.__name__
        seed, inputs = seeds(name), list(known[name])
        for _ in range(250):
            text = seed()
            inputs += [text, mutate(text)]
        for text in dict.fromkeys(inputs):
            yield f"{name}\t{text}\t{oracle(text) or '-'}"


def working_days():
    for year in (2026, 2027):
        for day in sorted(holidays.country_holidays("KR", years=year)):
            yield f"KR\t{day}"
        for day in sorted(holidays.country_holidays("US", years=year)):
            yield f"US\t{day}"


def zones():
    rules = {
        "Asia/Seoul": "KST-9",
        "Europe/Brussels": "CET-1CEST,M3.5.0,M10.5.0/3",
        "America/New_York": "EST5EDT,M3.2.0,M11.1.0",
        "Australia/Sydney": "AEST-10AEDT,M10.1.0,M4.1.0/3",
        "Asia/Kolkata": "IST-5:30",
    }
    for name, rule in rules.items():
        zone = zoneinfo.ZoneInfo(name)

        def offset(second):
            local = datetime.fromtimestamp(second, timezone.utc).astimezone(zone)
            return int(local.utcoffset().total_seconds())

        first, last = 1767225600, 1924991999
        seconds = {rng.randint(first, last) for _ in range(40)}
        for second in range(first, last, 86400):
            if offset(second) != offset(second + 86400):
                low, high = second, second + 86400
                while high - low > 1:
                    middle = (low + high) // 2
                    low, high = (middle, high) if offset(middle) == offset(low) else (low, middle)
                seconds |= {low, high}
        for second in sorted(seconds):
            yield f"{rule}\t{second}\t{offset(second)}"


def photos():
    image = Image.new("RGB", (8, 8), (200, 30, 40))

    def exif(position):
        tags = Image.Exif()
        tags[0x0112], tags[0x010F] = 6, "Maker of cameras"
        tags.get_ifd(0x8769)[0x9003] = "2026:11:24 12:00:00"
        if position:
            gps = tags.get_ifd(0x8825)
            gps[1], gps[2], gps[3], gps[4] = "N", (37.0, 27.0, 45.5), "E", (126.0, 26.0, 27.25)
        return tags

    def xmp(position):
        value = ' exif:GPSLatitude="37,27.758N"' if position else ' xmp:Rating="5"'
        return (
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
            f'rdf:about=""{value}/></rdf:RDF></x:xmpmeta>{" " * 120}'
        )

    for kind in ("JPEG", "PNG", "WEBP"):
        for position in (True, False):
            for part in ("exif", "xmp"):
                options = {"exif": exif(position)} if part == "exif" else {}
                if part == "xmp" and kind == "PNG":
                    options["pnginfo"] = PngInfo()
                    options["pnginfo"].add_itxt("XML:com.adobe.xmp", xmp(position))
                elif part == "xmp":
                    options["xmp"] = xmp(position).encode()
                if kind == "WEBP":
                    options["lossless"] = True
                buffer = io.BytesIO()
                image.save(buffer, kind, **options)
                says = "position" if position else "none"
                yield f"{kind.lower()} {part}\t{says}\t{buffer.getvalue().hex()}"


TABLES = {
    "formats": formats,
    "holidays": working_days,
    "zones": zones,
    "photos": photos,
}

if __name__ == "__main__":
    for name, rows in TABLES.items():
        (here / f"{name}.tsv").write_text("\n".join(rows()) + "\n")
