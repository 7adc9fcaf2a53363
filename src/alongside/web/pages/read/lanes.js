// The marks of one paragraph as lanes in its gutter: first fit, as many as overlap. Only beside the paragraph one is at: calm until then.

import { placeToRanges } from "./places.js";

const SVG = "http://www.w3.org/2000/svg";
const MOST = 4;

// Sorted by start, each in the first lane that is free again; else a new lane.
export function firstFit(marks) {
  const ends = [];
  return [...marks].sort((one, other) => one.start - other.start || other.end - one.end).map((mark) => {
    let lane = ends.findIndex((end) => end <= mark.start);
    if (lane < 0) lane = ends.length;
    ends[lane] = mark.end;
    return { ...mark, lane };
  });
}

// One bar a mark and side: trust solid with a round cap and "T", surveillance hatched with a square cap and "S".
export function drawLanes(article, block, marks) {
  for (const old of article.querySelectorAll(".lanes")) old.remove();
  if (!block || !marks.length) return;
  const bars = firstFit(marks.flatMap((mark) => mark.sides.map((side) => ({ ...mark, side }))));
  const many = Math.max(...bars.map((bar) => bar.lane)) + 1;
  if (many < 2) return; // one mark at a time is plain from its line
  const box = block.getBoundingClientRect();
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "lanes");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("width", "40");
  svg.setAttribute("height", Math.ceil(box.height));
  const shown = many > MOST ? MOST - 1 : MOST;
  for (const bar of bars.filter((one) => one.lane < shown)) drawBar(svg, bar, box, article);
  if (many > MOST) svg.append(letter(`+${many - shown}`, 34 - 8 * shown, 10, "more"));
  block.append(svg);
}

function drawBar(svg, bar, box, article) {
  const rects = placeToRanges(article, bar).flatMap((range) => [...range.getClientRects()]).filter((one) => one.bottom > box.top && one.top < box.bottom);
  if (!rects.length) return;
  const top = Math.min(...rects.map((one) => one.top)) - box.top + 10;
  const bottom = Math.max(...rects.map((one) => one.bottom)) - box.top - 3;
  const x = 34 - 8 * bar.lane;
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", bar.side);
  path.setAttribute("d", `M${x} ${top.toFixed(1)}V${Math.max(top + 4, bottom).toFixed(1)}`);
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
