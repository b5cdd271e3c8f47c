import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, entry, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const at = `/tickets/${row().id}`;
const letters = { warning: "Nous avons bien lu votre message.", end: "Nous ne répondrons plus." };
const flag = {
  entryId: entry().id,
  ticketId: row().id,
  kind: "insult",
  words: "",
  flaggedAt: minutesAgo(5),
  flaggedBy: amina,
  mayUnflag: true,
};

test("a message is flagged in two presses, and the field says that the customer may read its words", async () => {
  const path = `PUT /api${at}/entries/${entry().id}/flag`;
  const post = openPost({ ...atTheDesk, [path]: { flags: [flag], end: null, letters } });
  visit(at);
  fireEvent.click(await screen.findByRole("button", { name: "Signaler" }));

  fireEvent.click(await screen.findByRole("radio", { name: "menace" }));
  expect(screen.getByText(/il peut demander à lire/u)).toBeTruthy();
  const buttons = screen.getAllByRole("button", { name: "Signaler" });
  fireEvent.click(buttons.at(-1) ?? document.body);

  await expect.poll(() => post.sent(path)).toEqual([{ kind: "threat", words: "" }]);
});

test("the briefing says what was flagged, and a pause is one press", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/protection`]: { flags: [flag], end: null, letters },
    "POST /api/absences": { id: row().id },
  });
  visit(at);
  expect(await screen.findByText(/1 message signalé de ce client/u)).toBeTruthy();

  fireEvent.click(await screen.findByRole("button", { name: "Pause de 15 minutes" }));

  await expect.poll(() => post.sent("POST /api/absences")).toHaveLength(1);
});
