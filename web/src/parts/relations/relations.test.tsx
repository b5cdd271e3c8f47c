import type { Link } from "@guichet/contract/relations.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, entry, esra, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const at = `/tickets/${row().id}`;
const other = row({
  id: "0198bbbb-0000-7000-8000-000000000009",
  reference: "48214-6",
  subject: "Chaudière à l’arrêt",
});
const link = (differing: Partial<Link> = {}): Link => ({
  as: "related",
  ticket: other,
  entryId: null,
  madeAt: minutesAgo(5),
  madeBy: amina,
  ...differing,
});

test("split: a button under a message opens a prefilled new ticket, and undoes it in one press", async () => {
  const post = openPost({
    ...atTheDesk,
    [`POST /api${at}/splits`]: { id: other.id, reference: other.reference },
    [`GET /api/tickets/${other.id}`]: ticket({ ...other, thread: [] }),
    [`DELETE /api/tickets/${other.id}/split`]: ticket({ id: other.id }),
  });
  visit(at);

  fireEvent.click(await screen.findByRole("button", { name: /^Ouvrir un dossier à part/u }));
  const dialog = within(await screen.findByRole("dialog", { name: /à partir de ce message/u }));
  expect(dialog.getByLabelText<HTMLInputElement>("Objet").value).toBe("Colis jamais reçu");
  expect(dialog.getByLabelText<HTMLInputElement>("Adresse du client").value).toBe("dov@example.org");
  expect(dialog.getByText(/je n’ai rien reçu/u)).toBeTruthy();
  fireEvent.change(dialog.getByLabelText("Objet"), { target: { value: "Facture" } });
  fireEvent.click(dialog.getByRole("button", { name: "Ouvrir le dossier" }));

  await expect
    .poll(() => post.sent(`POST /api${at}/splits`))
    .toMatchObject([{ entryId: entry().id, subject: "Facture" }]);
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  await expect.poll(() => document.activeElement?.textContent).toBe(other.subject);
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await expect.poll(() => post.sent(`DELETE /api/tickets/${other.id}/split`)).toHaveLength(1);
});

test("parent and children: the head says how far the children are, and closing before them asks for a written reason", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/links`]: { items: [link({ as: "child" })], children: 3, openChildren: 2 },
    [`PUT /api${at}/closure`]: ticket({ closedAt: minutesAgo(0), state: "closed" }),
  });
  visit(at);

  expect(await screen.findByText("1 dossiers rattachés clos sur 3")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Clore" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Clore le dossier" }));
  expect(dialog.getByRole("note").textContent).toBe("2 dossiers rattachés sont encore en cours.");
  const why = dialog.getByLabelText<HTMLTextAreaElement>("Pourquoi clore malgré tout");
  expect(why.required).toBe(true);
  fireEvent.change(dialog.getByLabelText(/Ce qui a été fait/u), { target: { value: "Fait." } });
  fireEvent.change(why, { target: { value: "Le reste suit." } });
  fireEvent.click(dialog.getByRole("button", { name: "Clore" }));

  await expect
    .poll(() => post.sent(`PUT /api${at}/closure`))
    .toEqual([{ summary: "Fait.", despite: "Le reste suit." }]);
});

test("a link names the other ticket and leads to it, one that may not be seen says only that it is there, and each is taken off in one press", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/links`]: {
      items: [link(), link({ as: "parent", ticket: null })],
      children: 0,
      openChildren: 0,
    },
    [`DELETE /api${at}/links/${other.id}`]: { items: [], children: 0, openChildren: 0 },
  });
  visit(at);

  const leads = await screen.findByRole("link", { name: /48\s214.*Chaudière/u });
  expect(leads.getAttribute("href")).toContain(other.id);
  expect(screen.getByText("Un dossier que vous ne pouvez pas voir.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Ôter le lien avec 48\s214/u }));
  await expect.poll(() => post.sent(`DELETE /api${at}/links/${other.id}`)).toHaveLength(1);
});

test("another ticket is found by a word of its subject, and linked as what it is", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/link-targets`]: { items: [other] },
    [`PUT /api${at}/links/${other.id}`]: { items: [], children: 0, openChildren: 0 },
  });
  visit(at);

  fireEvent.click(await screen.findByRole("button", { name: /^Lier à un dossier/u }));
  fireEvent.change(await screen.findByLabelText(/Numéro du dossier/u), { target: { value: "chaud" } });
  fireEvent.click(await screen.findByRole("radio", { name: /Chaudière/u }));
  fireEvent.change(screen.getByLabelText("Ce qu’il est pour celui-ci"), { target: { value: "parent" } });
  fireEvent.click(screen.getByRole("button", { name: "Lier" }));

  await expect.poll(() => post.sent(`PUT /api${at}/links/${other.id}`)).toEqual([{ as: "parent" }]);
});

test("a closed ticket goes on in a new one, with what brings it and its title under the hand", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}`]: ticket({
      closedAt: minutesAgo(9),
      state: "closed",
      closedDespite: "Pièce en commande.",
    }),
    [`GET /api/tickets/${other.id}`]: ticket({ ...other, thread: [] }),
    [`POST /api${at}/continuations`]: { id: other.id, reference: other.reference },
  });
  visit(at);

  expect(await screen.findByText(/Pièce en commande/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Ouvrir une suite/u }));
  fireEvent.change(await screen.findByLabelText("Ce qui amène cette suite"), {
    target: { value: "Cela recommence." },
  });
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le dossier" }));

  await expect
    .poll(() => post.sent(`POST /api${at}/continuations`))
    .toMatchObject([{ subject: "Colis jamais reçu", why: "Cela recommence." }]);
  await expect.poll(() => document.activeElement?.textContent).toBe(other.subject);
});

test("spam: it is set aside in one press; another ticket of its sender says so and is left alone", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}`]: ticket({ spamBefore: 2 }),
    [`PUT /api${at}/spam`]: ticket({ spamAt: minutesAgo(0) }),
  });
  visit(at);

  expect(await screen.findByText(/^2 autres messages de cet expéditeur/u)).toBeTruthy();
  expect(post.sent(`PUT /api${at}/spam`)).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Mettre celui-ci aussi de côté" }));
  await expect.poll(() => post.sent(`PUT /api${at}/spam`)).toHaveLength(1);
});

test("checklist: items are ticked, another ticket leads to itself, and closing says what is left", async () => {
  const item = { id: "0198ffff-0000-7000-8000-000000000001", text: "Rappeler", linked: null, done: false };
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/checklist`]: {
      items: [
        { ...item, doneAt: null, doneBy: null },
        { ...item, id: other.id, text: "", linked: { row: other }, doneAt: null, doneBy: null },
      ],
    },
    [`PUT /api/checklist-items/${item.id}/completion`]: { items: [] },
  });
  visit(at);

  expect(await screen.findByText("À faire, 0 sur 2")).toBeTruthy();
  expect(screen.getByRole("link", { name: /Chaudière/u }).getAttribute("href")).toContain(other.id);
  fireEvent.click(screen.getByRole("button", { name: "Clore" }));
  expect((await screen.findByRole("dialog")).textContent).toContain("2 choses restent à faire");
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  fireEvent.click(await screen.findByRole("checkbox", { name: "Rappeler" }));
  await expect.poll(() => post.sent(`PUT /api/checklist-items/${item.id}/completion`)).toHaveLength(1);
});

test("parent and children: its last message is offered to its children’s customers, each by name, and each refusal is told", async () => {
  const refused = row({ id: "0198bbbb-0000-7000-8000-000000000010", reference: "48215-3", customer: bruno });
  const wrote = entry({ kind: "sent", author: { kind: "agent", ...amina, address: null } });
  const sent = { ...wrote, id: refused.id, position: 2, text: "Bonjour Dov,\n\nLe service est rétabli." };
  const child = (of: typeof other) => ticket({ ...of, thread: [entry()] });
  const replies = (id: string) => `POST /api/tickets/${id}/replies`;
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}`]: ticket({ thread: [entry(), sent] }),
    [`GET /api${at}/links`]: {
      items: [
        link({ as: "child", ticket: { ...other, customer: esra } }),
        link({ as: "child", ticket: refused }),
      ],
      children: 2,
      openChildren: 2,
    },
    [`GET /api/tickets/${other.id}`]: child(other),
    [`GET /api/tickets/${refused.id}`]: child(refused),
    [replies(other.id)]: sent,
    [replies(refused.id)]: refusing(409, "thread.moved", { entries: 4 }),
  });
  visit(at);
  fireEvent.click(await screen.findByRole("button", { name: /^Le dire aussi dans les dossiers rattachés/u }));
  const dialog = within(await screen.findByRole("dialog", { name: "Le dire dans les dossiers rattachés" }));
  expect(dialog.getByLabelText<HTMLTextAreaElement>("Ce que chacun lit").value).toContain("Bonjour {name},");
  fireEvent.click(dialog.getByRole("button", { name: "Envoyer à 2 personnes" }));

  expect(await dialog.findByText("Envoyé.")).toBeTruthy();
  await expect.poll(() => dialog.getAllByRole("status").length).toBe(2);
  expect(post.sent(replies(other.id))).toMatchObject([
    { html: "<p>Bonjour Esra Demir,</p><p>Le service est rétabli.</p>", to: ["dov@example.org"] },
  ]);
  expect(dialog.getByRole("button", { name: "Envoyer à 1 personne" })).toBeTruthy();
});
