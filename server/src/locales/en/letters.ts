import { asReply, inHtml, lines, link, paper, paragraph, small } from "../letter-paper.ts";
import type { Letters } from "../words.ts";

const spoken = (reference: string): string => reference.replace(/\B(?=(\d{3})+-)/gu, "\u202f");

export const letters: Letters = {
  from: (person, company) => `${person} (${company})`,
  automatic: "Automatic message",
  replySubject: (subject, reference) => asReply(subject, reference, "your request"),
  quoted: ({ date, name }) => `On ${date}, ${name} wrote:`,
  reply: ({ text, html, signature, link: address, quoted }) => ({
    text: [text, signature, address === null ? "" : `Follow your request: ${address}`, quoted.text]
      .filter((part) => part !== "")
      .join("\n\n"),
    html: paper(
      "en",
      html +
        (signature === "" ? "" : paragraph(lines(signature))) +
        (address === null ? "" : small(link(address, "Follow your request"))) +
        quoted.html,
    ),
  }),
  acknowledgement: ({ reference, subject, company, link: address }) => ({
    subject: asReply(subject, reference, "your request"),
    text: `Hello,

Your message has arrived. Someone at ${company} will look after it.

Reference of your request: ${spoken(reference)}
Follow your request, add a word or a file: ${address}

You can also reply to this message.

${company}
Automatic message`,
    html: paper(
      "en",
      paragraph("Hello,") +
        paragraph(`Your message has arrived. Someone at ${inHtml(company)} will look after it.`) +
        paragraph(`Reference of your request: <strong>${spoken(reference)}</strong>`) +
        paragraph(link(address, "Follow your request, add a word or a file")) +
        paragraph("You can also reply to this message.") +
        paragraph(inHtml(company)) +
        small("Automatic message"),
    ),
  }),
  newDate: ({ reference, subject, company, words, link: address }) => ({
    subject: asReply(subject, reference, "your request"),
    text: `Hello,

${words}

Accept this date, refuse it or follow your request: ${address}
You can also reply to this message.

${company}
Automatic message`,
    html: paper(
      "en",
      paragraph("Hello,") +
        paragraph(lines(words)) +
        paragraph(link(address, "Accept this date, refuse it or follow your request")) +
        paragraph("You can also reply to this message.") +
        paragraph(inHtml(company)) +
        small("Automatic message"),
    ),
  }),
  readyToMove: ({ customer, what, promised, by, author }) => `Hello ${customer},

${what === null ? `We owed you an answer ${promised}.` : `We had promised you, for ${promised}: ${what}.`} We will not make it in time: [reason].

You will have it ${by} at the latest. If this date does not suit you, tell us by replying to this message.

${author}`,
  survey: ({ reference, subject, company, link: address }) => ({
    subject: `Your request ${spoken(reference)}: are you satisfied with our answer?`,
    text: `Hello,

Your request “${subject || spoken(reference)}” is closed. What do you think of it?

5 – very satisfied: ${address(5)}
4 – satisfied: ${address(4)}
3 – neither: ${address(3)}
2 – dissatisfied: ${address(2)}
1 – very dissatisfied: ${address(1)}

The link opens a page with your mark chosen; you confirm it with one press.
Is your request not solved? Simply reply to this message.

${company}
Automatic message`,
    html: paper(
      "en",
      paragraph("Hello,") +
        paragraph(
          `Your request “${inHtml(subject || spoken(reference))}” is closed. What do you think of it?`,
        ) +
        paragraph(
          [
            [5, "5 – very satisfied"],
            [4, "4 – satisfied"],
            [3, "3 – neither"],
            [2, "2 – dissatisfied"],
            [1, "1 – very dissatisfied"],
          ]
            .map(([mark, words]) => link(address(Number(mark)), String(words)))
            .join("<br>"),
        ) +
        paragraph("The link opens a page with your mark chosen; you confirm it with one press.") +
        paragraph("Is your request not solved? Simply reply to this message.") +
        paragraph(inHtml(company)) +
        small("Automatic message"),
    ),
  }),
};
