const greeting =
  /^(?:bonjour|bonsoir|madame|monsieur|mesdames|messieurs|salut|coucou|chère?s?|hello|hi|hey|dear|good (?:morning|afternoon|evening))(?!\p{L})/iu;
const goodbye =
  /^(?:merci|cordialement|bien (?:à vous|cordialement)|sincères|salutations|bonne (?:journée|soirée)|je vous remercie|dans l['’]attente|thanks|thank you|kind regards|best regards|regards|cheers|best wishes|sincerely|yours)(?!\p{L})/iu;
const courtesy =
  /^(?:j['’]espère que (?:vous allez|tout va) bien|i hope (?:you are|this finds you|all is) well|comment allez[- ]vous|how are you)(?!\p{L})/iu;
/** What asks without a question mark: « je voudrais », « merci de me rappeler », “please send”. */
const request =
  /(?<!\p{L})(?:je (?:voudrais|souhaite(?:rais)?|veux|demande|vous demande|vous prie|vous saurais gré|souhaite)|j['’]aimerais|j['’]ai besoin|pou(?:vez|rriez)[- ]vous|pourrait[- ]on|merci de|veuillez|est[- ]il possible|s['’]il vous plaît de|nous (?:souhaitons|voudrions|demandons)|i (?:would|['’]d) like|i want|i need|i['’]d like|we (?:need|would like)|can you|could you|would you|please)(?!\p{L})/iu;

/**
 * The need in the customer's own words: the first sentence that asks, else the first that says something, greetings and
 * thanks left out. Chosen, never rewritten; null when there is no word at all.
 */
export function needIn(text: string): string | null {
  const said = sentencesOf(text);
  const telling = said.map(bare).filter((one) => isTelling(one));
  const asking = telling.find((one) => one.includes("?") || request.test(one));
  return asking ?? telling[0] ?? said[0] ?? null;
}

/** Whether it asks something: of a thread, the newest words that ask are the need. */
export function asksSomething(text: string): boolean {
  return sentencesOf(text).some((one) => isTelling(bare(one)) && (one.includes("?") || request.test(one)));
}

/** Lines of a letter are broken anywhere; an empty line, a stop or a comma after a greeting ends what is said. */
function sentencesOf(text: string): string[] {
  const blocks = text.split(/\n\s*\n/u).flatMap((block) => {
    const lines = block.split("\n").map((line) => line.trim());
    const isApart = (line: string) => greeting.test(line) && line.length < 40;
    return isApart(lines[0] ?? "") ? [lines[0] ?? "", lines.slice(1).join(" ")] : [lines.join(" ")];
  });
  return blocks
    .flatMap((block) => block.split(/(?<=[.!?…])\s+(?=[\p{Lu}«"“\d])/u))
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** « Bonjour Léa, où est mon colis ? » without its first word of politeness. */
function bare(sentence: string): string {
  const after = greeting.test(sentence) ? /^[^,!.]{0,40}[,!.]\s*(.+)$/su.exec(sentence)?.[1] : undefined;
  if (after === undefined) return sentence;
  return after.charAt(0).toLocaleUpperCase() + after.slice(1);
}

function isTelling(sentence: string): boolean {
  if (courtesy.test(sentence)) return false;
  if (greeting.test(sentence) && sentence.length < 40) return false;
  if (goodbye.test(sentence) && !/^merci de(?!\p{L})/iu.test(sentence)) return false;
  return /\p{L}{2}/u.test(sentence);
}
