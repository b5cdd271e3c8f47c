import type { ChecklistKeeping } from "@guichet/contract/checklists.ts";
import type { ProcedureWriting } from "@guichet/contract/procedures.ts";
import type { z } from "zod";
import type { World } from "../story/world.ts";
import type { ReasonKey } from "./reasons.ts";

/** What is to be done each time, kept ready; a procedure may offer one. */
export const checklists = {
  enquete: {
    name: "Enquête auprès du transporteur",
    items: [
      "Relever le dernier passage sur le suivi",
      "Ouvrir l’enquête et noter son numéro",
      "Donner une date au client",
      "Relancer le transporteur à 48 h",
    ],
  },
  atelier: {
    name: "Retour à l’atelier",
    items: [
      "Numéro de cadre vérifié",
      "Étiquette envoyée",
      "Place réservée au planning de l’atelier",
      "Vélo de prêt proposé",
      "Date de fin donnée au client",
    ],
  },
  rappel: {
    name: "Rappel du lot F27",
    items: [
      "Consigne de ne plus rouler donnée",
      "Lot lu sur l’étrier, photo reçue",
      "Kit expédié ou rendez-vous pris",
      "Ancien étrier récupéré",
    ],
  },
} satisfies Record<string, ChecklistKeeping>;

export type ChecklistKey = keyof typeof checklists;
type Written = Omit<z.input<typeof ProcedureWriting>, "checklistId"> & {
  reason: ReasonKey;
  checklist?: ChecklistKey;
};

const act = (text: string) => ({ kind: "do" as const, text });
const ask = (text: string) => ({ kind: "ask" as const, text });
const tell = (text: string, source: string) => ({ kind: "tell" as const, text, source });

/** How each reason is handled, step by step; what is asked is noted, and what the law has us say names its source. */
const procedures: readonly Written[] = [
  {
    reason: "suivi",
    checklist: "enquete",
    steps: [
      act("Lire le suivi du transporteur avant de répondre."),
      ask("Où et quand le colis a-t-il été vu pour la dernière fois ?"),
      act("Donner une date, jamais un délai en jours ouvrés."),
      act("Sans mouvement depuis trois jours : ouvrir une enquête, et rappeler le client soi-même."),
    ],
    sentences: [
      "Votre colis est bien parti de chez nous : voici son dernier passage, et ce que je fais maintenant.",
    ],
  },
  {
    reason: "abime",
    steps: [
      ask("Le carton portait-il une trace de choc à la livraison ?"),
      act("Demander deux photos s’il n’y en a pas : une du carton, une de la pièce."),
      act("Renvoyer la pièce sans attendre le retour de l’ancienne."),
      act("Signaler le colis au transporteur."),
      tell(
        "La réparation ou le remplacement ne coûte rien au client, port compris.",
        "Code de la consommation, articles L217-3 et L217-11",
      ),
    ],
    sentences: ["Inutile de nous renvoyer la pièce abîmée : gardez-la jusqu’à l’arrivée de la nouvelle."],
  },
  {
    reason: "manquant",
    steps: [
      act("Vérifier la liste de colisage."),
      act("Expédier la pièce le jour même quand elle est en stock."),
    ],
  },
  {
    reason: "panne",
    checklist: "atelier",
    steps: [
      ask("Quel code la console affiche-t-elle ?"),
      ask("Numéro de cadre, gravé sous le boîtier de pédalier"),
      act("Proposer les trois essais de la fiche : contacts, redémarrage, autre prise."),
      act("Sinon, retour à l’atelier : étiquette envoyée le jour même."),
      tell(
        "Un défaut qui apparaît dans les deux ans est présumé exister à la livraison : la réparation est gratuite.",
        "Code de la consommation, article L217-7",
      ),
    ],
    sentences: ["Pendant la réparation, un vélo de prêt vous attend en magasin si vous le souhaitez."],
  },
  {
    reason: "reparation",
    checklist: "atelier",
    steps: [
      act("Lire la fiche d’atelier."),
      act("Donner la date de l’atelier, avec un jour de marge."),
      act("Prévenir avant la date si elle bouge."),
    ],
  },
  {
    reason: "freins",
    checklist: "rappel",
    steps: [
      act("Demander au client de ne plus rouler."),
      ask("Quel numéro de lot est gravé sur l’étrier ?"),
      act("Envoyer le kit de remplacement, ou prendre rendez-vous chez un monteur agréé."),
      act("Toujours promettre une date."),
      tell(
        "Lors d’un rappel, le client choisit sans frais : réparation, remplacement ou remboursement.",
        "Règlement (UE) 2023/988, article 37",
      ),
    ],
    sentences: [
      "Ne roulez plus avec ce vélo tant que l’étrier n’est pas remplacé : le kit et sa pose sont gratuits.",
    ],
  },
  {
    reason: "remboursement",
    steps: [
      act("Vérifier l’entrée du retour en stock."),
      act("Lancer le virement, dire la date à laquelle il sera visible."),
      act("Ne jamais redemander un RIB déjà donné."),
      tell(
        "Après une rétractation, le remboursement est fait dans les quatorze jours.",
        "Code de la consommation, article L221-24",
      ),
    ],
  },
  {
    reason: "facture",
    steps: [act("Joindre la facture."), ask("Changement de nom : adresse complète et numéro de TVA")],
  },
  {
    reason: "retour",
    steps: [
      act("Quatorze jours après la réception, sans motif ; au-delà, voir avec Chloé."),
      act("Envoyer l’étiquette."),
      act("Échange : réserver la taille avant de répondre."),
      tell(
        "Le client a quatorze jours pour se rétracter à compter de la livraison.",
        "Code de la consommation, article L221-18",
      ),
    ],
  },
  {
    reason: "conseil",
    steps: [
      ask("Taille, usage, distance, budget"),
      act("Proposer deux modèles, pas cinq."),
      act("Offrir un essai en magasin."),
    ],
  },
  {
    reason: "adresse",
    steps: [
      act("Possible jusqu’au départ de l’entrepôt."),
      act("Après : prévenir le transporteur, et le dire au client."),
    ],
  },
  {
    reason: "merci",
    steps: [act("Remercier, et transmettre à la personne citée.")],
  },
];

export const proceduresOf = ({ reasonId, checklistId }: World) =>
  procedures.map(({ reason, checklist, ...procedure }) => ({
    ...procedure,
    reasonId: reasonId(reason),
    checklistId: checklist ? checklistId(checklist) : null,
  }));

/** What is noted under what is asked. */
export const answersTo: Readonly<Record<string, readonly string[]>> = {
  "Où et quand le colis a-t-il été vu pour la dernière fois ?": [
    "Plateforme de Saint-Priest, avant-hier à 6 h 12.",
    "Parti de Valence, jamais vu depuis.",
    "En livraison hier, « destinataire absent ».",
  ],
  "Le carton portait-il une trace de choc à la livraison ?": [
    "Oui, un coin enfoncé ; rien noté sur le bon.",
    "Non, choc à l’intérieur.",
    "Oui, réserve écrite devant le livreur.",
  ],
  "Quel code la console affiche-t-elle ?": ["E-21", "E-04, puis plus rien", "Aucun, écran noir"],
  "Numéro de cadre, gravé sous le boîtier de pédalier": ["Lu sur la facture.", "Sur la photo."],
  "Quel numéro de lot est gravé sur l’étrier ?": ["Lu sur sa photo.", "Dicté au téléphone."],
  "Changement de nom : adresse complète et numéro de TVA": ["Reçus tous les deux.", "TVA à venir."],
  "Taille, usage, distance, budget": [
    "1,72 m, trajets de 6 km, 1 200 €.",
    "1,58 m, deux enfants, côte au retour, 3 500 €.",
    "1,85 m, week-ends, pas de budget fixé.",
  ],
};
