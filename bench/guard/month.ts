import { shapeOf } from "../../server/src/guard/learning/shapes.ts";
import { weighByAnswers } from "../../server/src/guard/learning/weighing.ts";
import type { Finding } from "../../server/src/guard/model.ts";
import type { Reader } from "../../server/src/guard/reading.ts";
import { read } from "./judging.ts";
import { type Answers, isPromise, noAnswers } from "./promising.ts";
import type { ReadSet } from "./sets.ts";

export type Asked = { messages: number; asked: number; sure: number };
type Message = { lang: "fr" | "en"; text: string; ref?: string; tz?: string };

/** Four weeks in which each habit comes back in three wordings, and every question is answered by a no. */
export async function playMonth(reader: Reader, sets: ReadSet) {
  const ordinary = sets("ordinary", "ordinary");
  const known = ordinary.filter(({ wording }) => wording < 4);
  const unseen = ordinary.filter(({ wording }) => wording === 4);
  const blind = sets("messages", "messages_blind").filter(({ promises }) => promises === 0);
  const answers: Answers = { fr: [], en: [] };
  const before = { unseen: await ask(reader, unseen, noAnswers), blind: await ask(reader, blind, noAnswers) };
  const weeks: Asked[] = [];
  for (let week = 0; week < 4; week++) {
    weeks.push(await ask(reader, known, answers, (message, finding) => deny(answers, message, finding)));
  }
  const after = { unseen: await ask(reader, unseen, answers), blind: await ask(reader, blind, answers) };
  return { weeks, before, after, answers };
}

async function ask(
  reader: Reader,
  messages: readonly Message[],
  answers: Answers,
  answer: (message: Message, finding: Finding) => void = () => undefined,
): Promise<Asked> {
  const total: Asked = { messages: messages.length, asked: 0, sure: 0 };
  for (const message of messages) {
    const found = weighByAnswers(await read(reader, message), message.lang, answers[message.lang]).filter(
      isPromise,
    );
    for (const finding of found) answer(message, finding);
    if (found.some(({ weight }) => weight === "question")) total.asked += 1;
    if (found.some(({ weight }) => weight === "promise")) total.sure += 1;
  }
  return total;
}

function deny(answers: Answers, { lang }: Message, finding: Finding): void {
  const shape = shapeOf(finding.excerpt, lang);
  const known = answers[lang].find((each) => each.shape === shape);
  if (known) known.no += 1;
  else answers[lang].push({ shape, yes: 0, no: 1 });
}
