import { readPhone } from "../phone-number.ts";

/** Of a message, a signature is at its end; and what is folded away begins with it more often than not. */
const lastLines = 8;
const mostFolded = 600;
const shape = /(?<![\p{L}\p{N}@.])(?:\+|00)?\d(?:[\s\u00A0.()/-]{0,2}\d){8,13}(?![\p{L}\p{N}@])/gu;
/** A facsimile answers nobody. */
const facsimile = /(?<!\p{L})(?:fax|télécopie|telecopie)(?!\p{L})/iu;
/** Order numbers, accounts and dates are digits too: a number at the end of a line of words is no telephone by itself. */
const said =
  /(?<!\p{L})(?:tél|tel|téléphone|telephone|phone|portable|mobile|port|mob|gsm|ligne directe|direct)(?!\p{L})|☎|📞/iu;

/** The telephones that end a message: perhaps those of whoever wrote it. */
export function phonesIn(text: string, folded: string): string[] {
  const lines = [...text.trimEnd().split("\n").slice(-lastLines), ...folded.slice(0, mostFolded).split("\n")];
  const found = lines
    .filter((line) => !line.startsWith(">") && !facsimile.test(line))
    .flatMap((line) =>
      [...line.matchAll(shape)].filter(([number]) => isAlone(line, number)).map(([number]) => number),
    );
  return [...new Set(found.flatMap((number) => readPhone(number) ?? []))].slice(0, 3);
}

function isAlone(line: string, number: string): boolean {
  return said.test(line) || line.replace(number, "").replaceAll(/[^\p{L}]/gu, "").length <= 24;
}
