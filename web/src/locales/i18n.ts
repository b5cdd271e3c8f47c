import i18next, { type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import { type Calling, callInEnglish, callInFrench, usualCalling } from "./calling.ts";
import type { lateFrench } from "./fr/late.ts";
import type { french } from "./fr/words.ts";
import { typesetAll, typesetEnglish, typesetFrench, type Words } from "./typeset.ts";

declare module "i18next" {
  // The compiler checks each key against the French words, which are the source.
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: typeof french & typeof lateFrench };
  }
}

export type ScreenLanguage = "fr" | "en";

let calling = usualCalling;
let isLate = false;

const loaders: Record<ScreenLanguage, () => Promise<Words>> = {
  fr: async () => {
    const { french } = await import("./fr/words.ts");
    const late = isLate ? (await import("./fr/late.ts")).lateFrench : {};
    return typesetAll({ ...french, ...late }, (text) => typesetFrench(callInFrench(text, calling)));
  },
  en: async () => {
    const { english } = await import("./en/words.ts");
    const late = isLate ? (await import("./en/late.ts")).lateEnglish : {};
    return typesetAll({ ...english, ...late }, (text) => typesetEnglish(callInEnglish(text, calling)));
  },
};

/** From now on the texts call people as the house does. */
export async function callPeople(chosen: Calling): Promise<void> {
  if (chosen.customer === calling.customer && chosen.agent === calling.agent) return;
  calling = chosen;
  await fetchAnew();
  // The screens that are open say their words again.
  await i18next.changeLanguage(i18next.language);
}

/** With the words of screens that few open: fetched with the first of these, in each language that is here. */
export async function withLateWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  if (!isLate) {
    isLate = true;
    await fetchAnew();
  }
  return screen;
}

async function fetchAnew(): Promise<void> {
  for (const language of ["fr", "en"] as const) {
    if (!i18next.hasResourceBundle(language, "words")) continue;
    i18next.addResourceBundle(language, "words", await loaders[language](), true, true);
  }
}

/** Starts the words in one language; the other is fetched only when someone asks for it. */
export async function startWords(language: ScreenLanguage): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    defaultNS: "words",
    ns: ["words"],
    resources: { [language]: { words: await loaders[language]() } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  return i18next;
}

/** The words of one language whatever the screens speak: for what a customer will read. */
export async function wordsIn(language: ScreenLanguage): Promise<TFunction> {
  await fetchWords(language);
  return i18next.getFixedT(language);
}

async function fetchWords(language: ScreenLanguage): Promise<void> {
  if (i18next.hasResourceBundle(language, "words")) return;
  i18next.addResourceBundle(language, "words", await loaders[language]());
}

export async function speak(language: ScreenLanguage): Promise<void> {
  await fetchWords(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
