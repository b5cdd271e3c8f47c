import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;
const closed = { closedAt: minutesAgo(90), state: "closed" as const, summary: "Colis retrouvé." };
const survey = {
  ticketId: row().id,
  answeredAt: minutesAgo(5),
  mark: 4,
  speed: 2,
  listening: 5,
  comment: "Un peu long, mais Amina m’a écouté.",
};

test("what the customer thought ends the thread: the mark, its details by kind, their words", async () => {
  openPost({ ...atTheDesk, [`GET ${place}`]: ticket({ ...closed, survey }) });
  visit(address);

  const opinion = await screen.findByRole("region", { name: "L’avis du client" });
  expect(opinion.textContent).toContain("4 sur 5 · Satisfait");
  expect(opinion.querySelector("time")?.dateTime).toBe(survey.answeredAt);
  expect(within(opinion).getByText(survey.comment).lang).toBe("fr");
  const [operational, relational] = within(opinion).getAllByRole("heading", { level: 3 });
  expect(operational?.parentElement?.textContent).toBe("Ce qui a été faitRapidité2 sur 5");
  expect(relational?.parentElement?.textContent).toBe("La façon d’être reçuÉcoute5 sur 5");
});

test("a mark alone shows no empty question", async () => {
  const { ticketId, answeredAt, mark } = survey;
  openPost({ ...atTheDesk, [`GET ${place}`]: ticket({ ...closed, survey: { ticketId, answeredAt, mark } }) });
  visit(address);

  const opinion = await screen.findByRole("region", { name: "L’avis du client" });
  expect(within(opinion).queryAllByRole("term")).toEqual([]);
});

test("an answer that comes while the ticket is open shows at once", async () => {
  const post = openPost({ ...atTheDesk, [`GET ${place}`]: ticket(closed) });
  visit(address);
  await screen.findByRole("region", { name: "Échange" });
  expect(screen.queryByRole("region", { name: "L’avis du client" })).toBeNull();

  post.answers(`GET ${place}`, ticket({ ...closed, survey }));
  const particulars = { ticketId: row().id, mark: survey.mark };
  const actor = { kind: "customer" as const, id: null };
  const fact = {
    position: "9",
    name: "survey.answered" as const,
    at: survey.answeredAt,
    actor,
    particulars,
  };
  act(() => post.tells({ kind: "fact", fact }));
  expect(await screen.findByText(survey.comment)).toBeTruthy();
});
