import type { PersonThere } from "@guichet/contract/live.ts";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, row } from "../../../testing/cast.ts";
import { openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const tells = (post: Post, people: readonly PersonThere[]) =>
  act(() => post.tells({ kind: "presence", ticketId: row().id, people: [...people] }));
const here = { ...bruno, writing: false };
const mark = () => document.querySelector<HTMLElement>("[data-presence]");

test("Collision, list: a mark in the corner of the row says who looks, another who replies, with their names", async () => {
  const post = openPost(atTheDesk);
  visit("/?view=open");
  const link = await screen.findByRole("link", { name: /Colis jamais reçu/u });
  expect(mark()).toBeNull();

  tells(post, [here, { ...amina, writing: false }]);
  await waitFor(() => expect(mark()?.dataset.presence).toBe("looking"));
  expect(mark()?.title).toBe("Bruno regarde aussi ce dossier");
  expect(link.textContent).toContain("Bruno regarde aussi ce dossier");

  tells(post, [{ ...here, writing: true }]);
  await waitFor(() => expect(mark()?.dataset.presence).toBe("answering"));
  expect(mark()?.title).toBe("Bruno répond");

  tells(post, []);
  await waitFor(() => expect(mark()).toBeNull());
});

test("Collision, ticket: initials of those present, bordered as they write and faded as they look elsewhere", async () => {
  const post = openPost(atTheDesk);
  visit(`/tickets/${row().id}?view=open`);
  await screen.findByRole("region", { name: "Échange" });
  const initials = async () => {
    const people = await screen.findByRole("list", { name: "Dans ce dossier maintenant" });
    return within(people).getByText("Br").className;
  };
  tells(post, [here]);
  expect(await initials()).not.toMatch(/outline|opacity/u);
  tells(post, [{ ...here, elsewhere: true }]);
  await waitFor(async () => expect(await initials()).toContain("opacity"));
  tells(post, [{ ...here, writing: true }]);
  await waitFor(async () => expect(await initials()).toContain("outline-accent"));
});

test("Internal note: who writes one is not said to reply, to colleagues or to the customer", async () => {
  const post = openPost(atTheDesk);
  visit(`/tickets/${row().id}?view=open`);
  await screen.findByRole("region", { name: "Échange" });
  tells(post, [{ ...here, noting: true }]);
  expect((await screen.findAllByText("Bruno écrit une note")).length).toBeGreaterThan(0);
  expect(screen.queryByText("Bruno répond")).toBeNull();
  await waitFor(() => expect(mark()?.dataset.presence).toBe("looking"));

  fireEvent.keyDown(document.body, { key: "x" });
  const words = await screen.findByRole("textbox", { name: /note/iu });
  fireEvent.focus(words);
  expect(post.heard.every((word) => !word.writing)).toBe(true);
});
