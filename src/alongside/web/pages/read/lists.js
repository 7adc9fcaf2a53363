// From the text to what stands beside a paragraph, and back to the sentence that was left.

import { blocks } from "./blocks.js";
import { EDGE, measureAgain, offsetAt } from "./margin.js";
import { besideOf, drawMore } from "./more.js";
import { remember } from "./where.js";

export class Lists {
  constructor(article, margin, cursor, { back, tell, act, change, pick }) {
    Object.assign(this, { article, margin, cursor, back, tell, act, change, pick });
    margin.addEventListener("click", (event) => { const link = event.target.closest("a"); if (link) this.follow(link, event); });
    margin.addEventListener("click", (event) => { if (event.target.form) this.press(event); });
    document.getElementById("keys").addEventListener("click", (event) => { const { formAction, form } = event.target; if (form) { event.preventDefault(); act(formAction); } }); // undo, redo: pressed again and again, they keep the focus
    margin.addEventListener("keydown", (event) => { const beside = event.target.closest(".beside"); if (event.key === "Escape" && beside) this.leave(beside); });
    article.addEventListener("click", (event) => {
      const count = event.target.closest(".count");
      if (!count) return;
      event.preventDefault();
      this.open(count.closest(".block"));
    });
    article.addEventListener("cursor-moved", () => this.spread(null));
    addEventListener("keydown", (event) => { if (event.key === "Escape") this.quiet(); });
    margin.addEventListener("pointerover", (event) => { if (!event.target.closest(".hushed")) this.loud(); });
    margin.addEventListener("pointerleave", () => this.loud());
  }

  follow(link, event) {
    const note = link.closest(".note");
    if (link.matches(".answer")) { remember(this.article.dataset.text, offsetAt(EDGE)); return; }
    if (!link.matches(".change, .take-up") && !link.closest(".to-paragraph")) return;
    event.preventDefault();
    if (link.matches(".change")) this.change(note.dataset.mark);
    else if (link.closest(".to-paragraph")) this.leave(link.closest(".beside"));
    else {
      this.cursor.set({ start: Number(link.dataset.start), end: Number(link.dataset.end) });
      this.pick({ prompt: link.dataset.prompt, question: note.querySelector("p").textContent, home: () => { if (link.isConnected) link.focus(); else this.back(); } });
    }
  }

  // A question put aside, or brought back. Whoever pressed by key goes on from its card; the mouse goes on in the text.
  async press(event) {
    const { id } = event.target.closest(".note");
    event.preventDefault();
    this.back();
    await this.act(event.target.formAction);
    if (event.detail === 0 && this.article === document.activeElement) document.getElementById(id)?.querySelector("button")?.focus({ preventScroll: true });
  }

  open(block) {
    const beside = besideOf(block.dataset.number);
    if (!beside) { this.tell("No mark stands on this paragraph."); return; }
    for (const note of this.margin.querySelectorAll(".note.now")) note.classList.remove("now");
    for (const note of beside.querySelectorAll(".note")) { note.classList.add("now"); drawMore(note); }
    this.spread(beside);
    beside.focus({ preventScroll: matchMedia("(min-width: 60.01rem)").matches });
  }

  // A list that one has opened makes room for all that its notes lead to, until one goes on.
  spread(beside) {
    const was = this.opened;
    this.opened = beside;
    for (const one of new Set([was, beside].filter(Boolean))) { one.classList.toggle("opened", one === beside); measureAgain(one); }
    if (was || beside) this.margin.dispatchEvent(new Event("came"));
  }

  leave(beside) {
    const block = document.getElementById(`b${beside.dataset.number}`);
    this.back();
    this.spread(null);
    if (!this.cursor.place || !blocks.over(this.cursor.place).some((one) => one.block === block)) this.cursor.at(Number(block.dataset.start));
    block.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  // What a note shows while the mouse is over it goes at Escape, without the mouse being moved (WCAG 1.4.13).
  quiet() { this.margin.querySelector(".note:hover")?.classList.add("hushed"); }
  loud() { for (const note of this.margin.querySelectorAll(".hushed")) note.classList.remove("hushed"); }
}
