import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, company, me, minutesAgo } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

test("silent mode explains itself, and one press opens the counter", async () => {
  const open = { ...company, counterOpenedAt: minutesAgo(0) };
  const post = openPost({ ...atTheDesk, "GET /api/company": company, "PUT /api/company/counter": open });
  visit("/settings/counter");
  expect(await screen.findByText(/Tout entre et se montre, rien ne part tout seul/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le guichet" }));
  expect(await screen.findByRole("heading", { name: "Le guichet est ouvert" })).toBeTruthy();
  expect(post.sent("PUT /api/company/counter")).toHaveLength(1);
});

test("an invitation gives a link to pass on, shown once", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/agents": { items: [] },
    "GET /api/invitations": { items: [] },
    "POST /api/invitations": {
      id: bruno.id,
      email: "bruno@arvel.example",
      roles: ["agent"],
      createdAt: minutesAgo(0),
      expiresAt: minutesAgo(-9000),
      link: "http://localhost:8080/join/once",
    },
  });
  visit("/settings/team");
  fireEvent.click(await screen.findByRole("button", { name: "Inviter" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Adresse e-mail"), {
    target: { value: "bruno@arvel.example" },
  });
  fireEvent.click(within(dialog).getByRole("button", { name: "Inviter" }));
  expect(await screen.findByDisplayValue("http://localhost:8080/join/once")).toBeTruthy();
  expect(post.sent("POST /api/invitations")).toEqual([{ email: "bruno@arvel.example", roles: ["agent"] }]);
});

test("nobody can disable themselves, and disabling a colleague can be undone", async () => {
  const common = { roles: ["agent"], language: "fr", joinedAt: minutesAgo(9000), disabledAt: null };
  const agents = [
    { ...amina, email: me.email, ...common },
    { ...bruno, email: "bruno@arvel.example", ...common },
  ];
  const post = openPost({
    ...atTheDesk,
    "GET /api/agents": { items: agents },
    "GET /api/invitations": { items: [] },
    [`PUT /api/agents/${bruno.id}/disablement`]: {},
    [`DELETE /api/agents/${bruno.id}/disablement`]: {},
  });
  visit("/settings/team");
  fireEvent.click(await screen.findByRole("button", { name: "Désactiver Bruno" }));
  expect(screen.queryByRole("button", { name: "Désactiver Amina" })).toBeNull();
  await screen.findByText("Bruno ne peut plus se connecter.");
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  await screen.findByRole("button", { name: "Désactiver Bruno" });
  expect(post.sent(`DELETE /api/agents/${bruno.id}/disablement`)).toHaveLength(1);
});

test("a token is shown once, at its making", async () => {
  const token = {
    id: bruno.id,
    name: "Boutique",
    scopes: ["read"],
    agent: { id: bruno.id, name: "Bruno" },
    createdAt: minutesAgo(0),
    lastUsedAt: null,
  };
  openPost({
    ...atTheDesk,
    "GET /api/tokens": { items: [token] },
    "POST /api/tokens": { ...token, secret: "gui_once" },
  });
  visit("/settings/tokens");
  fireEvent.click(await screen.findByRole("button", { name: "Faire un jeton" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("À quoi sert-il ?"), { target: { value: "Boutique" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Faire un jeton" }));
  expect(await screen.findByDisplayValue("gui_once")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Fermer" }));
  await screen.findByText("Boutique");
  await screen.findByText("au nom de Bruno · lire · jamais servi");
  expect(screen.queryByDisplayValue("gui_once")).toBeNull();
});

test("a token is made once its maker has said who they are, with what they had typed", async () => {
  const made = {
    id: bruno.id,
    name: "Boutique",
    scopes: ["read"],
    agent: null,
    createdAt: minutesAgo(0),
    lastUsedAt: null,
    secret: "gui_once",
  };
  const post = openPost({
    ...atTheDesk,
    "GET /api/tokens": { items: [] },
    "POST /api/tokens": refusing(403, "access.confirm_first", {}),
    "PUT /api/session/confirmation": {},
  });
  visit("/settings/tokens");
  const [open] = await screen.findAllByRole("button", { name: "Faire un jeton" });
  fireEvent.click(open ?? document.body);
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("À quoi sert-il ?"), { target: { value: "Boutique" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Faire un jeton" }));

  const asked = await screen.findByRole("dialog", { name: "Est-ce bien vous\u202f?" });
  fireEvent.change(within(asked).getByLabelText("Mot de passe"), { target: { value: "une phrase" } });
  post.answers("POST /api/tokens", made);
  fireEvent.click(within(asked).getByRole("button", { name: "Continuer" }));
  expect(await screen.findByDisplayValue("gui_once")).toBeTruthy();
  expect(post.sent("POST /api/tokens").at(-1)).toEqual({ name: "Boutique", scopes: ["read"] });
});

test("the theme changes at once, in this browser", async () => {
  openPost(atTheDesk);
  visit("/settings");
  fireEvent.change(await screen.findByLabelText("Clarté"), { target: { value: "dark" } });
  expect(document.documentElement.dataset.theme).toBe("dark");
});

test("the language goes with the person: the account keeps it, and this browser greets in it next time", async () => {
  const inEnglish = { ...me, language: "en" };
  const post = openPost({ ...atTheDesk, "PUT /api/session/language": inEnglish });
  visit("/settings");
  fireEvent.change(await screen.findByLabelText("Langue des écrans"), { target: { value: "en" } });
  expect(await screen.findByRole("heading", { name: "My account" })).toBeTruthy();
  await waitFor(() => expect(document.documentElement.lang).toBe("en"));
  expect(post.sent("PUT /api/session/language")).toEqual([{ language: "en" }]);
  await waitFor(() => expect(localStorage.getItem("guichet.language")).toBe("en"));

  post.answers("PUT /api/session/language", me);
  fireEvent.change(screen.getByLabelText("Language of screens"), { target: { value: "fr" } });
  expect(await screen.findByRole("heading", { name: "Mon compte" })).toBeTruthy();
});

test("an agent who is not an administrator sees only their own settings", async () => {
  openPost({ ...atTheDesk, "GET /api/session": { ...me, roles: ["agent"] } });
  visit("/settings");
  await screen.findByRole("heading", { name: "Mon compte" });
  expect(screen.queryByRole("link", { name: "Personnes" })).toBeNull();
});
