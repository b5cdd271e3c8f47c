export const notice = {
  title: "Ce qui est mesuré sur chacun",
  of: "{{company}}, le {{date}}",
  lead: "Guichet écrit cette page d'après ce que cette installation fait vraiment. Elle est à remettre à chacun avant toute mesure (Code du travail, art. L. 1222-3), et aux représentants du personnel (art. L. 2312-38).",
  back: "Revenir aux réglages",
  other: "English version",
  print: "Imprimer",
  nobody: "personne pour l'instant",
  what: "Quoi",
  who: "Qui le lit",
  long: "Combien de temps",
  tickets: "Ce que vous faites dans un dossier",
  tickets_what:
    "Vos réponses, notes, appels et relais, les promesses que vous faites et ce qu'elles deviennent, avec leur heure et votre nom. C'est la mémoire du dossier.",
  tickets_who_all: "Tous ceux qui répondent ici.",
  tickets_who_team:
    "L'équipe qui tient le dossier, les personnes qui le suivent, les responsables, la direction et les administrateurs.",
  tickets_long: "Aussi longtemps que le dossier. Guichet n'en efface aucun de lui-même.",
  figures: "Les chiffres",
  figures_what:
    "Des nombres de toute la maison, jamais d'une personne, et jamais un classement : {{names}}. Chacun donne sa définition à l'écran et s'ouvre sur les dossiers qui le composent.",
  figures_who: "Tous ceux qui répondent ici, vous comprise ou compris.",
  figures_long: "Aussi longtemps que les dossiers dont ils sont faits.",
  presence: "La présence et la charge",
  presence_what:
    "Si vous êtes là, absent, ou hors de vos heures, d'après les absences que vous déclarez et le calendrier. Dans un dossier, qui le lit et qui y écrit en ce moment. Combien de dossiers vous suivez, pour les répartir.",
  presence_who: "Vos collègues, dans l'instant.",
  presence_long:
    "La lecture et l'écriture en cours ne sont pas gardées : elles disparaissent avec l'écran. Les absences déclarées restent.",
  sessions: "Vos connexions",
  sessions_what:
    "L'adresse et le navigateur d'où votre compte est ouvert, l'heure d'ouverture et la dernière requête. La dernière requête sert à fermer une session oubliée, non à compter du temps.",
  sessions_who: "Vous seul, dans Réglages, Sécurité.",
  sessions_long:
    "Une session prend fin après {{idleHours}} h sans usage, {{mostDays}} jours au plus. Un essai de connexion manqué est compté {{failuresHours}} h.",
  audit: "Le journal",
  audit_what:
    "Qui se connecte, qui change les accès et les réglages, qui lit une donnée scellée : {{count}} sortes d'actes, avec l'heure, le nom et l'adresse. Il protège les clients et vous.",
  audit_who: "Les administrateurs : {{names}}.",
  audit_long: "Il ne s'efface pas : chaque ligne porte l'empreinte de la précédente.",
  never: "Ce qui n'existe pas",
  never_words:
    "Guichet ne mesure ni l'inactivité, ni la frappe, ni les écrans. Les brouillons et les remarques de la garde ne servent jamais à évaluer quelqu'un : aucun chiffre ne les lit.",
  rights: "Vos droits",
  rights_words:
    "Vous pouvez demander à lire, corriger ou contester ce qui est gardé sur vous (RGPD, art. 15 à 21), et saisir la CNIL. Demandez d'abord à un administrateur ({{administrators}}) ou à qui mène l'équipe ({{leads}}).",
};
