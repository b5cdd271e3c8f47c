import { topicOf } from "../../language/incoming/weighing.ts";
import type { Candidate } from "./candidates.ts";

/** Under this, nothing is proposed: a wrong guess costs more than none. */
const likelyEnough = 0.58;
/** A second one is shown beside the first when it is not much less likely. */
const worthShowing = 0.12;
/** Of what its family weighs, this much is a leaf's own; less, and the branch is the better answer. */
const itsOwn = 0.45;

type Heard = { candidate: Candidate; certainty: number };
export type Family<Each extends Heard> = { certainty: number; members: Each[] };

/** Reasons about one topic are weighed together: a branch is as likely as all that hangs on it. */
export function familiesOf<Each extends Heard>(heard: readonly Each[]): Family<Each>[] {
  const families = new Map<string, Each[]>();
  for (const each of heard) {
    const { meaning, id } = each.candidate;
    const key = meaning === null ? id : topicOf(meaning);
    families.set(key, [...(families.get(key) ?? []), each]);
  }
  return [...families.values()]
    .map((members) => ({
      certainty: members.reduce((sum, { certainty }) => sum + certainty, 0),
      members: members.toSorted((one, other) => other.certainty - one.certainty),
    }))
    .toSorted((one, other) => other.certainty - one.certainty);
}

/** The likeliest family must be likely; then its best member, and whatever comes next in it or beside it. */
export function chooseTwo<Each extends Heard>(families: readonly Family<Each>[]): Each[] {
  const [first, next] = families;
  if (!first || first.certainty < likelyEnough) return [];
  const best = bestOf(first);
  const sibling = first.members.find((each) => each.candidate.id !== best.candidate.id && !holds(best, each));
  const beside = next && bestOf(next);
  const [second] = [sibling, beside]
    .flatMap((each) => (each && each.certainty >= worthShowing ? [each] : []))
    .toSorted((one, other) => other.certainty - one.certainty);
  return second ? [best, second] : [best];
}

function bestOf<Each extends Heard>({ certainty, members }: Family<Each>): Each {
  const [best] = members;
  if (!best) throw new Error("A family has a member.");
  if (best.certainty >= itsOwn * certainty) return holdsAll(best, members) ? { ...best, certainty } : best;
  const branch = members.find((each) => holdsAll(each, members));
  return branch ? { ...branch, certainty } : best;
}

const holds = (branch: Heard, leaf: Heard): boolean => leaf.candidate.parentId === branch.candidate.id;

const holdsAll = (branch: Heard, members: readonly Heard[]): boolean =>
  members.length > 1 &&
  members.every((each) => each.candidate.id === branch.candidate.id || holds(branch, each));
