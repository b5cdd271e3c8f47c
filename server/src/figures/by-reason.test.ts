import type { FiguresAsked, ReasonFigure } from "@guichet/contract/figures.ts";
import { ReasonWriting } from "@guichet/contract/reasons.ts";
import { beforeEach, expect, test } from "vitest";
import { amina, chloe, openStories } from "../../testing/telling.ts";
import { openTestWorks, type TestWorks } from "../../testing/works.ts";
import { system } from "../platform/work.ts";
import { addReason } from "../reasons/perimeter.ts";
import { answerSurvey } from "../surveys/answering.ts";
import { makeTeam } from "../team/naming.ts";
import { giveReason } from "../tickets/marking/reasoning.ts";
import { reopenOnReply } from "../tickets/reactions.ts";
import { placeTicket } from "../tickets/taking.ts";
import { showByReason } from "./by-reason.ts";
import { showFigures, ticketsBehind } from "./figures.ts";
import { measureAnswer, measureClosing, measureOpening } from "./reactions.ts";

const reactions = {
  "ticket.opened": [measureOpening],
  "ticket.closed": [measureClosing],
  "entry.received": [reopenOnReply],
  "entry.written": [measureAnswer],
};
let works: TestWorks;
let story: Awaited<ReturnType<typeof openStories>>;
beforeEach(async () => {
  works = await openTestWorks(reactions);
  story = await openStories(works);
  return works.close;
});

const november = { from: "2026-11-16", to: "2026-11-18" };

async function reason(name: string, parentId: string | null = null): Promise<string> {
  const writing = ReasonWriting.parse({ name, parentId });
  return (await works.run(chloe, (work) => addReason(work, writing))).id;
}

async function asksAbout(reasonId: string | null): Promise<string> {
  const ticketId = await story.asks();
  if (reasonId) await works.run(system, (work) => giveReason(work, ticketId, reasonId));
  return ticketId;
}

const shown = ({ value, n, population }: ReasonFigure) => [value, n, population];

async function byReason(asked: FiguresAsked = november) {
  const { items } = await works.run(chloe, (work) => showByReason(work, asked));
  return items.map(({ reason: about, figures }) => [about?.name ?? null, ...figures.map(shown)]);
}

test("a reason counts with all that hangs on it, what brings most comes first, and tickets of no reason last", async () => {
  const delivery = await reason("Livraison");
  const late = await reason("Retard", delivery);
  await reason("Facture");
  const refund = await reason("Remboursement");
  const [first, second] = [await asksAbout(late), await asksAbout(late)];
  await asksAbout(delivery);
  await asksAbout(refund);
  await asksAbout(null);
  works.at("2026-11-16T09:20:00Z");
  await story.answers(amina, first, "Je regarde.");
  works.at("2026-11-16T10:00:00Z");
  await story.answers(amina, second, "Voici.", "Expédié.");
  await works.run(system, (work) => answerSurvey(work, second, { mark: 5 }));

  expect(await byReason()).toEqual([
    ["Livraison", [3, 3, 3], [40, 2, 3], [60, 1, 1], [100, 1, 1]],
    ["Retard", [2, 2, 2], [40, 2, 2], [60, 1, 1], [100, 1, 1]],
    ["Remboursement", [1, 1, 1], [null, 0, 1], [null, 0, 0], [null, 0, 0]],
    [null, [1, 1, 1], [null, 0, 1], [null, 0, 0], [null, 0, 0]],
  ]);
});

test("what a line of a reason says is what its figures and the tickets behind them say", async () => {
  const delivery = await reason("Livraison");
  const late = await reason("Retard", delivery);
  const inBranch = [await asksAbout(late), await asksAbout(delivery)];
  const other = await asksAbout(null);
  const read = (reasonId: FiguresAsked["reasonId"]) =>
    works.run(chloe, async (work) => {
      const { figures } = await showFigures(work, { ...november, reasonId });
      const behind = await ticketsBehind(work, "tickets_in", { ...november, reasonId });
      return { n: figures[0]?.n, ids: new Set(behind.items.map(({ id }) => id)) };
    });

  expect(await read(delivery)).toEqual({ n: 2, ids: new Set(inBranch) });
  expect(await read(late)).toEqual({ n: 1, ids: new Set(inBranch.slice(0, 1)) });
  expect((await byReason({ ...november, reasonId: late })).map(([name]) => name)).toEqual(["Retard"]);
  expect((await byReason({ ...november, reasonId: delivery })).map(([name]) => name)).toEqual([
    "Livraison",
    "Retard",
  ]);
  expect((await byReason({ ...november, reasonId: "none" })).map(([name]) => name)).toEqual([null]);
  expect(await read("none")).toEqual({ n: 1, ids: new Set([other]) });
});

test("a team's figures, those of its reasons and the ages of what waits are of its own tickets", async () => {
  const late = await reason("Retard");
  const [kept] = [await asksAbout(late), await asksAbout(late)];
  const { id: teamId } = await works.run(system, (work) => makeTeam(work, "Boutique"));
  await works.run(chloe, (work) => placeTicket(work, kept, teamId));
  works.at("2026-11-18T09:00:00Z");

  expect((await byReason({ ...november, teamId }))[0]?.slice(0, 2)).toEqual(["Retard", [1, 1, 1]]);
  const { figures } = await works.run(chloe, (work) => showFigures(work, { ...november, teamId }));
  const unanswered = figures.find(({ name }) => name === "unanswered");
  expect(unanswered?.ages.reduce((sum, { n }) => sum + n, 0)).toBe(1);
});

test("a team's figures by reason are for whoever leads it", async () => {
  const { id: teamId } = await works.run(system, (work) => makeTeam(work, "Boutique"));
  await expect(works.run(amina, (work) => showByReason(work, { teamId }))).rejects.toMatchObject({
    code: "access.leads_only",
  });
});
