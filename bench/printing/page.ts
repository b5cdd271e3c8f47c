import { asMarkdown, short } from "./printing.ts";

/** What was measured at one size: its heading, and everything below it. */
type Section = { entries: number; text: string };

const headed = /^## At ([\d,]+) entries$/mu;

/** The page with this size's figures in the place of the former ones; those of other sizes stay, and growth is drawn anew. */
export function pageWith(page: string, section: Section): string {
  const others = page
    .split(/^(?=## )/mu)
    .flatMap((text): Section[] => {
      const entries = headed.exec(text)?.[1];
      return entries ? [{ entries: Number(entries.replaceAll(",", "")), text }] : [];
    })
    .filter(({ entries }) => entries !== section.entries);
  const heading = `## At ${section.entries.toLocaleString("en")} entries`;
  const written = { ...section, text: `${heading}\n\n${section.text}` };
  const all = [...others, written].sort((a, b) => a.entries - b.entries);
  return `# Figures\n\n${all.map(({ text }) => `${text.trim()}\n`).join("\n")}${growth(all)}`;
}

/** From the smallest to the largest: nothing may more than double. */
function growth(sections: readonly Section[]): string {
  const [small, large] = [sections[0], sections.at(-1)];
  if (!small || !large || small === large) return "";
  const before = new Map(worksIn(small.text).map((work) => [work.name, work]));
  const rows = worksIn(large.text).flatMap((work) => {
    const was = before.get(work.name);
    if (!was) return [];
    const times = work.together === 1 ? work.p50 / was.p50 : was.rate / work.rate;
    return [[work.name, short(times), "2", times <= 2 ? "yes" : "no"]];
  });
  const table = asMarkdown([["work", "times longer", "bar", "holds"], ...rows]);
  const sizes = `${small.entries.toLocaleString("en")} to ${large.entries.toLocaleString("en")}`;
  return `\n## Growth, from ${sizes} entries\n\nThe product against itself: p50 one at a time, time for each eight at a time.\n\n${table}\n`;
}

function worksIn(text: string) {
  return text.split("\n").flatMap((line) => {
    const [, name = "", together = "", p50, , rate] = line.split("|").map((cell) => cell.trim());
    if (!/^\d+$/u.test(together)) return [];
    return [
      {
        name: `${name}, ${together} at once`,
        together: Number(together),
        p50: Number(p50),
        rate: Number(rate),
      },
    ];
  });
}
