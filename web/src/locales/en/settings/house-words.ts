import type { houseWords as french } from "../../fr/settings/house-words.ts";
import type { SameAs } from "../../same-as.ts";

export const houseWords: SameAs<typeof french> = {
  title: "House words",
  lead: "Names of products, words of the trade: reading marks them no more, in French and in English. Capitals and plurals are understood; accents count.",
  add: "Add words",
  add_hint: "One word, or a whole list pasted: a word a line, or separated by commas.",
  add_all_one: "Add {{count}} word",
  add_all_other: "Add {{count}} words",
  added_one: "It is a house word.",
  added_other: "{{count}} more house words.",
  added_by: "Added by {{name}}",
  left: "Left aside, a word is made of letters: {{words}}",
  none: "No house words yet",
  none_more: "Add some here, or from a marked word while you write.",
  none_found: "No word looks like this.",
  find: "Search {{count}} words",
  remove: "Remove “{{word}}”",
  removed: "“{{word}}” is no longer a house word.",
};
