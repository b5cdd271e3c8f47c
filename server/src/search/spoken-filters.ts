import type { FilterName } from "@guichet/contract/search.ts";
import { fold } from "./asking.ts";

/** What somebody typed as a filter: « de:dov » is `customer`, "dov". */
export type Spoken = { on: FilterName; said: string };

/** Both languages at once: nobody should have to think of the one their screens speak. */
const names: Record<string, FilterName> = {
  de: "customer",
  from: "customer",
  client: "customer",
  customer: "customer",
  motif: "reason",
  reason: "reason",
  etiquette: "tag",
  tag: "tag",
  etat: "state",
  state: "state",
  a: "owner",
  responsable: "owner",
  owner: "owner",
  equipe: "team",
  team: "team",
  boite: "inbox",
  inbox: "inbox",
  depuis: "since",
  since: "since",
  avant: "before",
  before: "before",
};

const filter = /(?<![\p{L}\p{N}])([\p{L}]+)\s?:\s?(?:"([^"]*)"?|«\s*([^»]*?)\s*(?:»|$)|([^\s"«]+))/gu;

/** Parts what was typed into filters and the words left to look for. Only the names above are filters: an address of the web is not. */
export function partFilters(typed: string): { filters: Spoken[]; words: string } {
  const filters: Spoken[] = [];
  const words = typed.replaceAll(filter, (all, name: string, ...values: (string | undefined)[]) => {
    const on = names[fold(name)];
    const said =
      values
        .slice(0, 3)
        .find((value) => typeof value === "string")
        ?.trim() ?? "";
    if (on === undefined || said === "" || said.startsWith("//")) return all;
    filters.push({ on, said });
    return " ";
  });
  return { filters, words: words.replaceAll(/\s+/gu, " ").trim() };
}
