import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, bruno, minutesAgo } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const asksWho = "Est-ce bien vous\u202f?";

test("a colleague is invited once whoever invites has said who they are, and giving it up sends nothing", async () => {
  const invitation = {
    id: bruno.id,
    email: "nadia@arvel.example",
    roles: ["agent"],
    createdAt: minutesAgo(0),
    expiresAt: minutesAgo(-9000),
    link: "http://localhost/join/once",
  };
  const post = openPost({
    ...atTheDesk,
    "GET /api/agents": { items: [] },
    "GET /api/invitations": { items: [] },
    "POST /api/invitations": refusing(403, "access.confirm_first", {}),
    "GET /api/session/confirmation": { isFresh: false, provider: null },
    "PUT /api/session/confirmation": {},
  });
  visit("/settings/team");
  fireEvent.click(await screen.findByRole("button", { name: "Inviter" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Adresse e-mail"), {
    target: { value: "nadia@arvel.example" },
  });
  const send = () => fireEvent.click(within(dialog).getByRole("button", { name: "Inviter" }));
  send();
  const first = await screen.findByRole("dialog", { name: asksWho });
  fireEvent.click(within(first).getByRole("button", { name: "Annuler" }));
  await within(dialog).findByText(/Confirmez d’abord que c’est bien vous/u);

  send();
  const asked = await screen.findByRole("dialog", { name: asksWho });
  fireEvent.change(within(asked).getByLabelText("Mot de passe"), { target: { value: "une phrase" } });
  post.answers("POST /api/invitations", invitation);
  fireEvent.click(within(asked).getByRole("button", { name: "Continuer" }));
  expect(await screen.findByDisplayValue(invitation.link)).toBeTruthy();
  expect(post.sent("PUT /api/session/confirmation")).toEqual([{ password: "une phrase" }]);
});

test("whoever entered by the provider proves it there, in a window beside, and the act goes on by itself", async () => {
  const colleague = {
    ...bruno,
    email: "bruno@arvel.example",
    roles: ["agent"],
    language: "fr",
    joinedAt: minutesAgo(9000),
    disabledAt: null,
  };
  const post = openPost({
    ...atTheDesk,
    "GET /api/agents": { items: [colleague] },
    "GET /api/invitations": { items: [] },
    [`PUT /api/agents/${bruno.id}/disablement`]: refusing(403, "access.confirm_first", {}),
    "GET /api/session/confirmation": { isFresh: false, provider: { label: "Arvel" } },
  });
  visit("/settings/team");
  fireEvent.click(await screen.findByRole("button", { name: "Désactiver Bruno" }));
  const asked = await screen.findByRole("dialog", { name: asksWho });
  const link = await within(asked).findByRole("link", { name: "Confirmer chez Arvel" });
  expect([link.getAttribute("href"), link.getAttribute("target")]).toEqual([
    "/api/session/provider?proving=true",
    "_blank",
  ]);

  post.answers(`PUT /api/agents/${bruno.id}/disablement`, {});
  post.answers("GET /api/session/confirmation", { isFresh: true, provider: { label: "Arvel" } });
  fireEvent(window, new Event("visibilitychange"));
  await waitFor(() => expect(screen.queryByRole("dialog", { name: asksWho })).toBeNull());
  await waitFor(() => expect(post.sent(`PUT /api/agents/${bruno.id}/disablement`)).toHaveLength(2));
});

test("the first steps ask who is there too: a colleague is invited from them an hour after the sign-in", async () => {
  openPost({
    ...atTheDesk,
    "GET /api/assistant": { questions: [{ name: "team", state: "open", askedOf: null, saidAt: null }] },
    "GET /api/agents": { items: [] },
    "GET /api/invitations": { items: [] },
    "POST /api/invitations": refusing(403, "access.confirm_first", {}),
    "GET /api/session/confirmation": { isFresh: false, provider: null },
  });
  visit("/assistant/team");
  fireEvent.click(await screen.findByRole("button", { name: "Inviter" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Adresse e-mail"), {
    target: { value: "nadia@arvel.example" },
  });
  fireEvent.click(within(dialog).getByRole("button", { name: "Inviter" }));

  expect(await screen.findByRole("dialog", { name: asksWho })).toBeTruthy();
});
