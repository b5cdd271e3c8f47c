import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, customer, dov, esra } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/customers/${dov.id}`;
const joined = { ...customer, joined: [{ ...esra, joinedAt: "2026-11-20T10:00:00Z" }] };
const found = {
  tickets: [],
  customers: [
    { ...esra, identities: ["esra@example.org"] },
    { ...dov, identities: [] },
  ],
};

test("two customers are joined by search, and parted again in one press", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/search": found,
    [`PUT ${place}/joined/${esra.id}`]: joined,
    [`DELETE ${place}/joined/${esra.id}`]: customer,
  });
  visit(`/customers/${dov.id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Réunir avec un autre client" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText(/Nom ou adresse/u), { target: { value: "esra" } });
  await dialog.findByText("esra@example.org");
  // Nobody is joined with themselves.
  expect(dialog.getAllByRole("button", { name: "Réunir" })).toHaveLength(1);
  fireEvent.click(dialog.getByRole("button", { name: "Réunir" }));

  await screen.findByText("Esra Demir est réuni ici.");
  fireEvent.click(await screen.findByRole("button", { name: "Séparer" }));
  await screen.findByText("Esra Demir a de nouveau sa propre fiche.");
  expect(post.sent(`DELETE ${place}/joined/${esra.id}`)).toHaveLength(1);
});

test("an address is added to the card, and a customer is renamed", async () => {
  const post = openPost({
    ...atTheDesk,
    [`POST ${place}/identities`]: customer,
    [`PATCH ${place}`]: customer,
  });
  visit(`/customers/${dov.id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter une adresse" }));
  fireEvent.change(screen.getByLabelText("Adresse e-mail"), { target: { value: "dov@work.example" } });
  fireEvent.click(screen.getByRole("button", { name: "Ajouter" }));
  await screen.findByRole("button", { name: "Ajouter une adresse" });
  expect(post.sent(`POST ${place}/identities`)).toEqual([{ kind: "email", value: "dov@work.example" }]);

  fireEvent.click(screen.getByRole("button", { name: "Renommer" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("Nom"), { target: { value: "Dov" } });
  fireEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await screen.findByRole("heading", { name: "Dov Lévy" });
  expect(post.sent(`PATCH ${place}`)).toEqual([{ name: "Dov" }]);
});
