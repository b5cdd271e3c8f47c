import { billing, complaint, privacy } from "./common.ts";
import type { SeedSet } from "./model.ts";

/** A shop, in a street or on a site. */
export const shop: SeedSet = [
  {
    meaning: "information",
    at: "before",
    fr: "Renseignement avant achat",
    en: "Question before buying",
    leaves: [
      { meaning: "information.product", fr: "Choisir un produit", en: "Choosing a product" },
      { meaning: "information.price", fr: "Prix, devis et remises", en: "Prices, quotes and discounts" },
      { meaning: "information.stock", fr: "Disponibilité", en: "Availability" },
      { meaning: "information.hours", fr: "Horaires et accès", en: "Hours and access" },
      {
        meaning: "information.terms",
        fr: "Moyens de paiement et conditions",
        en: "Means of payment and terms",
      },
    ],
  },
  {
    meaning: "order",
    at: "during",
    fr: "Commande",
    en: "Order",
    leaves: [
      { meaning: "order.state", fr: "Où en est ma commande", en: "Where is my order" },
      { meaning: "order.change", fr: "Modifier une commande", en: "Changing an order" },
      { meaning: "order.placing", fr: "Commande impossible à passer", en: "Order that cannot be placed" },
    ],
  },
  {
    meaning: "delivery",
    at: "during",
    fr: "Livraison",
    en: "Delivery",
    leaves: [
      { meaning: "delivery.late", fr: "Colis en retard", en: "Late parcel" },
      { meaning: "delivery.lost", fr: "Colis non reçu", en: "Parcel not received" },
      { meaning: "delivery.damaged", fr: "Colis abîmé", en: "Damaged parcel" },
      { meaning: "delivery.wrong", fr: "Article manquant ou erroné", en: "Missing or wrong item" },
      { meaning: "delivery.appointment", fr: "Rendez-vous de livraison", en: "Delivery appointment" },
    ],
  },
  {
    meaning: "cancellation",
    at: "during",
    fr: "Annulation et rétractation",
    en: "Cancellation and withdrawal",
    leaves: [
      { meaning: "cancellation.order", fr: "Annuler une commande", en: "Cancelling an order" },
      { meaning: "cancellation.withdrawal", fr: "Droit de rétractation", en: "Right of withdrawal" },
    ],
  },
  {
    meaning: "return",
    at: "after",
    fr: "Retour, échange et réparation",
    en: "Return, exchange and repair",
    leaves: [
      { meaning: "return.send_back", fr: "Retour d’un article", en: "Return of an item" },
      { meaning: "return.exchange", fr: "Échange", en: "Exchange" },
      { meaning: "return.refund", fr: "Remboursement attendu", en: "Refund expected" },
      { meaning: "return.repair", fr: "Réparation et garantie", en: "Repair and guarantee" },
      { meaning: "return.parts", fr: "Pièce détachée", en: "Spare part" },
    ],
  },
  {
    meaning: "technical",
    at: "after",
    fr: "Utilisation et panne",
    en: "Use and breakdown",
    leaves: [
      { meaning: "technical.breakdown", fr: "Appareil en panne", en: "Broken appliance" },
      { meaning: "technical.use", fr: "Mode d’emploi", en: "How to use it" },
      { meaning: "technical.account", fr: "Compte et connexion", en: "Account and sign-in" },
      { meaning: "technical.safety", fr: "Produit dangereux", en: "Dangerous product", urgent: true },
    ],
  },
  billing,
  complaint,
  privacy,
];
