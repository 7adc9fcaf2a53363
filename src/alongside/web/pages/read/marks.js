// The marks on the page: which lie here, choosing one of several, going from one to the next.

import { blocks } from "./blocks.js";
import { drawLanes } from "./lanes.js";
import { besideOf } from "./more.js";
import { placeToRanges, short } from "./places.js";

const blockOf = (id) => document.getElementById(`m-${id}`)?.closest(".block");
const drawn = (id) => document.getElementById(`n-${id}`);

export function noteOf(id) {
  const block = drawn(id) ? null : blockOf(id);
  if (block) besideOf(block.dataset.number);
  return drawn(id);
}
export const namesOf = (id) => [...(noteOf(id)?.querySelectorAll("h3") ?? [])].map((one) => one.getAttribute("aria-label") ?? one.textContent.replace("◇", "").trim()).join("; ");
const piecesOf = (article, id) => article.querySelectorAll(`mark[data-marks~="${id}"]`);

// A mark as its note tells it: place, features, people, note.
export function markOf(id) {
  const note = noteOf(id);
  return note && {
    id,
    start: Number(note.dataset.start),
    end: Number(note.dataset.end),
    features: [...note.querySelectorAll("h3 .code")].map((code) => code.textContent),
    touches: (note.dataset.touches ?? "").split("|"),
    note: note.dataset.note ?? "",
    own: "own" in note.dataset,
    sides: [["t", ".code.trust"], ["w", ".code.watch"], ["pause", "h3.pause"]].filter(([, at]) => note.querySelector(at)).map(([side]) => side),
  };
}

export function marksAt(article, place) {
  if (!place) return [];
  const ids = new Set();
  const ranges = placeToRanges(article, place);
  blocks.over(place).forEach(({ block }, at) => {
    for (const piece of block.querySelectorAll("mark[data-marks]")) if (ranges[at].intersectsNode(piece)) for (const id of piece.dataset.marks.split(" ")) ids.add(id);
  });
  return [...ids].filter((id) => { const mark = markOf(id); return !mark || (mark.start < place.end && place.start < mark.end); });
}

export function showLanes(article, block) {
  const ids = new Set([...(block?.querySelectorAll("mark[data-marks]") ?? [])].flatMap((piece) => piece.dataset.marks.split(" ")));
  drawLanes(article, block, [...ids].map(markOf).filter(Boolean));
}

export function outline(article, id) {
  for (const piece of article.querySelectorAll("mark.of-mark")) piece.classList.remove("of-mark");
  article.classList.toggle("outlined", Boolean(id));
  if (id) for (const piece of piecesOf(article, id)) piece.classList.add("of-mark");
}

// One mark opens at once; of several, the person chooses, and each outlines its whole extent.
export class Chooser {
  constructor(section, article, { back, none }) {
    Object.assign(this, { section, article, back, none });
    section.addEventListener("keydown", (event) => this.key(event));
    section.addEventListener("focusout", ({ relatedTarget: to }) => { if (to && !section.contains(to)) this.close(); });
    addEventListener("pointerdown", ({ target }) => { if (!section.contains(target)) this.close(); });
  }

  // `what` names the list: what is done with the one that is chosen.
  choose(ids, at, then, what = "Marks at this place") {
    const there = ids.filter(noteOf);
    if (!there.length) { this.none(); return; }
    if (there.length === 1) { then(there[0]); return; }
    const list = this.section.querySelector("ul");
    this.section.querySelector("p").textContent = what;
    list.replaceChildren(...there.map((id) => this.entry(id, then)));
    this.section.hidden = false;
    const desk = this.section.offsetParent.getBoundingClientRect();
    this.section.style.left = `${Math.max(8, Math.min(at.left - desk.left, desk.width - this.section.offsetWidth - 8))}px`;
    this.section.style.top = `${at.bottom - desk.top + 8}px`;
    list.querySelector("button").focus({ preventScroll: true });
  }

  entry(id, then) {
    const { start, end, own } = markOf(id);
    const words = placeToRanges(this.article, { start, end }).map((range) => range.toString()).join(" ");
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: `${namesOf(id)}: “${short(words)}”${own ? "" : ", by another reader"}` });
    button.addEventListener("focus", () => outline(this.article, id));
    button.addEventListener("pointerenter", () => outline(this.article, id));
    button.addEventListener("click", () => { this.close(); then(id); });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  get open() { return !this.section.hidden; }
  close() { if (this.open) { this.section.hidden = true; outline(this.article, null); } }

  key(event) {
    const buttons = [...this.section.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === "ArrowDown") { event.preventDefault(); buttons[(at + 1) % buttons.length].focus(); }
    if (event.key === "ArrowUp") { event.preventDefault(); buttons.at(at - 1).focus(); }
    const out = event.key === "Tab" && at === (event.shiftKey ? 0 : buttons.length - 1);
    if (event.key === "Escape" || out) { event.preventDefault(); this.close(); this.back(); }
  }
}

// The next mark on the page, going round at the ends; null where a gap comes first: then the server knows. From a mark it is
// the one that follows it on the page, so that none is passed over where several begin together; from other words, the first
// that begins there or beyond. Paragraphs that end before the place, or begin after it, are gone over without a look at what
// stands beside them. A mark one stands on whose part was let go lies in a gap, and others may begin with it there.
export function nextOnPage(article, { mark, place }, by) {
  const all = [...article.querySelectorAll("mark[id], mark span[id], .gap")];
  if (by < 0) all.reverse();
  const from = all.findIndex((one) => one.id === `m-${mark}`);
  if (from >= 0) { const next = all[(from + 1) % all.length]; return next.matches(".gap") ? null : markOf(next.id.slice(2)); }
  const at = place ? place.start - (by > 0 ? 1 : 0) : -1;
  const met = (one) => (one.matches(".gap") ? { gap: true, start: by > 0 ? gapEnd(one) : gapStart(one) } : markOf(one.id.slice(2)));
  const beyond = (one) => { const block = one.closest(".block"); return block && (by > 0 ? Number(block.dataset.end) <= at : Number(block.dataset.start) >= at); };
  const next = firstOf(all, (one) => { const found = beyond(one) ? null : met(one); return found && (found.start - at) * by > 0 ? found : null; }) ?? firstOf(all, met);
  return next?.gap ? null : next;
}

function firstOf(all, found) {
  for (const one of all) { const it = found(one); if (it) return it; }
  return null;
}

const gapStart = (gap) => Number([...gap.previousElementSibling?.querySelectorAll(".block") ?? []].at(-1)?.dataset.end ?? 0);
const gapEnd = (gap) => Number(gap.nextElementSibling?.querySelector(".block")?.dataset.start ?? Infinity) - 1;
