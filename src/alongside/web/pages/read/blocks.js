// The paragraphs that are on the page, found by place without looking at all of them.

const article = document.getElementById("text");
let known = null;

export const blocks = {
  get all() { known ??= [...article.querySelectorAll(".block")].map((block) => ({ block, start: Number(block.dataset.start), end: Number(block.dataset.end) })); return known; },
  changed() { known = null; },

  // Where in `all` the last paragraph is that begins at or before an offset.
  index(offset) {
    const all = this.all;
    let low = 0, high = all.length;
    while (low < high) { const middle = (low + high) >> 1; if (all[middle].start <= offset) low = middle + 1; else high = middle; }
    return low - 1;
  },
  at(offset) { const one = this.all[this.index(offset)]; return one && offset <= one.end ? one : null; },
  over(place) {
    const found = [];
    for (let at = Math.max(0, this.index(place.start)); at < this.all.length && this.all[at].start < place.end; at += 1) {
      if (this.all[at].end > place.start) found.push(this.all[at]);
    }
    return found;
  },
};
