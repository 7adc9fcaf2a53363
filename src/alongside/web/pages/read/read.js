// The reading page: what happens when a key is pressed, words are chosen, a mark is made.

import { Cursor } from "./cursor.js";
import { Keep } from "./keep.js";
import { layMargin, showWhere } from "./margin.js";
import { Picker } from "./picker.js";
import { placeToRanges, pointToOffset, selectionToPlace, wordsAt, wordsOf } from "./places.js";

const article = document.getElementById("text");
const margin = document.getElementById("margin");
const thread = document.getElementById("thread");
const chooser = document.getElementById("chooser");
const allKeys = document.getElementById("all-keys");
const touchBar = document.getElementById("touch-bar");
const acts = document.getElementById("acts");
const keep = new Keep({ said: document.getElementById("said"), kept: document.getElementById("kept") });
keep.seen = Number(article.dataset.seen);
const cursor = new Cursor(article);
const pending = new Highlight();
CSS.highlights.set("pending", pending);
const armed = new URLSearchParams(location.search).get("feature") ?? "";

const picker = new Picker(document.getElementById("picker"), { onSave: save, onClose: backToText, onTakeBack: (mark) => takeBack(mark) });
picker.setRecent(article.dataset.recent.split(" ").filter(Boolean));

// ---- saving ----

async function save(mark, form) {
  const place = { start: Number(form.get("start")), end: Number(form.get("end")) };
  pending.clear();
  for (const range of placeToRanges(article, place)) pending.add(range);
  picker.section.hidden = true;
  try {
    const address = mark ? article.dataset.change.replace("00000000-0000-4000-8000-000000000000", mark) : article.dataset.place;
    show(await keep.send(address, form));
    cursor.set(place, { scroll: false });
    backToText();
  } finally {
    pending.clear();
  }
}

async function act(address) {
  const form = new FormData(acts);
  form.set("text", article.dataset.text);
  try {
    show(await keep.send(address, form));
  } catch (error) {
    if (!error.refused) throw error;
    keep.tell(error.refused);
  }
}

async function takeBack(mark) {
  picker.section.hidden = true;
  chooser.hidden = true;
  await act(`${article.dataset.change.replace("00000000-0000-4000-8000-000000000000", mark)}back/`);
  backToText();
}

// Put what came back where it belongs: only the paragraphs that changed, so that the text stays where it was.
function show(answer) {
  for (const laid of answer.blocks) {
    const block = document.getElementById(`b${laid.number}`);
    wordsOf(block).innerHTML = laid.html;
    const count = block.querySelector(".count");
    count.textContent = laid.count;
    count.setAttribute("aria-label", laid.told);
    count.hidden = !laid.count;
    document.getElementById(`beside-${laid.number}`)?.remove();
    if (laid.beside.trim()) {
      const made = document.createRange().createContextualFragment(laid.beside.trim());
      const after = [...margin.children].find((one) => Number(one.dataset.number) > laid.number);
      margin.insertBefore(made, after ?? null);
    }
  }
  thread.innerHTML = answer.thread;
  for (const link of document.querySelectorAll(".steps a")) {
    const name = link.firstChild.textContent.trim();
    link.querySelector("small")?.remove();
    if (answer.stages[name]) link.append(Object.assign(document.createElement("small"), { textContent: answer.stages[name] }));
  }
  document.getElementById("waiting").textContent = answer.waiting ? `${answer.waiting} question${answer.waiting === 1 ? " waits" : "s wait"} in the margin.` : "";
  picker.setRecent(answer.recent);
  cursor.draw();
  lay();
  keep.tell(answer.said);
}

// ---- opening the picker ----

function pick({ focus = true, prompt = "", question = "" } = {}) {
  if (!cursor.place) cursor.go(1);
  if (!cursor.place) return;
  picker.show({ place: cursor.place, words: wordsAt(article, cursor.place), at: cursor.rectangle(), prompt, question, focus, armed });
}

function change(id) {
  const note = document.getElementById(`n-${id}`);
  const pieces = [...article.querySelectorAll(`mark[data-marks~="${id}"]`)];
  if (!pieces.length || !note?.querySelector(".change")) return;
  const range = document.createRange();
  range.setStartBefore(pieces[0]);
  range.setEndAfter(pieces.at(-1));
  const start = pointToOffset(range.startContainer, range.startOffset);
  const end = pointToOffset(range.endContainer, range.endOffset);
  cursor.set({ start, end });
  const mark = {
    id,
    features: [...note.querySelectorAll("h3 .code")].map((code) => code.textContent),
    touches: note.dataset.touches.split("|"),
    note: note.dataset.note,
  };
  picker.show({ place: cursor.place, words: wordsAt(article, cursor.place), at: cursor.rectangle(), mark });
}

const marksHere = () => {
  if (!cursor.place) return [];
  const ids = new Set();
  for (const range of placeToRanges(article, cursor.place)) {
    for (const piece of article.querySelectorAll("mark")) {
      if (range.intersectsNode(piece)) for (const id of piece.dataset.marks.split(" ")) ids.add(id);
    }
  }
  return [...ids];
};

// One mark opens; of several, the person chooses.
function choose(ids, at, then) {
  const own = ids.filter((id) => document.getElementById(`n-${id}`));
  if (!own.length) { keep.tell("No mark stands here."); return; }
  if (own.length === 1) { then(own[0]); return; }
  const list = chooser.querySelector("ul");
  list.replaceChildren(...own.map((id) => {
    const note = document.getElementById(`n-${id}`);
    const names = [...note.querySelectorAll("h3")].map((one) => one.textContent.trim()).join("; ");
    const words = [...article.querySelectorAll(`mark[data-marks~="${id}"]`)].map((one) => one.textContent).join(" ");
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: `${names}: “${words.slice(0, 40)}${words.length > 40 ? "…" : ""}”` });
    button.addEventListener("focus", () => outline(id));
    button.addEventListener("pointerenter", () => outline(id));
    button.addEventListener("click", () => { chooser.hidden = true; outline(null); then(id); });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
  chooser.hidden = false;
  const desk = chooser.offsetParent.getBoundingClientRect();
  chooser.style.left = `${Math.max(8, at.left - desk.left)}px`;
  chooser.style.top = `${at.bottom - desk.top + 8}px`;
  list.querySelector("button").focus({ preventScroll: true });
}

function outline(id) {
  for (const piece of article.querySelectorAll("mark.of-mark")) piece.classList.remove("of-mark");
  article.classList.toggle("outlined", Boolean(id));
  if (id) for (const piece of article.querySelectorAll(`mark[data-marks~="${id}"]`)) piece.classList.add("of-mark");
}

chooser.addEventListener("keydown", (event) => {
  const buttons = [...chooser.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  if (event.key === "ArrowDown") { event.preventDefault(); buttons[(at + 1) % buttons.length].focus(); }
  if (event.key === "ArrowUp") { event.preventDefault(); buttons.at(at - 1).focus(); }
  if (event.key === "Escape") { event.preventDefault(); chooser.hidden = true; outline(null); backToText(); }
});

function backToText() { article.focus({ preventScroll: true }); }

// ---- keys: single ones only while the text itself has the focus ----

function goToMark(by) {
  const starts = [...article.querySelectorAll("mark span[id]")].map((anchor) => ({ id: anchor.id.slice(2), at: pointToOffset(anchor, 0) }));
  if (!starts.length) { keep.tell("There are no marks yet."); return; }
  const here = cursor.place?.start ?? -1;
  const next = by > 0 ? starts.find((one) => one.at > here) ?? starts[0] : starts.findLast((one) => one.at < here) ?? starts.at(-1);
  const pieces = [...article.querySelectorAll(`mark[data-marks~="${next.id}"]`)];
  cursor.set({ start: next.at, end: pointToOffset(pieces.at(-1), pieces.at(-1).childNodes.length) });
  keep.tell([...document.querySelectorAll(`#n-${next.id} h3`)].map((one) => one.textContent.trim()).join("; "));
}

const KEYS = {
  ArrowDown: (event) => (event.shiftKey ? cursor.stretch(1) : cursor.go(1)),
  ArrowUp: (event) => (event.shiftKey ? cursor.stretch(-1) : cursor.go(-1)),
  ArrowRight: (event) => (event.shiftKey ? cursor.stretch(1, "word") : cursor.unit === "word" && cursor.go(1)),
  ArrowLeft: (event) => (event.shiftKey ? cursor.stretch(-1, "word") : cursor.unit === "word" && cursor.go(-1)),
  Enter: () => pick(),
  " ": () => choose(marksHere(), cursor.rectangle() ?? article.getBoundingClientRect(), change),
  Delete: () => choose(marksHere(), cursor.rectangle() ?? article.getBoundingClientRect(), takeBack),
  Backspace: () => choose(marksHere(), cursor.rectangle() ?? article.getBoundingClientRect(), takeBack),
  m: () => goToMark(1),
  M: () => goToMark(-1),
  s: () => { cursor.unit = "sentence"; keep.tell("By sentences."); },
  w: () => { cursor.unit = "word"; keep.tell("By words."); },
  "?": () => { allKeys.hidden = false; allKeys.querySelector("h2").focus(); },
  Escape: () => { cursor.clear(); picker.section.hidden = true; getSelection().removeAllRanges(); },
};

article.addEventListener("keydown", (event) => {
  if (event.target !== article || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act(event);
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  if (event.target.matches("input, textarea")) return;
  event.preventDefault();
  act(event.shiftKey ? article.dataset.redo : article.dataset.undo);
});

allKeys.addEventListener("keydown", (event) => { if (event.key === "Escape") { allKeys.hidden = true; backToText(); } });
allKeys.querySelector("[data-close]").addEventListener("click", () => { allKeys.hidden = true; backToText(); });

// ---- mouse and touch ----

let byTouch = false;
addEventListener("pointerdown", (event) => { byTouch = event.pointerType === "touch"; }, { capture: true });

article.addEventListener("pointerup", (event) => {
  if (event.pointerType === "touch") return;
  const place = selectionToPlace(article, getSelection());
  if (place) {
    cursor.set(place, { scroll: false });
    pick({ focus: false });
  } else if (!event.target.closest("a")) {
    picker.section.hidden = true;
    const at = document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const offset = at && pointToOffset(at.startContainer, at.startOffset);
    if (offset !== null && offset !== undefined) cursor.at(offset);
    const mark = event.target.closest("mark");
    if (mark) choose(mark.dataset.marks.split(" "), mark.getBoundingClientRect(), change);
  }
});

// A finger that taps chooses the sentence; one that holds selects as the system does. Our bar stands at the foot, never at the words.
article.addEventListener("click", (event) => {
  if (!byTouch || event.target.closest("a")) return;
  const mark = event.target.closest("mark");
  const at = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const offset = at && pointToOffset(at.startContainer, at.startOffset);
  if (offset === null || offset === undefined) return;
  cursor.at(offset);
  touchBar.hidden = false;
  if (mark) choose(mark.dataset.marks.split(" "), mark.getBoundingClientRect(), change);
});

document.addEventListener("selectionchange", () => {
  if (!byTouch) return;
  const place = selectionToPlace(article, getSelection());
  if (!place) return;
  cursor.set(place, { scroll: false });
  touchBar.hidden = false;
});

touchBar.querySelector(".go").addEventListener("click", () => { touchBar.hidden = true; pick({ focus: false }); });
touchBar.querySelector("[data-close]").addEventListener("click", () => { touchBar.hidden = true; cursor.clear(); });

// ---- the margin ----

margin.addEventListener("click", (event) => {
  const changing = event.target.closest(".change");
  if (changing) { event.preventDefault(); change(changing.closest(".note").dataset.mark); return; }
  const taking = event.target.closest(".take-up");
  if (taking) {
    event.preventDefault();
    cursor.set({ start: Number(taking.dataset.start), end: Number(taking.dataset.end) });
    pick({ prompt: taking.dataset.prompt, question: taking.closest(".note").querySelector("p").textContent });
  }
});

margin.addEventListener("submit", (event) => {
  event.preventDefault();
  act(event.target.action).then(backToText);
});

article.addEventListener("click", (event) => {
  const count = event.target.closest(".count");
  if (!count) return;
  event.preventDefault();
  const beside = document.querySelector(count.getAttribute("href"));
  for (const note of margin.querySelectorAll(".note.now")) note.classList.remove("now");
  for (const note of beside.querySelectorAll(".note")) note.classList.add("now");
  beside.focus({ preventScroll: matchMedia("(min-width: 60.01rem)").matches });
});

article.addEventListener("cursor-moved", () => {
  const here = new Set(marksHere());
  for (const note of margin.querySelectorAll(".note")) note.classList.toggle("now", here.has(note.dataset.mark));
});

// ---- keeping in step with the window ----

function lay() { layMargin(margin, article); showWhere(thread, article); }
let waiting = false;
const soon = (what) => () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; what(); }); } };
addEventListener("scroll", soon(() => showWhere(thread, article)), { passive: true });
addEventListener("resize", soon(lay));
document.fonts.ready.then(lay);
lay();
if (armed) keep.tell(`Choose words for ${armed}.`);
document.documentElement.dataset.ready = "yes";
