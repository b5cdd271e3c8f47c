import type { Language } from "@guichet/contract/ids.ts";
import { locales } from "./moments.ts";

type About = { from: string; endsAt: string | null; timeZone: string; now: Temporal.Instant };

/** “Thursday 3 December”, for somebody who comes back another day; nothing for whoever is back the same day. */
function backOn(language: Language, { endsAt, timeZone, now }: About): string | null {
  if (endsAt === null) return null;
  const back = Temporal.Instant.from(endsAt).toZonedDateTimeISO(timeZone);
  if (back.toPlainDate().equals(now.toZonedDateTimeISO(timeZone).toPlainDate())) return null;
  const said = back.toLocaleString(locales[language], { weekday: "long", day: "numeric", month: "long" });
  return language === "fr" ? said.replace(/ 1 /u, " 1er ") : said;
}

/** What customers read when somebody goes away; `{name}` is whoever takes over, once they are chosen. */
export const takeoverLetters: Record<Language, (about: About) => string> = {
  fr: (about) => {
    const day = backOn("fr", about);
    return `Bonjour,

${about.from} s’absente${day === null ? "" : ` jusqu’au ${day}`}. {name} suit désormais votre demande, avec tout ce que vous nous avez dit : vous n’avez rien à répéter.

Les délais que nous vous avons donnés ne changent pas.`;
  },
  en: (about) => {
    const day = backOn("en", about);
    return `Hello,

${about.from} is away${day === null ? "" : ` until ${day}`}. {name} now looks after your request, with everything you told us: you have nothing to repeat.

The dates we gave you do not change.`;
  },
};

type Back = { name: string; from: string | null };

/** What customers read when they have again the person they knew. */
export const backLetters: Record<Language, (back: Back) => string> = {
  fr: ({ name, from }) => `Bonjour,

${name} est de retour et suit de nouveau votre demande${from === null ? "" : `, à la suite de ${from}`}. Rien de ce qui vous a été dit ne change : vous n’avez rien à répéter.`,
  en: ({ name, from }) => `Hello,

${name} is back and looks after your request again${from === null ? "" : `, after ${from}`}. Nothing of what you were told changes: you have nothing to repeat.`,
};

/** What stands in the thread when a ticket comes back by itself. */
export const backContext: Record<Language, (back: Pick<Back, "name">) => string> = {
  fr: ({ name }) =>
    `${name} est de retour : ce dossier lui revient, comme prévu avant son départ. Ce qui s’est passé entre-temps se lit au-dessus.`,
  en: ({ name }) =>
    `${name} is back: this ticket returns to them, as decided before they left. What happened meanwhile is read above.`,
};

/** What a colleague is told of a ticket that did not move, or that moved back. */
export const stayedWords: Record<"out" | "back", Record<Language, (name: string) => string>> = {
  out: {
    fr: (name) => `Pendant l’absence de ${name}, ce dossier n’a trouvé personne : il reste à son nom.`,
    en: (name) => `During ${name}’s absence this ticket found nobody: it is still in their name.`,
  },
  back: {
    fr: (name) => `Au retour de ${name}, ce dossier n’a pas pu lui revenir.`,
    en: (name) => `On ${name}’s return this ticket could not come back to them.`,
  },
};

export const returnedWords: Record<Language, (name: string) => string> = {
  fr: (name) => `${name} est de retour : ce dossier lui est revenu, comme prévu.`,
  en: (name) => `${name} is back: this ticket returned to them, as decided.`,
};
