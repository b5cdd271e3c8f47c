import { asMarkdown, short } from "./printing.ts";

/** What was measured at one size or of one thing: its heading, and everything below it. */
type Section = { heading: string; text: string };

const sized = /^At ([\d,]+) entries$/u;
const grown = "Growth";

const sizeOf = ({ heading }: Section): number =>
  Number(sized.exec(heading)?.[1]?.replaceAll(",", "") ?? Number.POSITIVE_INFINITY);

/** The page with these figures in the place of the former ones; the others stay, and growth is drawn anew. */
export function pageWith(page: string, section: Section): string {
  const others = page
    .split(/^(?=## )/mu)
    .flatMap((text): Section[] => {
      const heading = /^## (.+)$/mu.exec(text)?.[1];
      return heading ? [{ heading, text }] : [];
    })
    .filter(({ heading }) => heading !== section.heading && !heading.startsWith(grown));
  const written = { ...section, text: `## ${section.heading}\n\n${section.text}` };
  const all = [...others, written].toSorted((one, other) => sizeOf(one) - sizeOf(other) || 0);
  const sizes = all.filter(({ heading }) => sized.test(heading));
  const rest = all.filter(({ heading }) => !sized.test(heading));
  const parts = [...sizes.map(({ text }) => text), ...growth(sizes), ...rest.map(({ text }) => text)];
  return `# Figures\n\n${parts.map((text) => `${text.trim()}\n`).join("\n")}`;
}

/** From the smallest to the largest: nothing may more than double. */
function growth(sections: readonly Section[]): string[] {
  const [small, large] = [sections[0], sections.at(-1)];
  if (!small || !large || small === large) return [];
  const before = new Map(worksIn(small.text).map((work) => [work.name, work]));
  const rows = worksIn(large.text).flatMap((work) => {
    const was = before.get(work.name);
    if (!was) return [];
    const times = work.together === 1 ? work.p50 / was.p50 : was.rate / work.rate;
    return [[work.name, short(times), "2", times <= 2 ? "yes" : "no"]];
  });
  const table = asMarkdown([["work", "times longer", "bar", "holds"], ...rows]);
  const sizes = `${sizeOf(small).toLocaleString("en")} to ${sizeOf(large).toLocaleString("en")}`;
  const says = "The product against itself: p50 one at a time, time for each eight at a time.";
  return [`## ${grown}, from ${sizes} entries\n\n${says}\n\n${table}`];
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
