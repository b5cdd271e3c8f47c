import type { SecondFactor, Session } from "@guichet/contract/signing-in.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, minutesAgo } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const off: SecondFactor = { confirmedAt: null, recoveryCodesLeft: 0, passkeys: 0, required: false };
const here: Session = {
  id: amina.id,
  isThis: true,
  browser: "Firefox",
  system: "Linux",
  source: "192.0.2.7",
  openedAt: minutesAgo(60),
  seenAt: minutesAgo(0),
};
const away: Session = { ...here, id: bruno.id, isThis: false, browser: null, system: null, source: "" };
const begun = {
  secret: "GEZDGNBVGY3TQOJQ",
  address: "otpauth://totp/Arvel:amina?secret=GEZDGNBVGY3TQOJQ",
};
const account = {
  ...atTheDesk,
  "GET /api/second-factor": off,
  "GET /api/passkeys": { items: [] },
  "GET /api/sessions": { items: [here, away] },
};

test("a second factor is set up by a square or a key, a code, then codes that one says are kept", async () => {
  const post = openPost({
    ...account,
    "POST /api/second-factor": begun,
    "PUT /api/second-factor/confirmation": { recoveryCodes: ["abcd-efgh", "jkmn-pqrs"] },
  });
  visit("/settings/security");
  fireEvent.click(await screen.findByRole("button", { name: "Mettre en place" }));
  expect(await screen.findByRole("img", { name: /Carré à lire/u })).toBeTruthy();
  expect(screen.getByText("GEZD GNBV GY3T QOJQ")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Code"), { target: { value: "123456" } });
  fireEvent.click(screen.getByRole("button", { name: "Confirmer" }));

  const dialog = await screen.findByRole("dialog", { name: "Codes de secours" });
  expect(within(dialog).getByText("abcd-efgh")).toBeTruthy();
  expect(post.sent("PUT /api/second-factor/confirmation")).toEqual([{ code: "123456" }]);
  const close = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Fermer" });
  expect(close.disabled).toBe(true);
  fireEvent.click(within(dialog).getByRole("checkbox"));
  expect(close.disabled).toBe(false);
});

test("when the server asks who is there, the password is asked and the act goes on by itself", async () => {
  const post = openPost({
    ...account,
    "POST /api/second-factor": refusing(403, "access.confirm_first", {}),
    "PUT /api/session/confirmation": {},
  });
  visit("/settings/security");
  fireEvent.click(await screen.findByRole("button", { name: "Mettre en place" }));
  const dialog = await screen.findByRole("dialog", { name: "Est-ce bien vous\u202f?" });
  fireEvent.change(within(dialog).getByLabelText("Mot de passe"), { target: { value: "une phrase" } });
  post.answers("POST /api/second-factor", begun);
  fireEvent.click(within(dialog).getByRole("button", { name: "Continuer" }));

  expect(await screen.findByRole("img", { name: /Carré à lire/u })).toBeTruthy();
  expect(post.sent("PUT /api/session/confirmation")).toEqual([{ password: "une phrase" }]);
});

test("sessions are listed in words, this one without its end, and the others end together", async () => {
  const post = openPost({ ...account, "DELETE /api/sessions": {}, [`DELETE /api/sessions/${bruno.id}`]: {} });
  visit("/settings/security");
  expect(await screen.findByText("Firefox, Linux")).toBeTruthy();
  expect(screen.getByText("celle-ci · 192.0.2.7")).toBeTruthy();
  const [line] = await screen.findAllByRole("button", { name: /Mettre fin à la session/u });
  expect(screen.getAllByRole("button", { name: /Mettre fin à la session/u })).toHaveLength(1);
  fireEvent.click(line as HTMLElement);
  await waitFor(() => expect(post.sent(`DELETE /api/sessions/${bruno.id}`)).toHaveLength(1));
  const others = screen.getByRole<HTMLButtonElement>("button", { name: "Mettre fin aux autres" });
  await waitFor(() => expect(others.disabled).toBe(false));
  fireEvent.click(others);
  await waitFor(() => expect(post.sent("DELETE /api/sessions")).toHaveLength(1));
});

test("a wrong present password is said at its field", async () => {
  openPost({ ...account, "PUT /api/session/password": refusing(403, "access.wrong_password", {}) });
  visit("/settings/security");
  fireEvent.click(await screen.findByRole("button", { name: "Changer de mot de passe" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Mot de passe actuel"), { target: { value: "pas lui" } });
  fireEvent.submit(within(dialog).getByRole("button", { name: "Changer de mot de passe" }));
  expect(await within(dialog).findByText("Ce n’est pas votre mot de passe actuel.")).toBeTruthy();
});

test("an administrator asks it of everybody, and takes away a lost one", async () => {
  const agents = [
    { agentId: amina.id, name: "Amina", confirmedAt: minutesAgo(90), passkeys: 0 },
    { agentId: bruno.id, name: "Bruno", confirmedAt: null, passkeys: 0 },
  ];
  const post = openPost({
    ...atTheDesk,
    "GET /api/second-factor-rule": { requiredAt: null, agents },
    "PUT /api/second-factor-rule/requirement": {},
    [`DELETE /api/agents/${amina.id}/second-factor`]: {},
  });
  visit("/settings/sign-in");
  await screen.findByText(/1 personne ne l’a pas encore/u);
  fireEvent.click(screen.getByRole("checkbox", { name: /Demander la double authentification/u }));
  fireEvent.click(screen.getByRole("button", { name: "Retirer la double authentification de Amina" }));
  expect(await screen.findByText(/se connecte de nouveau avec son mot de passe seul/u)).toBeTruthy();
  expect(post.sent("PUT /api/second-factor-rule/requirement")).toHaveLength(1);
});

test("the audit log says who did what, when and from where, is filtered, and is saved as it is filtered", async () => {
  const line = { at: minutesAgo(3), source: "192.0.2.7", about: null, hash: "ab".repeat(32) };
  const nobody = { kind: "system", id: null, name: null, token: null };
  const items = [
    {
      ...line,
      position: 3,
      what: "second_factor.reset",
      about: "Bruno",
      actor: { ...nobody, kind: "agent", name: "Amina" },
    },
    { ...line, position: 2, what: "session.refused", actor: nobody },
    { ...line, position: 1, what: "counter.opened", source: null, actor: nobody },
  ];
  const post = openPost({
    ...atTheDesk,
    "GET /api/agents": { items: [] },
    "GET /api/audit-lines": { items, next: null },
  });
  visit("/settings/audit");
  await screen.findByText("Connexion refusée", { selector: "span" });
  const [, ...rows] = screen.getAllByRole("row");
  const inRows = rows.map((row) => row.textContent);
  expect(inRows[0]).toContain("Double authentification d’un collègue retirée · Bruno");
  expect(inRows[1]).toContain("VisiteurConnexion refusée192.0.2.7");
  expect(inRows[2]).toContain("GuichetGuichet ouvert");

  fireEvent.change(screen.getByLabelText("Acte"), { target: { value: "session.refused" } });
  const save = await screen.findByRole("link", { name: "Enregistrer en CSV" });
  await waitFor(() => expect(save.getAttribute("href")).toBe("/api/audit-table?what=session.refused"));
  await waitFor(() =>
    expect(post.asked.findLast(({ path }) => path === "/api/audit-lines")?.query.get("what")).toBe(
      "session.refused",
    ),
  );
});
