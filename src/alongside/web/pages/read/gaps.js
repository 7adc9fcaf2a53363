// A long text is on the page only near the window. A gap stands for the parts that are not; it fills as it comes near, and far parts become gaps again.

import { blocks } from "./blocks.js";
import { besideOf } from "./more.js";
import { pause } from "./pause.js";

const MOST = 7; // parts that stay: some twelve screens
const NEAR = 1.5; // windows ahead
const AT_ONCE = 16; // notes that are laid out in one frame

const AGAIN = 3_000; // milliseconds until what could not be fetched is asked for again

const near = (gap) => { const { top, bottom } = gap.getBoundingClientRect(); return bottom > -NEAR * innerHeight && top < (1 + NEAR) * innerHeight; };
const frame = () => new Promise((done) => { requestAnimationFrame(done); });

export class Gaps {
  constructor(article, notes, { showing, laid, came }) {
    Object.assign(this, { article, notes, showing, laid, came });
    this.loading = new Map();
    this.whole = false; // once everything is asked for, nothing is let go
    this.watcher = new IntersectionObserver((seen) => { for (const one of seen) if (one.isIntersecting) this.fill(one.target); }, { rootMargin: `${NEAR * 100}% 0px` });
    for (const gap of article.querySelectorAll(".gap")) this.stand(gap);
  }

  get any() { return Boolean(this.article.querySelector(".gap")); }

  // A gap is as high as its parts will about be, so that the scroll bar tells the truth.
  stand(gap, height = this.usual() * (Number(gap.dataset.last) - Number(gap.dataset.first))) {
    gap.style.height = `${height}px`;
    this.watcher.observe(gap);
  }

  usual() {
    const parts = [...this.article.querySelectorAll(".part")];
    return parts.reduce((sum, part) => sum + part.offsetHeight, 0) / Math.max(1, parts.length);
  }

  // Load the part of this gap that is nearest to the middle of the window, unless one has gone far from it meanwhile.
  async fill(gap) {
    if (!near(gap)) { this.letGo(); return; }
    const first = Number(gap.dataset.first);
    const last = Number(gap.dataset.last);
    const box = gap.getBoundingClientRect();
    const share = (innerHeight / 2 - box.top) / Math.max(1, box.height);
    const answer = await this.ask({ part: Math.max(first, Math.min(last - 1, first + Math.floor(share * (last - first)))) });
    if (!answer) await pause(AGAIN);
    const still = [...this.article.querySelectorAll(".gap")].find(near);
    if (still) requestAnimationFrame(() => this.fill(still));
    else this.letGo();
  }

  // A part anew, as it is now; with the page's title, when it stands there.
  anew(part) { return this.load({ part: part.dataset.part, ...(part.querySelector("#text-title") && { titled: "yes" }) }); }

  // Ask for a part by number, mark or place, and put it where it belongs. The answer says which mark was meant.
  async load(asked) {
    const answer = await this.ask(asked);
    await answer?.notes;
    return answer;
  }

  // The same, until its words are there: `notes` of the answer is done when what stands beside them is, too.
  ask(asked) {
    const query = new URLSearchParams(this.showing);
    for (const [name, value] of Object.entries(asked)) query.set(name, value);
    const address = `${this.article.dataset.part}?${query}`;
    if (!this.loading.has(address)) this.loading.set(address, this.fetched(address).finally(() => this.loading.delete(address)));
    return this.loading.get(address);
  }

  async fetched(address) {
    const response = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    const answer = response?.ok ? await response.json().catch(() => null) : null; // a page of somebody else's is no answer
    return answer && { ...answer, notes: this.put(answer) };
  }

  // A part that comes new brings its words at once and its notes some a frame, so that no frame waits for all of them.
  async put({ part, html, margin }) {
    const made = document.createRange().createContextualFragment(html.trim());
    const here = this.article.querySelector(`.part[data-part="${part}"]`);
    if (here) here.replaceWith(made);
    else {
      const gap = [...this.article.querySelectorAll(".gap")].find((one) => Number(one.dataset.first) <= part && part < Number(one.dataset.last));
      if (!gap) return;
      this.split(gap, part, made);
    }
    blocks.changed();
    for (const block of this.article.querySelectorAll(`.part[data-part="${part}"] .block`)) besideOf(block.dataset.number)?.remove();
    const notes = document.createRange().createContextualFragment(margin);
    if (here || this.whole) { this.putNotes(notes); this.laid(); return; }
    this.laid();
    await frame(); // in which the words are painted
    while (notes.childElementCount) {
      await frame();
      this.putNotes(this.some(notes));
      this.came();
    }
  }

  // The first lists of these, with as many notes as one frame can lay out; what was let go meanwhile is left out.
  some(notes) {
    const taken = document.createDocumentFragment();
    for (let many = 0; many < AT_ONCE && notes.firstElementChild; ) {
      const beside = notes.firstElementChild;
      many += beside.querySelectorAll(".note").length;
      if (document.getElementById(`b${beside.dataset.number}`)) taken.append(beside);
      else beside.remove();
    }
    return taken;
  }

  split(gap, part, made) {
    const first = Number(gap.dataset.first);
    const last = Number(gap.dataset.last);
    const each = gap.offsetHeight / (last - first);
    const focused = gap.contains(document.activeElement);
    const before = part > first && this.gap(first, part);
    const after = part + 1 < last && this.gap(part + 1, last);
    const put = made.firstElementChild;
    this.watcher.unobserve(gap);
    gap.replaceWith(...[before, put, after].filter(Boolean));
    if (before) this.stand(before, each * (part - first));
    if (after) this.stand(after, each * (last - part - 1));
    if (focused) this.article.focus({ preventScroll: true });
  }

  gap(first, last) {
    const gap = Object.assign(document.createElement("div"), { className: "gap" });
    Object.assign(gap.dataset, { first, last });
    gap.append(Object.assign(document.createElement("a"), { href: `?part=${first}`, textContent: last - first === 1 ? "Another part of the text" : `${last - first} more parts of the text` }));
    return gap;
  }

  putNotes(made) {
    const besides = [...this.notes.children];
    for (const one of [...made.children]) {
      const number = Number(one.dataset.number);
      document.getElementById(one.id)?.remove();
      this.notes.insertBefore(one, besides.find((other) => other.isConnected && Number(other.dataset.number) > number) ?? null);
    }
  }

  // Let the farthest parts go, at their exact height, so that nothing moves.
  letGo() {
    if (this.whole) return;
    const parts = [...this.article.querySelectorAll(".part")];
    if (parts.length <= MOST || parts.length === 1) return;
    const far = parts.map((part) => { const box = part.getBoundingClientRect(); return { part, far: Math.max(box.top - innerHeight, -box.bottom) }; });
    far.sort((one, other) => other.far - one.far);
    for (const { part, far: away } of far.slice(0, parts.length - MOST)) {
      if (away < (NEAR + 1) * innerHeight || part.contains(document.activeElement) || part.querySelector("#text-title")) continue;
      this.forget(part);
    }
    blocks.changed();
  }

  forget(part) {
    const number = Number(part.dataset.part);
    const height = part.offsetHeight;
    for (const block of part.querySelectorAll(".block")) document.getElementById(`beside-${block.dataset.number}`)?.remove();
    const before = part.previousElementSibling?.matches(".gap") ? part.previousElementSibling : null;
    const after = part.nextElementSibling?.matches(".gap") ? part.nextElementSibling : null;
    const sum = height + (before?.offsetHeight ?? 0) + (after?.offsetHeight ?? 0);
    const gap = this.gap(before ? Number(before.dataset.first) : number, after ? Number(after.dataset.last) : number + 1);
    for (const one of [before, after]) if (one) { this.watcher.unobserve(one); one.remove(); }
    part.replaceWith(gap);
    this.stand(gap, sum);
  }

  // Everything, for somebody who searches with the browser.
  async all() {
    this.whole = true;
    for (let gap = this.article.querySelector(".gap"); gap; gap = this.article.querySelector(".gap")) {
      if (!(await this.load({ part: gap.dataset.first }))) return;
    }
  }
}
