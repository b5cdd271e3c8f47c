import { type Figure, FigureName, type Figures, type FiguresAsked } from "@guichet/contract/figures.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { requireLeadOf } from "../access/leading.ts";
import { requireReading } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { listByIds, readPosition } from "../tickets/listing/listing.ts";
import { closedAmong } from "./closed-days.ts";
import { daysOf, type Period, periodOf } from "./period.ts";
import { listHours } from "./rows.ts";
import { listBehind, type Summary, summarise, summariseAges } from "./sample-rows.ts";
import { type Sampling, samplings } from "./samples.ts";
import { wilson } from "./wilson.ts";

export async function showFigures(work: Work, asked: FiguresAsked): Promise<Figures> {
  requireReading(work.actor);
  const period = await periodAsked(work, asked);
  const figures = await Promise.all(
    FigureName.options.map(async (name) => {
      const sampling = samplings[name];
      const summaries = await summarise(work, sampling, period);
      const figure = figureOf(name, summaries, daysOf(period));
      return sampling.cohort === "now"
        ? { ...figure, ages: await summariseAges(work, sampling, period) }
        : figure;
    }),
  );
  const { from, to, timeZone } = period;
  const closedDays = closedAmong(daysOf(period), await listHours(work));
  return { from, to, timeZone, computedAt: work.now.toString(), closedDays, figures };
}

const pageSize = 50;

/** A figure opens on the tickets it is made of, newest first. */
export async function ticketsBehind(
  work: Work,
  name: FigureName,
  asked: FiguresAsked & { after?: string | undefined },
): Promise<Page<TicketRow>> {
  requireReading(work.actor);
  const period = await periodAsked(work, asked);
  const after = asked.after ? readPosition(asked.after) : null;
  const behind = await listBehind(work, samplings[name], { period, after, most: pageSize + 1 });
  const shown = behind.slice(0, pageSize);
  const last = behind.length > pageSize ? shown.at(-1) : undefined;
  const items = await listByIds(
    work,
    shown.map(({ id }) => id),
  );
  return { items, next: last ? `${last.at}_${last.id}` : null };
}

export async function periodAsked(work: Work, asked: FiguresAsked): Promise<Period> {
  if (asked.teamId !== undefined) requireLeadOf(work.actor, asked.teamId);
  const { timeZone } = await readCompany(work);
  return periodOf(asked, timeZone, work.now);
}

function figureOf(name: FigureName, summaries: readonly Summary[], days: readonly string[]): Figure {
  const sampling = samplings[name];
  const { unit, timeBasis, cohort } = sampling;
  const whole = summaries.find(({ about }) => about === "period");
  if (!whole) throw new Error("A sample without a summary: the query lost its grand total.");
  const byDay = new Map(summaries.flatMap((each) => (each.about === "day" ? [[each.day, each]] : [])));
  const reasons = summaries.filter(({ about, reason }) => about === "reason" && reason !== null);
  return {
    name,
    unit,
    value: unit === "count" ? whole.n : shownOf(sampling, whole),
    mean: unit === "minutes" ? rounded(whole.mean) : null,
    p90: unit === "minutes" ? rounded(whole.p90) : null,
    n: whole.n,
    population: whole.population,
    excluded: Object.fromEntries(reasons.map(({ reason, members }) => [reason, members])),
    timeBasis,
    cohort,
    interval: doubtOf(unit, whole),
    oldest: cohort === "now" ? whole.oldest : null,
    ages: [],
    trend: cohort === "now" ? [] : days.map((day) => ({ day, value: dayOf(sampling, byDay.get(day)) })),
  };
}

/** A day on which nothing of a sort happened counts none of it; what was to be measured and was not has no value. */
const dayOf = (sampling: Sampling, summary: Summary | undefined): number | null =>
  sampling.unit === "count" ? (summary?.n ?? 0) : shownOf(sampling, summary);

/** Nothing to measure is null, and never a zero that looks like a result. */
export function shownOf(
  { unit }: Sampling,
  summary: Pick<Summary, "n" | "sum" | "median"> | undefined,
): number | null {
  if (!summary || summary.n === 0) return null;
  return rounded(unit === "percent" ? (100 * summary.sum) / summary.n : summary.median);
}

export function doubtOf(unit: Figure["unit"], { sum, n }: Pick<Summary, "sum" | "n">): Figure["interval"] {
  const interval = unit === "percent" ? wilson(sum, n) : null;
  return interval && { low: rounded(interval.low) ?? 0, high: rounded(interval.high) ?? 0 };
}

/** Only here, at the end. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;
