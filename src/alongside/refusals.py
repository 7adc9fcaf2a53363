"""Every "no", as a sentence for the person who can act."""


class Refusal(Exception):
    """Something was asked that cannot be done.  Its text is shown as it stands: what, where, what to do.

    The only error that the product raises on purpose.  The web page shows it, the command line prints it and exits with 2.
    Nothing is ever half done when it is raised.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
