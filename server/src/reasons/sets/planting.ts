import type { Language } from "@guichet/contract/ids.ts";
import type {
  ChoosingReasons,
  Reason,
  ReasonInSet,
  ReasonSet,
  ReasonSetName,
} from "@guichet/contract/reasons.ts";
import { requireLead, requireReading } from "../../access/policy.ts";
import type { Work } from "../../platform/work.ts";
import { addReason, listReasons } from "../perimeter.ts";
import { association } from "./association.ts";
import type { Seed, SeedBranch, SeedSet } from "./model.ts";
import { publicBody } from "./public-body.ts";
import { service } from "./service.ts";
import { shop } from "./shop.ts";

const sets: Record<ReasonSetName, SeedSet> = { shop, service, association, public_body: publicBody };
const names: readonly ReasonSetName[] = ["shop", "service", "association", "public_body"];

/** The first sets, as they would be made here. */
export async function showSets(work: Work, language: Language): Promise<ReasonSet[]> {
  requireReading(work.actor);
  const there = await namesInUse(work);
  const shown = ({ at, ...branch }: SeedBranch): ReasonInSet[] => {
    const one = (seed: Seed, path: string[]): ReasonInSet => ({
      path: [...path, seed[language]],
      saleMoment: at,
      urgent: seed.urgent ?? false,
      there: there.has(seed[language].toLowerCase()),
    });
    return [one(branch, []), ...(branch.leaves ?? []).map((leaf) => one(leaf, [branch[language]]))];
  };
  return names.map((name) => ({ name, reasons: sets[name].flatMap(shown) }));
}

/** Adds a set to what is there: a name in use is left as it is, so that asking twice changes nothing. */
export async function plantReasons(work: Work, choosing: ChoosingReasons): Promise<Reason[]> {
  requireLead(work.actor);
  const { language } = choosing;
  const without = new Set(choosing.without.map((name) => name.toLowerCase()));
  const isWanted = (seed: Seed) => !without.has(seed[language].toLowerCase());
  for (const { leaves = [], at, ...branch } of sets[choosing.set].filter(isWanted)) {
    const parentId = await plant(work, branch, { language, at });
    for (const leaf of leaves.filter(isWanted)) await plant(work, leaf, { language, parentId });
  }
  return listReasons(work);
}

type Planting = { language: Language; at?: SeedBranch["at"]; parentId?: string };

async function plant(work: Work, seed: Seed, { language, at, parentId }: Planting): Promise<string> {
  const name = seed[language];
  const found = (await listReasons(work)).find(
    (reason) => reason.retiredAt === null && reason.name.toLowerCase() === name.toLowerCase(),
  );
  if (found) return found.id;
  const writing = {
    name,
    parentId: parentId ?? null,
    saleMoment: at ?? null,
    urgent: seed.urgent ?? false,
    choice: "treat" as const,
    peopleIds: [],
    procedure: "",
    partners: "",
    wayOut: "",
    authorities: {},
  };
  return (await addReason(work, writing, seed.meaning)).id;
}

async function namesInUse(work: Work): Promise<ReadonlySet<string>> {
  const inUse = (await listReasons(work)).filter(({ retiredAt }) => retiredAt === null);
  return new Set(inUse.map(({ name }) => name.toLowerCase()));
}
