import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, draft as begun, bruno, entry, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const chloe = { id: "0198aaaa-0000-7000-8000-000000000009", name: "Chloé" };
const workshop = { id: "0198aaaa-0000-7000-8000-00000000000a", name: "Ateliers" };
const callable = {
  items: [
    { ...amina, sees: true },
    { ...bruno, sees: false },
    { ...chloe, sees: true },
  ],
  teams: [{ ...workshop, reached: [chloe], unreached: [bruno] }],
};
const draft = (kind: "reply" | "note", html: string) =>
  begun({ kind, html, to: kind === "reply" ? ["dov@example.org"] : [] });

async function opens(kind: "reply" | "note", html: string, more: Record<string, unknown> = {}) {
  const written = draft(kind, html);
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}/drafts`]: { items: [written] },
    [`PUT ${place}/drafts/${kind}`]: written,
    [`GET ${place}/colleagues`]: callable,
    ...more,
  });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: /@@/u }));
  const name = kind === "reply" ? "Votre réponse à Dov Lévy" : "Note interne";
  const editor = await screen.findByRole("textbox", { name });
  act(() => editor.focus());
  return { post, editor };
}

test("Canned text: @@ names a person without leaving the editor, by the keys of any keyboard", async () => {
  const { post, editor } = await opens("note", "<p>Demandez à @@chl</p>", {
    [`POST ${place}/notes`]: entry({ kind: "note" }),
  });
  expect(await screen.findByRole("option", { name: /Chloé/u })).toBeTruthy();
  // On an AZERTY keyboard the sign is AltGr and à: the list leaves such keys to the words.
  expect(fireEvent.keyDown(editor, { key: "@", ctrlKey: true, altKey: true })).toBe(true);
  fireEvent.keyDown(editor, { key: "Tab" });

  expect(editor.textContent).toBe("Demandez à @Chloé ");
  fireEvent.click(screen.getByRole("button", { name: "Ajouter la note" }));
  await waitFor(() =>
    expect(post.sent(`POST ${place}/notes`)).toMatchObject([{ mentions: [chloe.id], teamMentions: [] }]),
  );
});

test("Mentions: people and teams are offered, and who has no access is said while typing and after", async () => {
  const { post, editor } = await opens("note", "<p>@@</p>", {
    [`POST ${place}/notes`]: entry({ kind: "note" }),
  });
  const names = (
    await within(await screen.findByRole("listbox", { name: "Collègues et équipes" })).findAllByRole("option")
  ).map((option) => option.textContent);
  expect(names).toEqual([
    expect.stringMatching(/Bruno.*ne voit pas ce dossier/u),
    expect.stringContaining("Chloé"),
    expect.stringMatching(/Ateliers.*sans Bruno/u),
  ]);
  for (const key of ["ArrowDown", "ArrowDown", "Enter"]) fireEvent.keyDown(editor, { key });

  await screen.findByText(/Bruno ne voit pas ce dossier.*cette note ne lui parviendra pas/u);
  fireEvent.click(screen.getByRole("button", { name: "Ajouter la note" }));
  await waitFor(() =>
    expect(post.sent(`POST ${place}/notes`)).toMatchObject([{ mentions: [], teamMentions: [workshop.id] }]),
  );
});

test("Mentions: a name kept in a draft is found again, and Escape leaves the signs as they were typed", async () => {
  const { editor } = await opens("note", `<p><span data-called="agent:${chloe.id}">@Chloé</span> et @@b</p>`);
  await screen.findByRole("option", { name: /Bruno/u });
  fireEvent.keyDown(editor, { key: "Escape", keyCode: 27 });
  await waitFor(() => expect(screen.queryByRole("option", { name: /Bruno/u })).toBeNull());
  expect(editor.textContent).toBe("@Chloé et @@b");
});

test("Shared drafts: a mention in a reply asks a colleague to read it over, and names nobody to the customer", async () => {
  const held = { ...draft("reply", "<p>Bonjour Dov,</p>"), holder: chloe, sharedAt: minutesAgo(0) };
  const { post, editor } = await opens("reply", "<p>Bonjour Dov, @@chl</p>", {
    [`PUT ${place}/drafts/reply/review`]: held,
  });
  await screen.findByRole("option", { name: /Chloé/u });
  fireEvent.keyDown(editor, { key: "Enter" });

  await screen.findByText("Relecture demandée à Chloé.");
  expect(post.sent(`PUT ${place}/drafts/reply/review`)).toEqual([{ agentId: chloe.id }]);
  expect(post.sent(`PUT ${place}/drafts/reply`).at(-1)).toMatchObject({ html: "<p>Bonjour Dov, </p>" });
});
