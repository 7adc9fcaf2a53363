// What the server answered, put where it belongs: only the paragraphs that changed, so that the text stays where it was.

import { besideOf } from "./more.js";
import { wordsOf } from "./places.js";

export class Laying {
  constructor(article, gaps, { back }) { Object.assign(this, { article, gaps, back }); }

  lay(answer) {
    if (answer.text === this.article.dataset.text) {
      for (const laid of answer.blocks) this.block(laid);
      const strokes = document.getElementById("strokes");
      for (const row of answer.rows) for (const old of strokes.querySelectorAll(`[data-row="${row}"]`)) old.remove();
      const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      made.innerHTML = answer.thread;
      strokes.append(...made.children);
      const waiting = document.getElementById("waiting");
      if (waiting) waiting.textContent = answer.waiting ? `${answer.waiting} question${answer.waiting === 1 ? " waits" : "s wait"} in the margin.` : "";
    }
    for (const link of document.querySelectorAll(".steps a")) {
      const name = link.firstChild.textContent.trim();
      if (!(name in answer.stages)) continue;
      link.querySelector("small")?.remove();
      if (answer.stages[name]) link.append(Object.assign(document.createElement("small"), { textContent: answer.stages[name] }));
    }
  }

  block(laid) {
    const block = document.getElementById(`b${laid.number}`);
    if (!block) return; // its part is not on the page; it comes fresh when it does
    wordsOf(block).innerHTML = laid.html;
    const count = block.querySelector(".count");
    count.textContent = laid.count;
    count.setAttribute("aria-label", laid.told);
    count.hidden = !laid.count;
    const old = besideOf(laid.number);
    const focused = old?.contains(document.activeElement);
    old?.remove();
    this.gaps.putNotes(document.createRange().createContextualFragment(laid.beside.trim()));
    if (focused) this.back();
  }

  // What was done in another window since: the paragraphs where those marks stood, and where they stand now.
  async caughtUp({ others, anew }) {
    if (anew) { await this.anew(); return; }
    const parts = new Set(others.flatMap((id) => [...this.article.querySelectorAll(`mark[data-marks~="${id}"]`)].map((one) => one.closest(".part"))));
    for (const part of parts) await this.gaps.anew(part);
  }

  // All that is on the page, as it is now; false when it could not be asked for.
  async anew() {
    const came = [];
    for (const part of this.article.querySelectorAll(".part")) came.push(await this.gaps.anew(part));
    return came.every(Boolean);
  }
}
