"""Train the model of the names room (src/alongside/names/network.py).

    python -m tools.names_train read FOLDER --corpora FOLDER
    python -m tools.names_train train FOLDER -o src/alongside/names/network.npz [--half 0]

The first reads the documents of tools/names_documents.py as the network sees them, the second trains on them; with `--half` on every
second one, so that tools/names_weighing.py can learn from documents that were not read.  docs/names.md says how to make the
environment.  The same seeds give nearly the same weights.
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from tools.names_company import DIMENSIONS
from tools.names_documents import learned, recased, sentences, sources
from tools.names_generator import documents
from torch import nn

from alongside.names.days import dates
from alongside.names.finding import of_form
from alongside.names.lists import NOTHING, Known, known
from alongside.names.network import CLASSES, ROWS, company_of, look_of, may_be_unseen, rows_of, seen
from alongside.names.shown import PLACES
from alongside.names.standing import Standing
from alongside.names.titles import COURTESY
from alongside.names.tokens import Token, tokens
from alongside.names.usage import UNUSED

WIDTH = 96  # numbers that a word is
LAYERS = 3
MADE_UP = 2000
CUT = 0.3  # share of the documents that are read once more sentence by sentence
HIDDEN = 0.13  # share of a document's words of which the lists say nothing, so that unknown names are learned too
FORGOTTEN = 0.1  # share of the words of a batch that lose their company
UNSEEN = 0.15  # share of the rows that a batch does without, of those that may be left out
DROPPED = 0.15  # share of the numbers that are left out at a time
WORDS = 3000  # of a batch
RATE = 3e-3
LEFT_OUT, NAMED = may_be_unseen()
NEUTRAL = -100  # the label of what is learned neither way
GAP = LAYERS  # words between two documents of a batch, over which no layer reaches


class Learned(NamedTuple):
    """A document to learn from: of which half it is (-1: of both), and for each place which word stands there, by its number among
    all, what is known of the place, which other places have the same word, on which line it is, and of which class it is."""

    half: int
    words: Any
    places: Any
    same: Any
    lines: Any
    labels: Any


class Vocabulary:
    """Every word that was seen, as the rows that it is the sum of and its company."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, str, bool], int] = {}
        self.rows: list[list[int]] = []
        self.company: list[int] = []

    def number(self, text: str, sort: str, hidden: bool) -> int:
        key = (text, sort, hidden)
        if key not in self.numbers:
            self.numbers[key] = len(self.rows)
            look, usage = look_of(text, sort)
            if hidden:
                look, usage = (
                    (NOTHING, UNUSED) if look.word <= 1 else (Known(0, 0, look.word, look.place, look.body), usage)
                )
            self.rows.append(rows_of(text, sort, look, usage))
            self.company.append(-1 if hidden else company_of(text, sort))
        return self.numbers[key]


def read(document: dict[str, Any], half: int, vocabulary: Vocabulary, chance: random.Random) -> Learned:
    text = document["text"]
    standing = Standing(text)
    it = seen(tokens(text), of_form(standing, dates(standing)))
    labels = np.zeros(len(text) + 1, dtype=np.int16)
    for start, end, kind in document["spans"]:
        labels[start:end] = NEUTRAL if kind == "other" else CLASSES.index(kind) if kind in CLASSES else 0
    hidden: dict[str, bool] = {}
    numbers = []
    for word in it.words:
        look = known(word.text)
        hide = (
            word.sort == "word"
            and (look.first or look.last or look.place)
            and look.word < 4
            and hidden.setdefault(word.text.lower(), chance.random() < HIDDEN)
        )
        numbers.append(vocabulary.number(word.text, word.sort, bool(hide)))
    told = [_told(word, int(labels[word.start])) for word in it.words]
    return Learned(
        half,
        np.array(numbers, dtype=np.int32),
        it.places.astype(np.uint8),
        it.same.astype(np.int32),
        it.lines.astype(np.int32),
        np.array(told, dtype=np.int16),
    )


def _told(word: Token, label: int) -> int:
    """What is learned of a word: that titles are no names, and of a find of shape whether it is one."""
    if word.sort in {"line", "own"} or word.text.lower().rstrip(".") in COURTESY:
        return 0
    return label if word.sort != "shaped" or (label > 0 and word.text == f"#{CLASSES[label]}") else 0


def read_all(corpora: Path, folder: Path) -> None:
    chance = random.Random(7)
    vocabulary = Vocabulary()
    every = []
    for source in sources(corpora):
        for document in learned(source, chance):
            cut = sentences(document, chance) if chance.random() < CUT else ()
            every += [read(one, source.number % 2, vocabulary, chance) for one in (document, *cut)]
    every += [read(recased(one, chance), -1, vocabulary, chance) for one in documents(MADE_UP, 11, "train")]
    with (folder / "read.pickle").open("wb") as file:
        pickle.dump((vocabulary.rows, vocabulary.company, every), file)
    print(f"{len(every):,} documents of {sum(len(one.words) for one in every):,} words")


class Network(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.rows = nn.EmbeddingBag(ROWS + 1, WIDTH, mode="sum", padding_idx=ROWS)
        nn.init.normal_(self.rows.weight, std=0.1)
        self.places = nn.Linear(PLACES, WIDTH, bias=False)
        self.company = nn.Linear(DIMENSIONS, WIDTH)
        self.layers = nn.ModuleList(nn.Linear(3 * WIDTH, WIDTH) for _ in range(LAYERS))
        self.mixed = nn.Linear(2 * WIDTH, WIDTH)
        self.mixed_line = nn.Linear(WIDTH, WIDTH, bias=False)
        self.mixed_line_before = nn.Linear(WIDTH, WIDTH, bias=False)
        self.mixed_document = nn.Linear(WIDTH, WIDTH, bias=False)
        self.last = nn.Linear(WIDTH, len(CLASSES))
        self.dropped = nn.Dropout(DROPPED)

    def forward(self, batch: Batch) -> torch.Tensor:
        types = self.rows(batch.rows) + self.company(batch.company)
        here = torch.relu(types[batch.words] + self.places(batch.places))
        here = self.dropped(here) * batch.inside
        for layer in self.layers:
            around = nn.functional.pad(here, (0, 0, 1, 1))
            beside = torch.cat((around[:-2], here, around[2:]), dim=1)
            here = (here + torch.relu(layer(beside))) * batch.inside
        here = self.dropped(here)
        means = _means(here, batch.same, batch.many_same)
        whole = self.mixed_document(_means(here, batch.document, batch.many))
        lines = _means(here, batch.line, len(batch.line_before))
        around = self.mixed_line(lines) + self.mixed_line_before(lines)[batch.line_before]
        last = torch.relu(
            self.mixed(torch.cat((here, means[batch.same]), dim=1)) + around[batch.line] + whole[batch.document]
        )
        scores: torch.Tensor = self.last(self.dropped(last))
        return scores


def _means(here: torch.Tensor, group: torch.Tensor, many: int) -> torch.Tensor:
    sums = torch.zeros(many, here.shape[1]).index_add(0, group, here)
    times = torch.zeros(many).index_add(0, group, torch.ones(len(group)))
    return sums / times.clamp(min=1)[:, None]


class Batch(NamedTuple):
    """Documents one behind the other: the different words, which stands where, what is known of the places, which are inside a
    document, which have the same word, on which line and in which document they are, and which line is before each; 0 is the gaps
    between them."""

    rows: torch.Tensor
    company: torch.Tensor
    words: torch.Tensor
    places: torch.Tensor
    inside: torch.Tensor
    same: torch.Tensor
    many_same: int
    line: torch.Tensor
    line_before: torch.Tensor
    document: torch.Tensor
    many: int
    labels: torch.Tensor


def batches(every: list[Learned], rows: Any, company: Any, vectors: Any, chance: random.Random) -> Iterator[Batch]:
    """The documents in any order."""
    order = [*range(len(every))]
    chance.shuffle(order)
    batch: list[Learned] = []
    size = 0
    for at in order:
        batch.append(every[at])
        size += len(every[at].words) + GAP
        if size >= WORDS:
            yield _batch(batch, rows, company, vectors)
            batch, size = [], 0
    if batch:
        yield _batch(batch, rows, company, vectors)


def _batch(batch: list[Learned], rows: Any, company: Any, vectors: Any) -> Batch:
    numbers, places, inside, same, line, document, labels, many_same = [], [], [], [], [], [], [], 1
    line_before = [0]
    for at, one in enumerate(batch):
        size = len(one.words)
        numbers += [one.words, np.full(GAP, one.words[0] if size else 0)]
        places += [one.places, np.zeros((GAP, PLACES), dtype=np.uint8)]
        inside += [np.ones(size), np.zeros(GAP)]
        same += [one.same + many_same, np.zeros(GAP, dtype=np.int64)]
        first, many_lines = len(line_before), one.lines.max(initial=-1) + 1
        line += [one.lines + first, np.zeros(GAP, dtype=np.int64)]
        line_before += [0, *range(first, first + many_lines - 1)][:many_lines]
        document += [np.full(size, at + 1), np.zeros(GAP, dtype=np.int64)]
        labels += [one.labels, np.full(GAP, NEUTRAL)]
        many_same += int(one.same.max() + 1) if size else 0
    types, words = np.unique(np.concatenate(numbers), return_inverse=True)
    known_by = rows[types]
    known_by[(np.random.random(known_by.shape) < UNSEEN) & LEFT_OUT[known_by] & NAMED[known_by[:, :1]]] = ROWS
    held = company[types]
    beside = vectors[np.maximum(held, 0)].astype(np.float32) / 127
    beside[(held < 0) | (np.random.random(len(held)) < FORGOTTEN)] = 0
    return Batch(
        torch.from_numpy(known_by).long(),
        torch.from_numpy(beside),
        torch.from_numpy(words).long(),
        torch.from_numpy(np.concatenate(places)).float(),
        torch.from_numpy(np.concatenate(inside)).float()[:, None],
        torch.from_numpy(np.concatenate(same)).long(),
        many_same,
        torch.from_numpy(np.concatenate(line)).long(),
        torch.tensor(line_before),
        torch.from_numpy(np.concatenate(document)).long(),
        len(batch) + 1,
        torch.from_numpy(np.concatenate(labels)).long(),
    )


def train(folder: Path, output: Path, half: int | None, rounds: int) -> None:
    """Train on all that was read, or on all but the other half, and write the weights."""
    torch.set_num_threads(1)
    torch.manual_seed(3)
    np.random.seed(3)
    chance = random.Random(3)
    with (folder / "read.pickle").open("rb") as file:
        held, company, every = pickle.load(file)
    rows = np.full((len(held), max(map(len, held))), ROWS, dtype=np.int32)
    for at, one in enumerate(held):
        rows[at, : len(one)] = one
    vectors = np.load(VECTORS)
    every = [one for one in every if half is None or one.half in {half, -1}]
    network = Network()
    steps = rounds * (sum(len(one.words) + GAP for one in every) // WORDS + 2)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01, fused=True)
    slower = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=0.1)
    for _ in range(rounds):
        lost = []
        for batch in batches(every, rows, np.array(company), vectors, chance):
            loss = nn.functional.cross_entropy(network(batch), batch.labels, ignore_index=NEUTRAL)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            slower.step()
            lost.append(loss.item())
        print(f"{sum(lost) / len(lost):.4f}", flush=True)
    np.savez_compressed(output, **weights(network))
    print(f"{output.stat().st_size:,} bytes")


VECTORS = Path("src/alongside/names/company.npy")


def weights(network: Network) -> dict[str, Any]:
    def held(tensor: torch.Tensor) -> Any:
        return tensor.detach().numpy().astype(np.float16)

    told = {
        "rows": held(network.rows.weight[:ROWS]),
        "places": held(network.places.weight.T),
        "company": held(network.company.weight.T),
        "first": held(network.company.bias),
        "mixed": held(network.mixed.weight.T),
        "mixed_line": held(network.mixed_line.weight.T),
        "mixed_line_before": held(network.mixed_line_before.weight.T),
        "mixed_document": held(network.mixed_document.weight.T),
        "mixed_bias": held(network.mixed.bias),
        "last": held(network.last.weight.T),
        "last_bias": held(network.last.bias),
    }
    for at, layer in enumerate(network.layers):
        told |= {f"layer{at}": held(layer.weight.T), f"bias{at}": held(layer.bias)}
    return told


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("act", choices=("read", "train"))
    asked.add_argument("folder", type=Path)
    asked.add_argument("-o", "--output", type=Path)
    asked.add_argument("--corpora", type=Path)
    asked.add_argument("--half", type=int)
    asked.add_argument("--rounds", type=int, default=6)
    given = asked.parse_args()
    if given.act == "read":
        read_all(given.corpora, given.folder)
    else:
        train(given.folder, given.output, given.half, given.rounds)


if __name__ == "__main__":
    main()
