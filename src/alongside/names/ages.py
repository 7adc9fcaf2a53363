"""Ages and birthdays in words: "fifteen", "yrs old", "21st"."""

from __future__ import annotations

from alongside.names.days import ANY_MONTH, ANY_YEAR, BARE_DAY, NTH, SPELLED, WEEKDAYS
from alongside.names.listed import listed

AGE = (
    r"(?:[1-9]|1\d|2[01]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:[2-9]\d|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
YEARS_OLD = r"(?:\s?(?:years?|yrs?|y/?o)(?:\s(?:old|young|of age))?)"
NTH_BIRTHDAY = r"(?:\d\dth|(?:eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh)teen)th|21st|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|100th)"

# What is counted otherwise: "16 on the 3rd floor".
NO_DAY = r"(?! (?:floor|storey|line|page|row|hole|day|attempt|try|go|time|round|century|place|lap|list|rung|step|fret|aisle)\b)"
_DAY = rf"(?:{SPELLED}|\d\d? {ANY_MONTH}\b{ANY_YEAR}?)"
SOME_DAY = (
    rf"(?:(?:{WEEKDAYS},? )?(?:{_DAY}|{BARE_DAY}|\d\d?(?P<sign>[/.\-])\d\d?(?P=sign)(?:20)?\d\d(?!\d)|the \d\d?(?:st|nd|rd|th)\b{NO_DAY})"
    rf"|(?:the )?{NTH} of (?:next|this|the) month|(?:the )?{WEEKDAYS},? (?:the )?{NTH}\b)"
)
# What an age or "her 14th is" ends with, asked first because it costs nothing beside looking for a day.
AGE_ENDS = listed("ages.age_ends") | {" is", "h's", "h’s"}
