import type { Passkey } from "@guichet/contract/passkeys.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { amina, atTheDesk, bruno, me, minutesAgo } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const key: Passkey = { id: bruno.id, name: "Téléphone", addedAt: minutesAgo(60), usedAt: null };
const account = {
  ...atTheDesk,
  "GET /api/second-factor": { confirmedAt: null, recoveryCodesLeft: 0, passkeys: 1, required: false },
  "GET /api/passkeys": { items: [key] },
  "GET /api/sessions": { items: [] },
};
const invited = {
  challenge: "AAAA",
  rpId: "localhost",
  rpName: "Arvel",
  user: { id: "AAAA", name: amina.name, displayName: amina.name },
  known: [],
};

const bytes = (text: string) => new TextEncoder().encode(text).buffer;

/** A browser whose device answers at once, or as one that closes its window. */
function withDevice(answer: () => unknown): void {
  Object.assign(window, { PublicKeyCredential: class {} });
  const answered = async () => answer();
  Object.defineProperty(navigator, "credentials", {
    value: { create: answered, get: answered },
    configurable: true,
  });
}

afterEach(() => {
  Reflect.deleteProperty(window, "PublicKeyCredential");
});

const leaves = () => {
  throw new DOMException("closed", "NotAllowedError");
};
const shows = () => ({
  id: "AAAA",
  rawId: bytes("a"),
  type: "public-key",
  getClientExtensionResults: () => ({}),
  response: {
    clientDataJSON: bytes("b"),
    attestationObject: bytes("c"),
    authenticatorData: bytes("d"),
    signature: bytes("e"),
    userHandle: bytes("f"),
  },
});

test("a passkey is added by one press and the device, then named", async () => {
  withDevice(shows);
  const post = openPost({
    ...account,
    "POST /api/passkeys/challenge": invited,
    "POST /api/passkeys": { ...key, name: "Clé du jour" },
    [`PATCH /api/passkeys/${key.id}`]: key,
  });
  visit("/settings/security");
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter une clé d’accès" }));
  const dialog = await screen.findByRole("dialog", { name: "Nommer cette clé" });
  fireEvent.change(within(dialog).getByLabelText("Nom"), { target: { value: "Mon téléphone" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Garder ce nom" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(post.sent("POST /api/passkeys")).toEqual([
    expect.objectContaining({ credentialId: "AAAA", clientData: "Yg", attestation: "Yw" }),
  ]);
  expect(post.sent(`PATCH /api/passkeys/${key.id}`)).toEqual([{ name: "Mon téléphone" }]);
});

test("passkeys are listed with their last use, and one is removed by its name", async () => {
  const post = openPost({ ...account, [`DELETE /api/passkeys/${key.id}`]: {} });
  visit("/settings/security");
  expect(await screen.findByText(/ajoutée .*pas encore servie/u)).toBeTruthy();
  expect(screen.getByText("Ce navigateur ne connaît pas les clés d’accès.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Retirer la clé d’accès Téléphone" }));
  expect(await screen.findByText(/n’ouvre plus rien. Effacez-la aussi/u)).toBeTruthy();
  expect(post.sent(`DELETE /api/passkeys/${key.id}`)).toHaveLength(1);
});

test("removing a passkey asks who is there when the server does, then goes on by itself", async () => {
  const post = openPost({
    ...account,
    [`DELETE /api/passkeys/${key.id}`]: refusing(403, "access.confirm_first", {}),
    "PUT /api/session/confirmation": {},
  });
  visit("/settings/security");
  fireEvent.click(await screen.findByRole("button", { name: "Retirer la clé d’accès Téléphone" }));
  const dialog = await screen.findByRole("dialog", { name: "Est-ce bien vous\u202f?" });
  fireEvent.change(within(dialog).getByLabelText("Mot de passe"), { target: { value: "une phrase" } });
  post.answers(`DELETE /api/passkeys/${key.id}`, {});
  fireEvent.click(within(dialog).getByRole("button", { name: "Continuer" }));
  expect(await screen.findByText(/« Téléphone » n’ouvre plus rien/u)).toBeTruthy();
});

test("whoever has a passkey shows it in place of a password when who is there is asked, and the act goes on by itself", async () => {
  withDevice(shows);
  const post = openPost({
    ...account,
    [`DELETE /api/passkeys/${key.id}`]: refusing(403, "access.confirm_first", {}),
    "POST /api/session/confirmation/passkey-challenge": { challenge: "AAAA", rpId: "localhost" },
    "PUT /api/session/confirmation/passkey": {},
  });
  visit("/settings/security");
  fireEvent.click(await screen.findByRole("button", { name: "Retirer la clé d’accès Téléphone" }));
  const dialog = await screen.findByRole("dialog", { name: "Est-ce bien vous\u202f?" });
  const show = await within(dialog).findByRole("button", { name: "Utiliser une clé d’accès" });
  post.answers(`DELETE /api/passkeys/${key.id}`, {});
  fireEvent.click(show);

  expect(await screen.findByText(/« Téléphone » n’ouvre plus rien/u)).toBeTruthy();
  expect(post.sent("PUT /api/session/confirmation/passkey")).toMatchObject([
    { credentialId: "AAAA", signature: "ZQ" },
  ]);
});

test("a passkey signs in from the first page, and a closed window is said in a sentence", async () => {
  withDevice(leaves);
  const post = openPost({
    ...atTheDesk,
    "POST /api/session/passkey-challenge": { challenge: "AAAA", rpId: "localhost" },
    "POST /api/session/passkey": me,
  });
  visit("/sign-in");
  fireEvent.click(await screen.findByRole("button", { name: "Utiliser une clé d’accès" }));
  expect(await screen.findByText(/La clé d’accès n’a pas été montrée/u)).toBeTruthy();
  withDevice(shows);
  fireEvent.click(screen.getByRole("button", { name: "Utiliser une clé d’accès" }));
  await screen.findByRole("heading", { name: "Mes dossiers" });
  expect(post.sent("POST /api/session/passkey")).toEqual([
    { credentialId: "AAAA", clientData: "Yg", authenticator: "ZA", signature: "ZQ", userHandle: "Zg" },
  ]);
});

test("whoever must show a passkey after the password is asked for it there", async () => {
  withDevice(shows);
  openPost({
    ...atTheDesk,
    "POST /api/session/passkey-challenge": { challenge: "AAAA", rpId: "localhost" },
    "POST /api/session/passkey": me,
  });
  visit("/sign-in?step=passkey");
  await screen.findByRole("heading", { name: "Votre clé d’accès" });
  fireEvent.click(screen.getByRole("button", { name: "Utiliser une clé d’accès" }));
  await screen.findByRole("heading", { name: "Mes dossiers" });
});
