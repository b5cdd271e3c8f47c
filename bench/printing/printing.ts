import type { Figures, Line } from "../rounds.ts";

/** One row a work: what the product takes, what each floor takes, how many times more, and whether the bar holds. */
export function table(lines: readonly Line[], targets: readonly string[]): string[][] {
  const [product = "", ...floors] = targets;
  const head = [
    "work",
    "at once",
    `${product} p50 ms`,
    "p95 ms",
    "per second",
    "CPU ms",
    ...floors.flatMap((name) => [`${name} p50`, "per second", "CPU ms"]),
    "times the floor",
    "bar",
    "holds",
  ];
  return [head, ...lines.map((line) => row(line, floors))];
}

function row({ work, of, ratios }: Line, floors: readonly string[]): string[] {
  const product = of.get("product") as Figures;
  const judged = verdicts({ work, of, ratios });
  return [
    work.name,
    String(work.together),
    short(product.p50),
    short(product.p95),
    short(product.rate),
    short(product.processor),
    ...floors.flatMap((name) => {
      const { p50, rate, processor } = of.get(name) as Figures;
      return [short(p50), short(rate), short(processor)];
    }),
    judged.map(({ name, ratio }) => `${name} ${short(ratio)}`).join(", "),
    judged.map(({ bar }) => String(bar)).join(", "),
    judged.every(({ ratio, bar }) => ratio <= bar) ? "yes" : "no",
  ];
}

type Verdict = { name: string; ratio: number; bar: number };

const titles = { p50: "p50", rate: "rate", processor: "CPU" } as const;

function verdicts({ work, ratios }: Line): Verdict[] {
  const product = ratios.get("product") as Figures;
  return (Object.keys(titles) as (keyof typeof titles)[]).flatMap((key) => {
    const bar = work.bars[key];
    return bar === undefined ? [] : [{ name: titles[key], ratio: product[key], bar }];
  });
}

export function printed(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? "").length)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

export function asMarkdown(rows: readonly string[][]): string {
  const [head = [], ...rest] = rows;
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "--:")), ...rest];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
