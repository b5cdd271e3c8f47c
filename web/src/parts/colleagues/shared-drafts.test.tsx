import type { LiveMessage } from "@guichet/contract/live.ts";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import {
  amina,
  atTheDesk,
  draft as begun,
  bruno,
  entry,
  minutesAgo,
  row,
  ticket,
} from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const chloe = { id: "0198aaaa-0000-7000-8000-000000000009", name: "Chloé" };
const draft = (kind: "reply" | "note", html: string) =>
  begun({ kind, html, to: kind === "reply" ? ["dov@example.org"] : [] });

const shared = {
  ...draft("reply", "<p>Bonjour Dov, je vérifie.</p>"),
  by: bruno,
  holder: bruno,
  sharedAt: minutesAgo(1),
};

test("Shared drafts: whoever is asked to read it over writes in it and hands it back", async () => {
  const mine = { ...shared, holder: amina };
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}/drafts`]: { items: [mine] },
    [`DELETE ${place}/drafts/reply/review`]: shared,
  });
  visit(`/tickets/${row().id}?view=mine`);
  await screen.findByText(/Bruno vous demande de relire ce brouillon/u);
  expect((await screen.findByRole("textbox", { name: "Brouillon de Bruno" })).textContent).toContain(
    "je vérifie",
  );
  fireEvent.click(screen.getByRole("button", { name: "Rendre à Bruno" }));

  await screen.findByText("Brouillon rendu à Bruno.");
  const back = post.asked.find(({ method, path }) => method === "DELETE" && path.endsWith("/review"));
  expect(back?.query.get("of")).toBe(bruno.id);
});

test("Shared drafts: my draft is shared by a press, and while a colleague reads it over I may take the pen back", async () => {
  const own = draft("reply", "<p>Bonjour Dov, je vérifie.</p>");
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}/drafts`]: { items: [own] },
    [`PUT ${place}/drafts/reply/sharing`]: { ...own, holder: chloe, sharedAt: minutesAgo(0) },
    [`DELETE ${place}/drafts/reply/review`]: { ...own, sharedAt: minutesAgo(0) },
  });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Bonjour Dov, je vérifie." }));
  fireEvent.click(await screen.findByRole("button", { name: "Partager ce brouillon" }));

  await screen.findByText("Chloé relit votre brouillon et tient la plume.");
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Votre réponse à Dov Lévy" })).toBeNull());
  fireEvent.click(screen.getByRole("button", { name: "Reprendre la plume" }));
  await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  expect(post.sent(`PUT ${place}/drafts/reply/sharing`)).toHaveLength(1);
});

test("Shared drafts: a colleague’s draft says who writes it, warns when the ticket moved, is commented in a note and taken over", async () => {
  const taken = { ...shared, by: amina, holder: amina, sharedAt: null };
  const later = entry({ id: chloe.id, position: 2, text: "Alors ?" });
  const post = openPost({
    ...atTheDesk,
    [`GET /api/tickets/${row().id}`]: ticket({ thread: [entry(), later], entries: 2 }),
    [`GET ${place}/drafts`]: { items: [shared] },
    [`PUT ${place}/drafts/reply`]: taken,
  });
  visit(`/tickets/${row().id}?view=mine`);
  await screen.findByRole("region", { name: "Brouillons partagés" });
  const banner = await screen.findByRole("article", { name: "Bruno prépare une réponse" });
  expect(banner.textContent).not.toContain("je vérifie");
  fireEvent.click(within(banner).getByRole("button", { name: "Lire le brouillon" }));
  expect(banner.textContent).toContain("je vérifie");
  expect(within(banner).getByRole("alert").textContent).toContain("Alors ?");
  fireEvent.click(within(banner).getByRole("button", { name: "Commenter en note" }));
  await screen.findByRole("textbox", { name: "Note interne" });

  const again = await screen.findByRole("button", { name: "Reprendre à mon compte" });
  fireEvent.click(again);
  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  expect(editor.textContent).toBe("Bonjour Dov, je vérifie.");
  expect(post.sent(`PUT ${place}/drafts/reply`)).toMatchObject([{ html: shared.html, entriesSeen: 1 }]);
});

const typed = (by: { id: string; name: string }, actor: { id: string; name: string }): LiveMessage => ({
  kind: "fact",
  fact: {
    position: "9:9",
    name: "draft.typed",
    at: minutesAgo(0),
    actor: { kind: "agent", ...actor },
    particulars: { ticketId: row().id, by, kind: "reply", savedAt: minutesAgo(0) },
  },
});

test("Shared drafts: what a colleague types in a draft on my screen is read as they type it", async () => {
  const post = openPost({ ...atTheDesk, [`GET ${place}/drafts`]: { items: [shared] } });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Lire le brouillon" }));
  await screen.findByText("Bonjour Dov, je vérifie.");
  post.answers(`GET ${place}/drafts`, { items: [{ ...shared, html: "<p>Bonjour Dov, il est parti.</p>" }] });
  act(() => post.tells(typed(bruno, bruno)));
  expect(await screen.findByText("Bonjour Dov, il est parti.")).toBeTruthy();
});

test("Shared drafts: my own draft shows the corrections of whoever reads it over while they hold the pen", async () => {
  const held = {
    ...draft("reply", "<p>Bonjour Dov, je vérifie.</p>"),
    holder: chloe,
    sharedAt: minutesAgo(1),
  };
  const post = openPost({ ...atTheDesk, [`GET ${place}/drafts`]: { items: [held] } });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: /Bonjour Dov, je vérifie/u }));
  await screen.findByText("Chloé relit votre brouillon et tient la plume.");
  post.answers(`GET ${place}/drafts`, { items: [{ ...held, html: "<p>Bonjour Dov, c’est vérifié.</p>" }] });
  act(() => post.tells(typed(amina, chloe)));
  expect(await screen.findByText("Bonjour Dov, c’est vérifié.")).toBeTruthy();
});
