"""Writes marks.tsv and clean.tsv: what the search of marks must find, and what it must not.

    python3 -m pip install pillow==13.0.0 numpy==2.4.6 matplotlib==3.11.2 wordfreq==3.1.1 \\
      korean-romanizer==0.28.0
    python3 marks.py

marks.tsv   mark, written form, kind of form; of kind "within" the form is in a description
clean.tsv   descriptions of goods without a mark

Shares no code and no table with the search. Letters that look alike are found by drawing them
(Pillow, DejaVu Sans of matplotlib) and comparing the drawings; styled letters by their names.
Korean is read by korean-romanizer, and its marks are written as their owners do. Common words are
wordfreq's.
"""

import pathlib
import random
import re
import unicodedata

import matplotlib
import numpy
import wordfreq
from korean_romanizer.romanizer import Romanizer
from PIL import Image, ImageDraw, ImageFont

here = pathlib.Path(__file__).parent
rng = random.Random(20261125)

LATIN = """
Gucci|Prada|Chanel|Hermès|Louis Vuitton|Christian Dior|Burberry|Givenchy|Balenciaga|Saint Laurent
Bottega Veneta|Fendi|Versace|Valentino|Salvatore Ferragamo|Moncler|Canada Goose|Michael Kors
Tory Burch|Kate Spade|Longchamp|Lacoste|Tommy Hilfiger|Calvin Klein|Ralph Lauren|Hugo Boss
Levi's|Diesel|Lululemon|Patagonia|The North Face|Columbia|Arc'teryx|Mammut|Nike|Adidas|Reebok
Converse|New Balance|Under Armour|Skechers|Crocs|Birkenstock|Timberland|Dr. Martens|Vans|Asics
Mizuno|Yonex|Titleist|Callaway|TaylorMade|Rolex|Omega|Cartier|Tag Heuer|Breitling|Longines|Tissot
Swatch|Casio|Seiko|Patek Philippe|Audemars Piguet|Hublot|Panerai|Tiffany|Bulgari|Pandora|Swarovski
Van Cleef & Arpels|Ray-Ban|Oakley|Gentle Monster|Lancôme|Estée Lauder|Clinique|Maybelline|L'Oréal
Sulwhasoo|Laneige|Innisfree|Amorepacific|Missha|Samsung|LG|Sony|Panasonic|Philips|Bosch|Siemens
Makita|DeWalt|Hilti|Black & Decker|Dyson|Braun|Gillette|Oral-B|Duracell|Energizer|SanDisk|Kingston
Toshiba|Hitachi|Canon|Nikon|Epson|Brother|Hewlett-Packard|Lenovo|Huawei|Xiaomi|Logitech|Microsoft
Intel|Nvidia|Texas Instruments|Hyundai|Kia|Toyota|Honda|Mercedes-Benz|Volkswagen|Porsche|Ferrari
Lamborghini|Bridgestone|Michelin|Hankook|SKF|Timken|Mahle|Denso|Lego|Mattel|Barbie|Hasbro|Disney
Pokémon|Hello Kitty|Sanrio|Nintendo|Bandai|Pfizer|Viagra|Cialis|Botox|Marlboro|Davidoff|Nescafé
Nespresso|Starbucks|Red Bull|Heineken|Johnnie Walker|Ballantine's|Hennessy|Samsonite|Rimowa
Montblanc|Zippo|Stanley|Thermos|Tupperware|Tefal|Zwilling|Le Creuset|Kärcher|Bang & Olufsen
Harman Kardon
"""
KOREAN = {  # as the owners write them in Korea
    "Gucci": "구찌", "Prada": "프라다", "Chanel": "샤넬", "Hermès": "에르메스",
    "Louis Vuitton": "루이비통", "Burberry": "버버리", "Givenchy": "지방시", "Balenciaga": "발렌시아가",
    "Fendi": "펜디", "Versace": "베르사체", "Valentino": "발렌티노", "Moncler": "몽클레르",
    "Lacoste": "라코스테", "Calvin Klein": "캘빈클라인", "Hugo Boss": "휴고보스", "Nike": "나이키",
    "Adidas": "아디다스", "Reebok": "리복", "Converse": "컨버스", "New Balance": "뉴발란스",
    "Skechers": "스케쳐스", "Crocs": "크록스", "Timberland": "팀버랜드", "Asics": "아식스",
    "Mizuno": "미즈노", "Yonex": "요넥스", "Rolex": "롤렉스", "Omega": "오메가", "Cartier": "까르띠에",
    "Casio": "카시오", "Seiko": "세이코", "Pandora": "판도라", "Swarovski": "스와로브스키",
    "Lancôme": "랑콤", "Clinique": "크리니크", "Sulwhasoo": "설화수", "Laneige": "라네즈",
    "Innisfree": "이니스프리", "Missha": "미샤", "Samsung": "삼성", "Sony": "소니",
    "Panasonic": "파나소닉", "Philips": "필립스", "Dyson": "다이슨", "Toshiba": "도시바",
    "Canon": "캐논", "Nikon": "니콘", "Lenovo": "레노버", "Intel": "인텔", "Hyundai": "현대",
    "Toyota": "도요타", "Honda": "혼다", "Porsche": "포르쉐", "Ferrari": "페라리",
    "Michelin": "미쉐린", "Hankook": "한국", "Lego": "레고", "Barbie": "바비", "Disney": "디즈니",
    "Pokémon": "포켓몬", "Sanrio": "산리오", "Nintendo": "닌텐도", "Bandai": "반다이",
    "Starbucks": "스타벅스", "Samsonite": "쌤소나이트", "Montblanc": "몽블랑", "Tefal": "테팔",
}
GOODS = """handbag wallet belt shoes sneakers sandals boots jacket coat trousers shirt dress
scarf gloves hat cap socks watch bracelet necklace earrings ring sunglasses frame perfume lotion
cream serum lipstick shampoo soap toothbrush razor charger cable battery adapter headphones
speaker camera lens printer cartridge toner keyboard mouse monitor laptop tablet telephone case
cover bearing filter gasket piston brake pad bumper tyre wheel valve pump motor gearbox drill saw
hammer wrench screwdriver toy doll puzzle game console pillow blanket towel curtain carpet lamp
candle bottle cup mug plate knife fork spoon pan kettle toaster blender oven refrigerator chair
table desk cabinet shelf mattress paper envelope notebook pencil pen ink paint brush glue tape
rope net tent bag suitcase backpack umbrella bicycle helmet ball racket golf club fishing rod
guitar piano drum coffee tea chocolate biscuit noodle rice flour sugar salt oil vinegar sauce
wine whisky beer juice water vitamin tablet capsule syringe mask bandage thermometer microscope
sensor switch relay resistor capacitor connector transistor diode board panel hose pipe fitting
bolt nut screw washer spring chain hook hinge lock key fabric yarn thread zipper button lace
ribbon leather""".split()
ADJECTIVES = """new used black white red blue green brown grey pink gold silver men's women's
children's unisex leather cotton woollen silk nylon polyester plastic steel aluminium copper
brass wooden glass ceramic rubber knitted woven printed embroidered waterproof wireless electric
portable foldable disposable industrial domestic spare assembled unassembled frozen dried fresh
roasted""".split()
UNITS = ["pcs", "pairs", "sets", "kg", "ctn", "boxes", "rolls", "units", "EA", "PCE"]
KOREAN_GOODS = """가방 지갑 신발 운동화 시계 목걸이 안경 향수 화장품 크림 충전기 케이블 배터리 이어폰 카메라 프린터
베어링 필터 브레이크 타이어 공구 장난감 인형 베개 수건 커튼 램프 그릇 접시 냄비 의자 책상 공책 연필 우산 자전거
커피 초콜릿 과자 국수 주스 비타민 마스크 센서 스위치 나사 원단 단추 여성용 남성용 아동용 가죽 면 플라스틱""".split()


class Drawings:
    """Which letters of other alphabets are drawn as one of ours."""

    SIZE = 48
    BLOCKS = {
        "greek": [(0x370, 0x3FF)], "cyrillic": [(0x400, 0x52F)],
        "drawn": [(0xA0, 0x24F), (0x250, 0x2AF), (0x370, 0x58F), (0x13A0, 0x13F5), (0x1D00, 0x1D2B),
                  (0x2100, 0x214F), (0x2160, 0x217F), (0xA4D0, 0xA4F7)],
    }

    def __init__(self):
        folder = pathlib.Path(matplotlib.get_data_path()) / "fonts/ttf"
        self.font = ImageFont.truetype(str(folder / "DejaVuSans.ttf"), self.SIZE)
        self.unknown = self.draw("\U0010fffd")
        ours = {letter: self.draw(letter) for letter in
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"}
        self.like = {kind: {} for kind in self.BLOCKS}
        for kind, blocks in self.BLOCKS.items():
            for low, high in blocks:
                for code in range(low, high + 1):
                    if unicodedata.category(chr(code))[0] not in "LN":
                        continue
                    drawn = self.draw(chr(code))
                    if (drawn == self.unknown).all() or not drawn.any():
                        continue
                    for letter, mine in ours.items():
                        if self.likeness(drawn, mine) > 0.96:
                            self.like[kind].setdefault(letter, []).append(chr(code))

    def draw(self, letter):
        image = Image.new("L", (2 * self.SIZE, 2 * self.SIZE))
        ImageDraw.Draw(image).text((self.SIZE // 2, self.SIZE // 4), letter, 255, font=self.font)
        return numpy.asarray(image) > 127

    @staticmethod
    def likeness(one, other):
        return (one & other).sum() / max(1, (one | other).sum())


drawings = Drawings()


def replaced(text, table, share):
    """Letters that the table has, each with the given chance, at least one; None without any."""
    places = [place for place, letter in enumerate(text) if letter in table]
    if not places:
        return None
    chosen = [place for place in places if rng.random() < share] or [rng.choice(places)]
    letters = list(text)
    for place in chosen:
        letters[place] = rng.choice(table[letters[place]])
    return "".join(letters)


def plain(text):
    return "".join(part for part in unicodedata.normalize("NFD", text)
                   if unicodedata.category(part) != "Mn")


def letters_only(text):
    return [letter for letter in text if letter.isalnum()]


def styled(text):
    style = rng.choice(["MATHEMATICAL BOLD", "MATHEMATICAL ITALIC", "MATHEMATICAL SANS-SERIF",
                        "MATHEMATICAL MONOSPACE", "MATHEMATICAL DOUBLE-STRUCK", "CIRCLED LATIN",
                        "SQUARED LATIN"])

    def one(letter):
        size = "CAPITAL" if letter.isupper() or "SQUARED" in style else "SMALL"
        end = f" LETTER {letter.upper()}" if "LATIN" in style else f" {letter.upper()}"
        try:
            return unicodedata.lookup(f"{style} {size}{end}") if letter.isalpha() else letter
        except KeyError:
            return letter

    return "".join(one(letter) for letter in plain(text))


def accented(text):
    names = ["ACUTE", "GRAVE", "DIAERESIS", "CARON", "TILDE", "CEDILLA", "DOT ABOVE", "MACRON"]
    table = {}
    for letter in "ACEGILNORSUZacegilnorsuz":
        size = "CAPITAL" if letter.isupper() else "SMALL"
        for name in names:
            try:
                table.setdefault(letter, []).append(unicodedata.lookup(
                    f"LATIN {size} LETTER {letter.upper()} WITH {name}"))
            except KeyError:
                pass
    return replaced(plain(text), table, 0.4)


def wide(text):
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter
                   for letter in plain(text))


DIGITS = {"O": "0", "o": "0", "I": "1", "l": "1", "i": "1", "S": "5", "s": "5", "E": "3", "e": "3",
          "A": "4", "a": "4", "B": "8", "Z": "2", "G": "6", "T": "7", "g": "9"}
NEIGHBOURS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]


def slip(text):
    """One letter too many, too few, wrong or swapped; never in a mark of four letters or fewer."""
    places = [place for place, letter in enumerate(text) if letter.isalpha()]
    if len(places) < 5:
        return None
    place = rng.choice(places)
    row = next((row for row in NEIGHBOURS if text[place].lower() in row), None)
    if row is None:
        return None
    at = row.index(text[place].lower())
    near = rng.choice([row[index] for index in (at - 1, at + 1) if 0 <= index < len(row)])
    near = near.upper() if text[place].isupper() else near
    kind = rng.choice(["less", "more", "other", "swapped"])
    if kind == "less":
        return text[:place] + text[place + 1:]
    if kind == "more":
        return text[:place] + near + text[place:]
    if kind == "other":
        return text[:place] + near + text[place + 1:]
    if place + 1 < len(text) and text[place + 1].isalpha() and text[place + 1] != text[place]:
        return text[:place] + text[place + 1] + text[place] + text[place + 2:]
    return None


def doubled(text):
    twice = re.search(r"([A-Za-z])\1", text)
    if twice and rng.random() < 0.7:
        return text[:twice.start()] + text[twice.start() + 1:]
    places = [place for place, letter in enumerate(text) if letter.isalpha()]
    place = rng.choice(places)
    return text[:place] + text[place] + text[place:] if len(places) > 3 else None


def pair(text, letter, letters):
    small = plain(text).lower()
    return small.replace(letter, letters) if letter in small else None


def jamo(text, compatible):
    parts = unicodedata.normalize("NFD", text)
    if not compatible:
        return parts
    table = {}
    for code in [*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3)]:
        name = unicodedata.name(chr(code)).split()[-1]
        table[chr(code)] = unicodedata.lookup(f"HANGUL LETTER {name}")
    return "".join(table.get(part, part) for part in parts)


def half_width(text):
    return "".join(unicodedata.lookup(f"HALFWIDTH {unicodedata.name(part)}")
                   for part in jamo(text, True))


def look_alike(kind, share=0.6):
    return lambda text: replaced(plain(text), drawings.like[kind], share)


def upper(make):
    return lambda text: make(plain(text).upper())


FORMS = {
    "case": lambda text: "".join(rng.choice([part.upper(), part.lower()]) for part in text),
    "without accents": lambda text: plain(text) if plain(text) != text else None,
    "accents": accented,
    "full width": upper(wide),
    "styled": styled,
    "spaced": upper(lambda text: " ".join(letters_only(text))),
    "hyphens": upper(lambda text: rng.choice("-._*").join(letters_only(text))),
    "split": upper(lambda text: text[:len(text) // 2] + " " + text[len(text) // 2:]),
    "joined": lambda text: "".join(letters_only(text)) if " " in text else None,
    "Greek": upper(look_alike("greek")),
    "Cyrillic": upper(look_alike("cyrillic")),
    "Cyrillic, small": look_alike("cyrillic"),
    "drawn alike": look_alike("drawn"),
    "digits": upper(lambda text: replaced(text, DIGITS, 0.3)),
    "l for I": upper(lambda text: replaced(text, {"I": "l|"}, 1)),
    "I for l": lambda text: replaced(plain(text), {"l": "I1"}, 1),
    "rn for m": lambda text: pair(text, "m", "rn"),
    "vv for w": lambda text: pair(text, "w", "vv"),
    "doubled": lambda text: doubled(plain(text)),
    "one slip": lambda text: slip(plain(text)),
    "one slip, capitals": upper(slip),
    "a word of it": lambda text: max(text.split(), key=len) if " " in text else None,
    "spaced, l for I": upper(lambda text: (lambda found: found and " ".join(letters_only(found)))(
        replaced(text, {"I": "l", "O": "0", "S": "5"}, 1))),
    "Cyrillic, one slip": upper(lambda text: (lambda found: found and look_alike("cyrillic", 0.3)(
        found))(slip(text))),
}


def described(form):
    words = [rng.choice(ADJECTIVES), rng.choice(GOODS)]
    rest = [rng.choice(ADJECTIVES), str(rng.randrange(1, 500)), rng.choice(UNITS)]
    place = rng.randrange(3)
    return " ".join(words[:place] + [form] + words[place:] + rest)


def forms():
    for mark in [mark.strip() for line in LATIN.split("\n") for mark in line.split("|") if mark]:
        for kind, make in FORMS.items():
            form = make(mark)
            if form and form != mark:
                yield mark, form, kind
        yield mark, described(rng.choice([mark, mark.upper()])), "within"
        form = rng.choice([FORMS[kind] for kind in ("spaced", "Greek", "digits", "doubled")])(mark)
        if form and len(letters_only(mark)) > 3:
            yield mark, described(form), "within, disguised"
        if mark in KOREAN:
            yield mark, KOREAN[mark], "in Korean"
    for mark in KOREAN.values():
        yield mark, jamo(mark, True), "jamo"
        yield mark, jamo(mark, False), "conjoining jamo"
        yield mark, half_width(mark), "half width"
        yield mark, " ".join(mark), "spaced Korean"
        yield mark, Romanizer(mark).romanize(), "romanised"
        yield mark, f"{rng.choice(KOREAN_GOODS)} {mark} {rng.choice(KOREAN_GOODS)}", "within Korean"


def clean():
    names = {"".join(letters_only(plain(part))).lower() for line in LATIN.split("\n")
             for mark in line.split("|") for part in [mark, *mark.split()]}
    common = [word for word in wordfreq.top_n_list("en", 6000)
              if word.isalpha() and len(word) > 1 and word not in names]
    for _ in range(1500):
        words = [rng.choice(ADJECTIVES), rng.choice(GOODS)]
        words += [rng.choice(common) for _ in range(rng.randrange(1, 5))]
        rng.shuffle(words)
        words += [str(rng.randrange(1, 2000)), rng.choice(UNITS)]
        if rng.random() < 0.3:
            words = [*rng.sample(KOREAN_GOODS, 3), *words[-2:]]
        text = " ".join(words)
        yield (rng.choice([text, text.upper(), text.capitalize()]),)


def write(name, rows):
    rows = list(dict.fromkeys(rows))
    (here / name).write_text("".join("\t".join(row) + "\n" for row in rows))
    print(name, len(rows))


if __name__ == "__main__":
    write("marks.tsv", forms())
    write("clean.tsv", clean())
