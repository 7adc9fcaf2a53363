// The marks of one paragraph as lanes beside it: first fit, as many as overlap. Only beside the paragraph one is at: calm until then.

import { placeToRanges } from "./places.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 12; // pixels from lane to lane: a letter stands over each
const MOST = 4;
const INSET = 20; // of the words of a narrow window: there trust stands before them and surveillance after, two lanes each
const NARROW = { wide: 10, most: 2 };

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
  const bars = marks.flatMap((mark) => { const across = heights(mark, box, article); return across ? mark.sides.map((side) => ({ side, ...across })) : []; });
  if (lanesOf(firstFit(bars)) < 2) return; // one mark at a time is plain from its line
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "lanes");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("height", Math.ceil(box.height));
  if (matchMedia("(min-width: 60.01rem)").matches) {
    svg.setAttribute("width", WIDE * MOST);
    drawSide(svg, firstFit(bars), MOST, (lane) => WIDE * (MOST - lane - 0.5));
  } else {
    const width = Math.round(box.width) + 2 * INSET;
    const away = (lane) => INSET - NARROW.wide * (lane + 0.5);
    svg.setAttribute("width", width);
    drawSide(svg, firstFit(bars.filter(({ side }) => side !== "w")), NARROW.most, away);
    drawSide(svg, firstFit(bars.filter(({ side }) => side === "w")), NARROW.most, (lane) => width - away(lane));
  }
  block.append(svg);
}

const lanesOf = (bars) => Math.max(-1, ...bars.map((bar) => bar.lane)) + 1;

// `middle` says where a lane lies: the first stands next to the words. What has no room is counted: in the last lane, or below
// where a lane is too narrow for that.
function drawSide(svg, bars, most, middle) {
  const many = lanesOf(bars);
  const shown = many > most ? most - 1 : most;
  for (const bar of bars.filter((one) => one.lane < shown)) drawBar(svg, bar, middle(bar.lane));
  if (many <= most) return;
  const [x, y] = most === MOST ? [middle(shown) + 1, 8] : [middle(shown / 2), Math.max(...bars.filter((one) => one.lane < shown).map((one) => one.bottom)) + 8];
  svg.append(letter(`+${many - shown}`, x, y, "more"));
}

// From where to where a mark lies beside a paragraph, below its top; null where it does not.
function heights(mark, box, article) {
  const rects = placeToRanges(article, mark).flatMap((range) => [...range.getClientRects()]).filter((one) => one.bottom > box.top && one.top < box.bottom);
  return rects.length ? { top: Math.min(...rects.map((one) => one.top)) - box.top, bottom: Math.max(...rects.map((one) => one.bottom)) - box.top } : null;
}

function drawBar(svg, bar, x) {
  const top = bar.top + 10;
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
