// What one needs only at a note: its way on, and where it lies in words. Most of a page's elements would be these, and at
// first none is seen: so they come as words, and become elements when one is at the note, or for all when the page rests.

import { measureAgain } from "./margin.js";

const AT_ONCE = 24; // notes: what is laid out again then must not hold up a frame
const STILL = 300; // milliseconds since the window moved

export function drawMore(note) {
  const kept = note?.querySelector("noscript");
  if (!kept) return;
  kept.outerHTML = kept.textContent;
  measureAgain(note);
}

export class More {
  constructor(margin) {
    this.margin = margin;
    this.moved = -Infinity;
    margin.addEventListener("pointerover", (event) => drawMore(event.target.closest(".note")));
    addEventListener("beforeprint", () => this.draw(Infinity));
    addEventListener("scroll", () => { this.moved = performance.now(); }, { passive: true });
  }

  draw(most) { for (const kept of [...this.margin.querySelectorAll("noscript")].slice(0, most)) drawMore(kept.closest(".note")); }

  // Some when the window stands still and nothing else is to be done, and so on until there are none.
  soon() {
    if (this.waiting || !this.margin.querySelector("noscript")) return;
    this.waiting = true;
    const still = this.moved + STILL - performance.now();
    if (still > 0) { setTimeout(() => this.again(), still); return; }
    const rests = window.requestIdleCallback ?? ((act) => setTimeout(act, 50));
    rests(() => { if (this.moved + STILL < performance.now()) this.draw(AT_ONCE); this.again(); });
  }

  again() { this.waiting = false; this.soon(); }
}
