import type { ProviderStanding } from "@guichet/contract/identity.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const none: ProviderStanding = {
  provider: null,
  hasSecret: false,
  returnAddress: "https://guichet.example/api/session/provider/return",
  passwordsFor: "everyone",
};
const kept: ProviderStanding = {
  ...none,
  hasSecret: true,
  provider: {
    label: "Arvel",
    issuer: "https://id.arvel.example",
    clientId: "guichet",
    domains: ["arvel.example"],
    createsAccounts: false,
    roleClaim: "groups",
    roleValues: [{ value: "desk leads", role: "lead" }],
  },
};
const settings = { ...atTheDesk, "GET /api/second-factor-rule": { requiredAt: null, agents: [] } };

const fill = (within_: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(within_).getByLabelText(label), { target: { value } });

test("an administrator sets a provider up, with the address to copy there and a live test in plain words", async () => {
  const post = openPost({
    ...settings,
    "GET /api/identity-provider": none,
    "POST /api/identity-provider/trials": { problem: "client_refused" },
    "PUT /api/identity-provider": kept,
  });
  visit("/settings/sign-in");
  fireEvent.click(await screen.findByRole("button", { name: "Régler" }));
  const dialog = await screen.findByRole("dialog", { name: "Fournisseur d’identité" });
  expect(within(dialog).getByLabelText<HTMLInputElement>("Adresse de retour").value).toBe(none.returnAddress);
  fill(dialog, "Nom sur le bouton", "Arvel");
  fill(dialog, "Adresse de l’émetteur", "https://id.arvel.example");
  fill(dialog, "Identifiant de client", "guichet");
  fill(dialog, "Secret de client", "secret");
  fill(dialog, "Domaines acceptés", "arvel.example, arvel.test");
  fill(dialog, "D’où viennent les rôles (facultatif)", "groups");
  fill(dialog, "Responsable", "desk leads, desk seniors");
  fireEvent.click(within(dialog).getByRole("button", { name: "Essayer" }));
  expect(await within(dialog).findByText(/le secret est faux ou périmé/u)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const setting = {
    label: "Arvel",
    issuer: "https://id.arvel.example",
    clientId: "guichet",
    clientSecret: "secret",
    domains: ["arvel.example", "arvel.test"],
    createsAccounts: false,
    roleClaim: "groups",
    roleValues: [
      { value: "desk leads", role: "lead" },
      { value: "desk seniors", role: "lead" },
    ],
  };
  expect(post.sent("POST /api/identity-provider/trials")).toEqual([setting]);
  expect(post.sent("PUT /api/identity-provider")).toEqual([setting]);
});

test("what is wrong with the issuer is said at its field", async () => {
  const fields = [{ path: "issuer", problem: "https" }];
  openPost({
    ...settings,
    "GET /api/identity-provider": kept,
    "PUT /api/identity-provider": refusing(400, "request.invalid", { fields }),
  });
  visit("/settings/sign-in");
  fireEvent.click(await screen.findByRole("button", { name: "Modifier" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText(/Un secret est gardé, chiffré/u)).toBeTruthy();
  fireEvent.submit(within(dialog).getByRole("button", { name: "Enregistrer" }));
  expect(await within(dialog).findByText("L’adresse doit commencer par https://.")).toBeTruthy();
});

test("passwords are kept for administrators by one box, and the provider is taken away by one press", async () => {
  const post = openPost({
    ...settings,
    "GET /api/identity-provider": kept,
    "PUT /api/identity-provider/exclusivity": {},
    "DELETE /api/identity-provider": {},
  });
  visit("/settings/sign-in");
  fireEvent.click(await screen.findByRole("checkbox", { name: /Réserver les mots de passe/u }));
  await waitFor(() => expect(post.sent("PUT /api/identity-provider/exclusivity")).toHaveLength(1));
  fireEvent.click(screen.getByRole("button", { name: "Retirer" }));
  expect(await screen.findByText(/ne fait plus entrer personne/u)).toBeTruthy();
});

test("the sign-in page shows the provider’s button, and says why somebody came back without entering", async () => {
  openPost({ "GET /api/entry-ways": { provider: { label: "Arvel" } } });
  visit("/sign-in?trouble=not_invited&back=%2Ffigures");
  const link = await screen.findByRole<HTMLAnchorElement>("link", { name: "Se connecter avec Arvel" });
  expect(link.getAttribute("href")).toBe("/api/session/provider?back=%2Ffigures");
  expect(screen.getByText(/Aucun compte ni aucune invitation ne vous attend/u)).toBeTruthy();
});
