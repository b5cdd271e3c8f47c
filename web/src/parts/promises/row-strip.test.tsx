import type { Stamp } from "@guichet/contract/promises.ts";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const promised = (differing: Partial<Stamp>): Stamp => ({
  id: "0199aaaa-0000-7000-8000-000000000001",
  kind: "call_back",
  what: null,
  by: null,
  dueAt: minutesAgo(-240),
  firstDueAt: minutesAgo(-240),
  riskAt: minutesAgo(-180),
  toldAt: null,
  keptAt: null,
  brokenAt: null,
  releasedAt: null,
  ...differing,
});

test("SLA badge: a row shows the next deadline and the worst, and pointing at either tells each metric and how late it is", async () => {
  const late = { dueAt: minutesAgo(72), firstDueAt: minutesAgo(72), riskAt: minutesAgo(90) };
  const worst = promised({ id: "0199aaaa-0000-7000-8000-000000000002", kind: "first_answer", ...late });
  const strip = { next: promised({}), worst };
  openPost({ ...atTheDesk, "GET /api/tickets": { items: [row({ strip })], next: null } });
  visit("/?view=open");

  const overdue = await screen.findByText("retard 1 h 12");
  const lines = overdue.closest("[title]")?.getAttribute("title")?.split("\n") ?? [];
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^première réponse, .*, retard\s1\sh\s12$/iu);
  expect(lines[1]).toMatch(/, .*\d+\sh/u);
  expect(
    screen
      .getByText(/^promis pour/u)
      .closest("[title]")
      ?.getAttribute("title"),
  ).toBe(lines.join("\n"));
});
