import type { GuardFinding } from "@guichet/contract/guard.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, draft as begun, bruno, entry, esra, me, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const words = "Je vous rappelle jeudi à 16 h.";
const draft = begun({ html: `<p>${words}</p>` });
const sent = entry({ id: "0198cccc-0000-7000-8000-000000000002", position: 2, kind: "sent" });

const found: GuardFinding = {
  id: "rappel",
  span: [0, words.length],
  kind: "promise",
  weight: "promise",
  certainty: "sure",
  excerpt: words,
  advice: { code: "promise.sure", particulars: {}, says: "C’est un engagement : il sera suivi." },
  promiseKind: "call_back",
  due: minutesAgo(-2880),
};
const asked: GuardFinding = { ...found, weight: "question", certainty: "ask" };
const wrong: GuardFinding = {
  ...found,
  id: "faute",
  span: [3, 7],
  kind: "typography",
  weight: "advice",
  excerpt: "vous",
  advice: { code: "spelling.unknown", particulars: {}, says: "« vous » n’est pas dans le dictionnaire." },
  fix: { replacement: "te" },
};
const card: GuardFinding = {
  ...found,
  id: "carte",
  kind: "card",
  weight: "stop",
  advice: { code: "value.card", particulars: {}, says: "Un numéro de carte ne voyage pas." },
};

const reads = (findings: readonly GuardFinding[]) => ({ language: "fr", findings, spelled: true, took: 3 });

function desk(findings: readonly GuardFinding[], served: object = {}) {
  return openPost({
    ...atTheDesk,
    ...served,
    [`GET ${place}/drafts`]: { items: [draft] },
    [`GET ${place}/promises`]: { items: [] },
    "POST /api/guard/readings": reads(findings),
    "POST /api/guard/answers": {},
    [`POST ${place}/replies`]: sent,
  });
}

async function openDraft() {
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: words }));
  return screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
}

const follow = () =>
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Suivre" }));
const send = () => fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));

test("a sentence that promises becomes a chip by itself, and leaves with the message", async () => {
  const post = desk([found]);
  await openDraft();
  await screen.findByRole("button", { name: /^Promesse\s: Rappel · .* · Amina/u });

  send();
  await screen.findByText("Message envoyé.");
  expect(post.sent(`POST ${place}/replies`)).toMatchObject([
    {
      promises: [{ kind: "call_back", what: "rappel", findingId: "rappel", source: "guard", literal: words }],
    },
  ]);
});

test("a chip says whose word it is, chosen in it by the keyboard: mine, a colleague’s or the house’s", async () => {
  const post = desk([found]);
  post.answers(`GET ${place}/colleagues`, {
    items: [
      { ...bruno, sees: true },
      { ...esra, sees: false },
    ],
    teams: [],
  });
  await openDraft();
  fireEvent.click(await screen.findByRole("button", { name: /^Promesse\s: Rappel · .* · Amina$/u }));
  const whose = await screen.findByRole("combobox", { name: /^Qui s’engage\s\?$/u });
  await within(whose).findByRole("option", { name: "Bruno" });
  expect(
    within(whose)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["Moi, Amina", "Maison Arvel, sans nommer personne", "Bruno"]);
  fireEvent.change(whose, { target: { value: "house" } });
  follow();
  const chip = await screen.findByRole("button", { name: /^Promesse\s: Rappel · .* · Maison Arvel$/u });

  fireEvent.click(chip);
  fireEvent.change(await screen.findByRole("combobox", { name: /^Qui s’engage\s\?$/u }), {
    target: { value: bruno.id },
  });
  follow();
  await screen.findByRole("button", { name: /^Promesse\s: Rappel · .* · Bruno$/u });

  send();
  await screen.findByText("Message envoyé.");
  expect(post.sent(`POST ${place}/replies`)).toMatchObject([{ promises: [{ by: bruno.id }] }]);
});

test("what is not a promise is said so in one press, and the guard learns it", async () => {
  const post = desk([found]);
  await openDraft();
  fireEvent.click(await screen.findByRole("button", { name: /^Ce n’est pas une promesse\s: Rappel$/u }));

  send();
  await screen.findByText("Message envoyé.");
  expect(post.sent("POST /api/guard/answers")).toEqual([{ text: words, language: "fr", answer: "no" }]);
  expect(post.sent(`POST ${place}/replies`)).toMatchObject([{ promises: [], notPromises: ["rappel"] }]);
});

test("a question left open holds the message back, with the focus on its answer and the words in place", async () => {
  const post = desk([asked]);
  const editor = await openDraft();
  await screen.findByText("Est-ce une promesse ?");

  send();
  await screen.findByText("Avant l’envoi : est-ce une promesse ?");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Oui, suivre"));
  expect(editor.textContent).toBe(words);
  expect(post.sent(`POST ${place}/replies`)).toHaveLength(0);
});

test("one key corrects what advice is about, and Enter stays a new line", async () => {
  const post = desk([wrong]);
  const editor = await openDraft();
  await screen.findByText("« vous » n’est pas dans le dictionnaire.");
  post.answers("POST /api/guard/readings", reads([]));

  fireEvent.keyDown(editor, { key: "Enter", code: "Enter", altKey: true });
  await waitFor(() => expect(editor.textContent).toBe("Je te rappelle jeudi à 16 h."));
});

test("danger is a stop that names itself, and nothing leaves with it", async () => {
  const post = desk([card]);
  await openDraft();
  await screen.findByText(/Un numéro de carte ne voyage pas/u);

  send();
  await screen.findByText("Le message n’est pas parti.");
  expect(post.sent(`POST ${place}/replies`)).toHaveLength(0);
  post.answers("POST /api/guard/readings", reads([]));
  fireEvent.click(screen.getByRole("button", { name: "Retirer ces mots" }));
  await waitFor(() => expect(screen.queryByText(/Un numéro de carte/u)).toBeNull());
});

test("a guard that is away slows nobody down", async () => {
  const post = desk([]);
  post.answers("POST /api/guard/readings", refusing(507, "storage.full", {}));
  await openDraft();
  send();
  await screen.findByText("Message envoyé.");
  expect(post.sent(`POST ${place}/replies`)).toMatchObject([{ promises: [], notPromises: [], keeps: [] }]);
});

test("answers and chips are found again with the draft", async () => {
  desk([asked]);
  await openDraft();
  fireEvent.click(await screen.findByRole("button", { name: "Oui, suivre" }));
  await screen.findByRole("button", { name: /^Promesse\s: Rappel/u });

  fireEvent.click(screen.getByRole("button", { name: "Réduire" }));
  fireEvent.click(await screen.findByRole("button", { name: words }));
  await screen.findByRole("button", { name: /^Promesse\s: Rappel/u });
  expect(screen.queryByText("Est-ce une promesse ?")).toBeNull();
});

const unknown: GuardFinding = {
  ...wrong,
  id: "inconnu",
  kind: "spelling",
  excerpt: "d’opaflux",
  advice: {
    code: "spelling.unknown",
    particulars: {},
    says: "« d’opaflux » n’est pas dans le dictionnaire.",
  },
};

test("whoever leads makes a marked word one of the house’s from the composer, and the words are read again", async () => {
  const post = desk([unknown], { "POST /api/house-words": { items: [] } });
  await openDraft();
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter aux mots de la maison" }));
  await expect.poll(() => post.sent("POST /api/house-words")).toEqual([{ words: ["opaflux"] }]);
  await expect.poll(() => post.sent("POST /api/guard/readings").length).toBeGreaterThan(1);
});

test("an agent is not offered what only leads may add, and the words choose the language they are read in", async () => {
  const post = desk([unknown], { "GET /api/session": { ...me, roles: ["agent"] } });
  await openDraft();
  expect(await screen.findByText(/n’est pas dans le dictionnaire/u)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ajouter aux mots de la maison" })).toBeNull();
  expect(post.sent("POST /api/guard/readings")[0]).not.toHaveProperty("language");
});
