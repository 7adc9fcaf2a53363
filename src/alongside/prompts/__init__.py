"""Questions that wait in the margin: suggestions placed by cues, never marks."""

from alongside.prompts.not_said import not_said
from alongside.prompts.parts import Prompts, Standing, WaitingPrompt, standing
from alongside.prompts.placing import bring_in, waiting_prompts
from alongside.prompts.steps import PromptBroughtBack, PromptPutAside, PromptsPlaced

__all__ = [
    "PromptBroughtBack",
    "PromptPutAside",
    "Prompts",
    "PromptsPlaced",
    "Standing",
    "WaitingPrompt",
    "bring_in",
    "not_said",
    "standing",
    "waiting_prompts",
]
