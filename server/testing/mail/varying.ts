import { readdirSync, readFileSync } from "node:fs";
import { byAccident, byMisunderstanding, type Damage, oneOf, type Random } from "./damage.ts";
import { byExcess } from "./excess.ts";

export type Variant = { name: string; raw: Buffer };

const folder = new URL("../specimens/mail/", import.meta.url);

function allSpecimens(): Variant[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((name) => ({ name, raw: readFileSync(new URL(name, folder)) }));
}

const light = Object.entries({ ...byAccident, ...byMisunderstanding });
const heavy = Object.entries(byExcess);

/**
 * Letters that nobody ever saw, made of those that somebody sent: each specimen in its turn suffers one to three
 * damages; every sixteenth is also beyond all measure. The same seed makes the same letters.
 */
export function* variants(seed: number, count: number): Generator<Variant> {
  const random = seeded(seed);
  const specimens = allSpecimens();
  for (let index = 0; index < count; index++) {
    const specimen = specimens[index % specimens.length];
    if (!specimen) return;
    const damages = Array.from({ length: 1 + Math.floor(random() * 3) }, () => oneOf(random, light));
    if (index % 16 === 15) damages.splice(random() < 0.5 ? 0 : damages.length, 0, oneOf(random, heavy));
    yield damaged(specimen, damages, random, index);
  }
}

function damaged(
  specimen: Variant,
  damages: readonly (readonly [string, Damage])[],
  random: Random,
  index: number,
): Variant {
  let raw = specimen.raw;
  for (const [, damage] of damages) if (raw.length > 0) raw = damage(raw, random);
  return { name: `${index}: ${specimen.name}, ${damages.map(([name]) => name).join(", ")}`, raw };
}

/** The same numbers for the same seed, on every machine (splitmix, 32 bits). */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}
