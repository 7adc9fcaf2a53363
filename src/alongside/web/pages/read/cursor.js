// The keyboard's place in the text: a sentence, or a word; stretched by Shift. It is drawn, not selected, so that the text stays as it is.

import { placeToRanges, wordsOf, codePoints } from "./places.js";

export class Cursor {
  constructor(article) {
    this.article = article;
    this.unit = "sentence";
    this.anchor = null; // where stretching began
    this.place = null;
    this.drawn = new Highlight();
    CSS.highlights.set("chosen", this.drawn);
  }

  // Every unit of the text as {start, end}; read from the page, so that nothing is kept that could disagree with it.
  units() {
    const places = [];
    for (const block of this.article.querySelectorAll(".block")) {
      const from = Number(block.dataset.start);
      if (this.unit === "sentence") {
        for (const one of block.dataset.sentences.split(" ").filter(Boolean)) {
          const [start, end] = one.split("-").map(Number);
          places.push({ start: from + start, end: from + end });
        }
      } else {
        const string = wordsOf(block).textContent;
        for (const found of string.matchAll(/[\p{L}\p{N}\p{M}'’\u200d\p{Extended_Pictographic}-]+/gu)) {
          const start = from + codePoints(string.slice(0, found.index));
          places.push({ start, end: start + codePoints(found[0]) });
        }
      }
    }
    return places;
  }

  go(by) {
    const units = this.units();
    if (!units.length) return;
    let next;
    if (!this.place) next = by > 0 ? this.firstInView(units) : units.at(-1);
    else if (by > 0) next = units.find((unit) => unit.start >= this.place.end) ?? units.at(-1);
    else next = units.findLast((unit) => unit.end <= this.place.start) ?? units[0];
    this.anchor = next;
    this.set(next);
  }

  firstInView(units) {
    return units.find((unit) => placeToRanges(this.article, unit)[0]?.getBoundingClientRect().bottom > 80) ?? units[0];
  }

  // Move the far end by one unit; "word" stretches by words whatever the unit is.
  stretch(by, unit = this.unit) {
    if (!this.place) return this.go(1);
    const kept = this.unit;
    this.unit = unit;
    const units = this.units();
    this.unit = kept;
    if (by > 0) {
      const next = units.find((one) => one.end > this.place.end);
      if (next) this.set({ start: this.place.start, end: next.end });
    } else {
      const before = units.findLast((one) => one.end < this.place.end && one.end > this.place.start);
      if (before) this.set({ start: this.place.start, end: before.end });
    }
  }

  at(offset) {
    const unit = this.units().find((one) => one.start <= offset && offset <= one.end);
    if (unit) { this.anchor = unit; this.set(unit, { scroll: false }); }
  }

  set(place, { scroll = true } = {}) {
    this.place = place;
    this.draw();
    if (scroll) this.show();
    this.article.dispatchEvent(new CustomEvent("cursor-moved", { detail: place }));
  }

  draw() {
    this.drawn.clear();
    if (this.place) for (const range of placeToRanges(this.article, this.place)) this.drawn.add(range);
  }

  clear() { this.place = this.anchor = null; this.draw(); }

  rectangle() {
    const ranges = this.place ? placeToRanges(this.article, this.place) : [];
    return ranges.length ? ranges.at(-1).getBoundingClientRect() : null;
  }

  show() {
    const ranges = placeToRanges(this.article, this.place);
    if (!ranges.length) return;
    const top = ranges[0].getBoundingClientRect().top;
    const bottom = ranges.at(-1).getBoundingClientRect().bottom;
    if (top < 60 || bottom > innerHeight - 70) scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
  }
}
