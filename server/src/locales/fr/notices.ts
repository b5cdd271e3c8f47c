import { asReply, type Line, plainLetter } from "../letter-paper.ts";
import type { Letter, Notices } from "../notice-words.ts";

type About = { reference: string; subject: string; company: string };

const manners = { language: "fr", hello: "Bonjour,", automatic: "Message automatique", colon: " :" };

const letterOf = (about: About, said: readonly Line[], title?: string): Letter => ({
  subject: title ?? asReply(about.subject, about.reference, "votre demande"),
  ...plainLetter(manners, about.company, said),
});

export const notices: Notices = {
  newLink: (about) =>
    letterOf(about, [
      "Les liens de suivi envoyés jusqu’ici pour votre demande ne s’ouvrent plus.",
      { words: "Voici le nouveau", address: about.link },
      "Il n’est que pour vous : ne le transmettez pas.",
    ]),
  askedLink: (about) =>
    letterOf(about, [
      "Vous avez demandé le lien de suivi de cette demande.",
      { words: "Ouvrir la page de suivi", address: about.link },
      "Si vous n’avez rien demandé, ne faites rien.",
    ]),
  code: (about) =>
    letterOf(
      about,
      [
        `Votre code pour confirmer ${about.what} : ${about.code}`,
        `Tapez-le sur votre page de suivi dans les ${about.minutes} minutes. Ne le donnez à personne, pas même à nous : nous ne vous le demanderons jamais.`,
        "Si vous n’avez rien demandé, quelqu’un a ouvert votre lien de suivi : ne transmettez pas ce code, et rien ne change.",
      ],
      `${about.company} : votre code à usage unique [${about.reference}]`,
    ),
  asked: (about) =>
    letterOf(about, [
      `${about.by} vous demande ${about.what}.${about.why === "" ? "" : ` ${about.why}`}`,
      { words: "L’indiquer vous-même, en sécurité", address: about.link },
      "Ne l’écrivez pas dans un message : la page la vérifie aussitôt, et nous seuls la lisons.",
    ]),
  changed: (about) =>
    letterOf(
      about,
      [
        `Sur votre page de suivi, ${about.what} vient d’être indiqué : ${about.masked}.`,
        ...(about.counts === null ? [] : [about.counts]),
        { words: "Ce n’est pas moi : le refuser", address: about.link },
        "Si c’est bien vous, vous n’avez rien à faire.",
      ],
      `${about.company} : ${about.what} a été indiqué [${about.reference}]`,
    ),
  dateRefused: (about) =>
    letterOf(
      about,
      [
        `Le client du dossier ${about.reference} refuse la nouvelle date : ${about.what}.`,
        `La date d’avant tient donc toujours : ${about.stands}.`,
        { words: "Ouvrir le dossier", address: about.desk },
      ],
      `Nouvelle date refusée, dossier ${about.reference}`,
    ),
  reset: ({ company, link, minutes }) => ({
    subject: `${company} : choisir un nouveau mot de passe`,
    ...plainLetter(manners, company, [
      "Vous avez demandé à changer le mot de passe de votre compte Guichet.",
      { words: "Choisir un nouveau mot de passe", address: link },
      `Ce lien sert une fois, dans les ${minutes} minutes. Il ne se transmet à personne.`,
      "Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.",
    ]),
  }),
  doubted: (about) =>
    letterOf(
      about,
      [
        `Dossier ${about.reference} : quelqu’un a indiqué ${about.what} sur la page de suivi, et le client dit que ce n’est pas lui.`,
        "La valeur ne compte pas et les liens de suivi ne s’ouvrent plus. Appelez le client au numéro déjà connu.",
        { words: "Ouvrir le dossier", address: about.desk },
      ],
      `« Ce n’est pas moi », dossier ${about.reference}`,
    ),
  yours: {
    iban: "votre IBAN",
    address: "votre adresse postale",
    phone: "votre numéro de téléphone",
    email: "votre adresse e-mail",
    serial_number: "le numéro de série",
    date: "une date",
    file: "un fichier",
  },
};
