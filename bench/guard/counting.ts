/** One line of the figures: what one check found in one set. */
export type Score = { check: string; set: string; n: number; right: number; wrong: number; missed: number };

/** Counts texts: each is one where something was to be found or not, and was found or not. */
export function score(
  check: string,
  set: string,
  cases: readonly { expected: boolean; found: boolean }[],
): Score {
  const count = (expected: boolean, found: boolean) =>
    cases.filter((each) => each.expected === expected && each.found === found).length;
  return {
    check,
    set,
    n: cases.length,
    right: count(true, true),
    wrong: count(false, true),
    missed: count(true, false),
  };
}

const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(2));

export function table(scores: readonly Score[]): string {
  const lines = scores
    .filter(({ n }) => n > 0)
    .map(({ check, set, n, right, wrong, missed }) =>
      [check, set, n, right, wrong, missed, share(right, right + wrong), share(right, right + missed)].join(
        " | ",
      ),
    );
  return [
    "| check | set | texts | found | false | missed | precision | recall |",
    "| --- | --- | --: | --: | --: | --: | --: | --: |",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}
