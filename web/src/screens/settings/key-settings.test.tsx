import type { Me } from "@guichet/contract/access.ts";
import type { KeyChoice } from "@guichet/contract/key-choice.ts";
import { keyOf } from "@guichet/contract/keys.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, me } from "../../../testing/cast.ts";
import { type Asked, openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

function openWith(keys: KeyChoice): Post {
  const as = (chosen: unknown): unknown => ({ ...me, keys: chosen });
  const post = openPost({
    ...atTheDesk,
    "GET /api/session": { ...me, keys } satisfies Me,
    "PUT /api/session/keys": ({ body }: Asked) => as(body),
  });
  visit("/settings/keys");
  return post;
}

const lineOf = (act: string) =>
  screen.findByRole("button", { name: new RegExp(`^Changer la touche de «\\s${act}\\s»`, "u") });

async function press(act: string, ...keys: readonly string[]): Promise<void> {
  const line = await lineOf(act);
  fireEvent.click(line);
  for (const key of keys) fireEvent.keyDown(line, { key });
}

test("a key is given another sign and answers to it at once, on the server as here", async () => {
  const post = openWith({ on: true, chosen: {} });
  await press("Écrire une note interne", "n", "Enter");

  expect(await screen.findByText("« Écrire une note interne » répond maintenant à n.")).toBeTruthy();
  expect(post.sent("PUT /api/session/keys")).toEqual([{ on: true, chosen: { note: "n" } }]);
  expect(within(await lineOf("Écrire une note interne")).getByText("n")).toBeTruthy();
});

test("a key that something else holds is refused in words, naming what holds it", async () => {
  const post = openWith({ on: true, chosen: {} });
  await press("Écrire une note interne", "r", "Enter");

  expect(await screen.findByText(/« r » sert déjà à « Répondre »/u)).toBeTruthy();
  expect(post.sent("PUT /api/session/keys")).toEqual([]);
});

test("two keys may follow one another, Escape keeps the old one, and Ctrl stays the browser’s", async () => {
  const post = openWith({ on: true, chosen: {} });
  await press("Répondre", "z", "Escape");
  const line = await lineOf("Répondre");
  fireEvent.click(line);
  fireEvent.keyDown(line, { key: "w", ctrlKey: true });
  expect(await screen.findByText(/appartient au système ou au navigateur/u)).toBeTruthy();
  fireEvent.keyDown(line, { key: "z" });
  fireEvent.keyDown(line, { key: "r" });
  fireEvent.keyDown(line, { key: "Enter" });

  expect(await screen.findByText(/répond maintenant à z r/u)).toBeTruthy();
  expect(post.sent("PUT /api/session/keys")).toEqual([{ on: true, chosen: { reply: "z r" } }]);
});

test("single keys are switched off by one box, and nothing answers to them any more", async () => {
  const post = openWith({ on: true, chosen: {} });
  const box = await screen.findByLabelText<HTMLInputElement>(/^Touches simples/u);
  fireEvent.click(box);
  await waitFor(() => expect(box.checked).toBe(false));
  expect(post.sent("PUT /api/session/keys")).toEqual([{ on: false, chosen: {} }]);

  fireEvent.keyDown(document.body, { key: "?" });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the original keys come back in one press, and a key taken off is said", async () => {
  const post = openWith({ on: true, chosen: { reply: "a" } });
  fireEvent.click(await screen.findByLabelText("Retirer la touche de « Répondre »"));
  expect(await screen.findByText("« Répondre » n’a plus de touche.")).toBeTruthy();
  fireEvent.click(screen.getByText("Reprendre les touches d’origine"));
  expect(await screen.findByText("Vos touches sont celles d’origine.")).toBeTruthy();
  expect(post.sent("PUT /api/session/keys").at(-1)).toEqual({ on: true, chosen: {} });
  expect(within(await lineOf("Répondre")).getByText(keyOf("reply", { chosen: {} }))).toBeTruthy();
});
