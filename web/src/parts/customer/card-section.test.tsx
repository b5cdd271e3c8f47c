import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, bruno, me, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const at = `/tickets/${row().id}`;
const item = {
  id: "0199dddd-0000-7000-8000-000000000001",
  text: "Photos reçues",
  linked: null,
  done: false,
  doneAt: null,
  doneBy: null,
};
const desk = { ...atTheDesk, [`GET /api${at}/checklist`]: { items: [item] } };

test("beside a ticket, what is empty takes no room: it is one choice of the line that adds", async () => {
  openPost(desk);
  visit(at);
  const side = within(await screen.findByRole("complementary", { name: "Fiche client" }));
  const line = within(await side.findByRole("region", { name: "Ajouter" }));
  await side.findByText("Photos reçues");

  await waitFor(() =>
    expect(line.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "Noter",
      "À faire",
      "Relance",
      "Lier",
      "Geste",
      "Donnée",
      "Coordonnée",
      "Mandat",
      "Fusionner avec un autre dossier…",
      "Réunir avec un autre client",
      "Annuler les liens du client",
      "Mettre parmi les indésirables",
    ]),
  );
  expect(side.queryByRole("heading", { name: "Liens" })).toBeNull();
  expect(side.queryByRole("heading", { name: "Gestes" })).toBeNull();
  fireEvent.click(line.getByRole("button", { name: "Noter" }));
  expect(await side.findByRole("button", { name: "Besoins, attentes et notes" })).toBeTruthy();
  expect(await side.findByLabelText("En une phrase")).toBeTruthy();
});

test("a section is folded for whoever folded it, here and in the next ticket, and for nobody else", async () => {
  const folding = () => screen.findByRole("button", { name: "À faire, 0 sur 1" });
  openPost(desk);
  visit(at);
  fireEvent.click(await folding());
  expect((await folding()).getAttribute("aria-expanded")).toBe("false");
  expect(screen.getByText("Photos reçues").closest("[hidden]")).not.toBeNull();
  cleanup();

  visit(at);
  expect((await folding()).getAttribute("aria-expanded")).toBe("false");
  cleanup();

  openPost({ ...desk, "GET /api/session": { ...me, agentId: bruno.id, name: bruno.name } });
  visit(at);
  expect((await folding()).getAttribute("aria-expanded")).toBe("true");
});
