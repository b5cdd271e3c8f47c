import type { Approval } from "@guichet/contract/reasons.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, me, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;

const asked: Approval = {
  id: "0199aaaa-0000-7000-8000-000000000001",
  ticketId: row().id,
  askedBy: bruno,
  askedAt: minutesAgo(9),
  text: "Bonjour,\nje vous rembourse 80 € vendredi.\nBruno",
  findingIds: ["eighty"],
  excerpts: ["je vous rembourse 80 € vendredi."],
  why: "Colis perdu.",
  decision: null,
  decidedBy: null,
  decidedAt: null,
  note: "",
  mayDecide: true,
};
const decision = `/api/approvals/${asked.id}/decision`;
const waiting = { ...atTheDesk, [`GET ${place}/approvals`]: { items: [asked] } };

test("a lead reads in the ticket what would leave and why, and lets it through", async () => {
  const given = { ...asked, decision: "approved", decidedBy: amina, decidedAt: minutesAgo(0) };
  const post = openPost({ ...waiting, [`PUT ${decision}`]: given });
  visit(address);
  const request = within(await screen.findByRole("region", { name: "accord demandé" }));
  expect(request.getByText("Bruno demande votre accord")).toBeTruthy();
  expect(request.getByText(/Colis perdu/u)).toBeTruthy();
  expect(request.getByText("je vous rembourse 80 € vendredi.", { selector: "mark" })).toBeTruthy();

  post.answers(`GET ${place}/approvals`, { items: [given] });
  fireEvent.click(request.getByRole("button", { name: "Accorder" }));
  expect(await screen.findByText(/Amina a donné son accord à Bruno/u)).toBeTruthy();
  expect(post.sent(`PUT ${decision}`)).toEqual([{ decision: "approved", note: "" }]);
});

test("a no is never without a word", async () => {
  const post = openPost({ ...waiting, [`PUT ${decision}`]: { ...asked, decision: "refused" } });
  visit(address);
  const request = within(await screen.findByRole("region", { name: "accord demandé" }));
  fireEvent.click(request.getByRole("button", { name: "Refuser" }));
  fireEvent.click(request.getByRole("button", { name: "Refuser" }));
  expect(post.sent(`PUT ${decision}`)).toHaveLength(0);
  fireEvent.change(request.getByLabelText("Un mot pour Bruno"), { target: { value: "Proposez 40 €." } });
  fireEvent.click(request.getByRole("button", { name: "Refuser" }));
  await screen.findByText("Accord refusé.");
  expect(post.sent(`PUT ${decision}`)).toEqual([{ decision: "refused", note: "Proposez 40 €." }]);
});

test("whoever asked waits: nobody approves what they asked for", async () => {
  openPost({
    ...waiting,
    [`GET ${place}/approvals`]: { items: [{ ...asked, askedBy: amina, mayDecide: false }] },
  });
  visit(address);
  const request = within(await screen.findByRole("region", { name: "accord demandé" }));
  expect(request.getByText("Vous avez demandé un accord")).toBeTruthy();
  expect(request.queryByRole("button")).toBeNull();
});

test("a lead sees how many wait, and comes to each in its ticket", async () => {
  openPost({ ...waiting, "GET /api/approvals": { items: [asked] } });
  visit("/approvals");
  const line = await screen.findByRole("link", { name: /je vous rembourse 80 € vendredi\..*Bruno/u });
  expect(line.getAttribute("href")).toContain(`/tickets/${row().id}?view=all#approval-${asked.id}`);
  expect(await screen.findByTitle("1 accord demandé")).toBeTruthy();
});

const another = { items: [{ ...asked, mayDecide: false }] };

test("whoever leads another team reads the request, is offered no decision and has it in no list", async () => {
  const leading = { ...me, roles: ["agent"], leads: ["0199cccc-0000-7000-8000-000000000001"] };
  openPost({
    ...waiting,
    "GET /api/session": leading,
    "GET /api/approvals": another,
    [`GET ${place}/approvals`]: another,
  });
  visit(address);
  const request = within(await screen.findByRole("region", { name: "accord demandé" }));
  expect(request.getByText(/Colis perdu/u)).toBeTruthy();
  expect(request.queryByRole("button", { name: "Accorder" })).toBeNull();
  expect(screen.queryByTitle("1 accord demandé")).toBeNull();
});

test("an agent has no place for what only leads decide", async () => {
  openPost({
    ...waiting,
    "GET /api/session": { ...me, roles: ["agent"] },
    [`GET ${place}/approvals`]: another,
  });
  visit(address);
  await screen.findByRole("region", { name: "accord demandé" });
  expect(screen.queryByRole("link", { name: "Accords" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Accorder" })).toBeNull();
});
