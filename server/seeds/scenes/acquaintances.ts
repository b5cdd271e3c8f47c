import { addIdentity, describeCustomer } from "../../src/customers/knowing.ts";
import { giveMandate } from "../../src/customers/mandates/giving.ts";
import { noteOnCustomer } from "../../src/customers/noting.ts";
import type { Work } from "../../src/platform/work.ts";
import { shown } from "../story/acts.ts";
import type { World } from "../story/world.ts";

/** What the house knows of somebody, learnt in their ticket: told on the card, and before whoever answers or calls. */
type Learning = (work: Work, customerId: string, ticketId: string) => Promise<void>;

export const learns = (world: World, by: string, learn: Learning) => async (ticketId: string) => {
  const { customer } = await shown(world, ticketId);
  await world.telling.run(world.named(by).actor, (work) => learn(work, customer.id, ticketId));
};

export const ofDov: Learning = async (work, customerId, ticketId) => {
  await addIdentity(work, customerId, { kind: "phone", value: "06 39 98 27 60" });
  await describeCustomer(work, customerId, {
    civility: "mr",
    prefersChannel: "phone",
    prefersHours: "après 14 h (cours le matin)",
  });
  await noteOnCustomer(work, customerId, {
    kind: "expectation",
    saidBy: "customer",
    text: "Savoir s’il peut rouler sans danger en attendant le changement.",
    ticketId,
  });
  await noteOnCustomer(work, customerId, {
    kind: "note",
    saidBy: "agent",
    text: "Fait lui-même l’entretien courant : on peut lui parler technique.",
    ticketId: null,
  });
};

export const ofSolange: Learning = (work, customerId) =>
  noteOnCustomer(work, customerId, {
    kind: "need",
    saidBy: "customer",
    text: "Entend mal au téléphone : lui écrire.",
    ticketId: null,
  });

/** His daughter follows it with him: what showed it was seen at the counter. */
export const ofGerard: Learning = async (work, customerId) => {
  const until = work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 90 });
  await giveMandate(work, customerId, {
    holderName: "Sylvie Bailly",
    reachedAt: "sylvie.bailly@courriel.example",
    role: "relative",
    reach: "act",
    about: "Le remboursement de la selle",
    until: until.toString(),
    proofWords: "Procuration signée de son père, vue au magasin avec sa pièce d’identité.",
    proofFileId: null,
  });
};
