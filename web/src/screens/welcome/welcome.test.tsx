import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, me, minutesAgo } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const first = { email: null, roles: ["admin"], expiresAt: minutesAgo(-600), companyName: "Guichet" };

function fill(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

test("wrong credentials are said without telling which half is wrong", async () => {
  openPost({ "POST /api/session": refusing(401, "access.wrong_credentials", {}) });
  visit("/sign-in");
  await screen.findByRole("heading", { name: "Connexion" });
  fill("Adresse e-mail", "amina@arvel.example");
  fill("Mot de passe", "une phrase assez longue");
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));
  expect(await screen.findByText("Cette adresse et ce mot de passe ne vont pas ensemble.")).toBeTruthy();
});

test("a sign-in never leads to another site", async () => {
  openPost({ ...atTheDesk, "POST /api/session": me });
  visit("/sign-in?back=%2F%2Fevil.example%2F");
  await screen.findByRole("heading", { name: "Connexion" });
  fill("Adresse e-mail", "amina@arvel.example");
  fill("Mot de passe", "une phrase assez longue");
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));
  await screen.findByRole("heading", { name: "Mes dossiers" });
  expect(location.host).not.toContain("evil");
});

test("the first link makes the administrator, who is led to connect a mailbox", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/invitation": first,
    "POST /api/invitation/acceptance": me,
    "GET /api/inboxes": { items: [] },
  });
  visit("/join");
  await screen.findByText(/Vous installez Guichet/u);
  fill("Votre nom", "Amina");
  fill("Adresse e-mail", "amina@arvel.example");
  fill("Mot de passe", "une phrase assez longue");
  fireEvent.click(screen.getByRole("button", { name: "Créer mon compte" }));

  expect(await screen.findByText("Aucune boîte reliée")).toBeTruthy();
  const account = {
    name: "Amina",
    email: "amina@arvel.example",
    password: "une phrase assez longue",
    language: "fr",
  };
  expect(post.sent("POST /api/invitation/acceptance")).toEqual([account]);
});

test("a password too short is said at its field", async () => {
  const fields = [{ path: "password", problem: "password_short" }];
  openPost({
    "GET /api/invitation": first,
    "POST /api/invitation/acceptance": refusing(400, "request.invalid", { fields }),
  });
  visit("/join");
  await screen.findByText(/Vous installez Guichet/u);
  fireEvent.submit(screen.getByRole("button", { name: "Créer mon compte" }));
  expect(await screen.findByText("Il faut dix caractères au moins.")).toBeTruthy();
  expect(screen.getByLabelText("Mot de passe").getAttribute("aria-invalid")).toBe("true");
});

test("a link that has served says so, and whom to ask", async () => {
  openPost({ "GET /api/invitation": refusing(410, "access.link_spent", {}) });
  visit("/join");
  expect(await screen.findByRole("heading", { name: "Ce lien ne sert plus" })).toBeTruthy();
});
