// Mouse and touch. A finger that taps chooses the sentence; one that holds selects as the system does. Our bar stands at the foot, never at the words.

import { snapped } from "./cursor.js";
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

  // What is selected, as it will be saved: whole words.
  function selected() {
    const place = selectionToPlace(article, getSelection());
    return place && snapped(place);
  }

  // Chosen again while the picker is open: words that it lies on, made longer or shorter; others begin anew.
  function take(place) {
    const open = picker.open && place.start < picker.place.end && picker.place.start < place.end;
    if (!open) picker.leave();
    cursor.set(place, { scroll: false, mark: open ? picker.mark : null });
    if (!open) pick({ focus: false });
  }

  // The button may be let go outside the sheet.
  let begun = false;
  article.addEventListener("pointerdown", () => { begun = true; });
  addEventListener("pointerup", (event) => {
    if (event.pointerType === "touch" || !begun) return;
    begun = false;
    const place = selected();
    if (place && !edges.armed) take(place);
    else if (article.contains(event.target) && !event.target.closest("a")) {
      picker.leave();
      press(event);
    }
  });

  article.addEventListener("click", (event) => { if (byTouch && !event.target.closest("a")) press(event); });

  document.addEventListener("selectionchange", () => {
    const place = byTouch && selected();
    if (!place) return;
    cursor.set(place, { scroll: false });
    touchBar.hidden = false;
  });

  touchBar.querySelector(".go").addEventListener("click", () => { touchBar.hidden = true; pick(); });
  touchBar.querySelector("[data-close]").addEventListener("click", () => { touchBar.hidden = true; cursor.clear(); });
}
