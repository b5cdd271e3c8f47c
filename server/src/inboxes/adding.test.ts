import type { Inbox } from "@guichet/contract/inboxes.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";

const server = { host: "imap.guichet.test", port: 993, security: "tls", user: "support", password: "secret" };

const add = async (desk: Desk, address: string) =>
  (await desk.asks<Inbox>("chloe", "POST", "/api/inboxes", { name: "Ventes", address, imap: server })).body;

const passwordOf = async (desk: Desk, id: string) => {
  const inbox = await desk.app.inboxes.byId(id);
  return inbox && (await desk.app.inboxes.server(inbox, "imap"))?.password;
};

test("a mailbox’s password is kept sealed, and never sent back to a screen", async ({ desk }) => {
  const inbox = await add(desk, "ventes@guichet.test");

  expect(JSON.stringify(inbox)).not.toContain("secret");
  expect(await passwordOf(desk, inbox.id)).toBe("secret");
});

test("a password left empty stays for the same account, and goes to no other host", async ({ desk }) => {
  const { id } = await add(desk, "achats@guichet.test");
  const change = (imap: object) =>
    desk.asks("chloe", "PATCH", `/api/inboxes/${id}`, { imap: { ...server, ...imap, password: "" } });

  await change({ port: 143, security: "starttls" });
  expect(await passwordOf(desk, id)).toBe("secret");

  await change({ host: "imap.elsewhere.test" });
  expect(await passwordOf(desk, id)).toBe("");
});

test("two inboxes can’t share an address", async ({ desk }) => {
  await add(desk, "double@guichet.test");

  expect(
    await desk.asks("chloe", "POST", "/api/inboxes", { name: "Encore", address: "Double@guichet.test" }),
  ).toMatchObject({
    body: { code: "inbox.address_taken" },
  });
});
