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
  expect(await screen.findByText(/^Cette adresse et ce mot de passe ne vont pas ensemble\./u)).toBeTruthy();
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

async function passwordGiven(): Promise<void> {
  visit("/sign-in");
  await screen.findByRole("heading", { name: "Connexion" });
  fill("Adresse e-mail", "amina@arvel.example");
  fill("Mot de passe", "une phrase assez longue");
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));
}

test("a second step is asked after the password; a code that is not right is said at its field", async () => {
  const post = openPost({
    ...atTheDesk,
    "POST /api/session": { step: "code" },
    "POST /api/session/code": refusing(401, "access.wrong_code", {}),
  });
  await passwordGiven();
  await screen.findByRole("heading", { name: "Votre code" });
  fill("Code", "000000");
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));
  expect(await screen.findByText(/Ce code ne convient pas/u)).toBeTruthy();

  post.answers("POST /api/session/code", me);
  fill("Code", "123456");
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));
  await screen.findByRole("heading", { name: "Mes dossiers" });
});

test("a step that waited too long leads back to the password", async () => {
  openPost({
    "POST /api/session": { step: "code" },
    "POST /api/session/code": refusing(401, "access.step_over", {}),
  });
  await passwordGiven();
  await screen.findByRole("heading", { name: "Votre code" });
  fill("Code", "123456");
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));
  await screen.findByRole("heading", { name: "Connexion" });
});

test("whoever must set up a second factor does it there, and enters once the recovery codes are kept", async () => {
  openPost({
    ...atTheDesk,
    "POST /api/session": { step: "enrolment" },
    "POST /api/session/enrolment": { secret: "GEZDGNBV", address: "otpauth://totp/a?secret=GEZDGNBV" },
    "PUT /api/session/enrolment/confirmation": { me, recoveryCodes: ["abcd-efgh"] },
  });
  await passwordGiven();
  fireEvent.click(await screen.findByRole("button", { name: "Mettre en place" }));
  await screen.findByRole("img", { name: /Carré à lire/u });
  fill("Code", "123456");
  fireEvent.click(screen.getByRole("button", { name: "Confirmer" }));
  await screen.findByText("abcd-efgh");
  fireEvent.click(screen.getByRole("checkbox"));
  fireEvent.click(screen.getByRole("button", { name: "Entrer" }));
  await screen.findByRole("heading", { name: "Mes dossiers" });
});

test("a forgotten password is asked again in the same words whether the address is known or not", async () => {
  const post = openPost({ "POST /api/password-resets": {} });
  visit("/forgotten");
  await screen.findByRole("heading", { name: "Mot de passe oublié" });
  fill("Adresse e-mail", "amina@arvel.example");
  fireEvent.click(screen.getByRole("button", { name: "Envoyer le lien" }));
  expect(await screen.findByText(/Si un compte existe pour amina@arvel.example/u)).toBeTruthy();
  expect(post.sent("POST /api/password-resets")).toEqual([{ email: "amina@arvel.example" }]);
});

test("the link of the letter asks for a new password, then leads to the sign-in", async () => {
  const post = openPost({
    "GET /api/password-reset": { email: "amina@arvel.example", endsAt: minutesAgo(-60) },
    "PUT /api/password-reset/password": {},
  });
  visit("/reset");
  await screen.findByText(/amina@arvel.example/u);
  fill("Nouveau mot de passe", "une phrase assez longue");
  fireEvent.click(screen.getByRole("button", { name: "Choisir ce mot de passe" }));
  expect(await screen.findByRole("link", { name: "Se connecter" })).toBeTruthy();
  expect(post.sent("PUT /api/password-reset/password")).toEqual([{ password: "une phrase assez longue" }]);
});
