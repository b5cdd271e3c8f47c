import { complaint, privacy } from "./common.ts";
import type { SeedSet } from "./model.ts";

/** A house of members, donors and volunteers. */
export const association: SeedSet = [
  {
    meaning: "information",
    at: "before",
    fr: "Renseignement",
    en: "Question",
    leaves: [
      { meaning: "information.product", fr: "Nos activités", en: "Our activities" },
      { meaning: "information.price", fr: "Tarifs et cotisations", en: "Prices and fees" },
      { meaning: "information.hours", fr: "Horaires et lieux", en: "Hours and places" },
      { meaning: "information.terms", fr: "Conditions pour en bénéficier", en: "Who may benefit" },
    ],
  },
  {
    meaning: "membership",
    at: "during",
    fr: "Adhésion",
    en: "Membership",
    leaves: [
      { meaning: "membership.join", fr: "Adhérer ou s’inscrire", en: "Joining or enrolling" },
      { meaning: "membership.renew", fr: "Renouveler son adhésion", en: "Renewing a membership" },
      { meaning: "membership.card", fr: "Carte et attestation", en: "Card and certificate" },
    ],
  },
  {
    meaning: "donation",
    at: "during",
    fr: "Don",
    en: "Donation",
    leaves: [
      { meaning: "donation.give", fr: "Faire un don", en: "Giving" },
      { meaning: "donation.receipt", fr: "Reçu fiscal", en: "Tax receipt" },
      { meaning: "donation.stop", fr: "Modifier ou arrêter un don", en: "Changing or stopping a gift" },
      { meaning: "donation.legacy", fr: "Legs et succession", en: "Legacy" },
    ],
  },
  {
    meaning: "event",
    at: "during",
    fr: "Événements et activités",
    en: "Events and activities",
    leaves: [
      { meaning: "event.booking", fr: "Inscription à un événement", en: "Booking an event" },
      { meaning: "event.absence", fr: "Absence ou empêchement", en: "Absence" },
    ],
  },
  { meaning: "volunteering", at: "before", fr: "Bénévolat", en: "Volunteering" },
  {
    meaning: "help",
    at: "during",
    fr: "Demande d’aide",
    en: "Asking for help",
    leaves: [
      { meaning: "help.emergency", fr: "Urgence sociale", en: "Social emergency", urgent: true },
      { meaning: "help.support", fr: "Accompagnement", en: "Support" },
    ],
  },
  {
    meaning: "billing",
    at: "after",
    fr: "Paiement et prélèvement",
    en: "Payment and direct debit",
    leaves: [
      { meaning: "billing.twice", fr: "Débité deux fois", en: "Charged twice" },
      { meaning: "billing.bank", fr: "Coordonnées bancaires", en: "Bank details" },
      { meaning: "billing.failed", fr: "Paiement refusé", en: "Payment refused" },
    ],
  },
  { meaning: "technical.account", at: "after", fr: "Compte et connexion", en: "Account and sign-in" },
  { meaning: "cancellation", at: "after", fr: "Départ ou annulation", en: "Leaving or cancelling" },
  complaint,
  privacy,
];
