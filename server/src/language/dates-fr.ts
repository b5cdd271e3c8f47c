import {
  after,
  type DateRule,
  type DateWords,
  type Meaning,
  on,
  type TimeOfDay,
  type Unit,
  within,
} from "./marks.ts";
import type { DayKind } from "./model.ts";
import { numberOf, numberPattern } from "./numbers.ts";
import {
  type Clock,
  dateOf,
  dayAfter,
  dayOfMonthAhead,
  easterAhead,
  fridayOf,
  lastOf,
  nearestDate,
  nearestMonth,
  sundayOf,
  weekdayAhead,
} from "./reckoning.ts";

const weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const months =
  "janv(?:ier)?|fevr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?";
const monthStarts = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

const weekday = `(?:${weekdays.join("|")})`;
const month = `(?:${months})\\b\\.?`;
const number = numberPattern.fr;
const unit = "(?:minutes?|min|mn|heures?|h|jours?|jrs?|j|semaines?|sem|mois|ans?|annees?)\\b";
const kind = "(?: (?:ouvrees?|ouvres?|ouvrables?|calendaires?|francs?|travailles?|pleins?))?";
const range = `(?:(?:de |entre )?(?:${number}) ?(?:a|-|ou|et|/|,) ?)?`;
const length = `${range}(${number}) ?(?:petite?s? |prochaine?s? |bonnes? |grosses? )?(${unit})(${kind})(?: et (demie?))?`;
const introduction =
  "(?:(?:sous|dans(?: moins d[e'])?|d'ici(?: a)?|avant|en moins d[e']|au bout de|endeans|au plus tard(?: sous| dans)?|passe|moins de)(?: un (?:delai|maximum)(?: maxi(?:mum|mal)?)? (?:de|d'))?|delai(?: [a-z]+){0,4} ?:?(?: de)?|compte[zr]|(?:me|nous|lui|leur) faut(?: encore)?|laisse[zr][- ](?:moi|nous)(?: encore)?|donne[zr][- ](?:moi|nous)(?: encore)?|encore|maximum|maxi?|jusqu'a)(?: (?:les|l'|la|le|ces|environ|a peu pres|maximum|maxi|au plus))?(?: (?:prochaine?s?))?";

const weekdayNumber = (name: string | undefined): number => weekdays.indexOf(name ?? "") + 1;

const monthNumber = (name: string | undefined): number =>
  monthStarts.findIndex((start) => name?.startsWith(start)) + 1;

function lengthAfter(
  clock: Clock,
  parts: readonly (string | undefined)[],
  sort: "delay" | "bare",
): Meaning | null {
  const [said, unitSaid = "", kindSaid = "", half] = parts;
  const count = numberOf(said, "fr");
  if (count === null) return null;
  return after(
    clock,
    { count: count + (half ? 0.5 : 0), unit: unitOf(unitSaid), kind: kindOf(kindSaid) },
    sort,
  );
}

function unitOf(said: string): Unit {
  if (/^m(?:in|n)/.test(said)) return "minute";
  if (said.startsWith("h")) return "hour";
  if (said.startsWith("j")) return "day";
  if (said.startsWith("s")) return "week";
  return said === "mois" ? "month" : "year";
}

function kindOf(said: string): DayKind {
  if (/ouvrable/.test(said)) return "business";
  return /ouvre|travaille/.test(said) ? "worked" : "calendar";
}

function fullDate(clock: Clock, day: string | undefined, monthSaid: number, year?: string): Meaning | null {
  if (!year) return on(nearestDate(clock, Number(day), monthSaid));
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  return on(dateOf(whole, monthSaid, Number(day)));
}

const nothing = (): Meaning => ({ sort: "nothing" });
const loosely = (day: Temporal.PlainDate, said: string): Meaning => ({
  sort: "day",
  day,
  precision: "day",
  loose: !/prochain|vient|suivant/.test(said),
});
const evening = (day: Temporal.PlainDate): Meaning => ({
  sort: "day",
  day,
  precision: "day",
  shifts: false,
  loose: true,
});

/** Lapsed time and habits first: what they hold is no time to come. */
// biome-ignore format: a table reads best with one rule a line.
const elsewhere: DateRule[] = [
  { pattern: new RegExp(`\\b(?:il y a|depuis|voila|ca fait|cela fait)(?: (?:plus d[e'] ?|environ|pres d[e'] ?|deja|maintenant|bientot))? ?${length}`, "g"), read: nothing },
  { pattern: new RegExp(`(?<!\\b(?:dans|en|d'ici|sous) )\\b(?:age|moins|plus|datant) d[e'] ?(?:moins d[e'] ?)?${length}`, "g"), read: nothing },
  { pattern: /\b(?:la semaine|le mois|l'an|l'annee|le week-end|l'ete|l'hiver) (?:dernier|derniere|passee?|precedente?)\b|\bces derniere?s (?:jours|semaines|mois)\b|\bla veille\b|\bavant-hier\b|\bhier(?: (?:soir|matin|midi|apres-midi))?\b/g, read: nothing },
  { pattern: new RegExp(`\\b${weekday}(?: (?:matin|soir|apres-midi))?(?: \\d{1,2}(?: ${month})?)? (?:dernier(?! (?:delai|carat))|passe|precedent)\\b`, "g"), read: nothing },
  { pattern: new RegExp(`\\b(?:tous les|chaque|les|du) ${weekday}s?(?: (?:et|ou|au|,) (?:les |le )?${weekday}s?)?\\b(?! \\d)`, "g"), read: (match) => (/^du (?!.* au )/.test(match[0]) ? null : nothing()) },
  { pattern: new RegExp(`\\b(?:votre|vos|notre|mon) (?:appel|message|courrier|e?-?mail|courriel|demande|commande|visite|echange|conversation|lettre|reclamation|entretien) d(?:e|u) (?:${weekday}(?: \\d{1,2})?|ce matin)`, "g"), read: nothing },
  { pattern: new RegExp(`\\b(?:tou(?:te)?s les|par tranche de) ${length}`, "g"), read: nothing },
];

// biome-ignore format: a table reads best with one rule a line.
const delays: DateRule[] = [
  { pattern: new RegExp(`\\b${introduction} ?${length}(?: maxi(?:mum)?)?`, "g"), read: (match, clock) => {
    if (/^(?:d'ici(?: a)?|avant|jusqu'a)/.test(match[0]) && /^h/.test(match[2] ?? "") && Number(match[1]) >= 7 && Number(match[1]) <= 23) return null;
    return lengthAfter(clock, match.slice(1), /^au bout/.test(match[0]) ? "bare" : "delay");
  } },
  { pattern: /\b(?:sous|d'ici|dans) (?:une? |la )?(huitaine|quinzaine)\b/g, read: (match, clock) => within(clock, match[1] === "huitaine" ? 8 : 15) },
  { pattern: /\b(?:dans|d'ici|sous) (?:une? )?(?:petite )?demi[- ]heure\b/g, read: (_, clock) => after(clock, { count: 30, unit: "minute", kind: "calendar" }, "delay") },
  { pattern: /\b(?:dans|d'ici|sous) (?:un |une |l'|le |quelques )?(quart d'heure|heure|instants?|moment|quelques minutes|minutes)\b/g, read: (match, clock) => after(clock, { count: match[1]?.startsWith("quart") ? 15 : 60, unit: "minute", kind: "calendar" }, "delay") },
  { pattern: /\b(?:d'ici|sous|dans|en) (?:a peine )?quelques (heures|jours|semaines)\b/g, read: (match, clock) => after(clock, { count: match[1] === "heures" ? 6 : 3, unit: unitOf(match[1] ?? ""), kind: "calendar" }, "delay") },
  { pattern: /\btout a l'heure\b|\ba tout de suite\b/g, read: (_, clock) => ({ ...evening(clock.today) }) },
  { pattern: new RegExp(`\\bun delai maxi(?:mum|mal)? de ${length}`, "g"), read: (match, clock) => lengthAfter(clock, match.slice(1), "delay") },
];

// biome-ignore format: a table reads best with one rule a line.
const periods: DateRule[] = [
  { pattern: new RegExp(`\\b(${weekday}) de (?:la semaine prochaine|la semaine suivante)\\b`, "g"), read: (match, clock) => on(dayAfter(clock, 7 - clock.today.dayOfWeek + weekdayNumber(match[1]))) },
  { pattern: new RegExp(`\\b(?:la )?(debut|mi|milieu|courant|fin)[ -](?:de |du |d')?(?:mois (?:de |d'))?(${months})\\b(?: (\\d{4}))?`, "g"), read: (match, clock) => inMonth(clock, match[2], match[1], match[3]) },
  { pattern: /\b(?:en |au |la |le |a la )?(debut|milieu|fin|courant) (?:de |du |d')?(?:la |cette )?semaine( prochaine| suivante| qui vient)?\b/g, read: (match, clock) => inWeek(clock, match[1], match[2] ? 1 : 0) },
  { pattern: /\b(?:la |en |a la )?(debut|milieu|fin|courant) (?:de |du |d')?(?:ce )?mois(?:-ci)?( prochain)?\b/g, read: (match, clock) => inMonth(clock, monthStarts[(clock.today.month + (match[2] ? 0 : -1)) % 12], match[1]) },
  { pattern: /\b(?:la |en )?fin (?:de |d')?(?:la |cette |l')?(journee|apres-midi|matinee|annee|trimestre)\b/g, read: (match, clock) => endOfStretch(clock, match[1]) },
  { pattern: /\b(?:le |ce |du |au )?week-end(?: (prochain))?\b/g, read: (_, clock) => on(sundayOf(clock, 0), "week") },
  { pattern: /\b(?:la )?semaine (?:prochaine|suivante|qui vient)\b|\bsemaine pro\b/g, read: (_, clock) => on(fridayOf(clock, 1), "week") },
  { pattern: /\b(?:cette|dans la|en cours de|de la|d'ici la|courant) semaine\b/g, read: (_, clock) => on(fridayOf(clock, 0), "week") },
  { pattern: /\bsemaine du (\d{1,2})(?:er)?(?: (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))?/g, read: (match, clock) => weekOf(clock, match[1], match[2]) },
  { pattern: /\b(?:le )?mois (?:prochain|suivant|qui vient)\b/g, read: (_, clock) => on(lastOf(clock.today.toPlainYearMonth().add({ months: 1 })), "month") },
  { pattern: /\b(?:ce mois(?:-ci)?|dans le mois|(?:de la|cette) annee|dans l'annee)\b/g, read: (match, clock) => on(/annee/.test(match[0]) ? new Temporal.PlainDate(clock.today.year, 12, 31) : lastOf(clock.today.toPlainYearMonth()), "month") },
];

// biome-ignore format: a table reads best with one rule a line.
const dates: DateRule[] = [
  { pattern: /\b(\d{4})-(\d\d)-(\d\d)\b/g, read: (match, clock) => fullDate(clock, match[3], Number(match[2]), match[1]) },
  { pattern: new RegExp(`\\b(?:du|entre le|le) (?:${weekday} )?\\d{1,2}(?:er)?(?: ${month})? ?(?:au|et le|ou le|-) ?(?:${weekday} )?(\\d{1,2})(?:er)?(?: (${months})\\b)?(?: (\\d{4}))?`, "g"), read: (match, clock) => {
    const months = match[2];
    return months ? fullDate(clock, match[1], monthNumber(months), match[3]) : on(dayOfMonthAhead(clock, Number(match[1])));
  } },
  { pattern: new RegExp(`\\b(?:${weekday},? )?(?:le )?(\\d{1,2})(?:er)?[ -](${months})\\b\\.?(?: (\\d{4}))?`, "g"), read: (match, clock) => fullDate(clock, match[1], monthNumber(match[2]), match[3]) },
  { pattern: new RegExp(`(?<![\\d/.,])(?:${weekday} )?(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?(?![\\d/%€]|[.,]\\d| ?(?:€|%|eur|h\\b))`, "g"), read: (match, clock) => fullDate(clock, match[1], Number(match[2]), match[3]) },
  { pattern: /\b(lundi de paques|lundi de pentecote|paques|ascension|pentecote|noel|toussaint|assomption|nouvel an|jour de l'an|rentree|fete nationale)\b/g, read: (match, clock) => feast(clock, match[1]) },
  { pattern: new RegExp(`\\b(${weekday})(?: qui vient| prochain)? en (huit|quinze)\\b`, "g"), read: (match, clock) => on(weekdayAhead(clock, weekdayNumber(match[1])).add({ days: match[2] === "huit" ? 7 : 14 })) },
  { pattern: new RegExp(`\\b${weekday},? (?:le )?(\\d{1,2})(?:er)?\\b(?! ?(?:h\\b|heures?|:\\d|euros?|€|%))`, "g"), read: (match, clock) => on(dayOfMonthAhead(clock, Number(match[1]))) },
  { pattern: new RegExp(`\\b(?:ce |le )?(${weekday})s?(?: (?:prochain|qui vient|suivant))?\\b`, "g"), read: (match, clock) => loosely(weekdayAhead(clock, weekdayNumber(match[1])), match[0]) },
  { pattern: /\b(lun|mar|mer|jeu|ven|sam|dim)\b\.?(?=$|[.,!]| \d| matin| apres| soir| prochain| au plus| max)/g, read: (match, clock) => loosely(weekdayAhead(clock, weekdays.findIndex((name) => name.startsWith(match[1] ?? "-")) + 1), match[0]) },
  { pattern: /\b(?:apres-demain|surlendemain)\b/g, read: (_, clock) => on(dayAfter(clock, 2)) },
  { pattern: /\b(?:demain|deman|demian)\b/g, read: (_, clock) => on(dayAfter(clock, 1)) },
  { pattern: /\b(?:le )?(lendemain|jour meme)\b/g, read: (match) => ({ sort: "same", days: match[1] === "lendemain" ? 1 : 0 }) },
  { pattern: /\b(?:aujourd'hui|ce jour|cejour)\b/g, read: (_, clock) => evening(clock.today) },
  { pattern: /\b(?:dans|en cours de|d'ici la fin de) (?:la journee|journee)\b/g, read: () => ({ sort: "same", days: 0 }) },
  { pattern: /\b(?:ce matin|cette matinee|ce midi|cet(?:te)? apres-midi|cet(?:te)? aprem|ce soir|cette nuit|en soiree)\b/g, read: (match) => ({ ...partOf(match[0]), today: !/nuit|en soiree/.test(match[0]) }) },
  { pattern: /(?<=\b(?:au plus tard|pour|avant|des|jusqu'au|a partir|partir du|courant|d'ici|apres|sera|arrive|prevue?|date|livraison|depart|retour|paiement|virement) )(?:le |du |au )?(\d{1,2})(?:er)?\b(?! ?(?:[/.:]?\d|h\b|heures?|euros?|€|%|jours?|mois|ans?|fois|[a-z]{4}))/g, read: (match, clock) => on(dayOfMonthAhead(clock, Number(match[1]))) },
  { pattern: /\b(?:le|du|au) (\d{1,2})(?:er)?\b(?! ?(?:[/.:]?\d|h\b|heures?|euros?|€|%|jours?|mois|ans?|fois|n°)|,? (?:bis |ter )?(?:rue|avenue|boulevard|place|cours|quai|chemin|allee|impasse|route)\b)/g, read: (match, clock) => on(dayOfMonthAhead(clock, Number(match[1]))) },
  { pattern: new RegExp(`\\b(?:en|au mois d[e']|d'ici|avant|courant|des|pour|jusqu'en|jusqu'a|en mois de) ?(${months})\\b(?: (\\d{4}))?`, "g"), read: (match, clock) => beforeMonth(clock, match[0], match[1], match[2]) },
];

// biome-ignore format: a table reads best with one rule a line.
const times: DateRule[] = [
  { pattern: /\b(?:entre|de) (\d{1,2})(?: ?h(?:eures?)?(?: ?\d\d)?)? (?:et|a) (\d{1,2})(?:(?: ?h(?:eures?)?|:)(?: ?(\d\d))?)?(?! ?(?:€|euros?|%|jours?|semaines?|mois|ans?))\b/g, read: (match) => time(match[2], match[3]) },
  { pattern: /\b(\d{1,2}) ?h(?:eures?)?(?: ?\d\d)? ?(?:-|a) ?(\d{1,2}) ?h(?:eures?\b)?(?: ?(\d\d)\b)?/g, read: (match) => time(match[2], match[3]) },
  { pattern: /\b(\d{1,2}) ?(?:h|heures?)(?: ?(\d\d))?\b/g, read: (match) => time(match[1], match[2]) },
  { pattern: /\b(\d{1,2}):(\d\d)\b/g, read: (match) => time(match[1], match[2]) },
  { pattern: /\bmidi\b/g, read: () => time("12", "0") },
  { pattern: /\bminuit\b/g, read: () => ({ sort: "time", hour: 23, minute: 59 }) },
  { pattern: new RegExp(`\\b${length}`, "g"), read: (match, clock) => lengthAfter(clock, match.slice(1), "bare") },
  { pattern: /\b(?:(?:une )?demi-journee|(?:une )?demi[- ]heure|(?:un )?quart d'heure)\b/g, read: (match, clock) => after(clock, { count: /heure/.test(match[0]) ? 0.5 : 4, unit: "hour", kind: "calendar" }, "bare") },
  { pattern: /\b(?:(?:dans |en )?(?:debut de |fin de |la |l'|le |au )?)?(matin(?:ee)?|premiere heure|1ere heure|apres-midi|soir|soiree)\b/g, read: (match) => partOf(match[0]) },
];

function time(hour: string | undefined, minute: string | undefined): Meaning | null {
  const hours = Number(hour);
  const minutes = Number(minute ?? 0);
  return hours <= 23 && minutes <= 59 ? { sort: "time", hour: hours, minute: minutes } : null;
}

/** "Ce matin" ends at noon, the afternoon at six, the evening at eight. */
function partOf(said: string): TimeOfDay {
  if (/matin|heure|midi$/.test(said) && !/apres-midi/.test(said))
    return { sort: "time", hour: 12, minute: 0, part: true };
  return { sort: "time", hour: /soir|nuit/.test(said) ? 20 : 18, minute: 0, part: true };
}

function inMonth(clock: Clock, name: string | undefined, part = "fin", year?: string): Meaning | null {
  const near = nearestMonth(clock, monthNumber(name));
  const found = year ? near.with({ year: Number(year) }) : near;
  const day = { debut: 5, mi: 15, milieu: 15, fin: found.daysInMonth, courant: found.daysInMonth }[part];
  return day ? { sort: "day", day: found.toPlainDate({ day }), precision: "month", shifts: false } : null;
}

/** "Avant avril" is kept in March; "en avril", "d'ici avril" and "dès avril" in April. */
function beforeMonth(clock: Clock, said: string, name: string | undefined, year?: string): Meaning | null {
  const near = nearestMonth(clock, monthNumber(name));
  const found = year ? near.with({ year: Number(year) }) : near;
  return on(
    /^(?:avant|jusqu)/.test(said)
      ? lastOf(found.subtract({ months: said.startsWith("avant") ? 1 : 0 }))
      : lastOf(found),
    "month",
  );
}

function inWeek(clock: Clock, part: string | undefined, weeks: number): Meaning {
  const monday = dayAfter(clock, 1 - clock.today.dayOfWeek + 7 * weeks);
  const day =
    { debut: monday.add({ days: 1 }), milieu: monday.add({ days: 2 }) }[part ?? ""] ?? fridayOf(clock, weeks);
  return { sort: "day", day, precision: "week", shifts: false };
}

function weekOf(clock: Clock, day: string | undefined, monthSaid: string | undefined): Meaning | null {
  const monday = monthSaid
    ? nearestDate(clock, Number(day), monthNumber(monthSaid))
    : dayOfMonthAhead(clock, Number(day));
  return on(monday?.add({ days: 5 - monday.dayOfWeek }) ?? null, "week");
}

function endOfStretch(clock: Clock, stretch: string | undefined): Meaning {
  if (stretch === "matinee") return { sort: "time", hour: 12, minute: 0, part: true };
  if (stretch === "annee")
    return {
      sort: "day",
      day: new Temporal.PlainDate(clock.today.year, 12, 31),
      precision: "month",
      shifts: false,
    };
  if (stretch !== "trimestre") return evening(clock.today);
  const last = Math.ceil(clock.today.month / 3) * 3;
  return {
    sort: "day",
    day: lastOf(new Temporal.PlainYearMonth(clock.today.year, last)),
    precision: "month",
    shifts: false,
  };
}

function feast(clock: Clock, name: string | undefined): Meaning | null {
  const moved: Record<string, number> = {
    paques: 0,
    "lundi de paques": 1,
    ascension: 39,
    pentecote: 49,
    "lundi de pentecote": 50,
  };
  const shift = moved[name ?? ""];
  if (shift !== undefined) return on(easterAhead(clock, shift));
  const fixed: Record<string, readonly [number, number]> = {
    noel: [25, 12],
    toussaint: [1, 11],
    assomption: [15, 8],
    "nouvel an": [1, 1],
    "jour de l'an": [1, 1],
    rentree: [1, 9],
    "fete nationale": [14, 7],
  };
  const [day, monthOfFeast] = fixed[name ?? ""] ?? [0, 0];
  const date = dateOf(clock.today.year, monthOfFeast, day);
  return on(date && Temporal.PlainDate.compare(date, clock.today) < 0 ? date.add({ years: 1 }) : date);
}

export const frenchDates: DateWords = {
  rules: [...elsewhere, ...periods, ...delays, ...dates, ...times],
  filler:
    /^(?:[ ,(:]|\b(?:a|au|aux|vers|avant|entre|de|le|la|les|l'|dans|des|d'ici|pour|en|jusqu'a|et|ou|partir|plus|tard|soit|maximum|matin|cours|fin|debut|milieu|prochain|suivant|-)\b)*$/,
  before: /\b(?:avant|avant le|avant la|avant l')\s*$/,
  range: /^ ?(?:au|et|et le|ou|ou le|-|,|a|jusqu'au|, le|, ou) ?$/,
  aim: /\b(?:pour|d'ici|avant|des|au plus tard)(?: le| la| a)? ?$/,
  latest: /\b(?:au plus tard|maxi(?:mum)?|dernier delai|dernier carat|sans faute|grand maximum)\b/,
};
