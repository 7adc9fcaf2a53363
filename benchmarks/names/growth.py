"""Whether finding takes four times as long for four times the text, on texts that are made to trip patterns.

    python benchmarks/names/growth.py

Each line repeats a few signs: what it takes for 40,000 characters beside 10,000.  About 4 is as it should be; a pattern that looks
to the end of the text from each of many places gives 16.
"""

from __future__ import annotations

import time

from alongside.names import find

SIGNS = (
    *(
        "A ",
        "Aa ",
        "A.",
        "Aa'",
        "Aa, ",
        "Aa-",
        "(A",
        "'A",
        '"A',
        "Aa & ",
        "Aa and ",
        "Aa | ",
        "Aa;",
        "AA ",
        "AA, Aa ",
        "- Aa, ",
    ),
    *(
        "Mr ",
        "Ms A. ",
        "Mrs and ",
        "Tom ",
        "de ",
        "Ali de ",
        "Jack and ",
        "Aa: b\n",
        "1 Mill Lane and ",
        "🐸: ",
        "Name: ",
        "used ",
        "called ",
    ),
    *("1 ", "1.", "1a,", "12/", "1/1/1 ", "0", "07", "A1 ", "a1", "born 1 ", "dob ", "on 3 May ", "of the 4th "),
    *(
        "St ",
        "The ",
        "at the ",
        "in ",
        "Flat 1, ",
        "Unit 1 (",
        "c/o ",
        "Aa Road ",
        "School ",
        "Aa School",
        "Op ",
        "a@",
        "a ",
        "é",
    ),
)


def seconds(text: str) -> float:
    began = time.process_time()
    find(text)
    return time.process_time() - began


def main() -> None:
    find("Dean met Sarah.")
    rows = []
    for sign in SIGNS:
        short, long = (seconds(sign * (size // len(sign))) for size in (10_000, 40_000))
        rows.append((long / short, long, sign))
    for ratio, long, sign in sorted(rows, reverse=True)[:12]:
        print(f"{sign!r:12} {ratio:5.1f} times; 40,000 characters in {long:.2f} s")


if __name__ == "__main__":
    main()
