import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, inbox } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";
import { addingOf, changeOf, emptyForm, formOf, withSecurity } from "./inbox-form.ts";

const failing = inbox({
  imap: { host: "imap.arvel.example", port: 993, security: "tls", user: "contact@arvel.example" },
  receiving: { state: "failing", since: null, problem: "wrong_credentials" },
});

async function openForm() {
  visit("/settings/inboxes");
  fireEvent.click(await screen.findByRole("button", { name: "Relier une boîte" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Nom"), { target: { value: "Contact" } });
  fireEvent.change(within(dialog).getByLabelText("Adresse"), { target: { value: "contact@arvel.example" } });
  return within(dialog);
}

test("a trial says what works and what is wrong in words that say what to change", async () => {
  const trial = {
    imap: { ok: true, problem: null, messages: 3000 },
    smtp: { ok: false, problem: "wrong_credentials" },
  };
  openPost({ ...atTheDesk, "GET /api/inboxes": { items: [] }, "POST /api/inboxes/trials": trial });
  const form = await openForm();
  fireEvent.click(form.getByRole("button", { name: "Essayer" }));
  expect(
    await form.findByText("Réception : la boîte s’ouvre, 3 000 messages y sont.", { normalizer: plain }),
  ).toBeTruthy();
  expect(
    form.getByText(/Envoi : l’identifiant ou le mot de passe n’est pas accepté/u, { normalizer: plain }),
  ).toBeTruthy();
});

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, " ");

test("an inbox by delivery alone is added without any server", async () => {
  const post = openPost({ ...atTheDesk, "GET /api/inboxes": { items: [] }, "POST /api/inboxes": failing });
  const form = await openForm();
  fireEvent.click(form.getByLabelText(/Guichet lit cette boîte/u));
  fireEvent.click(form.getByLabelText(/Les réponses partent par ce serveur/u));
  fireEvent.click(form.getByRole("button", { name: "Relier une boîte" }));
  await screen.findByText("Boîte reliée.");
  const [sent] = post.sent("POST /api/inboxes");
  expect(sent).toMatchObject({ address: "contact@arvel.example", takeFrom: { unreadDays: 7 } });
  expect(sent).not.toHaveProperty("imap");
});

test("a mailbox that fails says why in the list", async () => {
  openPost({ ...atTheDesk, "GET /api/inboxes": { items: [failing] } });
  visit("/settings/inboxes");
  expect(await screen.findByText("en panne")).toBeTruthy();
  expect(screen.getByText(/l’identifiant ou le mot de passe n’est pas accepté/u)).toBeTruthy();
});

test("another security brings its usual port, unless someone chose one", () => {
  const { imap } = emptyForm("fr");
  expect(withSecurity("imap", imap, "starttls").port).toBe(143);
  expect(withSecurity("imap", { ...imap, port: 10143 }, "starttls").port).toBe(10143);
});

test("the address is the user and one password serves both ways, until told otherwise", () => {
  const empty = emptyForm("fr");
  const form = {
    ...empty,
    address: "contact@arvel.example",
    imap: { ...empty.imap, host: "imap.example", password: "secret" },
  };
  expect(addingOf(form).smtp).toMatchObject({ user: "contact@arvel.example", password: "secret" });
});

test("a server is changed without typing again the password that is known", () => {
  const known = { host: "mail.arvel.example", port: 993, security: "tls", user: "contact" } as const;
  const form = formOf(inbox({ imap: known }));
  expect(changeOf({ ...form, imap: { ...form.imap, port: 994 } }).imap).toEqual({
    ...known,
    port: 994,
    password: "",
  });
});

test("a relay that asks nobody who they are is set without user nor password", async () => {
  const post = openPost({ ...atTheDesk, "GET /api/inboxes": { items: [] }, "POST /api/inboxes": failing });
  const form = await openForm();
  const [reading, sending] = form.getAllByLabelText("Serveur");
  fireEvent.change(reading ?? document.body, { target: { value: "imap.arvel.example" } });
  fireEvent.change(sending ?? document.body, { target: { value: "relay.arvel.example" } });
  const [password] = form.getAllByLabelText("Mot de passe");
  fireEvent.change(password ?? document.body, { target: { value: "secret" } });
  fireEvent.click(form.getByLabelText("Ce serveur demande un identifiant"));
  expect(form.getAllByLabelText("Mot de passe")).toHaveLength(1);
  fireEvent.click(form.getByRole("button", { name: "Relier une boîte" }));

  await screen.findByText("Boîte reliée.");
  const [sent] = post.sent("POST /api/inboxes");
  expect(sent).toMatchObject({
    imap: { user: "contact@arvel.example", password: "secret" },
    smtp: { host: "relay.arvel.example", user: "", password: "" },
  });
});

test("a relay known to ask nothing is shown so", () => {
  const relay = { host: "relay.arvel.example", port: 25, security: "none", user: "" } as const;
  expect(formOf(inbox({ smtp: relay })).smtp.signsIn).toBe(false);
});
