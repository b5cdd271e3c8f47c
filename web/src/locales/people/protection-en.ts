import type { SameAs } from "../same-as.ts";
import type { protection as french } from "./protection-fr.ts";

export const protection: SameAs<typeof french> = {
  flag: "Flag",
  unflag: "Take the flag back",
  flagged: "Flagged: {{kind}}, by {{name}}",
  kind: { insult: "insult", threat: "threat", harassment: "harassment", discrimination: "discrimination" },
  dialog: "Flag this message",
  kind_label: "What it is",
  words: "The facts, in a sentence",
  words_hint:
    "Optional. The customer does not see it, but may ask to read what we keep of them: facts, without judgement.",
  foretold:
    "Your team lead will see it. Nothing changes for the customer: their request is still looked after.",
  done: "Message flagged.",
  known_one: "{{count}} flagged message from this customer.",
  known_other: "{{count}} flagged messages from this customer.",
  ended: "A written end was sent to them {{when}} by {{name}}; their messages still arrive.",
  relay: "Hand over",
  pause: "Pause for 15 minutes",
  paused: "Pause until {{when}}. Nothing moves meanwhile.",
  warning: "Prepare a warning",
  end: "Written end",
  end_done: "Noted on the customer. The letter is in the reply: read it over before you send it.",
  lift: "Lift the written end",
  list: "Flagged messages",
  list_lead: "What your teams should not have had to read, newest first. Offer a relay or a pause.",
  none: "No flagged message",
  none_hint: "Under each message from a customer, “Flag” brings it here.",
  by: "Flagged by {{name}}, {{when}}",
};
