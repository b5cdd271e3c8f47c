/**
 * Runs in the page that is measured: from a press to the frame that shows what it was for, by the hours that the
 * browser itself gave to its events. Nothing of whoever drives the browser is counted.
 */
const rows = () => [...document.querySelectorAll("[data-ticket-row]")];
const placeOf = (row) => Number(row?.closest("li")?.getAttribute("aria-posinset") ?? 0);

const looks = {
  words: () => [...document.querySelectorAll("[id^=entry-]")].at(-1),
  focus: () => document.activeElement,
  ticks: () => document.querySelectorAll("li > label > input:checked").length,
  list: () => rows()[0],
};

function hasNext() {
  const all = rows();
  const at = all.findIndex(
    (row) => row.contains(document.activeElement) || row.getAttribute("aria-current") === "true",
  );
  return at < all.length - 1;
}

let pressedAt;
for (const kind of ["pointerdown", "keydown"]) {
  addEventListener(
    kind,
    (event) => {
      pressedAt ??= event.timeStamp;
    },
    true,
  );
}

const tasks = [];
const keys = [];
const watch = (type, more, keep) =>
  new PerformanceObserver((list) => keep(list.getEntries())).observe({ type, buffered: true, ...more });
watch("longtask", {}, (entries) => tasks.push(...entries));
watch("event", { durationThreshold: 16 }, (entries) =>
  keys.push(...entries.filter(({ name }) => name === "keydown")),
);

const since = (entries, from) =>
  entries.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration);

let shown;

window.measured = {
  /** What is looked at has to become another thing, after a press that has not come yet. */
  begin(name) {
    const look = looks[name];
    const before = look();
    pressedAt = undefined;
    shown = new Promise((resolve) => {
      const see = () => {
        const now = look();
        if (pressedAt === undefined || now === undefined || now === before) {
          requestAnimationFrame(see);
          return;
        }
        // A message is heard once the frame that is being made is made.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressedAt);
        port2.postMessage(null);
      };
      requestAnimationFrame(see);
    });
  },
  shown: () => shown,
  /** The end of what was read so far is no end: whoever goes on waits for the next page, and is not measured for it. */
  async nextThere() {
    while (!hasNext()) await new Promise(requestAnimationFrame);
  },
  now: () => performance.now(),
  tasksSince: (from) => since(tasks, from),
  keysSince: (from) => since(keys, from),
  /** Where the next row that was not yet seen stands. At the end of a page whoever goes on scrolls: not measured. */
  async nextRow(seen) {
    for (;;) {
      const next = rows().find((row) => !seen.includes(row.dataset.ticketRow));
      (next ?? rows().at(-1))?.scrollIntoView({ block: "nearest" });
      // The list draws the rows that have come near, and may take away the others.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      if (!next?.isConnected) continue;
      const { x, y, width, height } = next.getBoundingClientRect();
      return { id: next.dataset.ticketRow, x: x + width / 2, y: y + height / 2 };
    }
  },
  /** Page after page, as somebody would who holds the key of the end. */
  async readOn(count) {
    const scroller = rows()[0].closest("ul").parentElement;
    while (placeOf(rows().at(-1)) < count) {
      scroller.scrollTop = scroller.scrollHeight;
      await new Promise(requestAnimationFrame);
    }
    scroller.scrollTop = 0;
    await new Promise(requestAnimationFrame);
  },
};
