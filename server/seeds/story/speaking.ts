import { readTicket } from "../../src/notifications/listing.ts";
import type { File } from "../voices/mail.ts";
import { say } from "../voices/wording.ts";
import { reply, shown } from "./acts.ts";
import type { Opened } from "./matter.ts";
import { promising } from "./promises.ts";
import { fileNamed } from "./world.ts";

/** Whoever opens a ticket has read what they were told of it. */
export const reads = ({ world, owner, ticketId }: Opened): Promise<void> =>
  world.telling.run(owner.actor, (work) => readTicket(work, ticketId));

export const promiseOf = (
  { world, chance, customer, reason, slots }: Opened,
  leastMinutes: number,
  mostMinutes: number,
): string =>
  promising(world, chance, {
    language: customer.language,
    reason,
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

function filesFor(words: string): File[] {
  if (/photo du montage/u.test(words)) return [fileNamed("roue-voilee.jpg", "montage.jpg", "image/jpeg")];
  if (!/pièce jointe|ci-jointe|je joins|est jointe|voici (?:l’attestation|la notice)/iu.test(words))
    return [];
  const name = ["facture", "étiquette"].find((each) => words.toLowerCase().includes(each)) ?? "document";
  return [fileNamed("facture.pdf", `${name}.pdf`, "application/pdf")];
}

export const isOpenStill = async ({ world, ticketId }: Opened): Promise<boolean> =>
  (await shown(world, ticketId)).closedAt === null;
