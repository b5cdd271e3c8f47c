import type { ReasonWriting } from "@guichet/contract/reasons.ts";
import type { z } from "zod";
import type { TeamKey } from "./people.ts";

export type ReasonKey =
  | "suivi"
  | "abime"
  | "manquant"
  | "panne"
  | "reparation"
  | "freins"
  | "remboursement"
  | "facture"
  | "retour"
  | "conseil"
  | "adresse"
  | "prime"
  | "merci";

type Written = { team: TeamKey; reason: z.input<typeof ReasonWriting> };

const small = { agent: { maxAmount: 60, maxPercent: 15 }, lead: { maxAmount: 400 } };
const large = { agent: { maxAmount: 250 }, lead: { maxAmount: 1500 } };

/** Why people write to a maker of bicycles, what it does about each, and what an agent may grant alone. */
export const reasons: Record<ReasonKey, Written> = {
  suivi: {
    team: "commandes",
    reason: {
      name: "Où est ma commande ?",
      authorities: small,
    },
  },
  abime: {
    team: "commandes",
    reason: {
      name: "Reçu abîmé",
      authorities: large,
    },
  },
  manquant: {
    team: "commandes",
    reason: {
      name: "Il manque une pièce",
      authorities: small,
    },
  },
  panne: {
    team: "atelier",
    reason: {
      name: "Panne ou batterie",
      choice: "with_partner",
      partners: "Atelier de Valence : batteries et moteurs, diagnostic en cinq jours ouvrés.",
      authorities: large,
    },
  },
  reparation: {
    team: "atelier",
    reason: {
      name: "Réparation en cours",
      choice: "with_partner",
      partners: "Atelier de Valence : appeler le poste 12 avant de donner une date.",
      authorities: small,
    },
  },
  freins: {
    team: "atelier",
    reason: {
      name: "Freins : lot F27 rappelé",
      authorities: large,
    },
  },
  remboursement: {
    team: "comptes",
    reason: {
      name: "Remboursement",
      authorities: large,
    },
  },
  facture: {
    team: "comptes",
    reason: {
      name: "Facture",
      authorities: small,
    },
  },
  retour: {
    team: "commandes",
    reason: {
      name: "Retour ou échange",
      authorities: small,
    },
  },
  conseil: {
    team: "commandes",
    reason: {
      name: "Conseil avant achat",
      authorities: small,
    },
  },
  adresse: {
    team: "commandes",
    reason: {
      name: "Changer l’adresse ou la date",
      authorities: small,
    },
  },
  prime: {
    team: "comptes",
    reason: {
      name: "Aides à l’achat",
      choice: "outside",
      wayOut:
        "Les aides sont versées par la commune ou la région : nous fournissons la facture et l’attestation de non-revente, le dossier se dépose auprès d’elles.",
      authorities: small,
    },
  },
  merci: {
    team: "commandes",
    reason: {
      name: "Remerciement ou idée",
      authorities: small,
    },
  },
};
