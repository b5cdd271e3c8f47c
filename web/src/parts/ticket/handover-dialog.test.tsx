import type { Handover } from "@guichet/contract/handovers.ts";
import type { Presence } from "@guichet/contract/presence.ts";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, entry, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;
const person = (who: typeof amina, given: Partial<Presence> = {}): Presence => ({
  ...who,
  state: "available",
  absence: null,
  load: 3,
  open: 4,
  place: { skills: [], languages: [], capacity: null, workingHours: [] },
  teamIds: [],
  ...given,
});
const handover: Handover = {
  id: "0198eeee-0000-7000-8000-000000000001",
  ticket: { id: row().id, reference: row().reference, subject: row().subject, customer: "Dov Lévy" },
  from: bruno,
  to: amina,
  givenBy: bruno,
  reason: "skill",
  context: "Le transporteur rappelle mardi.",
  entryId: "0198eeee-0000-7000-8000-000000000002",
  state: "offered",
  offeredAt: minutesAgo(5),
  dueAt: minutesAgo(-25),
  overdueAt: null,
  endedAt: null,
  permittedBy: null,
  permissionNote: null,
  answer: null,
  persons: 2,
  mayPermit: false,
  mayKeep: true,
};

test("a handover asks to whom, why and what they must know, and shows who is there", async () => {
  const chloe = { id: "0198aaaa-0000-7000-8000-000000000009", name: "Chloé" };
  const post = openPost({
    ...atTheDesk,
    "GET /api/presences": { items: [person(amina), person(bruno), person(chloe, { state: "away" })] },
    [`POST ${place}/handovers`]: handover,
  });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Passer le relais" }));

  const asked = await screen.findByRole("radio", { name: /Bruno.*disponible · 4 dossiers/u });
  expect((screen.getByRole("radio", { name: /Chloé.*absence/u }) as HTMLInputElement).disabled).toBe(true);
  expect(screen.queryByRole("radio", { name: /Amina/u })).toBeNull();
  fireEvent.click(asked);
  fireEvent.change(screen.getByLabelText("Pourquoi"), { target: { value: "skill" } });
  fireEvent.change(screen.getByLabelText("Ce qu’il faut savoir"), { target: { value: handover.context } });
  fireEvent.click(screen.getByRole("button", { name: "Proposer le relais" }));

  await waitFor(() =>
    expect(post.sent(`POST ${place}/handovers`)).toEqual([
      { to: bruno.id, reason: "skill", context: handover.context },
    ]),
  );
});

test("a handover that waits for me stands above the list, and is accepted in the ticket", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ owner: bruno, thread: [entry({ id: handover.entryId, kind: "note" })] }),
    "GET /api/handovers": { toAccept: [handover], toPermit: [], overdue: [], given: [] },
    [`GET ${place}/handovers`]: { items: [handover], ofTicket: 0, ofCustomer: 0 },
    [`PUT /api/handovers/${handover.id}/acceptance`]: { ...handover, state: "accepted" },
  });
  visit(address);

  expect((await screen.findByRole("region", { name: "Relais qui vous attendent" })).textContent).toContain(
    "Bruno vous passe le relais",
  );
  expect((await screen.findByText("Bruno passe le relais à Amina")).textContent).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Accepter le relais" }));

  await waitFor(() => expect(post.sent(`PUT /api/handovers/${handover.id}/acceptance`)).toHaveLength(1));
});
