import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, dov, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const openTicket = {
  id: row().id,
  reference: "48213-7",
  subject: "Colis jamais reçu",
  openedAt: row().openedAt,
  ownerName: amina.name,
  waitingSince: null,
};
const visitor = {
  ...dov,
  identities: ["dov@example.org", "+33612345678"],
  organisation: "Maison Lune",
  openTickets: [openTicket],
};
const slip = {
  ticket: row({ channel: "counter", subject: "Anse cassée" }),
  customer: dov,
  email: "dov@example.org",
  trackingLink: "http://guichet.test/t/abc",
  askingLink: "http://guichet.test/links",
};
const desk = { ...atTheDesk, "GET /api/visitors": { items: [visitor] }, "POST /api/visits": slip };

test("a visit takes three gestures: find, say why, save; the slip has the reference, the promise and the link", async () => {
  const post = openPost(desk);
  visit("/counter");
  const field = await screen.findByLabelText("Qui est là ?");
  fireEvent.change(field, { target: { value: "dov" } });
  await screen.findByText("Maison Lune · dov@example.org · 06 12 34 56 78");
  fireEvent.keyDown(field, { key: "Enter" });

  fireEvent.change(await screen.findByLabelText("Pourquoi cette personne vient-elle ?"), {
    target: { value: "Anse cassée" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le dossier" }));

  await screen.findByRole("heading", { name: "Dossier ouvert pour Dov Lévy" });
  expect(post.sent("POST /api/visits")).toMatchObject([
    { visitor: { customerId: dov.id }, subject: "Anse cassée", takes: true, sendsLink: false },
  ]);
  expect(screen.getAllByText("Amina s’occupe de votre demande.").length).toBeGreaterThan(0);
  expect(screen.getByDisplayValue(slip.trackingLink)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Personne suivante" }));
  expect(await screen.findByLabelText("Qui est là ?")).toHaveProperty("value", "");
});

test("what the person already asks is shown before a new ticket is opened", async () => {
  openPost(desk);
  visit("/counter?find=dov");
  fireEvent.click(await screen.findByRole("button", { name: /Dov Lévy/u }));
  const open = within(await screen.findByRole("region", { name: "Dossiers ouverts" }));
  expect(open.getByRole("link", { name: /Colis jamais reçu/u }).getAttribute("href")).toContain(
    openTicket.id,
  );
});

test("a person not known is made in the same gestures, with what was typed", async () => {
  const post = openPost({ ...desk, "GET /api/visitors": { items: [] } });
  visit("/counter");
  fireEvent.change(await screen.findByLabelText("Qui est là ?"), { target: { value: "06 55 44 33 22" } });
  fireEvent.click(await screen.findByRole("button", { name: /Nouvelle personne/u }));
  expect(await screen.findByLabelText("Téléphone")).toHaveProperty("value", "06 55 44 33 22");
  fireEvent.change(screen.getByLabelText("Nom"), { target: { value: "Esra Kaya" } });
  fireEvent.change(screen.getByLabelText("Pourquoi cette personne vient-elle ?"), {
    target: { value: "Un vase" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le dossier" }));
  await screen.findByRole("heading", { name: /Dossier ouvert/u });
  expect(post.sent("POST /api/visits")).toMatchObject([
    { visitor: { name: "Esra Kaya", phone: "06 55 44 33 22", email: null } },
  ]);
});

test("caller log: a known caller's number opens who calls, with a new ticket one gesture away", async () => {
  const post = openPost(desk);
  visit("/counter?find=%2B33612345678");
  await screen.findByRole("button", { name: /Dov Lévy/u });
  const [asked] = post.asked.filter(({ path }) => path === "/api/visitors");
  expect(asked?.query.get("q")).toBe("+33612345678");
});
