"""The first page: your reviews, and the worked example."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from alongside.exchange import LARGEST_ARCHIVE, read_archive
from alongside.refusals import Refusal
from alongside.web.desk import reader
from alongside.web.models import Person, ReviewSummary
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF
from alongside.web.waiting import waits


@require_safe
@seen(Seen.BY_A_READER)
def first(request: HttpRequest) -> HttpResponse:
    """The worked example, as long as the tour through it was not left; then the list."""
    person = Person.objects.filter(id=reader(request), toured=False).first()
    if person and ReviewSummary.objects.filter(id=person.example, holder=person.id).exists():
        return redirect("read", person.example)
    return redirect("reviews")


@require_safe
@seen(Seen.BY_A_READER)
def reviews(request: HttpRequest) -> HttpResponse:
    held = ReviewSummary.objects.filter(holder=reader(request)).order_by("-changed")
    person = Person.objects.filter(id=reader(request)).first()
    example = person.example if person else None
    return render(
        request,
        "reviews/reviews.html",
        {
            "waits": waits(request),
            "own": [one for one in held if one.id != example],
            "example": next((o for o in held if o.id == example), None),
        },
    )


@require_POST
@seen(Seen.BY_A_READER)
def open_archive(request: HttpRequest) -> HttpResponse:
    """An archive from the command line, or from somebody else, becomes a review here; a copy when it is here already."""
    file = request.FILES.get("archive")
    if file is None:
        raise Refusal("Choose an archive first: a file that ends in .alongside. Nothing was brought in.")
    archive = read_archive(file.read(LARGEST_ARCHIVE + 1))
    review = SHELF.bring(archive, by=reader(request), at=timezone.now())
    return redirect("exchange", review)


@require_POST
@seen(Seen.BY_A_READER)
def tour_left(request: HttpRequest) -> HttpResponse:
    Person.objects.filter(id=reader(request)).update(toured=True)
    return redirect("reviews")
