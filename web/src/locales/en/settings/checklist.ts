import type { checklists as french } from "../../fr/settings/checklist.ts";
import type { SameAs } from "../../same-as.ts";

export const checklists: SameAs<typeof french> = {
  title: "Checklists",
  lead: "What is to be done each time, ready to be put on a ticket. A reason may offer one with its procedure.",
  add: "New checklist",
  add_title: "A new checklist",
  change_title: "Change the checklist",
  none: "No checklist yet",
  none_more: "A return, a claim, an arrival: write once what must always be checked.",
  name: "Name",
  items: "What is to be done, one thing a line",
  items_hint: "Paste a list you have: dashes and numbers are removed.",
  change_hint: "Tickets that have it already keep their lines.",
  over_most: "{{most}} lines at most; there are {{count}}.",
  kept: "“{{name}}” is ready.",
  acts: "Acts for the checklist {{name}}",
  change: "Change",
  remove: "Remove",
  removed: "“{{name}}” is offered no more. Tickets keep their lines.",
  of_procedure: "Checklist offered with it",
  no_list: "None",
  put: "Add to do: “{{name}}”",
};
