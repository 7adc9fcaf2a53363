// On every page: what another page of this tab could not save yet is told, with the way back to it; there it is tried again.

const MARKS = "alongside-unsent-marks "; // and the review's address, by read/keep.js
const ANSWER = "alongside-unsent /"; // the rest of the address that it goes to, by reflect/autosave.js

const kept = (name) => JSON.parse(sessionStorage.getItem(name));
const names = Object.keys(sessionStorage);
const marks = names
  .filter((name) => name.startsWith(MARKS) && !(document.getElementById("text") && location.pathname.startsWith(name.slice(MARKS.length))))
  .map((name) => ({ review: name.slice(MARKS.length), page: kept(name)[0].page }));
// What was sent as its page was left has most likely arrived, and is looked after when that page is opened again.
const answers = new Set(names.filter((name) => name.startsWith(ANSWER)).map(kept).filter(({ onItsWay, page }) => page && !onItsWay && page !== location.pathname).map(({ page }) => page));

function told(words, page, link, review) {
  const notice = Object.assign(document.createElement("p"), { className: "notice" });
  notice.append(`${words} `, Object.assign(document.createElement("a"), { href: page, textContent: link }), ": it is saved from there.");
  const place = Object.assign(document.createElement("div"), { className: "page ending" });
  place.append(notice);
  document.getElementById("main").before(place);
  const state = document.getElementById("kept");
  if (state && location.pathname.startsWith(review)) state.textContent = state.textContent.replace(/^Kept/, "Not all saved");
}

for (const { review, page } of marks) told(`What you marked${location.pathname.startsWith(review) ? "" : " in another review"} is not saved yet.`, page, "Go back to its text", review);
for (const page of answers) told("What you wrote may not be saved yet.", page, "Go back to it", /^\/reviews\/[^/]+\//.exec(page)[0]);

// Closing the tab would lose it. A way on within Alongside does not.
let goingOn = false;
const goesOn = () => { goingOn = true; setTimeout(() => { goingOn = false; }, 500); };
addEventListener("click", (event) => { const link = event.target.closest("a[href]"); if (link?.origin === location.origin && !link.target) goesOn(); });
addEventListener("submit", goesOn);
addEventListener("beforeunload", (event) => { if (marks.length + answers.size && !goingOn) event.preventDefault(); });
