import type { Reason } from "@guichet/contract/reasons.ts";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, me, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;

const lost: Reason = {
  id: "0199bbbb-0000-7000-8000-000000000001",
  name: "Colis non reçu",
  parentId: null,
  path: ["Colis non reçu"],
  saleMoment: null,
  urgent: false,
  signs: [],
  choice: "outside",
  people: [amina],
  procedure: "1. Lire le suivi.\n2. Appeler le transporteur.",
  partners: "",
  wayOut: "Ce colis vient d’une autre maison : écrivez-lui.",
  authorities: {},
  missing: [],
  retiredAt: null,
};
const other = {
  ...lost,
  id: "0199bbbb-0000-7000-8000-000000000002",
  name: "Facture",
  path: ["Facture"],
  wayOut: "",
};
const named = { id: lost.id, name: lost.name };
const desk = {
  ...atTheDesk,
  "GET /api/session": { ...me, roles: ["agent"] },
  "GET /api/reasons": { items: [lost, other] },
  "GET /api/authorities": { agent: { maxAmount: 30 } },
  [`GET ${place}/approvals`]: { items: [] },
  [`GET ${place}/gestures`]: { items: [] },
  "GET /api/gesture-budget": { month: "2026-03", budget: 500, granted: 120, delivered: 0, count: 2 },
};

test("the reason is found by a few letters, and its procedure is one press away", async () => {
  const { thread: _thread, ...reasoned } = ticket({ reason: named });
  const post = openPost({ ...desk, [`PUT ${place}/reason`]: reasoned });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Motif à classer. Choisir." }));
  const filter = await screen.findByRole("combobox", { name: "Chercher un motif" });
  await screen.findByRole("option", { name: /Facture/u });
  fireEvent.change(filter, { target: { value: "col" } });
  expect(screen.queryByRole("option", { name: /Facture/u })).toBeNull();
  fireEvent.keyDown(filter, { key: "Enter" });

  fireEvent.click(await screen.findByRole("button", { name: "Lire la procédure" }));
  expect(post.sent(`PUT ${place}/reason`)).toEqual([{ reasonId: lost.id }]);
  const sheet = within(await screen.findByRole("complementary", { name: "Procédure" }));
  expect(sheet.getAllByRole("listitem").map((step) => step.textContent)).toEqual([
    "Lire le suivi.",
    "Appeler le transporteur.",
  ]);
});

test("a reason made between the first reading and the opening of the line is there to be chosen", async () => {
  const post = openPost({ ...desk, "GET /api/reasons": { items: [other] } });
  visit(address);
  const choose = await screen.findByRole("button", { name: "Motif à classer. Choisir." });
  await waitFor(() => expect(post.asked.map(({ path }) => path)).toContain("/api/reasons"));
  post.answers("GET /api/reasons", { items: [lost, other] });
  act(() => post.tells({ kind: "position", position: "7" }));

  fireEvent.click(choose);
  expect(await screen.findByRole("option", { name: new RegExp(lost.name, "u") })).toBeTruthy();
});

test("the words for the customer are put in the reply, to be read again", async () => {
  openPost({ ...desk, [`GET ${place}`]: ticket({ reason: named }) });
  visit(address);
  expect(await screen.findByText("Hors périmètre")).toBeTruthy();
  expect(await screen.findByText(/^Jusqu’à 30/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Mettre dans la réponse" }));
  expect(await screen.findByText(/Ce colis vient d’une autre maison/u)).toBeTruthy();
});

test("a gesture within one's authority is granted; what exceeds is asked in the same place", async () => {
  const asking = `POST ${place}/approvals`;
  const post = openPost({ ...desk, [asking]: {} });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Accorder un geste" }));
  const panel = within(await screen.findByRole("dialog"));
  await panel.findByText(/Il reste 380\s€ sur 500\s€ ce mois-ci/u);
  fireEvent.change(panel.getByLabelText("Montant en euros"), { target: { value: "45,50" } });
  fireEvent.change(panel.getByLabelText("Pourquoi"), { target: { value: "colis perdu" } });
  expect(await panel.findByText(/dépasse ce que vous pouvez accorder seul/u)).toBeTruthy();
  expect(panel.queryByRole("button", { name: "Accorder" })).toBeNull();
  fireEvent.click(panel.getByRole("button", { name: "Demander l’accord" }));
  await screen.findByText("Accord demandé.");
  expect(post.sent(asking)).toMatchObject([
    { findings: [{ id: "gesture:refund:45.5" }], why: "colis perdu" },
  ]);
});

test("a limit that only the server knew turns the same press into a request", async () => {
  openPost({ ...desk, [`POST ${place}/gestures`]: refusing(409, "gesture.beyond_budget", { left: 5 }) });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Accorder un geste" }));
  const panel = within(await screen.findByRole("dialog"));
  await panel.findByText(/jusqu’à 30/u);
  fireEvent.change(panel.getByLabelText("Montant en euros"), { target: { value: "20" } });
  fireEvent.change(panel.getByLabelText("Pourquoi"), { target: { value: "retard" } });
  fireEvent.click(panel.getByRole("button", { name: "Accorder" }));
  expect(await panel.findByText(/Il ne reste que 5\s€/u)).toBeTruthy();
  expect(panel.getByRole("button", { name: "Demander l’accord" })).toBeTruthy();
});

test("granted is not yet given: it is marked delivered with what shows it", async () => {
  const gesture = {
    id: "0199cccc-0000-7000-8000-000000000001",
    ticketId: row().id,
    kind: "refund",
    amount: 24.9,
    reason: "colis perdu",
    grantedBy: amina,
    grantedAt: minutesAgo(9),
    approvalId: null,
    deliveredAt: null,
    delivery: "",
  };
  const delivering = `PUT /api/gestures/${gesture.id}/delivery`;
  const post = openPost({ ...desk, [`GET ${place}/gestures`]: { items: [gesture] }, [delivering]: gesture });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: /Marquer remis\s: Remboursement, 24,90/u }));
  fireEvent.change(screen.getByLabelText("Ce qui le montre"), { target: { value: "virement du 3 mars" } });
  fireEvent.click(screen.getByRole("button", { name: "Noter comme remis" }));
  await screen.findByText("Geste remis.");
  expect(post.sent(delivering)).toEqual([{ delivery: "virement du 3 mars" }]);
});
