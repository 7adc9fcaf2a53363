// The reading page: what happens when a key is pressed, words are chosen, a mark is made.

import "../../look/asking.js";
import { blocks } from "./blocks.js";
import { Cursor } from "./cursor.js";
import { Edges } from "./edges.js";
import { Gaps } from "./gaps.js";
import { Keep } from "./keep.js";
import { actOf, listKeys, table } from "./keys.js";
import { Laying } from "./laying.js";
import { Lists } from "./lists.js";
import { layMargin, measureAgain, offsetAt, showWhere } from "./margin.js";
import { Chooser, markOf, marksAt, namesOf, nextOnPage, noteOf, showLanes } from "./marks.js";
import { More, drawMore } from "./more.js";
import { Picker } from "./picker.js";
import { placeToRanges, wordsAt } from "./places.js";
import { listen } from "./pointing.js";
import { placeOf, remember } from "./where.js";

const article = document.getElementById("text");
const margin = document.getElementById("margin");
const thread = document.getElementById("thread");
const allKeys = document.getElementById("all-keys");
const acts = document.getElementById("acts");
const goBack = document.getElementById("go-back");
const enterDoes = document.getElementById("enter-does");
const NOBODY = "00000000-0000-4000-8000-000000000000";

const keep = new Keep({
  said: document.getElementById("said"),
  kept: document.getElementById("kept"),
  token: () => acts.querySelector("[name=csrfmiddlewaretoken]").value,
  seen: Number(article.dataset.seen),
  showing: article.dataset.showing,
});
const tell = (words) => keep.tell(words);
const cursor = new Cursor(article);
const pending = new Highlight();
CSS.highlights.set("pending", pending);
const gaps = new Gaps(article, document.getElementById("notes"), { showing: article.dataset.showing, laid: () => { cursor.draw(); lay(); }, came: () => lay() });
const picker = new Picker(document.getElementById("picker"), { onSave: save, onClose: backToText, onTakeBack: (mark) => takeBack(mark) });
picker.setRecent(article.dataset.recent.split(" ").filter(Boolean));
const chooser = new Chooser(document.getElementById("chooser"), article, { back: backToText, none: () => tell("No mark stands here.") });
const edges = new Edges(article, cursor, document.getElementById("handles"), { moved: edgesMoved, tell });
const laying = new Laying(article, gaps, { back: backToText });
const lists = new Lists(article, margin, cursor, { back: backToText, tell, act, change, pick });
const more = new More(margin);
let keepingOn = []; // the features that Enter marks with at once
const first = new URLSearchParams(location.search).get("feature");
const armed = first ? [first] : [];

// ---- saving: painted at once, called saved when it is ----

const addressOf = (mark) => (mark ? article.dataset.change.replace(NOBODY, mark) : article.dataset.place);
const placeIn = (form) => ({ start: Number(form.get("start")), end: Number(form.get("end")) });

function save(mark, form, { keepOn = false } = {}) {
  const place = placeIn(form);
  if (keepOn) goOnWith(form.getAll("feature"));
  cursor.set(place, { scroll: false, mark });
  backToText();
  return saved(addressOf(mark), form, place, mark);
}

async function saved(address, form, place, mark) {
  const ranges = placeToRanges(article, place);
  for (const range of ranges) pending.add(range);
  try {
    show(await keep.send(address, form));
  } catch (error) {
    if (!error.refused) throw error;
    refused(error, form, place, mark);
  } finally {
    for (const range of ranges) pending.delete(range);
  }
}

// A "no" comes back to the person with everything they had chosen, and with what they can do.
function refused(error, form, place, mark) {
  const again = (name, value) => (back) => { back.extra[name] = value; back.done(Boolean(form.get("pause"))); };
  const choices = [];
  let words = error.refused;
  if (error.asked) choices.push(["It is not a name: mark it", again("sure", "yes")]);
  if (error.overlaps) choices.push(["Make the earlier mark longer", again("overlap", "longer")], ["Keep both", again("overlap", "both")]);
  if (error.theirs) {
    words = `${words} As it is now: ${error.theirs.said} Yours is in this form.`;
    keep.seen = Math.max(keep.seen, error.seen);
    choices.push(["Keep it as it is now", (back) => { back.close(); laying.fresh(place); }]);
    choices.push(error.theirs.gone ? ["Mark it again as mine", (back) => { back.mark = null; back.done(Boolean(form.get("pause"))); }] : ["Save mine instead", (back) => back.done(Boolean(form.get("pause")))]);
  }
  const about = mark ? { id: mark, features: [], touches: [], note: "" } : null;
  cursor.set(place, { mark });
  picker.again({ place, words: wordsAt(article, place), at: cursor.rectangle() ?? article.getBoundingClientRect(), mark: about, prompt: form.get("prompt") ?? "" }, form, words, choices);
}

async function act(address) {
  const form = new FormData();
  form.set("text", article.dataset.text);
  try {
    show(await keep.send(address, form));
  } catch (error) {
    if (!error.refused) throw error;
    tell(error.theirs ? `${error.refused} As it is now: ${error.theirs.said}` : error.refused);
    if (error.theirs) { keep.seen = Math.max(keep.seen, error.seen); if (cursor.place) laying.fresh(cursor.place); }
  }
}

async function takeBack(mark) {
  picker.section.hidden = true;
  chooser.close();
  backToText();
  await act(`${addressOf(mark)}back/`);
}

function edgesMoved(id, place) {
  const mark = id && markOf(id);
  if (!mark?.own) { if (picker.open) { picker.form.start.value = place.start; picker.form.end.value = place.end; } return; }
  const form = new FormData();
  form.set("start", place.start);
  form.set("end", place.end);
  for (const code of mark.features) form.append("feature", code);
  if (!mark.features.length) form.set("pause", "yes");
  for (const whom of mark.touches.filter(Boolean)) form.append("touches", whom);
  form.set("note", mark.note);
  form.set("sure", "yes"); // the note stands there already, word for word
  form.set("text", article.dataset.text);
  picker.section.hidden = true;
  return save(id, form);
}

function show(answer) {
  laying.lay(answer);
  picker.setRecent(answer.recent);
  cursor.draw();
  lay();
  tell(answer.said);
  laying.caughtUp(answer);
}

// ---- marking ----

function pick({ focus = true, prompt = "", question = "" } = {}) {
  if (!cursor.place) cursor.go(1);
  if (!cursor.place) return;
  picker.show({ place: cursor.place, words: wordsAt(article, cursor.place), at: cursor.rectangle(), prompt, question, focus, armed: keepingOn.length ? keepingOn : armed });
}

function goOnWith(features) {
  keepingOn = features;
  enterDoes.replaceChildren(Object.assign(document.createElement("kbd"), { textContent: "Enter" }), features.length ? ` marks with ${features.join(", ")}; Esc ends` : " mark it");
}

function enter() {
  if (cursor.edge) { edges.end(); return; }
  if (!keepingOn.length || !cursor.place) { pick(); return; }
  const form = new FormData();
  form.set("start", cursor.place.start);
  form.set("end", cursor.place.end);
  for (const code of keepingOn) form.append("feature", code);
  form.set("text", article.dataset.text);
  save(null, form);
}

function change(id) {
  const mark = markOf(id);
  if (!mark) return;
  cursor.set({ start: mark.start, end: mark.end }, { mark: id });
  if (!mark.own) { tell(`${namesOf(id)}, by another reader.`); noteOf(id).closest(".beside").focus(); return; }
  picker.show({ place: cursor.place, words: wordsAt(article, cursor.place), at: cursor.rectangle(), mark });
}

const marksHere = () => (cursor.mark ? [cursor.mark] : marksAt(article, cursor.place));
const here = () => cursor.rectangle() ?? article.getBoundingClientRect();

function backToText() { article.focus({ preventScroll: true }); }

async function goToMark(by) {
  const at = cursor.place?.start ?? -1;
  let next = nextOnPage(article, at, by);
  if (!next && gaps.any) next = (await gaps.load(by > 0 ? { after: at } : { before: Math.max(0, at) }))?.mark ?? null;
  if (!next) { tell("There are no marks yet."); return; }
  cursor.set({ start: next.start, end: next.end }, { mark: next.id });
  tell(namesOf(next.id));
}

// ---- keys: single ones only while the text itself has the focus ----

const move = (by) => (cursor.edge ? cursor.stretch(by) : cursor.go(by));
const KEYS = {
  ArrowDown: (event) => (event.shiftKey ? cursor.stretch(1) : move(1)),
  ArrowUp: (event) => (event.shiftKey ? cursor.stretch(-1) : move(-1)),
  ArrowRight: (event) => (event.shiftKey || cursor.edge ? cursor.stretch(1, "word") : cursor.unit === "word" && cursor.go(1)),
  ArrowLeft: (event) => (event.shiftKey || cursor.edge ? cursor.stretch(-1, "word") : cursor.unit === "word" && cursor.go(-1)),
  Enter: enter,
  " ": () => chooser.choose(marksAt(article, cursor.place), here(), change),
  Delete: () => chooser.choose(marksHere(), here(), takeBack),
  Backspace: () => chooser.choose(marksHere(), here(), takeBack),
  Escape: () => {
    if (cursor.edge) { edges.end(); return; }
    if (keepingOn.length) { goOnWith([]); tell("Enter opens the picker again."); return; }
    cursor.clear();
    picker.section.hidden = true;
    getSelection().removeAllRanges();
  },
};
const SINGLE = {
  "next-mark": () => goToMark(1),
  "last-mark": () => goToMark(-1),
  words: () => { cursor.unit = "word"; tell("By words."); },
  sentences: () => { cursor.unit = "sentence"; tell("By sentences."); },
  start: () => edges.begin("start"),
  end: () => edges.begin("end"),
  list: () => { const [one] = cursor.place ? blocks.over(cursor.place) : []; if (one) lists.open(one.block); },
  keys: () => { listKeys(document.getElementById("keys-table")); allKeys.hidden = false; allKeys.querySelector("h2").focus(); },
};

article.addEventListener("keydown", (event) => {
  if (event.target !== article || event.ctrlKey || event.metaKey || event.altKey) return;
  if (picker.open && picker.digit(event)) return; // opened by the mouse: the hand may go on by key
  if (picker.open && event.key === "Enter") { event.preventDefault(); picker.find.focus(); return; }
  const todo = KEYS[event.key] ?? SINGLE[actOf(event.key)];
  if (!todo) return;
  event.preventDefault();
  todo(event);
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey)) return;
  if (event.key.toLowerCase() === "f") { gaps.all(); more.all(); } // so that the browser's own search finds every word
  if (event.key.toLowerCase() !== "z" || event.target.matches("input, textarea")) return;
  event.preventDefault();
  act(event.shiftKey ? article.dataset.redo : article.dataset.undo);
});

allKeys.addEventListener("keydown", (event) => { if (event.key === "Escape") { allKeys.hidden = true; backToText(); } });
allKeys.querySelector("[data-close]").addEventListener("click", () => { allKeys.hidden = true; backToText(); });

listen(article, document.getElementById("touch-bar"), { cursor, edges, picker, pick, choose: (ids, at) => chooser.choose(ids, at, change) });

article.addEventListener("cursor-moved", () => {
  const now = new Set(marksAt(article, cursor.place));
  for (const note of margin.querySelectorAll(".note.now")) if (!now.has(note.dataset.mark)) note.classList.remove("now");
  for (const id of now) { const note = noteOf(id); note?.classList.add("now"); drawMore(note); }
  showLanes(article, cursor.place && blocks.over(cursor.place)[0]?.block);
});

// ---- keeping in step with the window ----

function lay() { layMargin(margin, article); showWhere(thread, article); more.soon(); }
const soon = (what) => { let waiting = false; return () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; what(); }); } }; };
let resting;
const rest = () => { clearTimeout(resting); resting = setTimeout(() => remember(article.dataset.text, offsetAt(90)), 400); };
margin.addEventListener("came", soon(lay));
const scrolled = soon(() => showWhere(thread, article));

async function goTo(offset) {
  if (!blocks.at(offset) && gaps.any) await gaps.load({ at: offset });
  const range = placeToRanges(article, { start: offset, end: offset + 1 })[0];
  if (range) scrollTo({ top: scrollY + range.getBoundingClientRect().top - 90, behavior: "instant" });
}

// A mark that the address names; else where this reader was. To have come elsewhere offers the way back.
async function begin() {
  const was = placeOf(article.dataset.text);
  if (location.hash && !document.getElementById(location.hash.slice(1))) { more.all(); document.getElementById(location.hash.slice(1))?.scrollIntoView(); }
  const named = location.hash.startsWith("#m-") ? location.hash.slice(3) : new URLSearchParams(location.search).get("mark");
  if (named) {
    const mark = markOf(named) ?? (await gaps.load({ mark: named }))?.mark;
    if (mark) { cursor.set({ start: mark.start, end: mark.end }, { mark: named, scroll: false }); await goTo(mark.start); }
    if (was && mark && Math.abs(was - mark.start) > 200) { goBack.hidden = false; goBack.onclick = (event) => { event.preventDefault(); goBack.hidden = true; goTo(was).then(backToText); }; }
  } else if (was && !location.hash && !location.search) await goTo(was);
  addEventListener("scroll", () => { scrolled(); rest(); }, { passive: true });
}

function layAnew() { measureAgain(); lay(); }
addEventListener("resize", soon(() => { layAnew(); edges.show(); }));
document.fonts.ready.then(layAnew);
lay();
begin();
for (const { act: one, answer } of keep.left()) {
  tell("Something was not saved yet. Trying again.");
  const form = new FormData();
  for (const [name, value] of one.fields) form.append(name, value);
  const mark = one.address.includes("/marks/") ? one.address.split("/").at(-2) : null;
  answer.then(show).catch((error) => { if (form.get("start")) refused(error, form, placeIn(form), mark); else tell(error.refused ?? "That could not be saved."); });
}
if (table().fault) tell(table().fault);
if (armed.length) tell(`Choose words for ${armed[0]}.`);
document.documentElement.dataset.ready = "yes";
