import { billing, complaint, privacy } from "./common.ts";
import type { SeedSet } from "./model.ts";

/** A service under contract: energy, insurance, telephone, software, upkeep. */
export const service: SeedSet = [
  {
    meaning: "information",
    at: "before",
    fr: "Renseignement avant de souscrire",
    en: "Question before subscribing",
    leaves: [
      { meaning: "information.product", fr: "Choisir une offre", en: "Choosing an offer" },
      { meaning: "information.price", fr: "Devis et tarifs", en: "Quotes and prices" },
      { meaning: "information.hours", fr: "Horaires et agences", en: "Hours and branches" },
      { meaning: "information.terms", fr: "Conditions et éligibilité", en: "Terms and eligibility" },
    ],
  },
  {
    meaning: "order",
    at: "during",
    fr: "Souscription et mise en service",
    en: "Subscribing and starting",
    leaves: [
      { meaning: "order.state", fr: "Où en est ma demande", en: "Where is my request" },
      { meaning: "order.change", fr: "Modifier mon contrat", en: "Changing my contract" },
      { meaning: "order.documents", fr: "Pièces à fournir", en: "Documents to provide" },
    ],
  },
  {
    meaning: "delivery",
    at: "during",
    fr: "Intervention et rendez-vous",
    en: "Visit and appointment",
    leaves: [
      {
        meaning: "delivery.appointment",
        fr: "Prendre ou déplacer un rendez-vous",
        en: "Booking or moving a visit",
      },
      { meaning: "delivery.late", fr: "Technicien non venu", en: "Technician who did not come" },
    ],
  },
  {
    meaning: "technical",
    at: "after",
    fr: "Panne et assistance",
    en: "Breakdown and support",
    leaves: [
      { meaning: "technical.outage", fr: "Service coupé", en: "Service cut off", urgent: true },
      { meaning: "technical.breakdown", fr: "Équipement en panne", en: "Faulty equipment" },
      { meaning: "technical.use", fr: "Aide à l’utilisation", en: "Help with use" },
      { meaning: "technical.account", fr: "Compte et connexion", en: "Account and sign-in" },
      { meaning: "technical.safety", fr: "Danger ou fuite", en: "Danger or leak", urgent: true },
    ],
  },
  billing,
  {
    meaning: "return",
    at: "after",
    fr: "Remboursement et matériel",
    en: "Refund and equipment",
    leaves: [
      { meaning: "return.refund", fr: "Remboursement attendu", en: "Refund expected" },
      { meaning: "return.send_back", fr: "Rendre le matériel", en: "Giving equipment back" },
      { meaning: "return.repair", fr: "Réparation et garantie", en: "Repair and guarantee" },
    ],
  },
  {
    meaning: "cancellation",
    at: "after",
    fr: "Résiliation et départ",
    en: "Ending the contract",
    leaves: [
      { meaning: "cancellation.contract", fr: "Résilier", en: "Ending a subscription" },
      { meaning: "cancellation.move", fr: "Déménagement", en: "Moving house" },
      { meaning: "cancellation.withdrawal", fr: "Droit de rétractation", en: "Right of withdrawal" },
      { meaning: "cancellation.death", fr: "Décès d’un titulaire", en: "Death of a holder" },
    ],
  },
  complaint,
  privacy,
];
