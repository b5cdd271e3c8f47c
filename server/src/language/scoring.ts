import type { Clause } from "./clauses.ts";
import type { Moment } from "./marks.ts";

const futures = ["self_future", "benefit_future", "third_future", "going"];
const presents = ["self_present", "third_present"];
const undertaking = ["vow", "self_present"];
const telling = ["booked", "vow", "gift", "gift_past", "spared", "kept", "no_verb"];
const against = [
  "question",
  "quoted",
  "reported",
  "cited",
  "habit",
  "formula",
  "duty",
  "negated",
  "would_have",
  "general",
  "occasion",
  "charged",
  "wish",
  "unsure",
  "past",
];

type Traits = Readonly<Record<string, boolean>>;

/** What the weights are given for: the signs of a clause, the kind of time and money in it, and a few pairs. */
export function traitsOf(clause: Clause, others: readonly Clause[]): string[] {
  const words = clause.text.trim().split(" ").length;
  const traits: Traits = {
    ...timesOf(clause),
    ...sumsOf(clause),
    ...pastOf(clause),
    ...voicesOf(clause, words),
    short: words <= 6,
    commits_elsewhere: others.some((other) => other !== clause && shows(other, [...futures, ...undertaking])),
  };
  const shown = Object.entries(traits).flatMap(([trait, isSo]) => (isSo ? [trait] : []));
  return [...clause.signs, ...shown];
}

const shows = ({ signs }: Clause, codes: readonly string[]): boolean => codes.some((code) => signs.has(code));
const aheadOf = ({ moments }: Clause): readonly Moment[] => moments.filter(({ past }) => !past);

function timesOf(clause: Clause): Traits {
  const ahead = aheadOf(clause);
  return {
    delay: ahead.some(({ sort }) => sort === "delay"),
    latest: ahead.some(({ latest }) => latest),
    bare_only: ahead.length > 0 && ahead.every(({ sort }) => sort === "bare"),
    no_time: ahead.length === 0,
    past_time: clause.moments.some(({ past }) => past),
    past_time_only: clause.moments.length > 0 && ahead.length === 0,
    firm_to_you: clause.signs.has("to_you") && ahead.some(({ loose }) => !loose),
  };
}

function sumsOf(clause: Clause): Traits {
  const { sums, signs } = clause;
  const unexplained = !shows(clause, ["gift", "gift_past", "spared"]);
  return {
    money: sums.some(({ amount }) => amount !== null && "value" in amount),
    given: sums.length > 0 && signs.has("gift"),
    only_money: sums.length > 0 && unexplained && aheadOf(clause).length === 0,
    prices: sums.length > 1 && unexplained,
  };
}

/** Told in the past, with a day to come that may be read as past, that cannot, or at which something was aimed. */
function pastOf(clause: Clause): Traits {
  const ahead = aheadOf(clause);
  const told = clause.signs.has("past");
  const arranged = told && ahead.some(({ aimed }) => aimed);
  const lapsed = told && !arranged && !shows(clause, [...futures, "gift_past"]);
  const either = ahead.every(({ loose }) => loose);
  return { arranged, past_only: lapsed && either, dated_past: lapsed && !either };
}

function voicesOf(clause: Clause, words: number): Traits {
  const commits = shows(clause, futures);
  const opposed = shows(clause, against) || (clause.moments.length > 0 && aheadOf(clause).length === 0);
  const ours = ["to_you", "noun", "self_future", "benefit_future", "self_present", "vow"];
  return {
    commits,
    commits_to_you: commits && clause.signs.has("to_you"),
    commits_unopposed: commits && !opposed,
    present_only: shows(clause, presents) && !commits,
    elliptic:
      clause.signs.has("no_verb") &&
      !clause.signs.has("told") &&
      words <= 9 &&
      shows(clause, ["noun", "booked", "vow", "gift"]),
    unopposed: !opposed,
    neutral: !shows(clause, [...futures, ...presents, ...telling]),
    stranger: commits && !shows(clause, ours),
  };
}

/** At or above, the sentence is followed without a question; at or below, it is left alone if something opposes it. */
const sure = 0.7;
const doubtful = 0.25;

const deeds = ["third_present", "self_present", "booked", "kept", "vow", "elliptic", "arranged"];
const undertakings = [
  "self_future",
  "self_present",
  "benefit_future",
  "vow",
  "kept",
  "gift_past",
  "commits_elsewhere",
];

/** What leaves a sentence alone, and what in the same clause makes us ask all the same. */
const excuses: readonly (readonly [against: string, but: readonly string[], most: number])[] = [
  ["question", ["self_future"], sure],
  ["quoted", [...futures, ...deeds, "passive"], 0.4],
  ["reported", ["self_future", "self_present", "commits_elsewhere", "vow"], sure],
  ["cited", ["commits_elsewhere"], sure],
  ["habit", ["self_future", "benefit_future", "going", "vow", "to_you", "commits_elsewhere"], sure],
  ["formula", ["self_present", "vow", "gift", "commits_elsewhere", ...futures], sure],
  [
    "option",
    ["self_future", "self_present", "benefit_future", "third_future", "vow", "kept", "booked", "gift"],
    sure,
  ],
  ["duty", ["commits_elsewhere", "vow", "gift_past", "commits", "booked", "kept", "given"], 0.5],
  ["request", ["commits_elsewhere", "vow", "gift_past", "commits", "given"], 0.4],
  ["negated", ["commits_elsewhere", "instead"], 0.4],
  ["would_have", ["self_future", "self_present"], 0.5],
  ["past_only", [...deeds, "commits_elsewhere"], doubtful],
  ["wish", [...futures, ...deeds, "gift", "noun", "firm_to_you"], 0.5],
  ["past_time_only", [...futures, "self_present"], sure],
  ["general", [...undertakings, "commits_to_you", "firm_to_you"], 0.4],
  ["occasion", [...undertakings, "to_you", "noun", "commits", "passive"], 0.3],
  ["charged", [...undertakings, "passive", "instead"], doubtful],
  ["unsure", [...undertakings, ...futures, "to_you", "noun"], doubtful],
];

const ours = [
  "self_future",
  "self_present",
  "benefit_future",
  "vow",
  "booked",
  "spared",
  "gift_past",
  "arranged",
  "self_going",
];
const others = ["third_future", "going", "third_present", "passive", "hedged", "elliptic", "kept", "given"];

/** However likely, nothing is followed unasked in which neither we nor anything of the customer's is to move. */
function someoneActs(traits: readonly string[]): boolean {
  const has = (code: string) => traits.includes(code);
  if (ours.some(has)) return !has("question");
  if (has("charged")) return false;
  if (has("no_time")) return has("unopposed") && ((has("given") && has("to_you")) || has("commits"));
  if (has("commits_unopposed") && has("third_future")) return true;
  return others.some(has) && (has("to_you") || has("noun") || has("commits_elsewhere"));
}

/**
 * Only what is plainly no promise is left without a question: a low figure is not enough, a sign must say why, and
 * nothing beside it may speak for an undertaking.
 */
export function outcomeOf(traits: readonly string[], chance: number): "sure" | "ask" | "none" {
  const has = (code: string) => traits.includes(code);
  if (has("theirs")) return "none";
  if (chance >= sure) return someoneActs(traits) && !has("cited") ? "sure" : "ask";
  if (has("spared")) return "ask";
  const excused = excuses.some(([against, but, most]) => has(against) && chance <= most && !but.some(has));
  return excused ? "none" : "ask";
}
