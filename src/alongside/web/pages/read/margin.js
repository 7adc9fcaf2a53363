// Each note stands beside its words; where two would collide, the later one moves down.

import { blocks } from "./blocks.js";
import { placeToRanges } from "./places.js";

const GAP = 14;
const ROOM = 16; // what a note's ways on need below it, beside the gap
export const EDGE = 90; // the height of the window at which the place that one is at is read
let known = new WeakMap(); // of each list, its notes: how far below the top of its paragraph its words stand, and how high each is

// What was measured beside the paragraph of a note or list, or of all, holds no longer: words, width or letters changed.
export function measureAgain(one) { if (one) known.delete(one.closest(".beside")); else known = new WeakMap(); }

// First everything is measured, then everything is moved: the browser lays the page out once. The notes of a paragraph
// move together, so that what comes above them moves a paragraph, not each of them.
export function layMargin(margin, article) {
  const foot = margin.querySelector(".not-said");
  const wide = matchMedia("(min-width: 60.01rem)").matches;
  if (!wide) { margin.style.minHeight = ""; return; }
  const top = margin.getBoundingClientRect().top;
  const all = [...margin.querySelectorAll(".beside")].map((beside) => {
    const block = document.getElementById(`b${beside.dataset.number}`) ?? article;
    const box = block.getBoundingClientRect();
    if (!known.has(beside)) known.set(beside, measured(beside, article, box));
    return { list: known.get(beside), at: box.top - top };
  });
  const end = foot ? Math.max(0, article.offsetHeight - foot.offsetHeight) : 0;
  const footHeight = foot?.offsetHeight ?? 0;
  let free = 0;
  let last = null;
  for (const { list, at } of all) {
    const first = Math.round(list.notes.length ? Math.max(at + list.notes[0].below, free) : at);
    move(list, first);
    for (const note of list.notes) {
      const y = Math.max(at + note.below, free);
      if (last) crowd(last, y - free < ROOM);
      last = note;
      move(note, y - first);
      free = y + note.height + GAP;
    }
  }
  if (last) crowd(last, false);
  if (foot) { move({ one: foot }, Math.max(free, end)); free = Math.max(free, end) + footHeight; }
  margin.style.minHeight = `${free}px`;
  margin.classList.add("laid");
}

function measured(beside, article, box) {
  const notes = [...beside.querySelectorAll(".note, .goes-on")].map((note) => ({ one: note, below: placeOf(note, article, box) - box.top, height: note.offsetHeight }));
  return { one: beside, notes: notes.sort((one, other) => one.below - other.below) };
}

// Whether the next note stands so near that a note's ways on would lie over it: then they wait for the hand.
function crowd(note, close) {
  if (note.close === close) return;
  note.close = close;
  note.one.classList.toggle("close", close);
}

// To ask a style what it is costs more than to remember it.
function move(it, y) {
  const top = Math.round(y);
  if (it.top === top) return;
  it.top = top;
  it.one.style.top = `${top}px`;
}

// The height of the window at which the words of a note stand: a mark's first piece, a question's cue, else the paragraph.
function placeOf({ dataset: { mark, cue } }, article, box) {
  if (cue) return placeToRanges(article, { start: Number(cue), end: Number(cue) + 1 })[0]?.getBoundingClientRect().top || box.top;
  return (document.getElementById(`m-${mark}`)?.getBoundingClientRect() ?? box).top;
}

// The rectangle on the thread: which part of the document is in view. Gaps do not stand for their words exactly, so it goes by words.
export function showWhere(thread, article) {
  const here = thread.querySelector(".here");
  const length = Math.max(1, Number(article.dataset.length));
  const first = offsetAt(80);
  const last = offsetAt(innerHeight - 60);
  const top = (544 * first) / length;
  const bottom = (544 * Math.max(first, last)) / length;
  here.setAttribute("y", Math.min(532, top).toFixed(1));
  here.setAttribute("height", Math.max(12, Math.min(544 - top, bottom - top)).toFixed(1));
}

// Bring an offset back to the height of the window at which `offsetAt` read it. False when its words are not on the page.
export function scrollToOffset(offset, height = EDGE) {
  const one = blocks.at(offset);
  if (!one) return false;
  const box = one.block.getBoundingClientRect();
  scrollBy({ top: box.top + box.height * ((offset - one.start) / Math.max(1, one.end - one.start)) - height, behavior: "instant" });
  return true;
}

// The offset of the words at a height of the window: by halves, as the paragraphs stand one below another.
export function offsetAt(height) {
  const all = blocks.all;
  let low = 0, high = all.length - 1;
  while (low < high) { const middle = (low + high) >> 1; if (all[middle].block.getBoundingClientRect().bottom >= height) high = middle; else low = middle + 1; }
  const one = all[low];
  if (!one) return 0;
  const box = one.block.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (height - box.top) / Math.max(1, box.height)));
  return Math.round(one.start + share * (one.end - one.start));
}
