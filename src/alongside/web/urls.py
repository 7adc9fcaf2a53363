"""Every address there is."""

from django.urls import path

from alongside.web.asking import ask
from alongside.web.pages.bring.views import bring
from alongside.web.pages.commit.views import calendar, change_commitment, commit, drop_commitment, matters_most
from alongside.web.pages.exchange.views import bring_marks_in, exchange, marks_taken_away
from alongside.web.pages.framework.views import framework_page, learn_feature, sheet
from alongside.web.pages.last_time.views import last_time, last_time_left, what_came
from alongside.web.pages.mending.correcting import lost_marks, marks_after
from alongside.web.pages.mending.views import name_found_later
from alongside.web.pages.names.views import handles_csv, names_page
from alongside.web.pages.picture.views import picture_as, picture_page
from alongside.web.pages.prepare.views import erase, prepare
from alongside.web.pages.read.undoing import redo, undo
from alongside.web.pages.read.views import (
    change_mark,
    mark_by_sentence,
    mark_words,
    place_mark,
    prompt_aside,
    prompt_back,
    read,
    read_part,
    read_text,
    take_back_mark,
)
from alongside.web.pages.read.ways import tell_marks, ways
from alongside.web.pages.reflect.duty import duty
from alongside.web.pages.reflect.hour import hour
from alongside.web.pages.reflect.sheet import paper_sheet
from alongside.web.pages.reflect.views import feature, question, reflect
from alongside.web.pages.report.views import preview, report, report_taken_away, taken_away
from alongside.web.pages.reviews.views import first, open_archive, reviews, tour_left

urlpatterns = [
    path("", first, name="first"),
    path("reviews/", reviews, name="reviews"),
    path("reviews/open/", open_archive, name="open-archive"),
    path("tour/left/", tour_left, name="tour-left"),
    path("framework/", framework_page, name="framework"),
    path("framework/sheet.pdf", sheet, name="sheet"),
    path("framework/<str:code>/", learn_feature, name="learn-feature"),
    path("bring/", bring, name="bring"),
    path("names/", names_page, name="names"),
    path("names/marks/", marks_after, name="marks-after"),
    path("names/ask/", ask, name="ask"),
    path("names/handles.csv", handles_csv, name="handles-csv"),
    path("reviews/<uuid:review>/prepare/", prepare, name="prepare"),
    path("reviews/<uuid:review>/name/", name_found_later, name="name-found-later"),
    path("reviews/<uuid:review>/lost/", lost_marks, name="lost-marks"),
    path("reviews/<uuid:review>/erase/", erase, name="erase"),
    path("reviews/<uuid:review>/read/", read, name="read"),
    path("reviews/<uuid:review>/read/<uuid:text>/", read_text, name="read-text"),
    path("reviews/<uuid:review>/read/<uuid:text>/mark/", place_mark, name="place-mark"),
    path("reviews/<uuid:review>/read/<uuid:text>/sentences/<int:block>/", mark_by_sentence, name="mark-by-sentence"),
    path("reviews/<uuid:review>/read/<uuid:text>/part/", read_part, name="read-part"),
    path("reviews/<uuid:review>/read/<uuid:text>/words/", mark_words, name="mark-words"),
    path("reviews/<uuid:review>/read/<uuid:text>/ways/", ways, name="ways"),
    path("reviews/<uuid:review>/read/<uuid:text>/tell/", tell_marks, name="tell-marks"),
    path("reviews/<uuid:review>/marks/<uuid:mark>/", change_mark, name="change-mark"),
    path("reviews/<uuid:review>/marks/<uuid:mark>/back/", take_back_mark, name="take-back-mark"),
    path("reviews/<uuid:review>/prompts/<uuid:prompt>/aside/", prompt_aside, name="prompt-aside"),
    path("reviews/<uuid:review>/prompts/<uuid:prompt>/waiting/", prompt_back, name="prompt-back"),
    path("reviews/<uuid:review>/undo/", undo, name="undo"),
    path("reviews/<uuid:review>/redo/", redo, name="redo"),
    path("reviews/<uuid:review>/reflect/", reflect, name="reflect"),
    path("reviews/<uuid:review>/reflect/sheet/", paper_sheet, name="paper-sheet"),
    path("reviews/<uuid:review>/reflect/hour/", hour, name="hour"),
    path("reviews/<uuid:review>/reflect/features/<str:code>/", feature, name="feature"),
    path("reviews/<uuid:review>/reflect/duties/<str:code>/", duty, name="duty"),
    path("reviews/<uuid:review>/reflect/questions/<str:code>/", question, name="question"),
    path("reviews/<uuid:review>/picture/", picture_page, name="picture"),
    path("reviews/<uuid:review>/picture/picture.svg", picture_as, {"image": "svg"}, name="picture-svg"),
    path("reviews/<uuid:review>/picture/picture.png", picture_as, {"image": "png"}, name="picture-png"),
    path("reviews/<uuid:review>/commit/", commit, name="commit"),
    path("reviews/<uuid:review>/commit/most/", matters_most, name="matters-most"),
    path("reviews/<uuid:review>/commit/commitments.ics", calendar, name="calendar"),
    path("reviews/<uuid:review>/last-time/", last_time, name="last-time"),
    path("reviews/<uuid:review>/last-time/left/", last_time_left, name="last-time-left"),
    path("reviews/<uuid:review>/last-time/<uuid:commitment>/", what_came, name="what-came"),
    path("reviews/<uuid:review>/commit/<uuid:commitment>/", change_commitment, name="change-commitment"),
    path("reviews/<uuid:review>/commit/<uuid:commitment>/drop/", drop_commitment, name="drop-commitment"),
    path("reviews/<uuid:review>/exchange/", exchange, name="exchange"),
    path("reviews/<uuid:review>/exchange/in/", bring_marks_in, name="bring-marks-in"),
    path("reviews/<uuid:review>/exchange/marks/<str:form>/", marks_taken_away, name="marks-taken-away"),
    path("reviews/<uuid:review>/report/", report, name="report"),
    path("reviews/<uuid:review>/report/preview/<str:kind>/<int:number>/", preview, name="report-preview"),
    path("reviews/<uuid:review>/report/<str:kind>/<str:form>/", report_taken_away, name="report-taken-away"),
    path("reviews/<uuid:review>/report/<str:form>/", taken_away, name="taken-away"),
]
