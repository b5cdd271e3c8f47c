import type { Entry } from "@guichet/contract/thread.ts";
import type { Ticket } from "@guichet/contract/tickets.ts";
import { expect, test } from "vitest";
import { firstName, type Passage, publicPassages, stepsOf } from "./exchange.ts";

const now = Temporal.Instant.from("2026-11-25T10:00:00Z");
const dov = { addresses: new Set(["dov@exemple.test"]) };

const entry = (given: Partial<Entry>): Entry => ({
  id: "0197a000-0000-7000-8000-000000000001",
  ticketId: "0197a000-0000-7000-8000-000000000002",
  position: 2,
  kind: "received",
  channel: "email",
  author: { kind: "customer", id: null, name: "Dov Perez", address: "dov@exemple.test" },
  happenedAt: "2026-11-25T09:00:00Z",
  text: "words",
  folded: "",
  hasHtml: false,
  to: [],
  cc: [],
  bcc: [],
  attachments: [],
  warnings: [],
  departure: null,
  notice: null,
  arrivalId: null,
  cameFor: null,
  ...given,
});

const amina = { kind: "agent", id: null, name: "Amina Haddad", address: null } as const;
const carrier = {
  kind: "customer",
  id: null,
  name: "Le transporteur",
  address: "quai@transport.test",
} as const;
const departure = (state: "waiting" | "left" | "failed", leavesAt: string) => ({
  id: "0197a000-0000-7000-8000-000000000003",
  state,
  leavesAt,
  problem: null,
});
const toDov = { kind: "sent", author: amina, to: ["dov@exemple.test"] } as const satisfies Partial<Entry>;
const later = "2026-11-25T10:00:15Z";
const before = "2026-11-25T09:59:00Z";

test.each<[string, Partial<Entry>, boolean]>([
  ["the customer's own words", {}, true],
  ["the first words, whoever wrote them", { position: 1, author: { ...carrier, address: null } }, true],
  ["a note", { kind: "note", author: amina }, false],
  ["a bounce", { kind: "bounce" }, false],
  ["an absence notice", { kind: "automatic" }, false],
  ["our answer to them", toDov, true],
  [
    "our answer with them in copy",
    { kind: "sent", author: amina, to: ["x@y.test"], cc: ["dov@exemple.test"] },
    true,
  ],
  ["a copy of our words in which nobody can be read as To", { kind: "sent", author: amina }, false],
  ["our words to somebody else", { kind: "sent", author: amina, to: ["quai@transport.test"] }, false],
  ["an answer that can be taken back", { ...toDov, departure: departure("waiting", later) }, false],
  ["an answer on its way", { ...toDov, departure: departure("waiting", before) }, true],
  ["an answer no server took", { ...toDov, departure: departure("failed", before) }, true],
  ["somebody else's words to us alone", { author: carrier, to: ["support@guichet.test"] }, false],
  ["somebody else's words, them in copy", { author: carrier, cc: ["dov@exemple.test"] }, true],
  [
    "a stranger's words",
    { author: carrier, cc: ["dov@exemple.test"], warnings: ["unknown_participant"] },
    false,
  ],
])("%s: shown to the customer or not", (_title, given, shown) => {
  expect(publicPassages([entry(given)], dov, now)).toHaveLength(shown ? 1 : 0);
});

test("people are named without their address, ours by their first name", () => {
  const said = [
    entry({}),
    entry(toDov),
    entry({ ...toDov, author: { kind: "elsewhere", id: null, name: "x@y.test", address: null } }),
    entry({ author: { ...carrier, name: "quai@transport.test" }, cc: ["dov@exemple.test"] }),
  ];

  expect(publicPassages(said, dov, now).map(({ from, name }) => [from, name])).toEqual([
    ["you", ""],
    ["us", "Amina"],
    ["us", ""],
    ["someone_else", ""],
  ]);
  expect(firstName("  Anne-Marie du Pont ")).toBe("Anne-Marie");
});

test("a logo of a signature is no file of the exchange; a picture in the text is", () => {
  const file = { id: "i", name: "a.png", type: "image/png", sha256: "", size: 1500, inline: true };
  const attachments = [file, { ...file, id: "j", size: 90_000 }, { ...file, id: "k", inline: false }];

  expect(publicPassages([entry({ attachments })], dov, now)[0]?.files.map(({ id }) => id)).toEqual([
    "j",
    "k",
  ]);
});

const ticket: Pick<Ticket, "openedAt" | "closedAt" | "owner" | "waitingSince"> = {
  openedAt: "2026-11-25T06:00:00Z",
  closedAt: null,
  owner: null,
  waitingSince: "2026-11-25T06:00:00Z",
};
const taken = { name: "ticket.taken", at: "2026-11-25T06:10:00Z", ownerName: "Amina Haddad" } as const;
const closed = { name: "ticket.closed", at: "2026-11-25T08:00:00Z", ownerName: null } as const;
const reopened = { name: "ticket.reopened", at: "2026-11-25T09:00:00Z", ownerName: null } as const;
const answer: Passage = {
  id: "a",
  from: "us",
  name: "Amina",
  at: "2026-11-25T07:00:00Z",
  text: "",
  files: [],
};
const owner = { id: "a", name: "Amina Haddad" };

test.each([
  [
    "just received",
    { ticket, facts: [], passages: [] },
    "received done, taken now, answered next, closed next",
  ],
  [
    "taken up",
    { ticket: { ...ticket, owner }, facts: [taken], passages: [] },
    "received done, taken done, answered now, closed next",
  ],
  [
    "answered",
    { ticket: { ...ticket, owner, waitingSince: null }, facts: [taken], passages: [answer] },
    "received done, taken done, answered done, closed now",
  ],
  [
    "asking again",
    { ticket: { ...ticket, owner }, facts: [taken], passages: [answer] },
    "received done, taken done, answered done, answered now, closed next",
  ],
  [
    "closed",
    { ticket: { ...ticket, owner, closedAt: closed.at }, facts: [taken, closed], passages: [answer] },
    "received done, taken done, answered done, closed done",
  ],
  [
    "reopened",
    { ticket: { ...ticket, owner }, facts: [taken, closed, reopened], passages: [answer] },
    "received done, taken done, answered done, closed done, reopened done, answered now, closed next",
  ],
])("a request %s shows what happened, where it is and what comes", (_title, given, told) => {
  const steps = stepsOf(given.ticket, given.facts, given.passages);
  expect(steps.map(({ kind, state }) => `${kind} ${state}`).join(", ")).toBe(told);
});
