import type { Clause } from "./clauses.ts";

const futures = ["self_future", "benefit_future", "third_future", "going"];
const presents = ["self_present", "third_present"];
const undertaking = ["vow", "self_present"];
const against = [
  "question",
  "quoted",
  "duty",
  "negated",
  "would_have",
  "general",
  "occasion",
  "charged",
  "wish",
  "unsure",
  "past",
  "past_time_only",
];

/** What the weights are given for: the signs of a clause, the kind of time and money in it, and a few pairs. */
export function traitsOf(clause: Clause, others: readonly Clause[]): string[] {
  const { signs, moments, sums } = clause;
  const has = (codes: readonly string[]) => codes.some((code) => signs.has(code));
  const ahead = moments.filter(({ past }) => !past);
  const traits = [...signs];
  const note = (trait: string, isSo: boolean) => {
    if (isSo) traits.push(trait);
  };
  const commits = has(futures);
  note("commits", commits);
  note("commits_to_you", commits && signs.has("to_you"));
  note("present_only", has(presents) && !commits);
  note(
    "delay",
    ahead.some(({ sort }) => sort === "delay"),
  );
  note(
    "latest",
    ahead.some(({ latest }) => latest),
  );
  note("bare_only", ahead.length > 0 && ahead.every(({ sort }) => sort === "bare"));
  note("no_time", ahead.length === 0);
  note(
    "past_time",
    moments.some(({ past }) => past),
  );
  note("past_time_only", moments.length > 0 && ahead.length === 0);
  note(
    "money",
    sums.some(({ amount }) => amount !== null && "value" in amount),
  );
  note("given", sums.length > 0 && signs.has("gift"));
  note("only_money", sums.length > 0 && !has(["gift", "gift_past", "spared"]) && ahead.length === 0);
  note("elliptic", signs.has("no_verb") && has(["noun", "booked", "vow", "gift"]));
  const arranged = signs.has("past") && clause.moments.some(({ past, aimed }) => aimed && !past);
  note("arranged", arranged);
  const lapsed = signs.has("past") && !commits && !arranged && !signs.has("gift_past");
  note("past_only", lapsed && ahead.every(({ loose }) => loose));
  const opposed = has(against) || traits.includes("past_time_only");
  note("unopposed", !opposed);
  note(
    "neutral",
    !commits && !has(presents) && !has(["booked", "vow", "gift", "gift_past", "spared", "kept", "no_verb"]),
  );
  note(
    "stranger",
    commits && !has(["to_you", "noun", "self_future", "benefit_future", "self_present", "vow"]),
  );
  note("dated_past", lapsed && !ahead.every(({ loose }) => loose));
  note("short", clause.text.split(" ").length <= 6);
  note("commits_unopposed", commits && !opposed);
  note(
    "commits_elsewhere",
    others.some(
      (other) => other !== clause && [...futures, ...undertaking].some((code) => other.signs.has(code)),
    ),
  );
  return traits;
}

/** At or above, the sentence is followed without a question; at or below, it is left alone if something opposes it. */
const sure = 0.78;
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
  ["quoted", [...futures, ...deeds], 0.4],
  ["duty", ["commits_elsewhere", "vow", "gift_past", "commits"], 0.5],
  ["negated", ["commits_elsewhere", "instead"], 0.4],
  ["would_have", ["self_future", "self_present"], 0.5],
  ["past_only", deeds, doubtful],
  ["wish", [...futures, ...deeds, "gift", "noun"], 0.5],
  ["past_time_only", [...futures, "self_present"], sure],
  ["general", [...undertakings, "commits_to_you"], doubtful],
  ["occasion", [...undertakings, "to_you", "noun"], 0.4],
  ["charged", [...undertakings, "passive", "instead"], doubtful],
  ["unsure", [...undertakings, ...futures, "to_you", "noun"], doubtful],
];

/**
 * Only what is plainly no promise is left without a question: a low figure is not enough, a sign must say why, and
 * nothing beside it may speak for an undertaking.
 */
export function outcomeOf(traits: readonly string[], chance: number): "sure" | "ask" | "none" {
  if (chance >= sure) return "sure";
  const has = (code: string) => traits.includes(code);
  if (has("spared")) return "ask";
  const excused = excuses.some(([against, but, most]) => has(against) && chance <= most && !but.some(has));
  return excused ? "none" : "ask";
}
