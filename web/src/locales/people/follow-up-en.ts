import type { SameAs } from "../same-as.ts";
import type { followUp as french } from "./follow-up-fr.ts";

export const followUp: SameAs<typeof french> = {
  title: "Follow-ups",
  chases_one: "The customer had to chase us {{count}} time.",
  chases_other: "The customer had to chase us {{count}} times.",
  plan: "Plan a follow-up",
  change_title: "Change the follow-up",
  to_whom: "To whom",
  kind: {
    customer: "The customer, if they stay silent",
    partner: "A partner or a third party",
    self: "Myself, so as not to forget",
  },
  to: { customer: "To the customer", partner: "To {{address}}", self: "Reminder to oneself" },
  address: "Their address",
  step: { reminder: "Reminder", only: "Message", letter: "Message {{number}}", last: "Last notice" },
  when: "When",
  when_else: "Rather",
  stands_at: "Planned for {{when}}",
  text: "What is written",
  reminder: "What I want to remember",
  add: "Add a message",
  after: {
    customer:
      "A word from the customer, or an answer of ours, stops the series. Without an answer to the last notice, the ticket goes back to its owner three days later. Nothing is ever closed by itself.",
    partner:
      "A word from this address stops the follow-up. Without an answer, the ticket goes back to its owner three days later.",
    self: "You will be told at that time, even if the ticket moved on.",
  },
  act: "Plan",
  planned: "Follow-up planned for {{when}}.",
  letters_one: "{{count}} message to come",
  letters_other: "{{count}} messages to come",
  comes_back: "The ticket goes back to its owner.",
  by: "by {{name}}",
  change: "Change",
  stop: "Stop",
  stopped: "Follow-up stopped.",
  ended: {
    done: "The last follow-up ran its course",
    answered: "The last follow-up: an answer came",
    answered_by_us: "The last follow-up was stopped by our answer",
    closed: "The last follow-up was stopped by the closing",
    stopped: "The last follow-up was stopped",
    unreachable: "The last follow-up was impossible: the address takes no letter of ours",
  },
};
