import type { Inbox } from "@guichet/contract/inboxes.ts";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, bruno, inbox, me, minutesAgo } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const stands = (minutes: number) => ({
  state: "failing" as const,
  since: minutesAgo(minutes),
  problem: "wrong_credentials",
});

const sees = (items: readonly Inbox[], roles: readonly string[] = ["agent"]) =>
  openPost({ ...atTheDesk, "GET /api/session": { ...me, roles }, "GET /api/inboxes": { items } });

test("mail that has stopped coming in is said to everybody at the desk, and not in the settings alone", async () => {
  sees([inbox({ receiving: stands(10) })]);
  visit("/");

  await screen.findByText(/^Les courriels adressés à contact@arvel\.example n’arrivent plus ici depuis /u);
  expect(screen.queryByRole("link", { name: "Voir pourquoi" })).toBeNull();
});

test("whoever may mend a mailbox is led to what is wrong with it", async () => {
  sees([inbox({ sending: stands(10) })], ["agent", "admin"]);
  visit("/");

  await screen.findByText(/^Les courriels de contact@arvel\.example ne partent plus depuis /u);
  expect(screen.getByRole("link", { name: "Voir pourquoi" }).getAttribute("href")).toBe("/settings/inboxes");
});

test("a mail server that restarts alarms nobody", async () => {
  const restarting = { id: bruno.id, address: "ventes@arvel.example", receiving: stands(1) };
  sees([inbox(restarting), inbox({ receiving: stands(10) })]);
  visit("/");

  await screen.findByText(/^Les courriels adressés à contact@arvel\.example n’arrivent plus/u);
  expect(screen.queryByText(/ventes@arvel\.example/u)).toBeNull();
});
