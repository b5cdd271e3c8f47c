import { asReply, type Line, plainLetter } from "../letter-paper.ts";
import type { Letter, Notices } from "../notice-words.ts";

type About = { reference: string; subject: string; company: string };

const manners = { language: "en", hello: "Hello,", automatic: "Automatic message", colon: ":" };

const letterOf = (about: About, said: readonly Line[], title?: string): Letter => ({
  subject: title ?? asReply(about.subject, about.reference, "your request"),
  ...plainLetter(manners, about.company, said),
});

export const notices: Notices = {
  newLink: (about) =>
    letterOf(about, [
      "The links sent so far to follow your request no longer open.",
      { words: "Here is the new one", address: about.link },
      "It is for you alone: do not pass it on.",
    ]),
  askedLink: (about) =>
    letterOf(about, [
      "You asked for the link to follow this request.",
      { words: "Open the page", address: about.link },
      "If you asked for nothing, do nothing.",
    ]),
  code: (about) =>
    letterOf(
      about,
      [
        `Your code to confirm ${about.what}: ${about.code}`,
        `Type it on the page of your request within ${about.minutes} minutes. Give it to nobody, not even to us: we will never ask you for it.`,
        "If you asked for nothing, somebody opened your link: do not pass this code on, and nothing changes.",
      ],
      `${about.company}: your one-time code [${about.reference}]`,
    ),
  asked: (about) =>
    letterOf(about, [
      `${about.by} asks you for ${about.what}.${about.why === "" ? "" : ` ${about.why}`}`,
      { words: "Type it yourself, safely", address: about.link },
      "Do not write it in a message: the page checks it at once, and only we read it.",
    ]),
  changed: (about) =>
    letterOf(
      about,
      [
        `On the page of your request, ${about.what} was just given: ${about.masked}.`,
        ...(about.counts === null ? [] : [about.counts]),
        { words: "It was not me: refuse it", address: about.link },
        "If it was you, there is nothing to do.",
      ],
      `${about.company}: ${about.what} was given [${about.reference}]`,
    ),
  dateRefused: (about) =>
    letterOf(
      about,
      [
        `The customer of ticket ${about.reference} refuses the new date: ${about.what}.`,
        `So the date before it still stands: ${about.stands}.`,
        { words: "Open the ticket", address: about.desk },
      ],
      `New date refused, ticket ${about.reference}`,
    ),
  reset: ({ company, link, minutes }) => ({
    subject: `${company}: choose a new password`,
    ...plainLetter(manners, company, [
      "You asked to change the password of your Guichet account.",
      { words: "Choose a new password", address: link },
      `This link works once, within ${minutes} minutes. Do not pass it on.`,
      "If you asked for nothing, do nothing: your password stays the same.",
    ]),
  }),
  doubted: (about) =>
    letterOf(
      about,
      [
        `Ticket ${about.reference}: somebody gave ${about.what} on the tracking page, and the customer says it was not them.`,
        "The value does not count and the links no longer open. Call the customer on a number already known.",
        { words: "Open the ticket", address: about.desk },
      ],
      `“It was not me”, ticket ${about.reference}`,
    ),
  yours: {
    iban: "your IBAN",
    address: "your postal address",
    phone: "your phone number",
    email: "your email address",
    serial_number: "the serial number",
    date: "a date",
    file: "a file",
  },
};
