import type { DatumKind } from "@guichet/contract/data-requests.ts";

export type Letter = { subject: string; text: string; html: string };

type About = { reference: string; subject: string; company: string };

/** The letters that bring a link or a code, and those that warn. */
export type Notices = {
  newLink: (about: About & { link: string }) => Letter;
  /** For somebody in copy, or for whoever asked where their link was. */
  askedLink: (about: About & { link: string }) => Letter;
  code: (about: About & { code: string; minutes: number; what: string }) => Letter;
  asked: (about: About & { by: string; what: string; why: string; link: string }) => Letter;
  /** To every known address, each time. */
  changed: (about: About & { what: string; masked: string; counts: string | null; link: string }) => Letter;
  dateRefused: (about: About & { what: string; stands: string; desk: string }) => Letter;
  /** To somebody of the house who forgot their password. */
  reset: (about: { company: string; link: string; minutes: number }) => Letter;
  doubted: (about: About & { what: string; desk: string }) => Letter;
  /** « votre IBAN » */
  yours: Record<DatumKind, string>;
};
