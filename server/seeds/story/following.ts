import type { FieldValue } from "@guichet/contract/fields.ts";
import type { Work } from "../../src/platform/work.ts";
import { doStep, leaveProcedure, progressOf } from "../../src/procedures/following.ts";
import { fillField } from "../../src/tickets/marking/filling.ts";
import type { FieldKey } from "../house/fields.ts";
import { answersTo } from "../house/procedures.ts";
import { pick } from "../voices/wording.ts";
import { isAbout, type Opened, whenThere } from "./matter.ts";

/** What the house asks of this ticket, as far as whoever takes it knows. */
export async function fillsIn(work: Work, opened: Opened): Promise<void> {
  const { world, ticketId } = opened;
  for (const [key, value] of knownOf(opened))
    await fillField(work, ticketId, { fieldId: world.field(key).id, value });
}

function knownOf(opened: Opened): (readonly [FieldKey, FieldValue])[] {
  const { world, chance, reason } = opened;
  const frame = `VB${chance.between(21, 26)}-${chance.between(10_000, 99_999)}`;
  const knows = chance.share() < 0.5;
  if (reason === "suivi" && knows)
    return [["transporteur", pick(chance, world.field("transporteur").choices)?.id ?? null]];
  const framed = knows ? [["cadre", frame] as const] : [];
  const lot = isAbout(opened, "dehors") ? "E26" : "F27";
  if (reason === "freins") return [["lot", `${lot}-${chance.between(101, 640)}`], ...framed];
  if (reason === "panne" && knows) return [...framed, ["garantie", chance.share() < 0.8]];
  if (reason === "reparation" && knows)
    return [...framed, ["rendezvous", dayOf(whenThere(opened, chance.between(600, 2400)))]];
  return [];
}

const dayOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();

const whys = [
  "Déjà au téléphone avec le client : réglé de vive voix.",
  "La pièce n’existe plus : échange contre le modèle suivant, vu avec Chloé.",
  "Le client a fait les essais avant nous et joint ses photos.",
];

/** The first steps of its procedure, done while answering; now and then it is left, and why is written. */
export async function follows({ world, chance, owner, ticketId }: Opened): Promise<void> {
  if (chance.share() > 0.3) return;
  await world.telling.run(owner.actor, async (work) => {
    const { procedure } = await progressOf(work, ticketId);
    const steps = procedure?.steps.slice(0, chance.between(1, 3)) ?? [];
    for (const { id, text, kind } of steps)
      await doStep(work, ticketId, id, kind === "ask" ? (pick(chance, answersTo[text] ?? []) ?? "") : "");
    if (procedure && chance.share() < 0.08)
      await leaveProcedure(work, ticketId, pick(chance, whys) ?? "Réglé de vive voix.");
  });
}
