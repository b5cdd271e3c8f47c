import type { Mandate } from "@guichet/contract/mandates.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, company, customer, dov, esra, minutesAgo, row } from "../../../testing/cast.ts";
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
  macroRun: null,
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

const mandate: Mandate = {
  id: "0198bbbb-0000-7000-8000-0000000000d1",
  customer: dov,
  holderName: "Jean Perez",
  holderId: null,
  reachedAt: null,
  role: "guardian",
  reach: "act",
  about: null,
  until: null,
  standing: true,
  proofWords: "Jugement du 3 mars",
  proofFile: null,
  givenAt: minutesAgo(60),
  author: "Amina",
  endedAt: null,
  endedBy: null,
  endedWhy: null,
};

async function receives(card: object) {
  const post = openPost({
    ...desk,
    "GET /api/company": { ...company, callerMay: "les horaires" },
    [`GET /api/customers/${dov.id}`]: { ...customer, ...card },
    [`GET /api/customers/${esra.id}`]: { ...customer, ...esra, mandates: [{ ...mandate, customer: esra }] },
  });
  visit("/counter?find=dov");
  fireEvent.click(await screen.findByRole("button", { name: /Dov Lévy/u }));
  return { post, speaks: within(await screen.findByRole("region", { name: "Qui parle" })) };
}

const save = async () => {
  fireEvent.change(await screen.findByLabelText("Pourquoi cette personne vient-elle ?"), {
    target: { value: "Anse cassée" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le dossier" }));
  await screen.findByRole("heading", { name: /Dossier ouvert/u });
};

test("the counter says who may speak and what may be said before one is sure, and keeps who spoke", async () => {
  const { post, speaks } = await receives({ mandates: [mandate] });
  expect(await speaks.findByText(/Identité non vérifiée : on peut dire les horaires/u)).toBeTruthy();
  fireEvent.click(speaks.getByRole("radio", { name: /Jean Perez \(tuteur ou curateur\)/u }));
  expect(speaks.getByText(/Jean Perez peut savoir et décider/u)).toBeTruthy();
  await save();
  expect(post.sent("POST /api/visits")).toMatchObject([
    { visitor: { customerId: dov.id }, mandateId: mandate.id },
  ]);
});

test("whoever makes sure of somebody at the counter notes it there, by which mark and how", async () => {
  const mark = {
    id: esra.id,
    kind: "email",
    value: "dov@example.org",
    maybe: false,
    checkedAt: null,
    checkedHow: null,
  };
  const { post, speaks } = await receives({ identities: [mark] });
  const place = `PUT /api/customers/${dov.id}/identities/${mark.id}/check`;
  post.answers(place, {
    ...customer,
    identities: [{ ...mark, checkedAt: minutesAgo(0), checkedHow: "Carte vue" }],
  });
  fireEvent.click(speaks.getByRole("button", { name: "Vérifier l’identité" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("Comment vous en êtes sûr"), { target: { value: "Carte vue" } });
  fireEvent.click(dialog.getByRole("button", { name: "Noter comme confirmé" }));
  expect(await speaks.findByText(/Identité vérifiée/u)).toBeTruthy();
  expect(post.sent(place)).toEqual([{ how: "Carte vue" }]);
});

test("somebody who comes for another opens the other's ticket, and is named as who speaks", async () => {
  const { post, speaks } = await receives({ speaksFor: [{ ...mandate, customer: esra }] });
  fireEvent.click(speaks.getByRole("button", { name: "Vient pour Esra Demir" }));
  await screen.findByRole("heading", { name: "Esra Demir" });
  await save();
  expect(post.sent("POST /api/visits")).toMatchObject([
    { visitor: { customerId: esra.id }, mandateId: mandate.id },
  ]);
});

test("Macros: one is chosen in a new ticket, seen first; its words go where one writes and its acts wait for the opening", async () => {
  const macro = {
    id: "0198aaaa-0000-7000-8000-0000000000a1",
    name: "Retour",
    situations: ["new"],
    fr: "<p>Rapporte :</p><p>état :</p>",
    en: null,
    acts: [{ kind: "follow" }, { kind: "note", text: "Bon signé" }, { kind: "close", summary: "Repris" }],
    scope: "me",
    team: null,
    mayChange: true,
  };
  const runId = "0198aaaa-0000-7000-8000-0000000000b1";
  const post = openPost({
    ...desk,
    "GET /api/macros": { items: [macro, { ...macro, id: row().id, name: "Réponse", situations: ["reply"] }] },
    "GET /api/tags": { items: [] },
    "GET /api/reasons": { items: [] },
    "GET /api/agents": { items: [] },
    "POST /api/visit-rehearsals": {
      words: { language: "fr", html: macro.fr, missing: [] },
      steps: macro.acts.map((act) => ({ act, will: "now", refusal: null })),
    },
    "POST /api/visits": {
      ...slip,
      macroRun: { id: runId, done: [{ kind: "follow" }], closeWith: null },
    },
    [`DELETE /api/macro-runs/${runId}`]: {},
  });
  visit("/counter?find=dov");
  fireEvent.click(await screen.findByRole("button", { name: /Dov Lévy/u }));
  fireEvent.change(await screen.findByLabelText("Pourquoi cette personne vient-elle ?"), {
    target: { value: "Anse cassée" },
  });
  fireEvent.change(screen.getByLabelText("Détails"), { target: { value: "Elle dit bonjour." } });
  fireEvent.click(screen.getByRole("button", { name: "Choisir une macro…" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByRole("button", { name: "Retour" })).toBeTruthy();
  expect(dialog.queryByRole("button", { name: "Réponse" })).toBeNull();
  fireEvent.click(dialog.getByRole("button", { name: "Retour" }));
  fireEvent.click(await screen.findByRole("checkbox", { name: /^Clore/u }));
  fireEvent.click(screen.getByRole("button", { name: "Choisir" }));

  expect(screen.getByLabelText("Détails")).toHaveProperty("value", "Elle dit bonjour.\nRapporte :\nétat :");
  const waits = within(screen.getByRole("region", { name: /macro/u }));
  expect(waits.getAllByRole("listitem")).toHaveLength(2);
  expect(waits.getByText(/Note interne.*Bon signé/u)).toBeTruthy();
  expect(post.sent("POST /api/visit-rehearsals")).toMatchObject([
    { visitor: { customerId: dov.id }, subject: "Anse cassée", takes: true, macroId: macro.id },
  ]);
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le dossier" }));
  const done = within(await screen.findByRole("region", { name: "Fait par la macro" }));
  expect(post.sent("POST /api/visits")).toMatchObject([{ macro: { macroId: macro.id, without: [2] } }]);
  fireEvent.click(done.getByRole("button", { name: "Annuler" }));
  expect(await screen.findByText(/remis comme avant/u)).toBeTruthy();
});
