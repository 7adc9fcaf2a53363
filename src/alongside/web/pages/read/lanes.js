// The marks of one paragraph as lanes in its gutter: first fit, as many as overlap. Only beside the paragraph one is at: calm until then.

import { placeToRanges } from "./places.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 12; // pixels from lane to lane: a letter stands over each
const most = () => (matchMedia("(min-width: 60.01rem)").matches ? 4 : 3); // as many as there is room for

// Sorted by where they begin, each in the first lane that is free again; else a new lane. By height, not by words: of two
// marks on one line each needs a lane.
export function firstFit(bars) {
  const ends = [];
  return [...bars].sort((one, other) => one.top - other.top || other.bottom - one.bottom).map((bar) => {
    let lane = ends.findIndex((end) => end <= bar.top);
    if (lane < 0) lane = ends.length;
    ends[lane] = bar.bottom;
    return { ...bar, lane };
  });
}

// One bar a mark and side: trust solid with a round cap and "T", surveillance hatched with a square cap and "S".
export function drawLanes(article, block, marks) {
  for (const old of article.querySelectorAll(".lanes")) old.remove();
  if (!block || !marks.length) return;
  const box = block.getBoundingClientRect();
  const bars = firstFit(marks.flatMap((mark) => { const across = heights(mark, box, article); return across ? mark.sides.map((side) => ({ side, ...across })) : []; }));
  const many = Math.max(...bars.map((bar) => bar.lane)) + 1;
  if (many < 2) return; // one mark at a time is plain from its line
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "lanes");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("width", WIDE * most());
  svg.setAttribute("height", Math.ceil(box.height));
  const shown = many > most() ? most() - 1 : most();
  for (const bar of bars.filter((one) => one.lane < shown)) drawBar(svg, bar);
  if (many > most()) svg.append(letter(`+${many - shown}`, middle(shown) + 1, 8, "more"));
  block.append(svg);
}

// The middle of a lane: the first stands next to the words.
const middle = (lane) => WIDE * (most() - lane - 0.5);

// From where to where a mark lies beside a paragraph, below its top; null where it does not.
function heights(mark, box, article) {
  const rects = placeToRanges(article, mark).flatMap((range) => [...range.getClientRects()]).filter((one) => one.bottom > box.top && one.top < box.bottom);
  return rects.length ? { top: Math.min(...rects.map((one) => one.top)) - box.top, bottom: Math.max(...rects.map((one) => one.bottom)) - box.top } : null;
}

function drawBar(svg, bar) {
  const top = bar.top + 10;
  const x = middle(bar.lane);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", bar.side);
  path.setAttribute("d", `M${x} ${top.toFixed(1)}V${Math.max(top + 4, bar.bottom - 3).toFixed(1)}`);
  svg.append(path, letter({ t: "T", w: "S", pause: "◇" }[bar.side], x, top - 3, bar.side));
}

function letter(words, x, y, kind) {
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("x", x);
  text.setAttribute("y", y);
  text.setAttribute("class", kind);
  text.textContent = words;
  return text;
}
