import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
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
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;
const draft = begun();
const sent = entry({
  id: "0198cccc-0000-7000-8000-000000000002",
  position: 2,
  kind: "sent",
  text: "Bonjour Dov, je vérifie.",
  author: { kind: "agent", id: amina.id, name: amina.name, address: null },
  happenedAt: minutesAgo(0),
  departure: {
    id: "0198ffff-0000-7000-8000-000000000001",
    state: "waiting",
    leavesAt: minutesAgo(-1),
    problem: null,
  },
});

const withDraft = { ...atTheDesk, [`GET ${place}/drafts`]: { items: [draft] } };

async function openDraft() {
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Bonjour Dov, je vérifie." }));
  return screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
}

test("a draft begun elsewhere is found again, and sending says all that it sends", async () => {
  const post = openPost({ ...withDraft, [`POST ${place}/replies`]: sent });
  const editor = await openDraft();
  expect(editor.textContent).toBe("Bonjour Dov, je vérifie.");

  fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));

  expect(await screen.findByText("Message envoyé.")).toBeTruthy();
  expect(post.sent(`POST ${place}/replies`)).toMatchObject([
    {
      html: draft.html,
      to: ["dov@example.org"],
      cc: [],
      entriesSeen: 1,
      anyway: false,
      key: expect.any(String),
    },
  ]);
});

test("a message taken back in time returns to the composer", async () => {
  const post = openPost({
    ...withDraft,
    [`POST ${place}/replies`]: sent,
    [`DELETE /api/entries/${sent.id}/departure`]: draft,
  });
  await openDraft();
  fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));
  await screen.findByText("Message envoyé.");

  const [undo] = screen.getAllByRole("button", { name: "Annuler l’envoi" });
  fireEvent.click(undo ?? document.body);

  expect(await screen.findByText("Envoi annulé : votre texte est revenu.")).toBeTruthy();
  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  expect(editor.textContent).toBe("Bonjour Dov, je vérifie.");
  expect(post.sent(`DELETE /api/entries/${sent.id}/departure`)).toHaveLength(1);
});

test("a thread that moved shows its new words first, and sends on a second press", async () => {
  const post = openPost({
    ...withDraft,
    [`POST ${place}/replies`]: refusing(409, "thread.moved", { entries: 2 }),
  });
  await openDraft();
  fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));

  const anyway = await screen.findByRole("button", { name: "Envoyer quand même" });
  expect(screen.getByText(/Un mot nouveau est arrivé pendant que vous écriviez/u)).toBeTruthy();
  post.answers(`POST ${place}/replies`, sent);
  fireEvent.click(anyway);

  await screen.findByText("Message envoyé.");
  const [first, second] = post.sent(`POST ${place}/replies`);
  expect(first).toMatchObject({ entriesSeen: 1, anyway: false });
  expect(second).toMatchObject({ entriesSeen: 2, anyway: false, key: Reflect.get(Object(first), "key") });
});

test("a note says who reads it, and goes to nobody else", async () => {
  const note = { ...draft, kind: "note" as const, html: "<p>Vu avec le livreur.</p>" };
  const written = entry({ ...sent, kind: "note", departure: null });
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}/drafts`]: { items: [note] },
    [`POST ${place}/notes`]: written,
  });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Vu avec le livreur." }));

  expect(await screen.findByText("Lue par vos collègues, jamais par le client.")).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter la note" }));
  await screen.findByText("Note ajoutée.");
  expect(post.sent(`POST ${place}/notes`)).toMatchObject([{ html: "<p>Vu avec le livreur.</p>" }]);
  expect(post.sent(`POST ${place}/replies`)).toHaveLength(0);
});

test("when the server is away the text stays, and the screen says so", async () => {
  openPost({ ...withDraft, [`POST ${place}/replies`]: refusing(507, "storage.full", {}) });
  const editor = await openDraft();
  fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));

  expect(await screen.findByText(/Le disque du serveur est plein/u)).toBeTruthy();
  expect(await screen.findByText("Votre texte est gardé.")).toBeTruthy();
  expect(editor.textContent).toBe("Bonjour Dov, je vérifie.");
});

test("the place to write takes the hand as it opens, and never back from what was pressed since", async () => {
  openPost(withDraft);
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Bonjour Dov, je vérifie." }));
  // Looked at as soon as it is drawn: before any timer or frame that its opening has left behind.
  const send = await waitFor(() => {
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Votre réponse à Dov Lévy");
    const button = screen.getByRole("button", { name: "Envoyer" });
    button.focus();
    return button;
  });

  for (const _frame of ["timers", "drawn", "past"]) await act(() => new Promise(requestAnimationFrame));
  expect(document.activeElement).toBe(send);
});

test("a file chosen joins the draft and leaves with the message", async () => {
  const photo = {
    id: "0198ffff-0000-7000-8000-000000000009",
    name: "boite.jpg",
    type: "image/jpeg",
    size: 412_000,
    sha256: "",
    inline: false,
  };
  const post = openPost({ ...withDraft, "POST /api/uploads": photo, [`POST ${place}/replies`]: sent });
  await openDraft();

  const chooser = document.querySelector("input[type=file]");
  fireEvent.change(chooser ?? document.body, {
    target: { files: [new File(["x"], "boite.jpg", { type: "image/jpeg" })] },
  });
  expect(await screen.findByText("412 Ko")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));

  await waitFor(() =>
    expect(post.sent(`POST ${place}/replies`)).toMatchObject([{ attachmentIds: [photo.id] }]),
  );
});

function choose(...files: File[]): void {
  const chooser = document.querySelector("input[type=file]");
  fireEvent.change(chooser ?? document.body, { target: { files } });
}

const big = new File(["x"], "facture.pdf", { type: "application/pdf" });
const arrived = {
  id: "0198ffff-0000-7000-8000-00000000000a",
  name: "facture.pdf",
  type: "application/pdf",
  size: 2_000_000,
  sha256: "",
  inline: false,
};

test("a file says how much of it has left, and the message waits for it", async () => {
  const post = openPost({ ...withDraft, "POST /api/uploads": arrived });
  const files = post.holdsFiles();
  await openDraft();
  choose(big);

  await waitFor(() => expect(files).toHaveLength(1));
  act(() => files[0]?.sent(0.42));
  expect(screen.getByRole("progressbar", { name: "facture.pdf" }).getAttribute("aria-valuenow")).toBe("42");
  expect(screen.getByRole("button", { name: "Envoyer" }).getAttribute("aria-disabled")).toBe("true");
  act(() => files[0]?.arrives());

  expect(await screen.findByText("2 Mo")).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Envoyer" }).getAttribute("aria-disabled")).toBe("false"),
  );
});

test("a file on its way can be stopped, and the text stays", async () => {
  const post = openPost({ ...withDraft, "POST /api/uploads": arrived });
  const files = post.holdsFiles();
  const editor = await openDraft();
  choose(big);
  await waitFor(() => expect(files).toHaveLength(1));

  fireEvent.click(await screen.findByRole("button", { name: "Ne plus ajouter facture.pdf" }));

  expect(files[0]?.stopped).toBe(true);
  await waitFor(() => expect(screen.queryByText(/facture.pdf/u)).toBeNull());
  expect(editor.textContent).toBe("Bonjour Dov, je vérifie.");
});

test("a file that could not leave says why, and leaves on a second try", async () => {
  const post = openPost({ ...withDraft, "POST /api/uploads": arrived });
  const files = post.holdsFiles();
  const editor = await openDraft();
  choose(big);
  await waitFor(() => expect(files).toHaveLength(1));
  act(() => files[0]?.isCut());

  expect((await screen.findByRole("alert")).textContent).toContain("facture.pdf n’a pas pu être ajouté");
  expect(editor.textContent).toBe("Bonjour Dov, je vérifie.");
  fireEvent.click(screen.getByRole("button", { name: "Réessayer d’ajouter facture.pdf" }));
  await waitFor(() => expect(files).toHaveLength(2));
  act(() => files[1]?.arrives());
  expect(await screen.findByText("2 Mo")).toBeTruthy();
});

test("words that a reload kept from the server show again where they were being written", async () => {
  openPost(atTheDesk);
  const words = { ...draft, html: "<p>Encore un mot.</p>" };
  sessionStorage.setItem(`guichet.writing.${amina.id}.${row().id}.reply`, JSON.stringify(words));
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Encore un mot." }));
  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  expect(editor.textContent).toBe("Encore un mot.");
});

test("a session that ends while one writes keeps the words for after the sign-in", async () => {
  const post = openPost({
    ...withDraft,
    [`PUT ${place}/drafts/reply`]: refusing(401, "access.not_signed_in", {}),
  });
  await openDraft();
  fireEvent.click(screen.getByRole("button", { name: "à dov@example.org" }));
  fireEvent.click(await screen.findByRole("button", { name: "Retirer dov@example.org des destinataires" }));

  await screen.findByRole("heading", { name: "Connexion" });
  post.answers("POST /api/session", atTheDesk["GET /api/session"]);
  post.answers(`PUT ${place}/drafts/reply`, draft);
  fireEvent.change(screen.getByLabelText("Adresse e-mail"), { target: { value: "amina@arvel.example" } });
  fireEvent.change(screen.getByLabelText("Mot de passe"), { target: { value: "une phrase assez longue" } });
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));

  fireEvent.click(await screen.findByRole("button", { name: "Répondre" }));
  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  expect(editor.textContent).toBe("Bonjour Dov, je vérifie.");
  expect(screen.queryByRole("button", { name: "Retirer dov@example.org des destinataires" })).toBeNull();
});

test("whoever signs in after somebody else's session ended finds nothing of what they wrote or read", async () => {
  const post = openPost({
    ...withDraft,
    [`PUT ${place}/drafts/reply`]: refusing(401, "access.not_signed_in", {}),
  });
  await openDraft();
  fireEvent.click(screen.getByRole("button", { name: "à dov@example.org" }));
  fireEvent.click(await screen.findByRole("button", { name: "Retirer dov@example.org des destinataires" }));
  await screen.findByRole("heading", { name: "Connexion" });

  let isReloaded = false;
  const reload = () => {
    isReloaded = true;
  };
  const here = { get: (it: Location, key: keyof Location) => (key === "reload" ? reload : it[key]) };
  vi.stubGlobal("location", new Proxy(location, here as ProxyHandler<Location>));
  post.answers("POST /api/session", { ...atTheDesk["GET /api/session"], agentId: bruno.id, name: "Bruno" });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Adresse e-mail")));
  fireEvent.change(screen.getByLabelText("Adresse e-mail"), { target: { value: "bruno@arvel.example" } });
  fireEvent.change(screen.getByLabelText("Mot de passe"), { target: { value: "une phrase assez longue" } });
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));
  await waitFor(() => expect(isReloaded).toBe(true));
  expect(screen.queryByText("Bonjour Dov, je vérifie.")).toBeNull();
  cleanup();

  openPost({
    ...atTheDesk,
    "GET /api/session": { ...atTheDesk["GET /api/session"], agentId: bruno.id, name: "Bruno" },
  });
  visit(address);
  expect(await screen.findByRole("button", { name: "Écrivez votre réponse…" })).toBeTruthy();
});

test("a look at the note does not cost the reply one word", async () => {
  const changed = { ...draft, to: [], html: draft.html };
  const post = openPost({ ...withDraft, [`PUT ${place}/drafts/reply`]: changed });
  await openDraft();
  fireEvent.click(screen.getByRole("button", { name: "à dov@example.org" }));
  fireEvent.click(await screen.findByRole("button", { name: "Retirer dov@example.org des destinataires" }));

  fireEvent.click(screen.getByRole("button", { name: "Note interne" }));
  await screen.findByRole("textbox", { name: "Note interne" });
  await waitFor(() =>
    expect(post.sent(`PUT ${place}/drafts/reply`)).toContainEqual(
      expect.objectContaining({ to: [], html: draft.html }),
    ),
  );
  fireEvent.click(screen.getByRole("button", { name: "Répondre" }));

  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  expect(editor.textContent).toBe("Bonjour Dov, je vérifie.");
  expect(screen.queryByRole("button", { name: "Retirer dov@example.org des destinataires" })).toBeNull();
});

test("where one only reads an inbox, notes alone are offered, and the place to write says why", async () => {
  openPost({ ...atTheDesk, [`GET ${place}`]: ticket({ readOnly: true }) });
  visit(address);

  fireEvent.click(await screen.findByRole("button", { name: /sans y répondre/u }));

  expect(await screen.findByRole("textbox", { name: "Note interne" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Répondre" })).toBeNull();
});
