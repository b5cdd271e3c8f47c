import type { SeedBranch } from "./model.ts";

/** What every house is asked, whatever it does. */
export const complaint: SeedBranch = {
  meaning: "complaint",
  at: "after",
  fr: "Réclamation",
  en: "Complaint",
  leaves: [
    { meaning: "complaint.service", fr: "Accueil ou suivi", en: "Welcome or follow-up" },
    {
      meaning: "complaint.quality",
      fr: "Qualité de ce qui a été fourni",
      en: "Quality of what was provided",
    },
    { meaning: "complaint.escalation", fr: "Médiateur, avocat ou justice", en: "Ombudsman, lawyer or court" },
  ],
};

export const privacy: SeedBranch = {
  meaning: "privacy",
  at: "after",
  fr: "Données personnelles",
  en: "Personal data",
  leaves: [
    { meaning: "privacy.erasure", fr: "Effacement de données", en: "Erasure of data" },
    { meaning: "privacy.access", fr: "Accès aux données", en: "Access to data" },
    { meaning: "privacy.marketing", fr: "Messages non souhaités", en: "Unwanted messages" },
    { meaning: "privacy.breach", fr: "Fuite de données", en: "Data breach", urgent: true },
  ],
};

export const billing: SeedBranch = {
  meaning: "billing",
  at: "after",
  fr: "Facture et paiement",
  en: "Invoice and payment",
  leaves: [
    { meaning: "billing.amount", fr: "Montant contesté", en: "Disputed amount" },
    { meaning: "billing.twice", fr: "Débité deux fois", en: "Charged twice" },
    { meaning: "billing.copy", fr: "Copie ou correction de facture", en: "Copy or correction of an invoice" },
    { meaning: "billing.bank", fr: "Coordonnées bancaires", en: "Bank details" },
    { meaning: "billing.reminder", fr: "Relance ou impayé", en: "Reminder or unpaid bill" },
    { meaning: "billing.failed", fr: "Paiement refusé", en: "Payment refused" },
  ],
};
