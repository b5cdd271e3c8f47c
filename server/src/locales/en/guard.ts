import type { AdviceWords } from "../words.ts";

const euros = new Intl.NumberFormat("en-GB", { style: "currency", currency: "EUR" });

export const advices: AdviceWords = {
  "spelling.unknown": ({ word }) => `“${word}” is not in the dictionary.`,
  "grammar.confusion": ({ written, meant }) => `“${written}”: did you mean “${meant}”?`,
  "typography.space_before": ({ mark }) => `A no-break space goes before “${mark}”.`,
  "typography.no_space_before": ({ mark }) => `No space before “${mark}”.`,
  "typography.space_after": ({ mark }) => `A space is missing after “${mark}”.`,
  "typography.quotes": () => "French quotation marks are « like these ».",
  "typography.apostrophe": () => "An apostrophe goes here, without a space.",
  "typography.doubled_word": ({ word }) => `“${word}” is written twice.`,
  "typography.doubled_mark": ({ mark }) => `“${mark}” is written twice.`,
  "typography.sentence_start": () => "A sentence starts with a capital.",
  "tone.insult": () => "These words hurt: the message does not leave with them.",
  "tone.blame.fault": () =>
    "The customer may hear blame. Say what you are doing instead: “Let us look together at what may have happened.”",
  "tone.blame.should_have": () =>
    "What should have been done no longer helps. Say what can still be done: “Here is what we can do now.”",
  "tone.blame.already_told": () =>
    "Pointing out that it was said before sounds like a reproach. Just say it again: “To make this clear: …”",
  "tone.blame.doubted": () =>
    "The customer may think their word is doubted. For example: “Tracking shows a delivery; I am checking what happened.”",
  "tone.blame.not_done": () => "Rather than what was not done, ask for what you need: “Could you send me …?”",
  "tone.cold.not_ours": () =>
    "The customer does not know who does what here. For example: “I am passing this to the right team and will follow their answer.”",
  "tone.cold.nothing_to_do": () =>
    "Say what is still possible, however small: “I can’t change this, but here is what I can offer.”",
  "tone.cold.sent_away": () =>
    "The customer leaves alone. Offer a hand: “I am contacting them” or “Here is how to reach them and what to say”.",
  "tone.cold.closed_door": () =>
    "A door closes. Give the reason and what they can still do: “If this answer does not suit you, you can …”",
  "tone.cold.terms": () =>
    "Rather than pointing at the terms, say in one sentence what they mean for this customer.",
  "tone.cold.dismissed": () =>
    "This is curt. Acknowledge the trouble first: “I understand this is weighing on you.”",
  "tone.capitals": () => "Words in capitals read like shouting.",
  "tone.exclamation": () => "One exclamation mark is enough, or none.",
  "tone.short": () => "A few words only, without a thank you: the customer may feel brushed off.",
  "tone.bare_refusal": () => "A refusal gives its reason, and what is possible instead.",
  "form.greeting": () => "The message starts without a greeting.",
  "form.name": ({ name }) => `The customer’s name, ${name}, does not appear.`,
  "form.closing": () => "The message ends without a closing or a signature.",
  "attachment.forgotten": () => "The message announces a file, and none is attached.",
  "question.unanswered": ({ question }) => `This question may still be waiting: “${question}”`,
  "value.card": () => "A card number does not travel in a message.",
  "value.iban": () =>
    "An IBAN does not travel in a message. The customer can enter it on their tracking page.",
  "value.nir": () => "A social security number does not travel in a message.",
  "value.phone": () => "Is this number meant for this customer?",
  "value.other_customer": () => "This belongs to another customer.",
  "promise.sure": () => "This is a commitment: it will be followed.",
  "promise.ask": () => "Is this a commitment?",
  "promise.soft": () => "Without a date or an amount: followed with the house’s usual delay.",
  "authority.amount": ({ asked, most }) =>
    `${euros.format(asked)} is above what you can grant alone, ${euros.format(most)}. A lead can approve it.`,
  "authority.percent": ({ asked, most }) =>
    `${asked}% is above what you can grant alone, ${most}%. A lead can approve it.`,
  "authority.delay": ({ minutes }) =>
    `This is sooner than the team’s rule, ${lasting(minutes)}. A lead can approve it.`,
  "authority.kind": () => "You can’t promise this alone. A lead can approve it.",
};

function lasting(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  return minutes < 2880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`;
}
