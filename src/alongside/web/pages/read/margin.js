// Each note stands beside its words; where two would collide, the later one moves down.

import { blocks } from "./blocks.js";

const GAP = 14;

// First everything is measured, then everything is moved: the browser lays the page out once.
export function layMargin(margin, article) {
  const foot = margin.querySelector(".not-said");
  const wide = matchMedia("(min-width: 60.01rem)").matches;
  if (!wide) { margin.style.minHeight = ""; return; }
  const top = margin.getBoundingClientRect().top;
  const placed = [...margin.querySelectorAll(".note")].map((note) => ({ note, at: placeOf(note, article) - top, height: note.offsetHeight }));
  const end = foot ? Math.max(0, article.offsetHeight - foot.offsetHeight) : 0;
  const footHeight = foot?.offsetHeight ?? 0;
  placed.sort((one, other) => one.at - other.at);
  let free = 0;
  for (const { note, at, height } of placed) {
    const y = Math.max(at, free);
    move(note, y);
    free = y + height + GAP;
  }
  if (foot) { move(foot, Math.max(free, end)); free = Math.max(free, end) + footHeight; }
  margin.style.minHeight = `${free}px`;
  margin.classList.add("laid");
}

function move(one, y) {
  const top = `${Math.round(y)}px`;
  if (one.style.top !== top) one.style.top = top;
}

// The height of the window at which the words of a note stand: a mark's first piece, a question's cue, else the paragraph.
function placeOf(note, article) {
  const { mark, at, cue } = note.dataset;
  const words = document.getElementById(mark ? `m-${mark}` : at);
  if (cue && words) return cueTop(words, Number(cue));
  return (words ?? article.querySelector(`#b${note.closest(".beside").dataset.number}`) ?? article).getBoundingClientRect().top;
}

function cueTop(block, cue) {
  const range = document.createRange();
  const walker = document.createTreeWalker(block.querySelector(".words"), NodeFilter.SHOW_TEXT);
  let left = cue - Number(block.dataset.start);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.length) { range.setStart(node, left); range.setEnd(node, Math.min(node.length, left + 1)); return range.getBoundingClientRect().top || block.getBoundingClientRect().top; }
    left -= node.length;
  }
  return block.getBoundingClientRect().top;
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
