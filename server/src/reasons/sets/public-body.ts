import { complaint, privacy } from "./common.ts";
import type { SeedSet } from "./model.ts";

/** A town hall or another public body. */
export const publicBody: SeedSet = [
  {
    meaning: "information",
    at: "before",
    fr: "Renseignement",
    en: "Question",
    leaves: [
      { meaning: "information.hours", fr: "Horaires et accueil", en: "Hours and reception" },
      { meaning: "information.terms", fr: "Conditions et droits", en: "Conditions and rights" },
      { meaning: "information.price", fr: "Tarifs et redevances", en: "Prices and fees" },
      { meaning: "order.documents", fr: "Pièces à fournir", en: "Documents to provide" },
    ],
  },
  {
    meaning: "order",
    at: "during",
    fr: "Suivi d’une démarche",
    en: "Following a request",
    leaves: [
      { meaning: "order.state", fr: "Où en est ma demande", en: "Where is my request" },
      { meaning: "delivery.appointment", fr: "Rendez-vous", en: "Appointment" },
      { meaning: "technical.account", fr: "Démarche en ligne bloquée", en: "Online form that does not work" },
    ],
  },
  {
    meaning: "civil",
    at: "during",
    fr: "État civil et identité",
    en: "Civil status and identity",
    leaves: [
      { meaning: "civil.identity", fr: "Carte d’identité et passeport", en: "Identity card and passport" },
      { meaning: "civil.records", fr: "Actes et certificats", en: "Records and certificates" },
      { meaning: "civil.union", fr: "Mariage et Pacs", en: "Marriage and civil union" },
      { meaning: "civil.elections", fr: "Élections", en: "Elections" },
      { meaning: "civil.death", fr: "Décès et cimetière", en: "Deaths and cemetery" },
    ],
  },
  {
    meaning: "school",
    at: "during",
    fr: "Enfance et école",
    en: "Childhood and school",
    leaves: [
      {
        meaning: "school.enrolment",
        fr: "Inscription scolaire et périscolaire",
        en: "School enrolment and after-school",
      },
      { meaning: "school.canteen", fr: "Cantine", en: "Canteen" },
      { meaning: "school.nursery", fr: "Crèche", en: "Nursery" },
    ],
  },
  {
    meaning: "town",
    at: "during",
    fr: "Cadre de vie",
    en: "Streets and surroundings",
    leaves: [
      { meaning: "town.road", fr: "Voirie et éclairage", en: "Roads and lighting" },
      { meaning: "town.waste", fr: "Déchets et propreté", en: "Waste and cleaning" },
      { meaning: "town.noise", fr: "Bruit et voisinage", en: "Noise and neighbours" },
      {
        meaning: "town.danger",
        fr: "Danger sur la voie publique",
        en: "Danger in a public place",
        urgent: true,
      },
    ],
  },
  { meaning: "planning", at: "during", fr: "Urbanisme et travaux", en: "Planning and works" },
  {
    meaning: "help",
    at: "during",
    fr: "Aide sociale et logement",
    en: "Social help and housing",
    leaves: [
      { meaning: "help.emergency", fr: "Urgence sociale", en: "Social emergency", urgent: true },
      { meaning: "help.support", fr: "Aides et allocations", en: "Help and allowances" },
      { meaning: "help.housing", fr: "Logement", en: "Housing" },
    ],
  },
  {
    meaning: "billing",
    at: "after",
    fr: "Paiement et avis des sommes à payer",
    en: "Payment and amounts due",
  },
  {
    meaning: "complaint",
    at: "after",
    fr: "Réclamation et recours",
    en: "Complaint and appeal",
    leaves: complaint.leaves ?? [],
  },
  privacy,
];
