export type Calls = { mentions: string[]; teamMentions: string[] };

/** Whom a note calls, read from its words: a name that was deleted calls nobody. */
export function calledIn(html: string): Calls {
  // An inert document: nothing in it runs or loads.
  const page = new DOMParser().parseFromString(html, "text/html");
  const named = [...page.querySelectorAll<HTMLElement>("[data-called]")].map(
    (each) => each.dataset.called ?? "",
  );
  const ids = (kind: string) => [
    ...new Set(named.filter((who) => who.startsWith(kind)).map((who) => who.slice(kind.length))),
  ];
  return { mentions: ids("agent:"), teamMentions: ids("team:") };
}
