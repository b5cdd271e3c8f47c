import type { Check } from "../letter.ts";
import { confusionsEn } from "../lists/confusions-en.ts";
import { confusionsFr } from "../lists/confusions-fr.ts";
import type { Found } from "../model.ts";

const confusions = { fr: confusionsFr, en: confusionsEn };

/** Words taken for their neighbours: no grammar is known here, only the slips that a hurried hand makes every day. */
export const checkConfusions: Check = ({ words, language }) => {
  const taken: (readonly [number, number])[] = [];
  return confusions[language].flatMap(({ pattern, meant }) =>
    [...words.matchAll(pattern)].flatMap((match): Found[] => {
      const span = match.indices?.groups?.spot;
      if (!span || taken.some((known) => span[0] < known[1] && known[0] < span[1])) return [];
      taken.push(span);
      const written = words.slice(...span);
      const fix = likeWritten(written, meant(written));
      if (fix === written) return [];
      return [
        {
          span,
          kind: "grammar",
          weight: "advice",
          advice: { code: "grammar.confusion", particulars: { written, meant: fix } },
          fix,
        },
      ];
    }),
  );
};

const likeWritten = (written: string, meant: string): string =>
  /^\p{Lu}/u.test(written) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
