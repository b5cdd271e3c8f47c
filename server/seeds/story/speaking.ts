import { readTicket } from "../../src/notifications/listing.ts";
import type { File } from "../voices/mail.ts";
import { say } from "../voices/wording.ts";
import { reply, shown } from "./acts.ts";
import type { Chance } from "./chance.ts";
import type { Opened } from "./matter.ts";
import { isKind, promising } from "./promises.ts";
import { fileNamed } from "./world.ts";

/** Whoever opens a ticket has read what they were told of it. */
export const reads = ({ world, owner, ticketId }: Opened): Promise<void> =>
  world.telling.run(owner.actor, (work) => readTicket(work, ticketId));

/** A word of the kind that this matter calls for, or none. */
export const promiseOf = (
  { world, chance, customer, slots }: Opened,
  leastMinutes: number,
  mostMinutes: number,
): string =>
  promising(world, chance, {
    language: customer.language,
    kind: (slots.about ?? "").split(" ").findLast(isKind),
    montant: slots.montant ?? "",
    leastMinutes,
    mostMinutes,
  });

type Besides = { keeps?: readonly string[]; moves?: string };

/** A letter of ours whole: the greeting, the words, the farewell. */
export async function says(opened: Opened, words: string, besides: Besides = {}): Promise<void> {
  const { world, chance, customer, slots, ticketId, owner } = opened;
  const common = [customer.language, "commun"] as const;
  const greeting = say(chance, common, "ouvertures-reponse", slots);
  const farewell = say(chance, common, "fermetures-reponse", slots);
  const first = owner.name.split(" ")[0] ?? owner.name;
  const text = `${greeting}\n\n${words}\n\n${farewell}\n${first}`;
  await reply(world, { by: owner, ticketId, to: customer.address, text, files: filesFor(words), ...besides });
}

/** What comes with a letter of theirs, by the names of our pictures. */
export const joined = (chance: Chance, pictures: readonly string[]): File[] =>
  pictures.map((name) =>
    name === "facture"
      ? fileNamed("facture.pdf", "facture.pdf", "application/pdf")
      : fileNamed(`${name}.jpg`, `IMG_${chance.between(1000, 9999)}.jpg`, "image/jpeg"),
  );

function filesFor(words: string): File[] {
  if (/photo du montage/u.test(words)) return [fileNamed("roue-voilee.jpg", "montage.jpg", "image/jpeg")];
  if (!/pièce jointe|ci-jointe|je joins|est jointe|voici (?:l’attestation|la notice)/iu.test(words))
    return [];
  const name = ["facture", "étiquette"].find((each) => words.toLowerCase().includes(each)) ?? "document";
  return [fileNamed("facture.pdf", `${name}.pdf`, "application/pdf")];
}

export const isOpenStill = async ({ world, ticketId }: Opened): Promise<boolean> =>
  (await shown(world, ticketId)).closedAt === null;
