import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, inbox } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const server = {
  host: "outlook.office365.com",
  port: 993,
  security: "tls" as const,
  user: "sav@arvel.example",
};
const box = inbox({
  name: "SAV",
  address: "sav@arvel.example",
  imap: server,
  smtp: { ...server, port: 465 },
  receiving: { state: "listening", since: null, problem: null },
});

test("a mailbox is connected by consent: Microsoft’s addresses are ready, and the browser is led there", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/inboxes": { items: [box] },
    [`GET /api/inboxes/${box.id}/consent`]: { consent: null },
    [`PUT /api/inboxes/${box.id}/consent`]: { consent: null },
    [`POST /api/inboxes/${box.id}/consent/visits`]: { address: "#away" },
  });
  visit("/settings/inboxes");
  fireEvent.click(await screen.findByRole("button", { name: "Relier par Microsoft ou Google, pour SAV" }));
  const dialog = await screen.findByRole("dialog", { name: "Relier SAV par un consentement" });
  fireEvent.change(await within(dialog).findByLabelText("Identifiant de client"), {
    target: { value: "guichet" },
  });
  fireEvent.change(within(dialog).getByLabelText("Secret de client"), { target: { value: "secret" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Aller consentir" }));
  await waitFor(() => expect(post.sent(`POST /api/inboxes/${box.id}/consent/visits`)).toHaveLength(1));
  expect(post.sent(`PUT /api/inboxes/${box.id}/consent`)).toEqual([
    expect.objectContaining({
      provider: "microsoft",
      clientId: "guichet",
      clientSecret: "secret",
      tokenEndpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      scope: expect.stringContaining("offline_access"),
    }),
  ]);
});

test("a consent that ended says so, with one button to connect again, and coming back says how it went", async () => {
  const ended = { state: "failing", since: null, problem: "consent_ended" } as const;
  const post = openPost({
    ...atTheDesk,
    "GET /api/inboxes": { items: [{ ...box, consent: "refused", receiving: ended }] },
    [`POST /api/inboxes/${box.id}/consent/visits`]: { address: "#away" },
  });
  visit("/settings/inboxes?consent=cancelled");
  expect(await screen.findByText("consentement terminé")).toBeTruthy();
  expect(screen.getByText(/Reliez-la de nouveau : rien n’est perdu/u)).toBeTruthy();
  expect(screen.getByText(/Le consentement a été abandonné/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Relier de nouveau SAV" }));
  await waitFor(() => expect(post.sent(`POST /api/inboxes/${box.id}/consent/visits`)).toHaveLength(1));
});
