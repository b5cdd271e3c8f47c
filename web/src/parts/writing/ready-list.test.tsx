import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, draft as begun, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const ready = {
  id: "0198ffff-0000-7000-8000-0000000000aa",
  shortcut: "suivi",
  name: "Où en est le colis",
  fr: "<p>Bonjour {customer.first_name}</p>",
  en: null,
  scope: "me",
  team: null,
  mayChange: true,
};
const draft = begun({ html: "<p>Bonjour ::su</p>" });

test("Canned text: “::” inserts a text without leaving the editor, and a missing value is said", async () => {
  openPost({
    ...atTheDesk,
    [`GET ${place}/drafts`]: { items: [draft] },
    [`PUT ${place}/drafts/reply`]: draft,
    "GET /api/ready-replies": { items: [ready] },
    [`GET ${place}/ready-replies/${ready.id}`]: {
      language: "fr",
      html: "votre colis arrive {promise.next}.",
      missing: ["promise.next"],
    },
  });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Bonjour ::su" }));
  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  act(() => editor.focus());

  expect(await screen.findByRole("option", { name: /suivi/u })).toBeTruthy();
  fireEvent.keyDown(editor, { key: "Enter" });

  await screen.findAllByText("À compléter : {promise.next}");
  expect(editor.textContent).toBe("Bonjour votre colis arrive {promise.next}.");
});

test("Send later: what waits for its hour is sent now or cancelled back to a draft", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}/drafts`]: { items: [{ ...draft, html: "<p>Demain.</p>", leavesAt: minutesAgo(-600) }] },
    [`DELETE ${place}/drafts/reply/departure`]: { ...draft, html: "<p>Demain.</p>" },
  });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Demain." }));
  fireEvent.click(await screen.findByRole("button", { name: "Revenir au brouillon" }));

  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  expect(editor.textContent).toBe("Demain.");
  expect(post.sent(`DELETE ${place}/drafts/reply/departure`)).toHaveLength(1);
});
