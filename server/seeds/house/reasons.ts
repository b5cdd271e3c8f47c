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
      procedure:
        "1. Lire le suivi du transporteur avant de répondre.\n2. Donner une date, jamais un délai en jours ouvrés.\n3. Sans mouvement depuis trois jours : ouvrir une enquête et rappeler le client soi-même.",
    },
  },
  abime: {
    team: "commandes",
    reason: {
      name: "Reçu abîmé",
      authorities: large,
      procedure:
        "1. Demander deux photos, une du carton et une de la pièce, s’il n’y en a pas.\n2. Renvoyer la pièce sans attendre le retour de l’ancienne.\n3. Signaler le colis au transporteur sous trois jours.",
    },
  },
  manquant: {
    team: "commandes",
    reason: {
      name: "Il manque une pièce",
      authorities: small,
      procedure:
        "1. Vérifier la liste de colisage.\n2. Expédier la pièce le jour même quand elle est en stock.",
    },
  },
  panne: {
    team: "atelier",
    reason: {
      name: "Panne ou batterie",
      choice: "with_partner",
      partners: "Atelier de Valence : batteries et moteurs, diagnostic en cinq jours ouvrés.",
      authorities: large,
      procedure:
        "1. Numéro de cadre et code affiché par la console.\n2. Proposer les trois essais de la fiche.\n3. Sinon, retour à l’atelier, étiquette envoyée le jour même.",
    },
  },
  reparation: {
    team: "atelier",
    reason: {
      name: "Réparation en cours",
      choice: "with_partner",
      partners: "Atelier de Valence : appeler le poste 12 avant de donner une date.",
      authorities: small,
      procedure:
        "1. Lire la fiche d’atelier.\n2. Donner la date de l’atelier, avec un jour de marge.\n3. Prévenir avant la date si elle bouge.",
    },
  },
  freins: {
    team: "atelier",
    reason: {
      name: "Freins : lot F27 rappelé",
      authorities: large,
      procedure:
        "1. Demander au client de ne plus rouler.\n2. Lire le numéro de lot gravé sur l’étrier.\n3. Envoyer le kit de remplacement, ou prendre rendez-vous chez un monteur agréé.\n4. Toujours promettre une date.",
    },
  },
  remboursement: {
    team: "comptes",
    reason: {
      name: "Remboursement",
      authorities: large,
      procedure:
        "1. Vérifier le retour en stock.\n2. Lancer le virement, dire la date à laquelle il sera visible.\n3. Ne jamais redemander un RIB déjà donné.",
    },
  },
  facture: {
    team: "comptes",
    reason: {
      name: "Facture",
      authorities: small,
      procedure:
        "1. Joindre la facture.\n2. Changement de nom : demander l’adresse complète et le numéro de TVA.",
    },
  },
  retour: {
    team: "commandes",
    reason: {
      name: "Retour ou échange",
      authorities: small,
      procedure:
        "1. Quatorze jours après la réception, sans motif.\n2. Envoyer l’étiquette.\n3. Échange : réserver la taille avant de répondre.",
    },
  },
  conseil: {
    team: "commandes",
    reason: {
      name: "Conseil avant achat",
      authorities: small,
      procedure:
        "1. Taille, usage, distance, budget.\n2. Proposer deux modèles, pas cinq.\n3. Offrir un essai en magasin.",
    },
  },
  adresse: {
    team: "commandes",
    reason: {
      name: "Changer l’adresse ou la date",
      authorities: small,
      procedure:
        "1. Possible jusqu’au départ de l’entrepôt.\n2. Après : prévenir le transporteur et le dire au client.",
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
      procedure: "1. Remercier, transmettre à la personne citée.",
    },
  },
};
