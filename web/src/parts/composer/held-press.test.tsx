import type { GuardFinding } from "@guichet/contract/guard.ts";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, entry, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const replies = `POST ${place}/replies`;
const words = "Je devrais pouvoir vous rappeler jeudi. Je pense vous rembourser vendredi.";
const draft = {
  kind: "reply" as const,
  by: amina,
  holder: amina,
  html: `<p>${words}</p>`,
  to: ["dov@example.org"],
  cc: [],
  bcc: [],
  quotesHistory: null,
  word: null,
  attachments: [],
  sharedAt: null,
  leavesAt: null,
  broughtBack: null,
  entriesSeen: 1,
  savedAt: minutesAgo(2),
};
const sent = entry({ id: "0198cccc-0000-7000-8000-000000000002", position: 2, kind: "sent" });

const call: GuardFinding = {
  id: "rappel",
  span: [0, 39],
  kind: "promise",
  weight: "question",
  certainty: "ask",
  excerpt: "Je devrais pouvoir vous rappeler jeudi.",
  advice: { code: "promise.ask", particulars: {}, says: "Est-ce un engagement ?" },
  promiseKind: "call_back",
  due: minutesAgo(-2880),
};
const refund: GuardFinding = {
  ...call,
  id: "remboursement",
  span: [40, words.length],
  excerpt: "Je pense vous rembourser vendredi.",
  promiseKind: "refund",
  due: minutesAgo(-4320),
};
const card: GuardFinding = {
  ...call,
  id: "carte",
  kind: "card",
  weight: "stop",
  advice: { code: "value.card", particulars: {}, says: "Un numéro de carte ne voyage pas." },
};

const reads = (findings: readonly GuardFinding[]) => ({ language: "fr", findings, spelled: true, took: 3 });

function desk(findings: readonly GuardFinding[]): Post {
  return openPost({
    ...atTheDesk,
    [`GET ${place}/drafts`]: { items: [draft] },
    [`PUT ${place}/drafts/reply`]: draft,
    [`GET ${place}/promises`]: { items: [] },
    "POST /api/guard/readings": reads(findings),
    "POST /api/guard/answers": {},
    [replies]: sent,
  });
}

/** Pressed, and held back by a question. */
async function isHeldBack(): Promise<HTMLElement> {
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: words }));
  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  fireEvent.keyDown(editor, { key: "Enter", code: "Enter", ctrlKey: true });
  return editor;
}

const held = () => screen.findByText("Avant l’envoi : est-ce une promesse ?");
const says = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const learnt = (post: Post) => waitFor(() => expect(post.sent("POST /api/guard/answers")).not.toEqual([]));

test("the answer to the question that held a message back lets it leave, and it can still be taken back", async () => {
  const post = desk([call]);
  await isHeldBack();
  await held();
  says("Oui, suivre");

  await screen.findByText("Message envoyé.");
  expect(await screen.findByRole("button", { name: "Annuler l’envoi" })).toBeTruthy();
  expect(post.sent(replies)).toMatchObject([{ promises: [{ findingId: "rappel" }] }]);
});

test("whoever answers no to the question that held a message back sees it leave too, with nothing promised", async () => {
  const post = desk([call]);
  await isHeldBack();
  await held();
  says("Non");

  await screen.findByText("Message envoyé.");
  expect(post.sent(replies)).toMatchObject([{ promises: [], notPromises: ["rappel"] }]);
});

test("of two questions, the first answer brings the second under the hand, and the second lets the message leave", async () => {
  const post = desk([call, refund]);
  await isHeldBack();
  await held();
  says("Oui, suivre");
  await screen.findByTitle(refund.excerpt);
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Oui, suivre"));
  expect(post.sent(replies)).toEqual([]);
  says("Non");

  await screen.findByText("Message envoyé.");
  expect(post.sent(replies)).toMatchObject([
    { promises: [{ findingId: "rappel" }], notPromises: ["remboursement"] },
  ]);
});

test("an answer lets nothing leave that a stop still holds", async () => {
  const post = desk([card, call]);
  const editor = await isHeldBack();
  await screen.findByText("Le message n’est pas parti.");
  fireEvent.keyDown(editor, { key: "Enter", code: "Enter", altKey: true });

  await learnt(post);
  await screen.findByText(/Un numéro de carte ne voyage pas/u);
  expect(post.sent(replies)).toEqual([]);
});

test("words changed since the press are another message, and leave at their own press", async () => {
  const post = desk([call]);
  const editor = await isHeldBack();
  await held();
  act(() => editor.focus());
  const paragraph = editor.querySelector("p");
  if (paragraph) paragraph.textContent = `${words} Merci.`;
  await waitFor(() =>
    expect(post.sent(`PUT ${place}/drafts/reply`)).toMatchObject([{ html: `<p>${words} Merci.</p>` }]),
  );
  says("Oui, suivre");

  await learnt(post);
  await screen.findByRole("button", { name: /^Promesse\s: Rappel/u });
  expect(post.sent(replies)).toEqual([]);
});

test("a question answered before any press sends nothing by itself", async () => {
  const post = desk([call]);
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: words }));
  fireEvent.click(await screen.findByRole("button", { name: "Oui, suivre" }));

  await learnt(post);
  await screen.findByRole("button", { name: /^Promesse\s: Rappel/u });
  expect(post.sent(replies)).toEqual([]);
});

test("a promise whose date is only proposed is seen before it leaves", async () => {
  const { due: _none, ...undated } = call;
  const post = desk([undated]);
  await isHeldBack();
  await held();
  says("Oui, suivre");

  await learnt(post);
  await screen.findByRole("button", { name: /^Promesse\s: Rappel/u });
  expect(post.sent(replies)).toEqual([]);
});
