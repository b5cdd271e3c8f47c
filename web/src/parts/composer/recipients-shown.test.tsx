import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, entry, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const sent = entry({
  id: "0198cccc-0000-7000-8000-000000000002",
  position: 2,
  kind: "sent",
  author: { kind: "agent", id: amina.id, name: amina.name, address: null },
  to: ["dov@example.org"],
  cc: ["mairie@example.org"],
  bcc: ["archives@arvel.example"],
  happenedAt: minutesAgo(1),
});

test("Recipients: To, Cc and Bcc are shown per message and edited in the composer", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ thread: [entry(), sent], entries: 2 }),
    [`POST ${place}/replies`]: { ...sent, id: "0198cccc-0000-7000-8000-000000000003", position: 3 },
    [`PUT ${place}/drafts/reply`]: {},
  });
  visit(`/tickets/${row().id}?view=mine`);
  expect(
    await screen.findByText(
      /à dov@example\.org · copie à mairie@example\.org · copie cachée à archives@arvel\.example/u,
    ),
  ).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Écrivez votre réponse…" }));
  const reply = within(await screen.findByRole("region", { name: "Répondre" }));
  fireEvent.click(await reply.findByRole("button", { name: /^à dov@example\.org/u }));
  const field = reply.getByLabelText("Ajouter une copie cachée");
  fireEvent.change(field, { target: { value: "chloe@arvel.example" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(reply.getByRole("button", { name: /1 copie cachée/u })).toBeTruthy();
  fireEvent.click(reply.getByLabelText("Le dernier échange sous la réponse"));
  expect(reply.getByRole("button", { name: /avec le dernier échange/u })).toBeTruthy();
  expect(post).toBeTruthy();
});
