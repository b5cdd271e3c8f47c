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
