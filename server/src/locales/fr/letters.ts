import { asReply, inHtml, lines, link, paper, paragraph, small } from "../letter-paper.ts";
import type { Letters } from "../words.ts";

const spoken = (reference: string): string => reference.replace(/\B(?=(\d{3})+-)/gu, "\u202f");

export const letters: Letters = {
  from: (person, company) => `${person} (${company})`,
  automatic: "Message automatique",
  replySubject: (subject, reference) => asReply(subject, reference, "votre demande"),
  quoted: ({ date, name }) => `Le ${date}, ${name} a écrit\u00a0:`,
  reply: ({ text, html, signature, link: address, quoted }) => ({
    text: [text, signature, address === null ? "" : `Suivre votre demande : ${address}`, quoted.text]
      .filter((part) => part !== "")
      .join("\n\n"),
    html: paper(
      "fr",
      html +
        (signature === "" ? "" : paragraph(lines(signature))) +
        (address === null ? "" : small(link(address, "Suivre votre demande"))) +
        quoted.html,
    ),
  }),
  acknowledgement: ({ reference, subject, company, link: address }) => ({
    subject: asReply(subject, reference, "votre demande"),
    text: `Bonjour,

Votre message est bien arrivé. Une personne de ${company} va s’en occuper.

Référence de votre demande : ${spoken(reference)}
Suivre votre demande, ajouter un mot ou un fichier : ${address}

Vous pouvez aussi répondre à ce message.

${company}
Message automatique`,
    html: paper(
      "fr",
      paragraph("Bonjour,") +
        paragraph(`Votre message est bien arrivé. Une personne de ${inHtml(company)} va s’en occuper.`) +
        paragraph(`Référence de votre demande : <strong>${spoken(reference)}</strong>`) +
        paragraph(link(address, "Suivre votre demande, ajouter un mot ou un fichier")) +
        paragraph("Vous pouvez aussi répondre à ce message.") +
        paragraph(inHtml(company)) +
        small("Message automatique"),
    ),
  }),
  newDate: ({ reference, subject, company, words, link: address }) => ({
    subject: asReply(subject, reference, "votre demande"),
    text: `Bonjour,

${words}

Accepter cette date, la refuser ou suivre votre demande : ${address}
Vous pouvez aussi répondre à ce message.

${company}
Message automatique`,
    html: paper(
      "fr",
      paragraph("Bonjour,") +
        paragraph(lines(words)) +
        paragraph(link(address, "Accepter cette date, la refuser ou suivre votre demande")) +
        paragraph("Vous pouvez aussi répondre à ce message.") +
        paragraph(inHtml(company)) +
        small("Message automatique"),
    ),
  }),
  readyToMove: ({ customer, what, promised, by, author }) => `Bonjour ${customer},

${what === null ? `Nous vous devions une réponse ${promised}.` : `Nous vous avions promis ${promised} : ${what}.`} Nous n’y serons pas à temps : [raison].

Vous aurez cette réponse au plus tard ${by}. Si cette date ne vous convient pas, dites-le-nous en répondant à ce message.

${author}`,
  survey: ({ reference, subject, company, link: address }) => ({
    subject: `Votre demande ${spoken(reference)} : êtes-vous satisfait de notre réponse ?`,
    text: `Bonjour,

Votre demande « ${subject || spoken(reference)} » est close. Qu’en pensez-vous ?

5 – très satisfait : ${address(5)}
4 – satisfait : ${address(4)}
3 – ni l’un ni l’autre : ${address(3)}
2 – mécontent : ${address(2)}
1 – très mécontent : ${address(1)}

Le lien ouvre une page avec votre note choisie ; vous la confirmez d’un geste.
Votre demande n’est pas résolue ? Répondez simplement à ce message.

${company}
Message automatique`,
    html: paper(
      "fr",
      paragraph("Bonjour,") +
        paragraph(
          `Votre demande « ${inHtml(subject || spoken(reference))} » est close. Qu’en pensez-vous ?`,
        ) +
        paragraph(
          [
            [5, "5 – très satisfait"],
            [4, "4 – satisfait"],
            [3, "3 – ni l’un ni l’autre"],
            [2, "2 – mécontent"],
            [1, "1 – très mécontent"],
          ]
            .map(([mark, words]) => link(address(Number(mark)), String(words)))
            .join("<br>"),
        ) +
        paragraph("Le lien ouvre une page avec votre note choisie ; vous la confirmez d’un geste.") +
        paragraph("Votre demande n’est pas résolue ? Répondez simplement à ce message.") +
        paragraph(inHtml(company)) +
        small("Message automatique"),
    ),
  }),
};
