"""Made-up schools, streets, towns and numbers, in the ways in which people write them, for the labelled generator."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable

from tools.names_cast import by_origin, listed, named

_SAINTS = listed("saints")
_STEMS = listed("stems")
_ENDS = listed("ends")
_SCHOOLS = listed("schools")
_STREETS = listed("streets")
_FEATURES = listed("features")
TOWNS = listed("towns")
_AREAS = listed("areas")
_CODENAMES = listed("codenames")
_MONTHS = listed("months")


_HOSTS = [
    "example.gov.uk",
    "council.example",
    "example.org",
    "mail.example.com",
    "school.example.sch.uk",
    "nhs.example",
    "pnn.example.uk",
]
_COMPANIES = listed("companies")


def thing(chance: random.Random, slot: str) -> str:
    """One made-up school, place, number…, in one of the ways in which people write it."""
    return _MAKERS[slot](chance)


def _stem(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.45:
        return chance.choice(_STEMS) + chance.choice(_ENDS)
    if kind < 0.6:
        return f"{chance.choice(_STEMS)} {chance.choice(_STEMS[:30])}"
    if kind < 0.75:
        return (
            f"St{chance.choice(['', '', '.'])} {chance.choice(_SAINTS)}{chance.choice(['’s', chr(39) + 's', 's', ''])}"
        )
    if kind < 0.9:
        return chance.choice(TOWNS)
    return " ".join(chance.choice(named("English")))


def _school(chance: random.Random) -> str:
    if chance.random() < 0.1:
        kind = chance.choice(["Bro", "Gyfun", "Uwchradd", "Gymraeg", "y", ""])
        name = chance.choice(["Myrddin", "Glantaf", "Dinefwr", "Tryfan", "Preseli", "Edern", "Teifi"])
        return f"Ysgol {kind} {name}".replace("  ", " ")
    return f"{_stem(chance)} {chance.choice(_SCHOOLS)}"


def _short(chance: random.Random) -> str:
    stem = _stem(chance)
    return (
        f"{stem} {chance.choice(['High', 'Academy', 'Primary', 'Juniors', 'Comp', 'Infants'])}"
        if chance.random() < 0.45 or stem in TOWNS
        else stem
    )


def _street(chance: random.Random) -> str:
    if chance.random() < 0.06:
        return (
            f"{chance.choice(['Heol', 'Ffordd', 'Stryd'])} "
            f"{chance.choice(['y Bont', 'Fawr', 'Penlan', 'Cefn', 'Gwynedd', 'yr Orsaf'])}"
        )
    return f"{_stem(chance).replace('.', '')} {chance.choice(_STREETS)}"


def _address(chance: random.Random) -> str:
    number = f"{chance.randint(1, 240)}{chance.choice(['', '', '', '', 'A', 'b'])}"
    lead = f"Flat {chance.randint(1, 40)}, " if chance.random() < 0.25 else ""
    tail = chance.choice(
        ["", "", f", {chance.choice(TOWNS)}", f", {chance.choice(TOWNS)} {_postcode(chance)}", f", {_postcode(chance)}"]
    )
    return f"{lead}{number} {_street(chance)}{tail}"


def _place(chance: random.Random) -> str:
    return f"{_stem(chance).replace('.', '')} {chance.choice(_FEATURES)}"


def _postcode(chance: random.Random) -> str:
    letters = "".join(chance.choices("ABDEFGHJLNPQRSTUWXYZ", k=2))
    return f"{_outward(chance)}{chance.choice([' ', ' ', ' ', ''])}{chance.randint(1, 9)}{letters}"


def _outward(chance: random.Random) -> str:
    return f"{chance.choice(_AREAS)}{chance.randint(1, 28)}"


def _half(chance: random.Random) -> str:
    return _outward(chance) + chance.choice(["", "", "", f" {chance.randint(1, 9)}"])


def _digits(chance: random.Random, shape: str) -> str:
    return re.sub(
        "[#@]",
        lambda m: str(chance.randint(0, 9)) if m.group() == "#" else chance.choice(string.ascii_uppercase),
        shape,
    )


def _phone(chance: random.Random) -> str:
    return _digits(
        chance,
        chance.choice(
            [
                "07### ######",
                "07#########",
                "+44 7### ######",
                "07### ### ###",
                "0113 496 0###",
                "020 7946 0###",
                "(0161) 496 0###",
                "01### ######",
                "+447#########",
                "07###-######",
                "0044 7### ######",
            ]
        ),
    )


def _user(chance: random.Random) -> str:
    first, last = (re.sub(r"[^a-z]", "", word.lower()) or "kay" for word in chance.choice(named("English")))
    return chance.choice(
        [
            f"{first}.{last[0]}{chance.randint(1, 99)}",
            f"{first}_{last}",
            f"x{first}x{chance.randint(1, 99)}",
            f"{first}{chance.randint(5, 2012)}",
            f"its{first}",
            f"{first}.{last}",
            f"real{first}_{chance.randint(1, 9)}",
            f"lil{first}{chance.randint(1, 99)}",
            f"{first}___x",
            f"{first[0]}{last}{chance.randint(10, 99)}",
        ]
    )


def _email(chance: random.Random) -> str:
    first, last = (re.sub(r"[^a-z]", "", word.lower()) or "kay" for word in chance.choice(named("English")))
    local = chance.choice(
        [f"{first}.{last}", f"{first[0]}{last}", f"{first}{chance.randint(1, 99)}", f"{first}_{last}"]
    )
    return f"{local}@{chance.choice(_HOSTS)}"


def _date(chance: random.Random) -> str:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(2019, 2026)
    return _written(chance, day, month, year)


def _dob(chance: random.Random) -> str:
    return _written(chance, chance.randint(1, 28), chance.randint(1, 12), chance.randint(1975, 2015))


def _written(chance: random.Random, day: int, month: int, year: int) -> str:
    name = _MONTHS[month - 1]
    return chance.choice(
        [
            f"{day:02}/{month:02}/{year}",
            f"{day}/{month}/{year % 100:02}",
            f"{day} {name} {year}",
            f"{day}th {name} {year}",
            f"{day:02}.{month:02}.{year}",
            f"{day:02}-{month:02}-{year}",
            f"{day} {name[:3]} {year}",
        ]
    )


def _case(chance: random.Random) -> str:
    return _digits(
        chance,
        chance.choice(
            [
                "@@-####/##",
                "@@##@#####",
                "CAS-######",
                "#######",
                "@@@/####/##",
                "LCS######",
                "##@@/####/##",
                "########",
                "ZZ##@#####",
                "####-####-##",
                "@##/#####",
                "YP/##/####",
                "EH-####",
                "##/######/@@",
            ]
        ),
    )


def _vehicle(chance: random.Random) -> str:
    return (
        _digits(
            chance, chance.choice(["AB## @@@", "YK## @@@", "LD##@@@", "CN## @@@", "FE##@@@", "K### @@@", "BJ## ULP"])
        )
        .replace("I", "X")
        .replace("Q", "X")
    )


_MAKERS: dict[str, Callable[[random.Random], str]] = {
    "school": _school,
    "short": _short,
    "address": _address,
    "street": _street,
    "place": _place,
    "town": lambda c: c.choice(TOWNS),
    "postcode": _postcode,
    "half": _half,
    "phone": _phone,
    "email": _email,
    "handle": lambda c: "@" + _user(c),
    "bare": _user,
    "dob": _dob,
    "nhs": lambda c: _digits(c, c.choice(["### ### ####", "##########", "###-###-####"])),
    "upn": lambda c: _digits(c, c.choice(["A############", "H###########@", "B############"])),
    "case": _case,
    "vehicle": _vehicle,
    "op": lambda c: f"{c.choice(['Operation', 'Operation', 'Operation', 'Op', 'OPERATION'])} {c.choice(_CODENAMES)}",
    "org": lambda c: c.choice(
        [
            "Leeds City Council",
            "Children's Services",
            "the Youth Justice Service",
            "Barnardo's",
            "West Yorkshire Police",
            "Catch22",
            "Early Help",
            "CAMHS",
            "the Multi-Agency Safeguarding Hub",
            "St Giles Trust",
            "Victim Support",
            "the Metropolitan Police",
            "Cafcass",
            "Home Office",
            "Change Grow Live",
        ]
    ),
    "date": _date,
    "month": lambda c: c.choice(_MONTHS),
    "day": lambda c: c.choice(listed("days")),
    "age": lambda c: str(c.randint(10, 19)),
    "city": lambda c: c.choice(listed("cities")),
    "nation": lambda c: c.choice(listed("nations")),
    "nation2": lambda c: c.choice(
        [
            "Turkey",
            "Russia",
            "Poland",
            "Romania",
            "Bulgaria",
            "Ukraine",
            "Greece",
            "Austria",
            "Hungary",
            "the United Kingdom",
            "the Netherlands",
            "Italy",
            "France",
            "Germany",
            "Finland",
            "Moldova",
        ]
    ),
    "state": lambda c: c.choice(
        [
            "Gujarat",
            "Kerala",
            "Bihar",
            "Tamil Nadu",
            "Andhra Pradesh",
            "Rajasthan",
            "Haryana",
            "Maharashtra",
            "Karnataka",
            "Madhya Pradesh",
            "Uttar Pradesh",
            "Punjab",
        ]
    ),
    "company": lambda c: (
        f"{c.choice(named(c.choice([*by_origin()])))[1]} {c.choice(_COMPANIES)}"
        if c.random() < 0.6
        else c.choice(
            [
                "Tata Motors",
                "Goldman Sachs",
                "Barclays Bank plc",
                "Serco",
                "Oriental Insurance Co Ltd",
                "Gazprom",
                "Siemens AG",
                "Halkbank",
                "Wells Fargo",
                "Capita",
                "G4S",
                "Acme Holdings Limited",
            ]
        )
    ),
    "year": lambda c: str(c.randint(2001, 2026)),
    "time": lambda c: f"{c.randint(0, 23):02}:{c.randint(0, 59):02}",
    "lang": lambda c: c.choice(["Urdu", "Polish", "Somali", "Welsh", "Kurdish", "Romanian", "Portuguese"]),
}
