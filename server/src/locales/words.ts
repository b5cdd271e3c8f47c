import type { AdviceCode, Advices } from "@guichet/contract/guard.ts";
import type { RefusalCode, Refusals } from "@guichet/contract/refusals.ts";

/** A code without its words does not compile, in either language. */
export type RefusalWords = { [Code in RefusalCode]: (particulars: Refusals[Code]) => string };

/** What the guard advises, each with another way to say it. */
export type AdviceWords = { [Code in AdviceCode]: (particulars: Advices[Code]) => string };

type Body = { text: string; html: string };

/** The mails Guichet writes or wraps, in both languages at once. */
export type Letters = {
  from: (person: string, company: string) => string;
  /** Said of what left without anybody pressing a button. */
  automatic: string;
  replySubject: (subject: string, reference: string) => string;
  /** No link when the letter goes to anybody but the customer: it opens their request. */
  /** The line above words of before, as mail programs write it: they fold what stands under it. */
  quoted: (about: { date: string; name: string }) => string;
  reply: (reply: {
    text: string;
    html: string;
    signature: string;
    link: string | null;
    /** The last exchange, below all the rest; empty for none. */
    quoted: Body;
  }) => Body;
  acknowledgement: (about: {
    reference: string;
    subject: string;
    company: string;
    link: string;
  }) => Body & { subject: string };
  /** Told before the old date falls due, in words approved beforehand. */
  newDate: (about: {
    reference: string;
    subject: string;
    company: string;
    words: string;
    link: string;
  }) => Body & { subject: string };
  /** What the owner may send, once they have read it: somebody's word cannot be held in time. */
  readyToMove: (about: {
    customer: string;
    what: string | null;
    promised: string;
    by: string;
    author: string;
  }) => string;
  survey: (about: {
    reference: string;
    subject: string;
    company: string;
    link: (mark?: number) => string;
  }) => Body & { subject: string };
};
