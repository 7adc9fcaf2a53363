// Waiting before something is asked for again: a while, or less where the connection is back before.

export const pause = (milliseconds) => new Promise((resolve) => {
  setTimeout(resolve, milliseconds);
  addEventListener("online", resolve, { once: true });
});
