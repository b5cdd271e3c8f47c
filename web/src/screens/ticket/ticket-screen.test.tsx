import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, customer, entry, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;

test("a ticket shows who asks, since when, and who waits for whom", async () => {
  const other = {
    reference: "47001-2",
    openedAt: "2026-03-12T10:00:00Z",
    closedAt: "2026-03-14T10:00:00Z",
    mark: 4.8,
  };
  const past = { ...other, id: "0198bbbb-0000-7000-8000-000000000009", subject: "Tasse ébréchée" };
  openPost({ ...atTheDesk, [`GET /api/customers/${customer.id}`]: { ...customer, tickets: [past] } });
  visit(address);

  const briefing = await screen.findByRole("region", { name: "En bref" });
  expect(briefing.textContent).toContain("je n’ai rien reçu.");
  await within(briefing).findByText(/1 autre dossier, « Tasse ébréchée »/u);
  expect(briefing.textContent).toMatch(/Une réponse de notre part, depuis .+, à donner avant/u);
  expect(screen.getByText("48 213‑7")).toBeTruthy();
});

test("a letter without a subject nor a name says so where they would stand", async () => {
  const nobody = { kind: "customer" as const, id: customer.id, name: "", address: null };
  openPost({
    ...atTheDesk,
    [`GET /api/customers/${customer.id}`]: { ...customer, name: "" },
    [`GET ${place}`]: ticket({ subject: "", thread: [entry({ author: nobody })] }),
  });
  visit(address);

  expect(await screen.findByRole("heading", { level: 1, name: "(sans sujet)" })).toBeTruthy();
  expect(await screen.findByRole("heading", { name: "(sans nom)" })).toBeTruthy();
  expect(screen.getAllByText("(sans nom)").length).toBeGreaterThan(1);
});

test("quoted text is folded and one press away", async () => {
  const quoting = entry({ folded: "> Le 18 nov., Maison Arvel a écrit" });
  openPost({ ...atTheDesk, [`GET ${place}`]: ticket({ thread: [quoting] }) });
  visit(address);

  const fold = await screen.findByRole("button", { name: "texte cité replié" });
  expect(screen.queryByText(/Maison Arvel a écrit/u)).toBeNull();
  fireEvent.click(fold);
  expect(screen.getByText(/Maison Arvel a écrit/u)).toBeTruthy();
});

test("a stranger's HTML opens in a frame that runs nothing, and its images are asked for", async () => {
  openPost({ ...atTheDesk, [`GET ${place}`]: ticket({ thread: [entry({ hasHtml: true })] }) });
  visit(address);

  fireEvent.click(await screen.findByRole("button", { name: "Voir l’original" }));
  const frame = await screen.findByTitle("Message original de Dov Lévy");
  expect(frame.getAttribute("sandbox")).toBe("allow-same-origin allow-popups");
  expect(frame.getAttribute("src")).toBe(`/frames/entries/${entry().id}`);
  fireEvent.click(screen.getByRole("button", { name: "Les afficher" }));
  expect(screen.getByTitle("Message original de Dov Lévy").getAttribute("src")).toContain("?images=1");
});

test("doubts about the sender stand in plain words above what they wrote", async () => {
  openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ thread: [entry({ warnings: ["reply_to_elsewhere"] })] }),
  });
  visit(address);
  expect(await screen.findByText(/La réponse partirait vers une autre adresse/u)).toBeTruthy();
});

test("a bounce and a failed message say why in plain words", async () => {
  const sent = entry({
    id: "0198cccc-0000-7000-8000-000000000002",
    position: 2,
    kind: "sent",
    author: { kind: "agent", id: amina.id, name: amina.name, address: null },
    departure: {
      id: "0198ffff-0000-7000-8000-000000000001",
      state: "failed",
      leavesAt: minutesAgo(5),
      problem: "wrong_credentials",
    },
  });
  const bounce = entry({
    id: "0198cccc-0000-7000-8000-000000000003",
    position: 3,
    kind: "bounce",
    notice: "unknown_address",
  });
  openPost({ ...atTheDesk, [`GET ${place}`]: ticket({ thread: [entry(), sent, bounce] }) });
  visit(address);

  expect(await screen.findByText(/échec : le mot de passe de la boîte n’est plus accepté/u)).toBeTruthy();
  expect(screen.getByText(/L’adresse n’existe pas : le message n’a pas été remis/u)).toBeTruthy();
});

test("what a colleague sends and owns is neither taken back nor taken from them", async () => {
  const sent = entry({
    id: "0198cccc-0000-7000-8000-000000000002",
    position: 2,
    kind: "sent",
    author: { kind: "agent", id: bruno.id, name: bruno.name, address: null },
    departure: {
      id: "0198ffff-0000-7000-8000-000000000001",
      state: "waiting",
      leavesAt: minutesAgo(-1),
      problem: null,
    },
  });
  openPost({ ...atTheDesk, [`GET ${place}`]: ticket({ owner: bruno, thread: [entry(), sent] }) });
  visit(address);

  expect(await screen.findByText(/part dans/u)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Annuler l’envoi" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Prendre" })).toBeNull();
});

test("another ticket of the same customer shows beside the open one without reloading", async () => {
  const post = openPost(atTheDesk);
  visit(address);
  await screen.findByRole("region", { name: "En bref" });
  const other = row({
    id: "0198bbbb-0000-7000-8000-000000000009",
    reference: "48215-3",
    subject: "Tasse ébréchée",
    customer: { id: customer.id, name: customer.name },
  });
  const { id, reference, subject, openedAt } = other;
  const past = { id, reference, subject, openedAt, closedAt: null, mark: null };
  post.answers(`GET /api/customers/${customer.id}`, { ...customer, tickets: [past] });
  const fact = {
    position: "9",
    name: "ticket.opened" as const,
    at: openedAt,
    actor: { kind: "system" as const },
    particulars: { ticket: other, answerable: true },
  };
  act(() => post.tells({ kind: "fact", fact }));

  expect((await screen.findAllByText(/Tasse ébréchée/u)).length).toBeGreaterThan(0);
});

test("a customer's new word joins the open thread without reloading", async () => {
  const post = openPost(atTheDesk);
  visit(address);
  await screen.findByRole("region", { name: "Échange" });

  const second = entry({
    id: "0198cccc-0000-7000-8000-000000000004",
    position: 2,
    text: "C’est le 41.",
    happenedAt: minutesAgo(0),
  });
  post.answers(`GET ${place}/entries`, { items: [second] });
  const { id, position, kind, happenedAt } = second;
  const brief = { id, position, kind, happenedAt, excerpt: "C’est le 41.", callsForAnswer: true };
  const particulars = {
    ticketId: row().id,
    entry: brief,
    waitingSince: happenedAt,
    answerDueAt: null,
    ownerDueAt: null,
  };
  const fact = {
    position: "9",
    name: "entry.received" as const,
    at: happenedAt,
    actor: { kind: "system" as const },
    particulars,
  };
  act(() => post.tells({ kind: "fact", fact }));

  const thread = screen.getByRole("region", { name: "Échange" });
  await waitFor(() => expect(within(thread).getByRole("list").textContent).toContain("C’est le 41."));
});

test("the screen says that Bruno is replying, and tells colleagues where it looks", async () => {
  const post = openPost(atTheDesk);
  visit(address);
  await screen.findByRole("region", { name: "Échange" });
  await waitFor(() =>
    expect(post.heard).toContainEqual(
      expect.objectContaining({ kind: "looking", ticketId: row().id, writing: false }),
    ),
  );

  const people = [
    { ...amina, writing: false },
    { ...bruno, writing: true },
  ];
  act(() => post.tells({ kind: "presence", ticketId: row().id, people }));
  expect((await screen.findAllByText("Bruno répond")).length).toBeGreaterThan(0);
});

test("the key t takes the ticket", async () => {
  const unowned = ticket({ owner: null, state: "new" });
  const post = openPost({ ...atTheDesk, [`GET ${place}`]: unowned, [`PUT ${place}/owner`]: ticket() });
  visit(address);
  await screen.findByText("sans responsable");

  fireEvent.keyDown(document.body, { key: "t" });
  expect(await screen.findByText("à vous")).toBeTruthy();
  expect(post.sent(`PUT ${place}/owner`)).toHaveLength(1);
});

test("closing asks what was done, and can be undone", async () => {
  const closed = ticket({ closedAt: minutesAgo(0), summary: "Colis retrouvé.", state: "closed" });
  const post = openPost({
    ...atTheDesk,
    [`PUT ${place}/closure`]: closed,
    [`DELETE ${place}/closure`]: ticket(),
  });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Clore" }));

  const dialog = await screen.findByRole("dialog", { name: "Clore le dossier" });
  expect(dialog.textContent).toContain("Il n’est pas montré sur la page du client.");
  const summary = within(dialog).getByLabelText(/Ce qui a été fait/u);
  fireEvent.change(summary, { target: { value: "Colis retrouvé." } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Clore" }));

  expect(await screen.findByText("Dossier clos.")).toBeTruthy();
  expect(post.sent(`PUT ${place}/closure`)).toEqual([{ summary: "Colis retrouvé." }]);
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  expect(await screen.findByRole("button", { name: "Clore" })).toBeTruthy();
});

test("once reopened, nothing on the screen says that the ticket is closed", async () => {
  const closed = ticket({ closedAt: minutesAgo(0), summary: "Colis retrouvé.", state: "closed" });
  openPost({ ...atTheDesk, [`PUT ${place}/closure`]: closed, [`DELETE ${place}/closure`]: ticket() });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Clore" }));
  const dialog = await screen.findByRole("dialog", { name: "Clore le dossier" });
  fireEvent.change(within(dialog).getByLabelText(/Ce qui a été fait/u), { target: { value: "Retrouvé." } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Clore" }));
  await screen.findByText("Dossier clos.");

  fireEvent.click(await screen.findByRole("button", { name: "Rouvrir" }));

  expect(await screen.findByText("Dossier rouvert.")).toBeTruthy();
  expect(screen.queryByText("Dossier clos.")).toBeNull();
  expect(screen.queryByRole("button", { name: "Annuler" })).toBeNull();
});

test("a ticket that cannot be read says so, and leads back to the list", async () => {
  openPost({ ...atTheDesk, [`GET ${place}`]: refusing(507, "storage.full", {}) });
  visit(address);
  expect(await screen.findByText("Lecture impossible pour l’instant")).toBeTruthy();
  fireEvent.click(screen.getByRole("link", { name: "Retour à la liste" }));
  expect(await screen.findByText("Choisissez un dossier")).toBeTruthy();
});

test("a ticket that one may not see is said to be absent", async () => {
  openPost({ ...atTheDesk });
  visit("/tickets/0198bbbb-0000-7000-8000-00000000000f");
  expect(await screen.findByText("Rien ici")).toBeTruthy();
});
