// What one needs only at a note: its way on, and where it lies in words; and in a whole text, what stands beside paragraphs
// that are far. Most of a page's elements would be these, and at first none is seen: so they come as words, and become
// elements when one is there, or for all when the page rests.

import { blocks } from "./blocks.js";
import { measureAgain, offsetAt } from "./margin.js";

const AT_ONCE = 24; // notes: what is laid out again then must not hold up a frame
const STILL = 300; // milliseconds since the window moved or a key was pressed

const draw = (kept) => { kept.outerHTML = kept.textContent; };

export function drawMore(note) {
  const kept = note?.querySelector("noscript");
  if (!kept) return;
  draw(kept);
  measureAgain(note);
}

// What stands beside a paragraph, by its number; null where nothing does. That it came is told to the margin, which lays it.
export function besideOf(number) {
  const kept = document.getElementById(`later-${number}`);
  const margin = kept?.closest(".margin");
  if (kept) draw(kept);
  margin?.dispatchEvent(new Event("came"));
  return document.getElementById(`beside-${number}`);
}

export class More {
  constructor(margin) {
    this.margin = margin;
    this.moved = -Infinity;
    margin.addEventListener("pointerover", (event) => drawMore(event.target.closest(".note")));
    addEventListener("beforeprint", () => this.all());
    for (const act of ["scroll", "keydown"]) addEventListener(act, () => { this.moved = performance.now(); }, { capture: true, passive: true });
  }

  // The lists that are to come: those nearest to the window first.
  lists() {
    const here = blocks.index(offsetAt(innerHeight / 2));
    const far = (kept) => Math.abs(Number(kept.dataset.number) - here);
    return [...this.margin.querySelectorAll("noscript[id]")].sort((one, other) => far(one) - far(other));
  }

  draw(most) {
    let many = 0;
    for (const { dataset: { number } } of this.lists()) {
      if (many >= most) break;
      many += besideOf(number).querySelectorAll(".note").length || 1;
    }
    if (many) return;
    for (const kept of [...this.margin.querySelectorAll("noscript")].slice(0, most)) drawMore(kept.closest(".note"));
  }

  all() { while (this.margin.querySelector("noscript")) this.draw(Infinity); }

  // Some when the window stands still, no hand is at work and nothing else is to be done, and so on until there are none.
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
