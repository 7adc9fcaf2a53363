// Mouse and touch. A finger that taps chooses the sentence; one that holds selects as the system does. Our bar stands at the foot, never at the words.

import { pointToOffset, selectionToPlace } from "./places.js";

export function listen(article, touchBar, { cursor, edges, picker, pick, choose }) {
  let byTouch = false;
  addEventListener("pointerdown", (event) => { byTouch = event.pointerType === "touch"; edges.byPointer = true; }, { capture: true });
  addEventListener("keydown", () => { edges.byPointer = false; }, { capture: true });

  // Choose what lies under a point; several marks are chosen among.
  function press(event) {
    if (edges.press(event.clientX, event.clientY)) return;
    const at = document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const offset = at && pointToOffset(at.startContainer, at.startOffset);
    if (offset === null || offset === undefined) return;
    cursor.at(offset);
    if (byTouch) touchBar.hidden = false;
    const mark = event.target.closest("mark[data-marks]");
    if (mark) choose(mark.dataset.marks.split(" "), mark.getBoundingClientRect());
  }

  article.addEventListener("pointerup", (event) => {
    if (event.pointerType === "touch") return;
    const place = selectionToPlace(article, getSelection());
    if (place && !edges.armed) {
      cursor.set(place, { scroll: false });
      pick({ focus: false });
    } else if (!event.target.closest("a")) {
      picker.section.hidden = true;
      press(event);
    }
  });

  article.addEventListener("click", (event) => { if (byTouch && !event.target.closest("a")) press(event); });

  document.addEventListener("selectionchange", () => {
    const place = byTouch && selectionToPlace(article, getSelection());
    if (!place) return;
    cursor.set(place, { scroll: false });
    touchBar.hidden = false;
  });

  touchBar.querySelector(".go").addEventListener("click", () => { touchBar.hidden = true; pick({ focus: false }); });
  touchBar.querySelector("[data-close]").addEventListener("click", () => { touchBar.hidden = true; cursor.clear(); });
}
