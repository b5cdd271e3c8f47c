import type { BulkAction } from "@guichet/contract/bulk-actions.ts";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, esra, row } from "../../../testing/cast.ts";
import { openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const idOf = (place: number): string => `0198bbbb-0000-7000-8000-00000000000${place}`;
const rows = ["Colis jamais reçu", "Facture en double", "Vase fêlé", "Retour"].map((subject, place) =>
  row({ id: idOf(place + 1), subject, customer: esra }),
);
const listed = { ...atTheDesk, "GET /api/tickets": { items: rows, next: null } };
const action: BulkAction = {
  id: "0198bbbb-0000-7000-8000-0000000000aa",
  act: { kind: "take" },
  madeAt: "2026-11-22T08:00:00Z",
  finishedAt: null,
  total: 2,
  done: 0,
  refused: 0,
  unchanged: 0,
  undoes: null,
  undoneBy: null,
  mayUndo: true,
};
const ended = { ...action, finishedAt: "2026-11-22T08:00:02Z", done: 2 };

const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const ticked = (): string[] =>
  screen
    .getAllByRole<HTMLInputElement>("checkbox", { name: /^Cocher/u })
    .flatMap((box, place) => (box.checked ? [rows[place]?.subject ?? ""] : []));

async function openList(recorded: Record<string, unknown> = listed): Promise<Post> {
  const post = openPost(recorded);
  visit("/?view=open");
  await screen.findByText("Retour");
  return post;
}

test("Bulk selection: c ticks the row under the hand, Shift and j or k draw a range that also comes back", async () => {
  await openList();
  press("j");
  press("c");
  expect(ticked()).toEqual(["Colis jamais reçu"]);
  press("J", { shiftKey: true });
  press("J", { shiftKey: true });
  expect(ticked()).toEqual(["Colis jamais reçu", "Facture en double", "Vase fêlé"]);
  press("K", { shiftKey: true });
  expect(ticked()).toEqual(["Colis jamais reçu", "Facture en double"]);
  expect(await screen.findByText("2 dossiers sélectionnés")).toBeTruthy();
});

test("Bulk selection: Shift and a press take everything in between, and Escape drops it all", async () => {
  await openList();
  fireEvent.click(screen.getByRole("checkbox", { name: /Facture en double, Esra Demir$/u }));
  fireEvent.click(screen.getByText("Retour"), { shiftKey: true });
  expect(ticked()).toEqual(["Facture en double", "Vase fêlé", "Retour"]);
  expect(location.pathname).toBe("/");
  press("Escape");
  expect(ticked()).toEqual([]);
});

test("List movement: Ctrl or Cmd+A selects the list, with the tickets that it does not show yet", async () => {
  const post = await openList({
    ...listed,
    "GET /api/tickets": { items: rows, next: "more" },
    "GET /api/tickets/ids": { ids: [...rows.map(({ id }) => id), idOf(8), idOf(9)], next: null },
    "POST /api/bulk-actions": action,
  });
  press("a", { ctrlKey: true });
  expect(ticked()).toHaveLength(4);
  expect(await screen.findByText("6 dossiers sélectionnés")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Prendre" }));
  await expect.poll(() => post.sent("POST /api/bulk-actions")).toHaveLength(1);
  expect(post.sent("POST /api/bulk-actions")[0]).toMatchObject({
    act: { kind: "take" },
    ticketIds: [...rows.map(({ id }) => id), idOf(8), idOf(9)],
  });
});

test("Bulk actions: the keys of a ticket act on the selection, and the end is told with the way back", async () => {
  const post = await openList({ ...listed, "POST /api/bulk-actions": action });
  press("j");
  press("c");
  await screen.findByText("1 dossier sélectionné");
  press("C", { shiftKey: true });
  fireEvent.change(await screen.findByLabelText(/résumé|fait/iu), { target: { value: "Colis arrivé" } });
  post.answers("GET /api/bulk-actions", { items: [action] });
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Clore" }));
  await expect
    .poll(() => post.sent("POST /api/bulk-actions"))
    .toMatchObject([{ act: { kind: "close", summary: "Colis arrivé" }, ticketIds: [idOf(1)] }]);

  expect(await screen.findByText("Prendre : 0 sur 2")).toBeTruthy();
  await waitFor(() => expect(ticked()).toEqual([]));
  post.answers("GET /api/bulk-actions", { items: [ended] });
  post.answers(`PUT /api/bulk-actions/${action.id}/undoing`, {
    ...action,
    undoes: action.id,
    mayUndo: false,
  });
  expect(await screen.findByText("Prendre : fait pour 2 dossiers")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  await expect.poll(() => post.sent(`PUT /api/bulk-actions/${action.id}/undoing`)).toHaveLength(1);
});

test("Bulk actions: what was refused is listed ticket by ticket with its reason, and is found again later", async () => {
  const partly = { ...ended, done: 1, refused: 1 };
  const refusal = { code: "ticket.owned_by_other", particulars: { ownerName: "Bruno" } };
  openPost({
    ...listed,
    "GET /api/bulk-actions": { items: [partly] },
    [`GET /api/bulk-actions/${action.id}`]: {
      ...partly,
      refusals: [{ ticketId: idOf(2), reference: "48214-5", subject: "Facture en double", refusal }],
    },
  });
  visit("/bulk-actions");
  fireEvent.click(await screen.findByRole("button", { name: "Voir pourquoi" }));
  const reasons = await screen.findByRole("region", { name: "Refusés, et pourquoi" });
  expect((await within(reasons).findByRole("link")).textContent).toContain("Facture en double");
  expect(within(reasons).getByText(/Bruno/u)).toBeTruthy();
});

test("Bulk actions: nothing there gives tickets to somebody else, since a handover needs its reason", async () => {
  await openList();
  act(() => press("a", { ctrlKey: true }));
  const bar = await screen.findByRole("region", { name: "Agir sur la sélection" });
  fireEvent.click(within(bar).getByRole("button", { name: "Autres actions" }));
  const offered = (await screen.findAllByRole("menuitem")).map((item) => item.textContent);
  expect(offered).toEqual([
    "Lancer une macro",
    "Mettre en veille",
    "Réveiller",
    "Choisir le motif",
    "Suivre",
    "Rendre",
    "Rouvrir",
  ]);
});

test("Macros, bulk actions: a macro is seen before it is run on a selection, with those that would refuse it and why", async () => {
  const macro = {
    id: "0198bbbb-0000-7000-8000-0000000000e1",
    name: "Retard",
    situations: ["reply"],
    fr: null,
    en: null,
    acts: [{ kind: "take" }],
    scope: "everyone",
    team: null,
    mayChange: false,
  };
  const refused = {
    ticketId: idOf(2),
    reference: "48214-5",
    subject: "Facture en double",
    refusal: { code: "not_found", particulars: {} },
  };
  const steps = [{ act: { kind: "take" }, now: 1, nothing: 0, refused: 1 }];
  const post = await openList({
    ...listed,
    "GET /api/macros": { items: [macro] },
    "POST /api/macro-rehearsals": { tried: 2, steps, refused: [refused] },
    "POST /api/bulk-actions": { ...action, act: { kind: "macro", macroId: macro.id } },
    "GET /api/bulk-actions": { items: [] },
  });
  press("j");
  press("c");
  press("J", { shiftKey: true });
  await screen.findByText("2 dossiers sélectionnés");
  press("M", { shiftKey: true });

  fireEvent.click(await screen.findByRole("button", { name: /Retard/u }));
  const dialog = within(await screen.findByRole("dialog", { name: "Retard" }));
  expect(await dialog.findByText("fait pour 1 · 1 refusé")).toBeTruthy();
  expect(dialog.getByText("1 dossier restera tel quel")).toBeTruthy();
  expect(dialog.getByText(/Facture en double/u)).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: "Lancer sur 2 dossiers" }));

  await expect
    .poll(() => post.sent("POST /api/bulk-actions"))
    .toMatchObject([{ act: { kind: "macro", macroId: macro.id }, ticketIds: [idOf(1), idOf(2)] }]);
});
