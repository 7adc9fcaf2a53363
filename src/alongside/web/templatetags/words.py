"""How values are said on a page."""

from datetime import date, datetime

from django import template
from django.utils import timezone

from alongside.framework import Side
from alongside.web.wsgi import asset_address

register = template.Library()


@register.simple_tag
def asset(name: str) -> str:
    """The address of a script, style or typeface of ours; it changes when the file does."""
    return asset_address(name)


@register.filter
def day(value: date | datetime) -> str:
    """24 May 2027, as people here write it."""
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    return f"{value.day} {value:%B %Y}"


@register.filter
def clock(value: datetime) -> str:
    """14:02."""
    return f"{timezone.localtime(value):%H:%M}"


@register.filter
def ink(side: Side) -> str:
    """The class of a side's ink."""
    return "trust" if side is Side.TRUST else "watch"
