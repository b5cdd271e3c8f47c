import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, draft as begun, entry, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost, type Post, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const replies = `POST ${place}/replies`;
const kept = `PUT ${place}/drafts/reply`;
const draft = begun({ to: ["dov@example.org", "achats@example.org"] });
const sent = entry({
  id: "0198cccc-0000-7000-8000-000000000002",
  position: 2,
  kind: "sent",
  text: "Bonjour Dov, je vérifie.",
  author: { kind: "agent", id: amina.id, name: amina.name, address: null },
  happenedAt: minutesAgo(0),
});
const withDraft = { ...atTheDesk, [`GET ${place}/drafts`]: { items: [draft] }, [kept]: draft };
const diskFull = refusing(507, "storage.full", {});

async function writeTo(): Promise<HTMLElement> {
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Bonjour Dov, je vérifie." }));
  return screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
}

const send = () => fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));

test("a reply that could not leave is a draft on the server again", async () => {
  const post = openPost({ ...withDraft, [replies]: diskFull });
  await writeTo();
  send();
  await screen.findByText("Votre texte est gardé.");
  await waitFor(() => expect(post.sent(kept)).toMatchObject([{ html: draft.html }]));
});

const isFollowed = (post: Post) => post.asked.some(({ path }) => path.includes("/followers/"));

test("while a reply is leaving nothing more can be typed in it, and what is typed is no key", async () => {
  const { promise, resolve } = Promise.withResolvers();
  const post = openPost({ ...withDraft, [replies]: () => promise });
  const editor = await writeTo();
  send();
  await waitFor(() => expect(editor.getAttribute("contenteditable")).toBe("false"));
  fireEvent.keyDown(document.body, { key: "f" });
  resolve(sent);
  await screen.findByText("Message envoyé.");
  expect(isFollowed(post)).toBe(false);
});

test("what is typed after r, before there is a place to write, is words and no key", async () => {
  const { promise } = Promise.withResolvers();
  const post = openPost({ ...atTheDesk, [`GET ${place}/drafts`]: () => promise });
  visit(`/tickets/${row().id}?view=mine`);
  await screen.findByRole("heading", { level: 1, name: "Colis jamais reçu" });
  fireEvent.keyDown(document.body, { key: "r" });
  await waitFor(() => {
    fireEvent.keyDown(document.body, { key: "r" });
    expect(document.querySelector("[data-field-coming]")).not.toBeNull();
  });
  fireEvent.keyDown(document.body, { key: "f" });
  expect(isFollowed(post)).toBe(false);
});

test("a reply that did not leave is written on as before", async () => {
  openPost({ ...withDraft, [replies]: diskFull });
  const editor = await writeTo();
  send();
  await screen.findByText("Votre texte est gardé.");
  await waitFor(() => expect(editor.getAttribute("contenteditable")).toBe("true"));
});

test("a reply pressed again after a failure leaves no draft behind, and is known by its key", async () => {
  const post = openPost({ ...withDraft, [replies]: diskFull, [`DELETE ${place}/drafts/reply`]: {} });
  await writeTo();
  send();
  await screen.findByText("Votre texte est gardé.");
  post.answers(replies, sent);
  send();
  await screen.findByText("Message envoyé.");
  await waitFor(() => expect(post.sent(`DELETE ${place}/drafts/reply`)).toHaveLength(1));
  const [first, second] = post.sent(replies).map((each) => Reflect.get(Object(each), "key"));
  expect(second).toBe(first);
});

test("a reply changed since a press that seemed to fail is another message", async () => {
  const post = openPost({ ...withDraft, [replies]: diskFull, [`DELETE ${place}/drafts/reply`]: {} });
  await writeTo();
  send();
  await screen.findByText("Votre texte est gardé.");
  fireEvent.click(screen.getByRole("button", { name: /^à dov@example.org/u }));
  fireEvent.click(
    await screen.findByRole("button", { name: "Retirer achats@example.org des destinataires" }),
  );
  post.answers(replies, sent);
  send();
  await screen.findByText("Message envoyé.");
  const [first, second] = post.sent(replies).map((each) => Reflect.get(Object(each), "key"));
  expect(second).not.toBe(first);
});

test("Answer and close: Ctrl, Shift and Enter ask how it was solved, Ctrl and Enter send it all in one act", async () => {
  const post = openPost({ ...withDraft, [replies]: sent });
  const editor = await writeTo();
  fireEvent.keyDown(editor, { key: "Enter", ctrlKey: true, shiftKey: true });
  const summary = await screen.findByLabelText("Ce qui a été fait, en une phrase ou deux");
  expect(post.sent(replies)).toEqual([]);
  fireEvent.change(summary, { target: { value: "Colis retrouvé." } });
  fireEvent.keyDown(summary, { key: "Enter", ctrlKey: true });
  await screen.findByText("Message envoyé.");
  expect(post.sent(replies)).toMatchObject([{ html: draft.html, closeWith: "Colis retrouvé." }]);
});

test("nothing is closed by Ctrl, Shift and Enter where there is no reply: a note is added", async () => {
  const notes = `POST ${place}/notes`;
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}/drafts`]: { items: [{ ...draft, kind: "note" }] },
    [notes]: { ...sent, kind: "note" },
  });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Bonjour Dov, je vérifie." }));
  const editor = await screen.findByRole("textbox", { name: "Note interne" });
  fireEvent.keyDown(editor, { key: "Enter", ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(post.sent(notes)).toHaveLength(1));
  expect(screen.queryByRole("dialog")).toBeNull();
});
