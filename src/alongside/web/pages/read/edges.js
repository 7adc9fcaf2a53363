// The edges of what is chosen: moved by keys, by dragging a grip, or by pressing a grip and then a word (WCAG 2.5.7).

import { blocks } from "./blocks.js";
import { unitsOf } from "./cursor.js";
import { placeToRanges, pointToOffset } from "./places.js";

export class Edges {
  constructor(article, cursor, grips, { moved, tell, markHere, isOwn }) {
    Object.assign(this, { article, cursor, grips, moved, tell, markHere, isOwn });
    this.armed = null; // the grip that was pressed: the next word pressed becomes its edge
    this.was = null;
    grips.addEventListener("pointerdown", (event) => this.take(event));
    grips.addEventListener("pointermove", (event) => this.drag(event));
    grips.addEventListener("pointerup", (event) => this.drop(event));
    article.addEventListener("cursor-moved", () => this.show());
  }

  // By key: from now on arrows move this edge, until Enter; Esc puts it back.
  begin(edge) {
    const { cursor } = this;
    if (!cursor.place) { cursor.go(1); if (!cursor.place) return; }
    if (!cursor.edge) { this.was = cursor.place; cursor.mark ??= this.markHere(); }
    const theirs = this.letGoOfTheirs() ? "This mark is another reader’s and stays as it is; you choose words of your own. " : "";
    cursor.edge = edge;
    this.tell(`${theirs}Moving the ${edge}: left and right by a word, up and down by a sentence. Enter ends, Esc puts it back.`);
  }

  end() {
    const { cursor, was } = this;
    cursor.edge = this.was = null;
    const still = !was || (was.start === cursor.place.start && was.end === cursor.place.end);
    if (cursor.mark && !still) this.moved(cursor.mark, cursor.place);
    else this.tell(still ? "Nothing was moved." : "These words are chosen. No mark was changed.");
  }

  giveUp() {
    const { cursor, was } = this;
    this.was = null;
    cursor.set(was ?? cursor.place, { mark: cursor.mark });
    this.tell("The edges are where they were.");
  }

  // Another reader's mark is not moved: what moves is what is chosen. True when there was one.
  letGoOfTheirs() {
    const theirs = this.cursor.mark && !this.isOwn(this.cursor.mark);
    if (theirs) this.cursor.mark = null;
    return Boolean(theirs);
  }

  take(event) {
    const grip = event.target.closest(".grip");
    if (!grip || !this.cursor.place) return;
    event.preventDefault();
    event.stopPropagation();
    grip.setPointerCapture(event.pointerId);
    this.holding = { edge: grip.dataset.edge, x: event.clientX, y: event.clientY, far: false };
    this.was = this.cursor.place;
    this.letGoOfTheirs();
  }

  drag(event) {
    const { holding } = this;
    if (!holding) return;
    holding.far ||= Math.hypot(event.clientX - holding.x, event.clientY - holding.y) > 4;
    if (holding.far) this.put(holding.edge, event.clientX, event.clientY);
  }

  drop(event) {
    const { holding } = this;
    if (!holding) return;
    this.holding = null;
    event.stopPropagation();
    if (holding.far) this.finish();
    else { this.armed = holding.edge; this.tell(`Press the word where the ${holding.edge === "start" ? "mark should start" : "mark should end"}.`); }
  }

  // A press in the text: true when it was meant for an edge.
  press(x, y) {
    if (!this.armed) return false;
    this.put(this.armed, x, y);
    this.armed = null;
    this.finish();
    return true;
  }

  finish() {
    const { cursor, was } = this;
    this.was = null;
    if (was && (was.start !== cursor.place.start || was.end !== cursor.place.end)) this.moved(cursor.mark, cursor.place);
  }

  put(edge, x, y) {
    this.grips.classList.add("through"); // the grip itself must not be what lies under the finger
    const at = document.caretRangeFromPoint(x, y);
    this.grips.classList.remove("through");
    const offset = at && pointToOffset(at.startContainer, at.startOffset);
    const one = offset === null || offset === undefined ? null : blocks.at(offset);
    const word = one && unitsOf(one, "word").find((unit) => unit.start <= offset && offset <= unit.end);
    if (!word) return;
    const { start, end } = this.cursor.place;
    const place = edge === "start" ? { start: word.start, end } : { start, end: word.end };
    if (place.start < place.end) this.cursor.set(place, { scroll: false, keep: true });
  }

  show() {
    const ranges = this.cursor.place ? placeToRanges(this.article, this.cursor.place) : [];
    this.grips.hidden = !ranges.length || !this.byPointer;
    if (this.grips.hidden) return;
    const desk = this.grips.offsetParent.getBoundingClientRect();
    const [first, last] = [ranges[0].getClientRects()[0], [...ranges.at(-1).getClientRects()].at(-1)];
    if (!first || !last) { this.grips.hidden = true; return; }
    const [start, end] = this.grips.children;
    start.style.left = `${first.left - desk.left - 12}px`;
    start.style.top = `${first.top - desk.top - 18}px`;
    end.style.left = `${last.right - desk.left - 12}px`;
    end.style.top = `${last.bottom - desk.top - 4}px`;
  }
}
