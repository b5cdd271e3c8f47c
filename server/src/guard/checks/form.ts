import { fold, wholeWords } from "../folding.ts";
import type { Check, Letter } from "../letter.ts";
import type { Found } from "../model.ts";

const greetings = {
  fr: wholeWords(
    "bonjour|bonsoir|salut|coucou|hello|cher|chere|chers|cheres|madame|monsieur|mesdames|messieurs|bjr|rebonjour|re-bonjour|enchantee?",
  ),
  en: wholeWords("hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|greetings|sir|madam"),
};
const closings = {
  fr: wholeWords(
    "cordialement|cordiales|cdt|salutations|bien a vous|a (?:tres )?bientot|a (?:votre|ta) (?:entiere )?disposition|(?:tres |tres tres )?(?:bonne|belle|excellente|agreable) (?:journee|soiree|fin de|semaine|continuation|reception|apres-midi|annee)|bon (?:week-end|weekend|apres-midi|courage|voyage|retablissement|debut)|sincerement|respectueusement|amicalement|chaleureusement|bien sincerement|veuillez (?:agreer|recevoir)|je vous prie d'(?:agreer|accepter)|prenez soin|au plaisir|merci (?:encore|a vous|de votre|d'avance|pour votre)|a (?:demain|plus tard|tout a l'heure|lundi|mardi|mercredi|jeudi|vendredi|samedi)|l'equipe|votre conseill(?:er|ere)|service client",
  ),
  en: wholeWords(
    "(?:best|kind|warm|many thanks and|warmest|kindest) (?:regards|wishes)|regards|sincerely|faithfully|yours|cheers|all the best|best|take care|thank you(?: again| for| very)?|thanks(?: again| for)?|have a (?:great|nice|good|lovely|wonderful|pleasant)|talk soon|speak soon|many thanks|warmly|the [\\w ]{0,20}team|see you|at your disposal",
  ),
};

/** What a reply owes its reader besides the answer. Two words in a chat owe less than a letter does. */
export const checkForm: Check = (letter) => {
  const text = letter.folded.text;
  if (letter.kind !== "reply" || text.trim() === "") return [];
  return [...greeting(letter), ...name(letter), ...closing(letter)];
};

function greeting({ folded, language, text }: Letter): Found[] {
  const first = folded.text.trimStart().slice(0, 60);
  greetings[language].lastIndex = 0;
  if (greetings[language].test(first)) return [];
  return [mark(firstWord(text), { code: "form.greeting", particulars: {} }, "greeting")];
}

/** Any part of their name will do: “Bonjour Léa” greets Léa Martin. */
function name({ folded, text, circumstances: { customerName } }: Letter): Found[] {
  const parts = fold(customerName ?? "")
    .text.split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1);
  if (!customerName || parts.length === 0 || parts.some((part) => wholeWords(part).test(folded.text)))
    return [];
  return [mark(firstWord(text), { code: "form.name", particulars: { name: customerName } }, "name")];
}

function closing({ folded, language, text }: Letter): Found[] {
  const end = folded.text.trimEnd().slice(-160);
  closings[language].lastIndex = 0;
  if (closings[language].test(end) || signed(text)) return [];
  const last = /\S+\s*$/u.exec(text);
  const start = last?.index ?? 0;
  const stop = start + (last?.[0].trimEnd().length ?? 0);
  return [mark([start, stop], { code: "form.closing", particulars: {} }, "closing")];
}

/** A last line of one to three words with a capital, without a full stop: somebody’s name. */
const signed = (text: string): boolean =>
  /\n\s*\p{Lu}[\p{L}’'-]*(?:[ ,]+\p{L}[\p{L}’'-]*){0,2}\s*$/u.test(text);

function firstWord(text: string): [number, number] {
  const match = /\S+/u.exec(text);
  const start = match?.index ?? 0;
  return [start, start + (match?.[0].length ?? 0)];
}

const mark = (span: [number, number], advice: Found["advice"], kind: Found["kind"]): Found => ({
  span,
  kind,
  weight: "advice",
  advice,
});
