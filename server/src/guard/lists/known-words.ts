import type { Language } from "@guichet/contract/ids.ts";

/** Words of a service desk that the dictionaries leave out. Names of carriers and means of payment stand in both. */
const both = `bluetooth chatbot chronopost colissimo cookie cookies dpd drive feedback fedex firmware gls hotline
  hotspot mastercard marketplace onboarding ok paypal sepa sms smartphone ups usb visa wifi`;

const words: Record<Language, string> = {
  fr: `${both} app apps appli applis backoffice bàv brief cashback cdt cgv cgu checklist click collect co-titulaire
    cotitulaire cotitulaires deadline dépannable dropshipping email emails e-mail e-mails kwh linky online rdv recrédité
    recréditée recréditer reconditionné relivraison relivrer reset réf stp svp update visio webmail weekend weekends
    chat tchat pdf iban rib bic tva ttc ht`,
  en: `${both} backorder backordered chargeback chargebacks dropdown fyi helpdesk preauthorisation preauthorization
    prorata signup signups iban pdf vat`,
};

export const knownWords: Record<Language, ReadonlySet<string>> = {
  fr: new Set(words.fr.split(/\s+/u)),
  en: new Set(words.en.split(/\s+/u)),
};
