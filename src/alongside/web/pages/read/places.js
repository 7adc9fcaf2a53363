// The one place where the page's UTF-16 meets the product's code points. Offsets of a text are code points, from 0, end not included.

import { blocks } from "./blocks.js";

export const codePoints = (string) => { let many = 0; for (const _ of string) many += 1; return many; };

const unitsAt = (string, points) => {
  let units = 0;
  for (const one of string) { if (points <= 0) break; units += one.length; points -= 1; }
  return units;
};

export const blockAt = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".block");
export const wordsOf = (block) => block.querySelector(".words");

// Where a point of the page stands in the text, or null when it is not in its words.
export function pointToOffset(node, offset) {
  const block = blockAt(node);
  const words = block && wordsOf(block);
  if (!words || !(words === node || words.contains(node))) return null;
  const range = document.createRange();
  range.setStart(words, 0);
  range.setEnd(node, offset);
  return Number(block.dataset.start) + codePoints(range.toString());
}

// A selection of the page as {start, end}; what lies outside the words is cut off.
export function selectionToPlace(article, selection) {
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const chosen = selection.getRangeAt(0);
  const touched = [...article.querySelectorAll(".block .words")].filter((words) => chosen.intersectsNode(words));
  if (!touched.length) return null;
  const edges = touched.map((words) => {
    const block = words.closest(".block");
    const from = Number(block.dataset.start);
    const range = document.createRange();
    range.selectNodeContents(words);
    if (chosen.compareBoundaryPoints(Range.START_TO_START, range) > 0) range.setStart(chosen.startContainer, chosen.startOffset);
    if (chosen.compareBoundaryPoints(Range.END_TO_END, range) < 0) range.setEnd(chosen.endContainer, chosen.endOffset);
    const before = document.createRange();
    before.setStart(words, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = from + codePoints(before.toString());
    return [start, start + codePoints(range.toString())];
  }).filter(([start, end]) => end > start);
  return edges.length ? { start: edges[0][0], end: edges.at(-1)[1] } : null;
}

// The ranges, one a block, that a place covers, as far as it is on the page.
export function placeToRanges(article, place) {
  return blocks.over(place).map(({ block, start, end }) => {
    const words = wordsOf(block);
    const string = words.textContent;
    const range = document.createRange();
    range.setStart(...pointAt(words, unitsAt(string, Math.max(0, place.start - start))));
    range.setEnd(...pointAt(words, unitsAt(string, Math.min(end, place.end) - start)));
    return range;
  });
}

function pointAt(words, units) {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (units <= node.length) return [node, units];
    units -= node.length;
    last = node;
  }
  return last ? [last, last.length] : [words, 0];
}

// The first of many words, cut between characters: half an emoji is none.
export function short(words, most = 40) {
  const all = [...words];
  return all.length > most ? `${all.slice(0, most).join("")}…` : words;
}

export const wordsAt = (article, place) => placeToRanges(article, place).map((range) => range.toString()).join(" ");
