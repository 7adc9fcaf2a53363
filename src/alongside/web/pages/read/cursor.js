// The keyboard's place in the text: a sentence, or a word; stretched by Shift. It is drawn, not selected, so that the text stays as it is.

import { blocks } from "./blocks.js";
import { codePoints, placeToRanges, wordsOf } from "./places.js";

// Letters, digits and the marks on them; emoji with all that they are made of: tones, the letters of a flag, the tags of a nation's.
const WORDS = /[\p{L}\p{N}\p{M}'’\u200C\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{E0020}-\u{E007F}-]+/gu;

// The sentences or words of one paragraph as {start, end}; read from the page, so that nothing is kept that could disagree with it.
export function unitsOf({ block, start }, unit) {
  if (unit === "sentence") {
    return block.dataset.sentences.split(" ").filter(Boolean).map((one) => { const [from, to] = one.split("-").map(Number); return { start: start + from, end: start + to }; });
  }
  const string = wordsOf(block).textContent;
  return [...string.matchAll(WORDS)].map((found) => { const from = start + codePoints(string.slice(0, found.index)); return { start: from, end: from + codePoints(found[0]) }; });
}

// A place grown to whole words, as it will be saved, and without the spaces at its edges; null where only spaces are.
export function snapped({ start, end }) {
  const over = blocks.over({ start, end });
  if (!over.length) return null;
  const spaces = (one, from, to) => [...wordsOf(one.block).textContent].slice(from - one.start, to - one.start).join("");
  const first = over[0], last = over.at(-1);
  const head = spaces(first, Math.max(start, first.start), Math.min(end, first.end));
  const tail = spaces(last, Math.max(start, last.start), Math.min(end, last.end));
  let from = Math.max(start, first.start) + codePoints(head) - codePoints(head.trimStart());
  let to = Math.min(end, last.end) - codePoints(tail) + codePoints(tail.trimEnd());
  if (from >= to) return null;
  from = unitsOf(first, "word").find((word) => word.start < from && from < word.end)?.start ?? from;
  to = unitsOf(last, "word").find((word) => word.start < to && to < word.end)?.end ?? to;
  return { start: from, end: to };
}

export class Cursor {
  constructor(article) {
    this.article = article;
    this.unit = "sentence";
    this.place = null;
    this.mark = null; // the id of the mark whose words these are
    this.edge = null; // "start" or "end" while an edge is being moved
    this.whole = null; // where the end was before it was drawn in by words
    this.drawn = new Highlight();
    CSS.highlights.set("chosen", this.drawn);
  }

  // The first unit after an offset that passes, or the last before it; paragraph by paragraph from there.
  seek(from, by, passes, unit = this.unit) {
    const all = blocks.all;
    for (let at = Math.max(0, blocks.index(from)); at >= 0 && at < all.length; at += by) {
      const found = by > 0 ? unitsOf(all[at], unit).find(passes) : unitsOf(all[at], unit).findLast(passes);
      if (found) return found;
    }
    return null;
  }

  // Where the words are that come next, when they are not on the page; null when they are, or there are none.
  missing(by, unit = this.unit) {
    if (!this.place) return null;
    const all = blocks.all;
    const at = blocks.index(by > 0 ? this.place.end - 1 : this.place.start);
    if (at < 0 || unitsOf(all[at], unit).some((one) => (by > 0 ? one.start >= this.place.end : one.end <= this.place.start))) return null;
    const number = (one) => Number(one?.block.dataset.number);
    if (number(all[at + by]) === number(all[at]) + by) return null;
    const part = all[at].block.closest(".part");
    const beside = by > 0 ? part.nextElementSibling : part.previousElementSibling;
    return beside?.matches(".gap") ? (by > 0 ? all[at].end + 1 : Math.max(0, all[at].start - 2)) : null;
  }

  go(by) {
    const { place } = this;
    let next = null;
    if (!place) next = by > 0 ? this.firstInView() : this.seek(Infinity, -1, () => true);
    else if (by > 0) next = this.seek(place.end, 1, (one) => one.start >= place.end) ?? this.seek(Infinity, -1, () => true);
    else next = this.seek(place.start, -1, (one) => one.end <= place.start) ?? this.seek(0, 1, () => true);
    if (next) this.set(next);
  }

  firstInView() {
    const all = blocks.all;
    let low = 0, high = all.length - 1;
    while (low < high) { const middle = (low + high) >> 1; if (all[middle].block.getBoundingClientRect().bottom > 80) high = middle; else low = middle + 1; }
    return this.seek(all[low]?.start ?? 0, 1, (one) => placeToRanges(this.article, one)[0]?.getBoundingClientRect().bottom > 80) ?? this.seek(0, 1, () => true);
  }

  // Move one end by one unit: the far end while stretching, else the edge that is being moved.
  stretch(by, unit = this.unit, edge = this.edge ?? "end") {
    if (!this.place) { this.go(1); return; }
    const { start, end } = this.place;
    let next;
    if (edge === "end") {
      const last = this.seek(end, -1, (one) => one.start < end, unit); // a full stop after it is no word of its own
      next = by > 0 ? this.seek(end, 1, (one) => one.end > end, unit) : last && this.seek(last.start, -1, (one) => one.end <= last.start && one.end > start, unit);
      if (by < 0 && next) this.whole ??= end;
      const back = by > 0 && next && this.whole > next.end && !unitsOf(blocks.at(next.end), "word").some((one) => one.end > next.end && one.start < this.whole);
      if (next) this.stretched({ start, end: back ? this.whole : next.end });
    } else {
      next = by > 0 ? this.seek(start, 1, (one) => one.start > start && one.start < end, unit) : this.seek(start, -1, (one) => one.start < start, unit);
      if (next) this.stretched({ start: next.start, end });
    }
  }

  // What is stretched is no longer the words of a mark, unless it is the mark's edge that moves.
  stretched(place) {
    if (!this.edge) this.mark = null;
    this.set(place, { keep: true });
  }

  at(offset) {
    const one = blocks.at(offset);
    const unit = one && unitsOf(one, this.unit).find((place) => place.start <= offset && offset <= place.end);
    if (unit) this.set(unit, { scroll: false });
  }

  set(place, { scroll = true, mark = null, keep = false } = {}) {
    this.place = place;
    if (!keep) { this.mark = mark; this.edge = this.whole = null; }
    this.draw();
    if (scroll) this.show();
    this.article.dispatchEvent(new CustomEvent("cursor-moved", { detail: place }));
  }

  draw() {
    this.drawn.clear();
    if (this.place) for (const range of placeToRanges(this.article, this.place)) this.drawn.add(range);
  }

  clear() {
    this.place = this.mark = this.edge = this.whole = null;
    this.draw();
    this.article.dispatchEvent(new CustomEvent("cursor-moved"));
  }

  rectangle() {
    const ranges = this.place ? placeToRanges(this.article, this.place) : [];
    if (!ranges.length) return null;
    const { left, bottom } = ranges.at(-1).getBoundingClientRect();
    return { left, bottom, top: ranges[0].getBoundingClientRect().top };
  }

  show() {
    const ranges = placeToRanges(this.article, this.place);
    if (!ranges.length) return;
    const top = ranges[0].getBoundingClientRect().top;
    const bottom = ranges.at(-1).getBoundingClientRect().bottom;
    if (top < 60 || bottom > innerHeight - 70) scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
  }
}
