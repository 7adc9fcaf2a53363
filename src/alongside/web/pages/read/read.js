// The reading page: what happens when a key is pressed, words are chosen, a mark is made.

import "../../look/asking.js";
import "../../look/unsent.js";
import { blocks } from "./blocks.js";
import { Cursor } from "./cursor.js";
import { Edges } from "./edges.js";
import { Gaps } from "./gaps.js";
import { Keep } from "./keep.js";
import { actOf, keyOf, listKeys, table } from "./keys.js";
import { Laying } from "./laying.js";
import { Lists } from "./lists.js";
import { EDGE, layMargin, measureAgain, offsetAt, scrollToOffset, showWhere } from "./margin.js";
import { Chooser, markOf, marksAt, namesOf, nextOnPage, noteOf, showLanes } from "./marks.js";
import { More, drawMore } from "./more.js";
import { Picker } from "./picker.js";
import { placeToRanges, short, wordsAt } from "./places.js";
import { listen } from "./pointing.js";
import { Status } from "./status.js";
import { placeOf, remember } from "./where.js";

const article = document.getElementById("text");
const margin = document.getElementById("margin");
const thread = document.getElementById("thread");
const allKeys = document.getElementById("all-keys");
const acts = document.getElementById("acts");
const goBack = document.getElementById("go-back");
const enterDoes = document.getElementById("enter-does");
const NOBODY = "00000000-0000-4000-8000-000000000000";

const status = new Status(document.getElementById("said"), { free: atWork, back: backToText });
const tell = (words, way) => status.tell(words, way);
const keep = new Keep({
  kept: document.getElementById("kept"),
  token: () => acts.querySelector("[name=csrfmiddlewaretoken]").value,
  seen: Number(article.dataset.seen),
  showing: article.dataset.showing,
  tell,
  opens: reopen,
  back: backToText,
});
const cursor = new Cursor(article);
const pending = new Highlight();
CSS.highlights.set("pending", pending);
const gaps = new Gaps(article, document.getElementById("notes"), { showing: article.dataset.showing, laid: () => { cursor.draw(); lay(); }, came: () => lay() });
const picker = new Picker(document.getElementById("picker"), {
  onSave: save,
  onClose: (home) => (home ?? backToText)(),
  onTakeBack: (mark) => takeBack(mark),
  onWrite: (held, mark, form) => keep.hold(held, addressOf(mark), form),
  onLeave: (held, written) => { keep.putDown(held, written); if (held && written) tell("Not saved. What you wrote waits with these words."); },
});
picker.setRecent(article.dataset.recent.split(" ").filter(Boolean));
const chooser = new Chooser(document.getElementById("chooser"), article, { back: backToText, none: () => tell("No mark stands here.") });
const edges = new Edges(article, cursor, document.getElementById("handles"), { moved: edgesMoved, tell, markHere: markExactlyHere, isOwn: (id) => markOf(id)?.own });
const laying = new Laying(article, gaps, { back: backToText });
const lists = new Lists(article, margin, cursor, { back: backToText, tell, act, change, pick });
const more = new More(margin);
let keepingOn = []; // the features that Enter marks with at once
const first = new URLSearchParams(location.search).get("feature");
const armed = first ? [first] : []; // for one mark: a feature's page led here to add a passage

// ---- saving: painted at once, called saved when it is ----

const addressOf = (mark) => (mark ? article.dataset.change.replace(NOBODY, mark) : article.dataset.place);
const markIn = (address) => (address.includes("/marks/") ? address.split("/").at(-2) : null);
const placeIn = (form) => ({ start: Number(form.get("start")), end: Number(form.get("end")) });
const same = (one, other) => one?.start === other?.start && one?.end === other?.end;

function formOf(act) {
  const form = new FormData();
  for (const [name, value] of act.fields) form.append(name, value);
  return form;
}

// `held`: what was kept while it was written; `seen`: the step that it rests on, when not the one that the page shows.
function save(mark, form, { keepOn = false, held = null, seen } = {}) {
  const place = placeIn(form);
  if (keepOn) goOnWith(form.getAll("feature"));
  if (!mark) armed.length = 0;
  cursor.set(place, { scroll: false, mark });
  backToText();
  const answer = saved(addressOf(mark), form, place, seen);
  if (held) keep.over(held);
  return answer;
}

async function saved(address, form, place, seen) {
  const ranges = placeToRanges(article, place);
  for (const range of ranges) pending.add(range);
  try {
    const answer = await keep.send(address, form, seen);
    show(answer);
    if (answer.mark && (cursor.place === place || edges.was === place)) cursor.mark = answer.mark;
    if (cursor.place === place) align();
  } catch (error) {
    if (!error.refused) throw error;
    refused(error);
  } finally {
    for (const range of ranges) pending.delete(range);
  }
}

// Where the mark one stands on lies now; it may have been undone, or its edge snapped to a word.
function align() {
  if (!cursor.mark || cursor.edge) return;
  const mark = markOf(cursor.mark);
  if (!mark) cursor.mark = null;
  else if (!same(mark, cursor.place)) cursor.set({ start: mark.start, end: mark.end }, { scroll: false, mark: mark.id });
}

// A "no" comes back to the person with everything they had chosen, and with what they can do: at once when they are still
// there, else it waits, so that it never comes between them and what they do now.
function refused(error) {
  const { act } = error;
  const form = formOf(act);
  if (error.theirs) caughtUpTo(error.seen);
  if (!form.get("start")) { tell(error.theirs ? `${error.refused} As it is now: ${error.theirs.said}` : error.refused); return; }
  if (act.page !== location.pathname) { tell(`Something in another text was not saved, and waits there. ${error.refused}`); return; }
  if (isAtWork(placeIn(form))) { tell(`“${short(wordsAt(article, placeIn(form)))}” waits for you: ${error.refused}`); return; }
  if (same(cursor.place, placeIn(form))) present(act, error);
  else reopen(act, error);
}

const isAtWork = (place) => picker.open || chooser.open || !allKeys.hidden || (cursor.place && !same(cursor.place, place)) || ![article, document.body].includes(document.activeElement);

// What is not saved, in the picker again; `error`: the answer that refused it just now.
function present(act, error = {}) {
  const form = formOf(act);
  const place = placeIn(form);
  const mark = markIn(act.address);
  const again = (name, value) => (back) => { back.extra[name] = value; back.done(Boolean(form.get("pause"))); };
  const choices = [];
  let words = error.refused ?? (act.held ? `${act.held} What you chose is still in this form.` : "What you wrote here is here again. It is not saved yet.");
  let letGo = "Do not save it";
  if (error.asked) choices.push(["It is not a name: mark it", again("sure", "yes")]);
  if (error.overlaps) { choices.push(["Make the earlier mark longer", again("overlap", "longer")], ["Keep both", again("overlap", "both")]); letGo = "Leave it as it is"; }
  if (error.theirs) {
    words = `${words} As it is now: ${error.theirs.said} Yours is in this form.`;
    choices.push(["Keep it as it is now", (back) => back.letGo()]);
    choices.push(error.theirs.gone ? ["Mark it again as mine", (back) => { back.mark = null; back.done(Boolean(form.get("pause"))); }] : ["Save mine instead", (back) => { back.seen = error.seen; back.done(Boolean(form.get("pause"))); }]);
  } else choices.push([letGo, (back) => back.letGo()]);
  tell("");
  const about = mark ? { features: [], touches: [], note: "", ...markOf(mark), id: mark } : null;
  cursor.set(place, { mark });
  picker.again({ place, words: wordsAt(article, place), at: here(), mark: about, prompt: form.get("prompt") ?? "" }, form, words, choices, act);
  if (error.asked) picker.toName(error.asked[0]);
  keep.inHand = act;
  keep.settled();
}

async function reopen(act, error) {
  await goTo(placeIn(formOf(act)).start);
  present(act, error);
}

// The page shows what others did up to a step only once all of it was asked for anew.
async function caughtUpTo(seen) {
  if (await laying.anew()) keep.seen = Math.max(keep.seen, seen);
  if (!picker.open) align();
}

async function act(address, more = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  form.set("text", article.dataset.text);
  try {
    show(await keep.send(address, form));
    align();
  } catch (error) {
    if (!error.refused) throw error;
    refused(error);
  }
}

async function takeBack(mark) {
  chooser.close();
  picker.leave();
  backToText();
  await act(`${addressOf(mark)}back/`);
}

function edgesMoved(id, place) {
  if (picker.open && (picker.mark !== id || picker.changed)) return; // it has followed, and is saved with what stands in it
  const mark = id && markOf(id);
  if (!mark?.own) return;
  picker.leave();
  const form = new FormData();
  form.set("start", place.start);
  form.set("end", place.end);
  for (const code of mark.features) form.append("feature", code);
  if (!mark.features.length) form.set("pause", "yes");
  for (const whom of mark.touches.filter(Boolean)) form.append("touches", whom);
  form.set("note", mark.note);
  form.set("sure", "yes"); // the note stands there already, word for word
  form.set("text", article.dataset.text);
  return save(id, form);
}

function show(answer) {
  laying.lay(answer);
  picker.setRecent(answer.recent);
  cursor.draw();
  lay();
  tell(answer.said, wayOn(answer));
  laying.caughtUp(answer);
}

// What was taken away can be brought back; what was done to another text can be seen there.
function wayOn({ took, number, elsewhere }) {
  if (elsewhere) return { name: "Go there", to: elsewhere };
  return took ? { name: "Undo", act: () => { backToText(); act(article.dataset.undo, { number }); } } : null;
}

// ---- marking ----

function pick({ focus = true, prompt = "", question = "", home = null } = {}) {
  if (!cursor.place) cursor.go(1);
  if (!cursor.place) return;
  picker.leave();
  const held = keep.heldAt(article.dataset.place, cursor.place);
  if (held) { present(held); return; }
  picker.show({ place: cursor.place, words: wordsAt(article, cursor.place), at: cursor.rectangle(), prompt, question, focus, home, armed: keepingOn.length ? keepingOn : armed });
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
  picker.leave();
  const held = keep.heldAt(addressOf(id), mark);
  if (held) { present(held); return; }
  cursor.set({ start: mark.start, end: mark.end }, { mark: id });
  if (!mark.own) { tell(`${namesOf(id)}, by another reader.`); lists.open(document.getElementById(`m-${id}`).closest(".block")); return; }
  picker.show({ place: cursor.place, words: wordsAt(article, cursor.place), at: cursor.rectangle(), mark });
}

// The one mark of this reader on just these words: its edges are what one means to move.
function markExactlyHere() {
  const own = marksAt(article, cursor.place).map(markOf).filter((mark) => mark?.own && same(mark, cursor.place));
  return own.length === 1 ? own[0].id : null;
}

const marksHere = () => (cursor.mark ? [cursor.mark] : marksAt(article, cursor.place));
const here = () => cursor.rectangle() ?? article.getBoundingClientRect();

// What one is at: what has the focus, or in the text the words that are chosen, as wide as the window.
function atWork() {
  const focus = document.activeElement;
  if (![article, document.body].includes(focus) && !status.line.contains(focus)) return focus.getBoundingClientRect();
  return cursor.place && { ...cursor.rectangle(), left: 0, right: innerWidth };
}

function backToText() { article.focus({ preventScroll: true }); }

// One key after another, so that each goes on from where the one before it came to.
let going = Promise.resolve();
function goToMark(by) { going = going.then(() => stepToMark(by)); }

async function stepToMark(by) {
  const at = cursor.place?.start ?? -1;
  let next = nextOnPage(article, cursor, by), notes;
  if (!next && gaps.any) {
    const answer = await gaps.ask({ ...(by > 0 ? { after: cursor.mark ? at : at - 1 } : { before: Math.max(0, at) }), ...(cursor.mark && { from: cursor.mark }) });
    if (!answer) { tell("The rest of the text could not be fetched. Press the key again."); return; }
    ({ mark: next, notes } = answer);
  }
  if (!next) { tell("There are no marks yet."); return; }
  const place = { start: next.start, end: next.end };
  cursor.set(place, { mark: next.id }); // at once: what is far from the window may be let go again
  await notes;
  if (notes && cursor.mark === next.id) cursor.set(place, { mark: next.id, scroll: false });
  tell(`${namesOf(next.id)}: “${short(wordsAt(article, place))}”`);
}

// ---- keys: single ones only while the text itself has the focus ----

// The cursor never leaps over words that are not on the page: they are fetched first.
function onward(by, act, unit) {
  if (!gaps.any || cursor.missing(by, unit) === null) { act(); return; }
  going = going.then(async () => {
    const at = cursor.missing(by, unit);
    if (at === null || (await gaps.ask({ at }))) act();
    else tell("The rest of the text could not be fetched. Press the key again.");
  });
}

const go = (by) => onward(by, () => cursor.go(by));
function stretch(by, unit) {
  const outward = cursor.edge === "start" ? by < 0 : by > 0;
  const act = () => cursor.stretch(by, unit);
  if (outward) onward(by, act, unit); else act();
}
const move = (by) => (cursor.edge ? stretch(by) : go(by));
const KEYS = {
  ArrowDown: (event) => (event.shiftKey ? stretch(1) : move(1)),
  ArrowUp: (event) => (event.shiftKey ? stretch(-1) : move(-1)),
  ArrowRight: (event) => (event.shiftKey || cursor.edge ? stretch(1, "word") : cursor.unit === "word" && go(1)),
  ArrowLeft: (event) => (event.shiftKey || cursor.edge ? stretch(-1, "word") : cursor.unit === "word" && go(-1)),
  Enter: enter,
  " ": () => chooser.choose(marksAt(article, cursor.place), here(), change),
  Delete: () => chooser.choose(marksHere(), here(), takeBack, "Take back which mark?"),
  Backspace: () => chooser.choose(marksHere(), here(), takeBack, "Take back which mark?"),
  Escape: () => {
    if (cursor.edge) { edges.giveUp(); return; }
    if (keepingOn.length) { goOnWith([]); tell("Enter opens the picker again."); return; }
    if (armed.length) { tell(`${armed.pop()} is no longer chosen beforehand.`); return; }
    picker.leave();
    cursor.clear();
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
  if (picker.open && event.key === "Tab" && !event.shiftKey) { event.preventDefault(); picker.find.focus(); return; }
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
  if (chooser.open) { chooser.close(); backToText(); }
  act(event.shiftKey ? article.dataset.redo : article.dataset.undo);
});

allKeys.addEventListener("keydown", (event) => { if (event.key === "Escape") { allKeys.hidden = true; backToText(); } });
allKeys.querySelector("[data-close]").addEventListener("click", () => { allKeys.hidden = true; backToText(); });

listen(article, document.getElementById("touch-bar"), { cursor, edges, picker, pick, choose: (ids, at) => chooser.choose(ids, at, change) });

// The picker is for the words that are chosen: it goes with them, except to other words than those of the mark that it changes.
function follow() {
  const { place, mark } = cursor;
  if (!picker.open || !place || same(place, picker.place)) return;
  const apart = place.end <= picker.place.start || picker.place.end <= place.start;
  if (mark === picker.mark ? mark && apart : mark || apart) picker.leave();
  else picker.follow(place, wordsAt(article, place), cursor.rectangle());
}

article.addEventListener("cursor-moved", () => {
  follow();
  const now = new Set(marksAt(article, cursor.place));
  for (const note of margin.querySelectorAll(".note.now")) if (!now.has(note.dataset.mark)) note.classList.remove("now");
  for (const id of now) { const note = noteOf(id); note?.classList.add("now"); drawMore(note); }
  showLanes(article, cursor.place && blocks.over(cursor.place)[0]?.block);
  status.place();
});

// ---- keeping in step with the window ----

function lay() { layMargin(margin, article); showWhere(thread, article); more.soon(); }
const soon = (what) => { let waiting = false; return () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; what(); }); } }; };
let resting;
const rest = () => { clearTimeout(resting); resting = setTimeout(() => remember(article.dataset.text, offsetAt(EDGE)), 400); };
margin.addEventListener("came", soon(lay));
const scrolled = soon(() => { showWhere(thread, article); status.place(); });

async function goTo(offset) {
  if (!blocks.at(offset) && gaps.any) await gaps.ask({ at: offset });
  const range = placeToRanges(article, { start: offset, end: offset + 1 })[0];
  if (range) scrollTo({ top: scrollY + range.getBoundingClientRect().top - EDGE, behavior: "instant" });
}

async function goBackTo(offset) {
  if (!blocks.at(offset) && gaps.any) await gaps.ask({ at: offset });
  scrollToOffset(offset);
}

// A mark that the address names; else where this reader was. To have come elsewhere offers the way back.
async function begin() {
  const was = placeOf(article.dataset.text);
  if (location.hash && !document.getElementById(location.hash.slice(1))) { more.all(); document.getElementById(location.hash.slice(1))?.scrollIntoView(); }
  const named = location.hash.startsWith("#m-") ? location.hash.slice(3) : new URLSearchParams(location.search).get("mark");
  if (named) {
    const mark = markOf(named) ?? (await gaps.load({ mark: named }))?.mark;
    if (mark) { cursor.set({ start: mark.start, end: mark.end }, { mark: named, scroll: false }); await goTo(mark.start); }
    if (was && mark && Math.abs(was - mark.start) > 200) { goBack.hidden = false; goBack.onclick = (event) => { event.preventDefault(); goBack.hidden = true; goBackTo(was).then(backToText); }; }
  } else if (was && !location.hash && !location.search) await goBackTo(was);
  addEventListener("scroll", () => { scrolled(); rest(); }, { passive: true });
}

function layAnew() { measureAgain(); lay(); }
addEventListener("resize", soon(() => { layAnew(); edges.show(); }));
document.fonts.ready.then(layAnew);
lay();
for (const span of document.querySelectorAll("#keys [data-key]")) {
  const key = keyOf(span.dataset.key);
  span.hidden = !key;
  span.querySelector("kbd").textContent = key;
}
const left = keep.left();
for (const { answer } of left) answer.then(show).catch((error) => { if (!error.refused) throw error; refused(error); });
if (left.length) tell("Something was not saved yet. Trying again.");
begin().then(() => {
  const [waits] = keep.waiting.filter((act) => act.page === location.pathname);
  if (waits && !isAtWork(placeIn(formOf(waits)))) reopen(waits);
});
if (table().fault) tell(table().fault);
if (armed.length) tell(`Choose words for ${armed[0]}. Esc lets go of it.`);
document.documentElement.dataset.ready = "yes";
