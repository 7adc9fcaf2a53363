"""What is kept: steps, the words beside them, the words of texts, and who looked.  A review itself is no row: it is its steps."""

from uuid import uuid4

from django.db import models


class Person(models.Model):
    """Somebody who reads here: whether they were shown around, and where their worked example is.  It has no name."""

    id = models.UUIDField(primary_key=True)
    toured = models.BooleanField(default=False)
    example = models.UUIDField(null=True)


class ReviewSummary(models.Model):
    """For lists only; written in the same transaction as the step that changed it."""

    id = models.UUIDField(primary_key=True)
    holder = models.UUIDField()  # who began it or brought it in
    title = models.TextField()
    until = models.DateField()
    steps = models.PositiveIntegerField()
    marks = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)
    began = models.DateTimeField()
    changed = models.DateTimeField()


class StepRow(models.Model):
    review = models.ForeignKey(ReviewSummary, on_delete=models.CASCADE)
    number = models.PositiveIntegerField()
    key = models.UUIDField()
    by = models.UUIDField()
    at = models.DateTimeField()
    facts = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "number"], name="one_step_a_number"),
            models.UniqueConstraint(fields=["review", "key"], name="one_step_a_key"),
        ]


class StepWords(models.Model):
    """What a person typed in a step, apart from its facts, so that it can be taken out for good."""

    review = models.ForeignKey(ReviewSummary, on_delete=models.CASCADE)
    number = models.PositiveIntegerField()
    words = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "number"], name="one_words_a_step")]


class TextWords(models.Model):
    """A text, names out.  The only long words there are."""

    review = models.ForeignKey(ReviewSummary, on_delete=models.CASCADE)
    text = models.UUIDField()
    words = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "text"], name="one_words_a_text")]


class LookRow(models.Model):
    """Somebody opened a review or took something away."""

    review = models.ForeignKey(ReviewSummary, on_delete=models.CASCADE)
    by = models.UUIDField()
    at = models.DateTimeField()
    what = models.TextField()


class Waiting(models.Model):
    """A text that still holds names, sealed under a key that only the person's browser has.  Gone an hour after the last act."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    sealed = models.BinaryField()
    touched = models.DateTimeField()
