import { keepLetter } from "../../src/channels/email/keeping.ts";
import { closeTicket } from "../../src/tickets/closing.ts";
import { receivedTicket } from "../story/acts.ts";
import { required, type World } from "../story/world.ts";
import { writeMail } from "../voices/mail.ts";

/** Who has written to the house for nine years: those letters were in the mailbox when it was connected. */
export const dov = { name: "Dov Perez", address: "dov.perez@courriel.example" };

const letters: readonly { years: number; days: number; subject: string; text: string; summary: string }[] = [
  {
    years: 9,
    days: 20,
    subject: "Mon premier Faubourg",
    text: "Bonjour,\n\nLivré hier, monté ce matin, déjà dix kilomètres. Juste une question : à partir de quand faut-il retendre la chaîne ?\n\nDov Perez",
    summary: "Conseil d’entretien donné.",
  },
  {
    years: 7,
    days: 131,
    subject: "Garde-boue qui frotte",
    text: "Bonjour,\n\nLe garde-boue arrière frotte depuis que j’ai changé de pneu. Y a-t-il une cale ?\n\nDov Perez",
    summary: "Cales envoyées.",
  },
  {
    years: 5,
    days: 212,
    subject: "Un second vélo pour ma fille",
    text: "Bonjour,\n\nPetit Chemin 20 ou 24 pouces pour une enfant d’un mètre vingt-huit ?\n\nMerci, Dov Perez",
    summary: "Conseil taille, commande passée.",
  },
  {
    years: 3,
    days: 77,
    subject: "Duplicata de facture",
    text: "Bonjour, pourriez-vous me renvoyer la facture du Petit Chemin ? Pour l’assurance.\n\nD. Perez",
    summary: "Duplicata envoyé.",
  },
  {
    years: 2,
    days: 165,
    subject: "Merci à l’atelier",
    text: "Je voulais remercier la personne qui a repris mon frein un vendredi à 17 h 50. Cela compte.\n\nDov",
    summary: "Remerciement transmis à Mathilde.",
  },
];

/** Kept and read as a mailbox that is connected gives what it held: nothing of it is acknowledged or counted late. */
export async function tellOldLetters(world: World): Promise<void> {
  const { telling, named } = world;
  const { intake } = telling.machinery;
  const inbox = world.inboxOf("commandes");
  const now = telling.now();
  for (const { years, days, subject, text, summary } of letters) {
    const at = now
      .toZonedDateTimeISO("Europe/Paris")
      .subtract({ years: years - 1, days })
      .toInstant();
    const id = `${subject.replaceAll(/\W/gu, "")}${years}@courriel.example`;
    const raw = writeMail({ from: dov, to: inbox.address, subject, text, id, at });
    const { id: arrivalId } = await keepLetter(intake, {
      inboxId: inbox.id,
      raw,
      receivedAt: at,
      imported: true,
      envelopeTo: [inbox.address],
    });
    const ticketId = required(await receivedTicket(world, arrivalId));
    await telling.run(named("Amina").actor, (work) => closeTicket(work, ticketId, { summary }));
  }
}
