import {
  type FiguresAsked,
  type FiguresByReason,
  type ReasonFigure,
  ReasonFigureName,
  type ReasonFigures,
} from "@guichet/contract/figures.ts";
import type { Reason } from "@guichet/contract/reasons.ts";
import { requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { listReasons } from "../reasons/perimeter.ts";
import { doubtOf, periodAsked, shownOf } from "./figures.ts";
import type { Period } from "./period.ts";
import { type ReasonSummary, summariseByReason } from "./sample-rows.ts";
import { samplings } from "./samples.ts";

/** Where the work comes from: what came, how long it waited, what became of it, reason by reason. */
export async function showByReason(work: Work, asked: FiguresAsked): Promise<FiguresByReason> {
  requireReading(work.actor);
  const period = await periodAsked(work, asked);
  const names = ReasonFigureName.options;
  const summaries = await Promise.all(
    names.map(async (name) => {
      const found = await summariseByReason(work, samplings[name], period);
      return new Map(found.map((summary) => [summary.reasonId, summary]));
    }),
  );
  const figuresOf = (reasonId: string | null): ReasonFigure[] =>
    names.map((name, place) => figureOf(name, summaries[place]?.get(reasonId)));
  const reasons = among(await listReasons(work), period.reasonId);
  const items = [...inTree(reasons, figuresOf), { reason: null, figures: figuresOf(null) }];
  return { items: items.filter(({ figures }) => figures.some(({ population }) => population > 0)) };
}

/** Asked of one reason, the branches above it have nothing of their own to say. */
function among(reasons: readonly Reason[], asked: Period["reasonId"]): readonly Reason[] {
  if (asked === null) return reasons;
  const above = new Map(reasons.map(({ id, parentId }) => [id, parentId]));
  const hangs = (id: string | null): boolean => id !== null && (id === asked || hangs(above.get(id) ?? null));
  return reasons.filter(({ id }) => hangs(id));
}

/** Each branch, then what hangs on it; of those side by side, what brings most comes first. */
function inTree(reasons: readonly Reason[], figuresOf: (id: string) => ReasonFigure[]): ReasonFigures[] {
  const given = new Set(reasons.map(({ id }) => id));
  const lines = reasons.map((reason) => ({ ...reason, figures: figuresOf(reason.id) }));
  const branches = Map.groupBy(lines, ({ parentId }) => (parentId && given.has(parentId) ? parentId : null));
  const read = (parentId: string | null): ReasonFigures[] =>
    (branches.get(parentId) ?? [])
      .toSorted((one, other) => broughtBy(other.figures) - broughtBy(one.figures))
      .flatMap(({ id, name, path, figures }) => [{ reason: { id, name, path }, figures }, ...read(id)]);
  return read(null);
}

const broughtBy = (figures: readonly ReasonFigure[]): number => figures[0]?.n ?? 0;

function figureOf(name: ReasonFigureName, summary: ReasonSummary | undefined): ReasonFigure {
  const sampling = samplings[name];
  const { n, population } = summary ?? { n: 0, population: 0 };
  return {
    name,
    unit: sampling.unit,
    value: sampling.unit === "count" ? n : shownOf(sampling, summary),
    n,
    population,
    interval: doubtOf(sampling.unit, summary ?? { sum: 0, n: 0 }),
  };
}
