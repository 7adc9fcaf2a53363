// Each note stands beside its words; where two would collide, the later one moves down.

const GAP = 14;

export function layMargin(margin, article) {
  const wide = matchMedia("(min-width: 60.01rem)").matches;
  margin.classList.toggle("placed", wide);
  if (!wide) { margin.style.minHeight = ""; return; }
  const top = margin.getBoundingClientRect().top;
  const placed = [...margin.querySelectorAll(".note")].map((note) => {
    const words = document.getElementById(note.dataset.at);
    const block = words?.closest(".block") ?? article.querySelector(`#b${note.closest(".beside").dataset.number}`);
    let at = (words ?? block).getBoundingClientRect().top - top;
    if (note.dataset.cue) at = cueTop(block, Number(note.dataset.cue)) - top;
    return { note, at };
  });
  placed.sort((one, other) => one.at - other.at);
  const heights = placed.map(({ note }) => note.offsetHeight);
  let free = 0;
  placed.forEach(({ note, at }, number) => {
    const y = Math.max(at, free);
    note.style.top = `${y}px`;
    free = y + heights[number] + GAP;
  });
  margin.style.minHeight = `${free}px`;
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

// The rectangle on the thread: which part of the document is in view.
export function showWhere(thread, article) {
  const here = thread.querySelector(".here");
  const box = article.getBoundingClientRect();
  const scale = 544 / Math.max(1, box.height);
  const top = Math.max(0, -box.top) * scale;
  const bottom = Math.min(box.height, innerHeight - box.top) * scale;
  here.setAttribute("y", top.toFixed(1));
  here.setAttribute("height", Math.max(12, Math.min(544 - top, bottom - top)).toFixed(1));
}
