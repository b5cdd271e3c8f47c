import type { MacroWriting } from "@guichet/contract/macros.ts";
import type { ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import type { z } from "zod";
import type { TeamKey } from "./people.ts";
import type { ReasonKey } from "./reasons.ts";

type Ready = Omit<z.input<typeof ReadyReplyWriting>, "teamId" | "scope"> & { by: string; team?: TeamKey };

/** Words kept ready: the lead’s for everyone, a team’s for its own, and one that somebody keeps for herself. */
export const readyReplies: readonly Ready[] = [
  {
    by: "Chloé",
    shortcut: "enquete",
    name: "Enquête auprès du transporteur",
    fr: "<p>J’ai ouvert une enquête auprès du transporteur pour votre demande {ticket.reference}.</p>",
    en: "<p>I have opened an enquiry with the carrier about your request {ticket.reference}.</p>",
  },
  {
    by: "Chloé",
    shortcut: "etiquette",
    name: "Étiquette de retour",
    fr: "<p>Voici l’étiquette de retour, en pièce jointe. Collez-la sur l’ancienne et déposez le colis où vous voulez.</p>",
    en: "<p>Please find the return label attached. Stick it over the old one and drop the parcel wherever suits you.</p>",
  },
  {
    by: "Chloé",
    shortcut: "f27",
    name: "Lot F27 : ne plus rouler",
    fr: "<p>Bonjour {customer.name},</p><p>Ne roulez plus avec ce vélo : le kit de remplacement est gratuit, pose comprise.</p>",
    en: "<p>Hello {customer.first_name},</p><p>Please do not ride this bike: the replacement kit is free, fitting included.</p>",
  },
  {
    by: "Chloé",
    shortcut: "merci",
    name: "Remercier d’un mot",
    fr: "<p>Merci, {customer.name}. Votre mot est lu à toute l’équipe.</p>",
    en: null,
  },
  {
    by: "Chloé",
    shortcut: "photos",
    name: "Demander deux photos",
    fr: "<p>Pouvez-vous nous envoyer deux photos, une du carton et une de la pièce ? Elles suffisent : rien n’est à renvoyer avant notre réponse.</p>",
    en: "<p>Could you send us two pictures, one of the box and one of the part? Nothing needs to be returned before our answer.</p>",
  },
  {
    by: "Chloé",
    shortcut: "ferme",
    name: "Fermeture de fin d’année",
    fr: "<p>La maison ferme du 28 au 31 décembre. Ce que nous vous avons promis avant le sera aussi à temps.</p>",
    en: null,
  },
  {
    by: "Louise",
    team: "atelier",
    shortcut: "pret",
    name: "Vélo de prêt",
    fr: "<p>Un vélo de prêt vous attend à l’atelier le temps de la réparation : une pièce d’identité suffit.</p>",
    en: "<p>A loan bike is waiting for you at the workshop during the repair: just bring an identity card.</p>",
  },
  {
    by: "Nadia",
    team: "comptes",
    shortcut: "virement",
    name: "Virement lancé",
    fr: "<p>Le virement est parti ce matin de notre banque ; il faut deux à trois jours ouvrés pour qu’il apparaisse sur votre compte.</p>",
    en: null,
  },
  {
    by: "Amina",
    shortcut: "dov",
    name: "Appels après 14 h",
    fr: "<p>C’est noté, je vous appelle après 14 h.</p>",
    en: null,
  },
];

export type Act =
  | { kind: "take" | "follow" }
  | { kind: "tag"; tag: string }
  | { kind: "reason"; reason: ReasonKey }
  | { kind: "note" | "close"; text: string }
  | { kind: "snooze"; words: string };
type Macro = Pick<z.input<typeof MacroWriting>, "name" | "situations"> & {
  by: string;
  fr?: string;
  en?: string;
  acts: readonly Act[];
};

/** Several things in one press, shown before they are done. */
export const macros: readonly Macro[] = [
  {
    by: "Chloé",
    name: "Enquête transporteur, revoir dans deux jours",
    situations: ["reply"],
    fr: "<p>J’ai ouvert une enquête auprès du transporteur. Il a quarante-huit heures pour nous répondre.</p>",
    en: "<p>I have opened an enquiry with the carrier, who has forty-eight hours to answer us.</p>",
    acts: [
      { kind: "tag", tag: "transporteur" },
      { kind: "snooze", words: "dans 2 jours" },
    ],
  },
  {
    by: "Chloé",
    name: "Rappel F27 : première réponse",
    situations: ["reply"],
    fr: "<p>Bonjour {customer.name},</p><p>Ne roulez plus avec ce vélo tant que l’étrier n’est pas remplacé. Le kit et sa pose sont gratuits.</p><p>Quel numéro de lot lisez-vous sur l’étrier ?</p>",
    en: "<p>Hello {customer.first_name},</p><p>Please do not ride this bike until the calliper is replaced. The kit and its fitting are free.</p><p>Which batch number is engraved on the calliper?</p>",
    acts: [{ kind: "take" }, { kind: "reason", reason: "freins" }, { kind: "tag", tag: "lot F27" }],
  },
  {
    by: "Chloé",
    name: "Remercier et clore",
    situations: ["reply"],
    fr: "<p>Merci, {customer.name}. Votre mot est lu à toute l’équipe.</p>",
    acts: [
      { kind: "reason", reason: "merci" },
      { kind: "close", text: "Remerciement transmis à la personne citée." },
    ],
  },
  {
    by: "Chloé",
    name: "À relire avant de répondre",
    situations: ["note", "reply"],
    acts: [
      { kind: "tag", tag: "à relire" },
      { kind: "note", text: "À relire à deux avant que la réponse ne parte." },
      { kind: "follow" },
    ],
  },
];
