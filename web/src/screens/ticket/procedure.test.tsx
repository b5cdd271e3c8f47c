import type { TicketProcedure } from "@guichet/contract/procedures.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const reason = { id: "0199bbbb-0000-7000-8000-000000000001", name: "Colis non reçu" };
const steps = (["do", "ask", "tell"] as const).map((kind, at) => ({
  id: `0199bbbb-0000-7000-8000-00000000001${at}`,
  kind,
  text: ["Vérifier le suivi", "Le code de la porte", "Vous avez quatorze jours."][at] ?? "",
  source: kind === "tell" ? "Code de la consommation, L221-18" : "",
}));
const [look, ask] = steps;
const stands: TicketProcedure = {
  procedure: {
    id: "0199bbbb-0000-7000-8000-000000000020",
    reason,
    version: 2,
    steps,
    sentences: ["Nous recherchons votre colis."],
    checklist: null,
    publishedAt: minutesAgo(90),
    publishedBy: null,
  },
  newer: false,
  done: [],
  left: null,
};
const looked = { stepId: look?.id ?? "", noted: "", doneAt: minutesAgo(1), doneBy: amina };
const noted = { ...looked, stepId: ask?.id ?? "", noted: "4812B" };
const left = { why: "L’immeuble n’a pas de code.", leftAt: minutesAgo(1), leftBy: amina };

test("a procedure is followed beside the ticket, its answers noted, its law sourced, and left with a reason", async () => {
  const doing = (step: string | undefined) => `PUT ${place}/procedure/steps/${step}`;
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ reason }),
    "GET /api/reasons": { items: [] },
    [`GET ${place}/procedure`]: stands,
    [doing(look?.id)]: { ...stands, done: [looked] },
    [doing(ask?.id)]: { ...stands, done: [looked, noted] },
    [`PUT ${place}/procedure/leaving`]: { ...stands, done: [looked, noted], left },
  });
  visit(`/tickets/${row().id}?view=mine`);

  fireEvent.click(await screen.findByLabelText("Vérifier le suivi"));
  const list = within(await screen.findByRole("list", { name: "Procédure, 1 sur 3" }));
  fireEvent.change(list.getByLabelText("Le code de la porte"), { target: { value: "4812B" } });
  fireEvent.click(list.getByRole("button", { name: "Noter" }));
  await screen.findByText("Procédure, 2 sur 3");
  expect(screen.getByText("4812B")).toBeTruthy();
  expect(screen.getByText(/Source\s: Code de la consommation, L221-18/u)).toBeTruthy();
  expect(post.sent(doing(ask?.id))).toEqual([{ noted: "4812B" }]);

  fireEvent.click(screen.getByRole("button", { name: "Ne pas la suivre…" }));
  fireEvent.change(screen.getByLabelText("Pourquoi faire autrement"), { target: { value: left.why } });
  fireEvent.click(screen.getByRole("button", { name: "Laisser la procédure" }));
  expect(await screen.findByText("Procédure laissée par Amina")).toBeTruthy();
  expect(post.sent(`PUT ${place}/procedure/leaving`)).toEqual([{ why: left.why }]);
});

test("a procedure offers its checklist until all of it stands among what is to be done", async () => {
  const list = { id: "0199bbbb-0000-7000-8000-0000000000c1", name: "Retour", items: ["Bon envoyé"] };
  const at = `${place}/checklist`;
  const item = { id: row().id, text: "Bon envoyé", linked: null, done: false, doneAt: null, doneBy: null };
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ reason }),
    "GET /api/reasons": { items: [] },
    "GET /api/checklists": { items: [list] },
    [`GET ${place}/procedure`]: {
      ...stands,
      procedure: stands.procedure && { ...stands.procedure, checklist: { id: list.id, name: list.name } },
    },
    [`GET ${at}`]: { items: [] },
    [`POST ${at}`]: { items: [item] },
  });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: /^Ajouter à faire\s: «\sRetour\s»$/u }));

  await expect.poll(() => screen.queryByRole("button", { name: /«\sRetour\s»/u })).toBeNull();
  expect(post.sent(`POST ${at}`)).toMatchObject([{ checklistId: list.id }]);
});
