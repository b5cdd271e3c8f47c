import { type ActName, actNames, acts, keyOf } from "@guichet/contract/keys.ts";
import type { Found } from "@guichet/contract/search.ts";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSearch } from "../../api/lists/search.ts";
import { useMe } from "../../api/session.ts";
import { actHere, offersHere } from "../../parts/acts/acts.ts";
import { isLikely, likeliest } from "../../parts/acts/fuzzy.ts";
import { keepSearch, recentsOf } from "../../parts/acts/recents.ts";
import { settingsPlacesFor } from "../../parts/acts/settings-places.ts";
import { speakable } from "../../parts/ticket/reference.ts";

import { broughtToActs, broughtToOffers, broughtToSettings } from "../../parts/words/brought-words.ts";

export type PaletteLine = {
  id: string;
  words: string;
  /** What tells it from its neighbours: a reference, an address. */
  note?: string;
  key?: string;
  /** What people call it elsewhere. */
  also?: string;
  run: () => void;
};
export type PaletteGroup = {
  name: "recent" | "acts" | "places" | "tickets" | "customers" | "organisations" | "more";
  lines: PaletteLine[];
};

/** They open this very palette, or speak of the list beside it. */
const notListed: readonly ActName[] = ["palette", "actions", "undo"];
const mostTickets = 8;
const mostRecent = 5;
const looksLikeReference = /^[\s#]*\d[\d\s-]*$/u;

/** What the palette shows: the acts of the screen that is open, every place, and whoever and whatever is found. */
export function usePaletteLines(typed: string): PaletteGroup[] {
  const isSearching = typed.trim().length > 1;
  const found = useSearch(isSearching ? typed : "").data;
  const known = useKnownLines();
  const hits = useFoundLines(isSearching ? found : undefined, typed);
  const more = useSearchLine(typed);
  const answering = (lines: readonly PaletteLine[]) => likeliest(lines, typed, (line) => line);
  const here: PaletteGroup[] = [
    { name: "acts", lines: answering(known.acts) },
    { name: "places", lines: answering(known.places) },
  ];
  const isAct = here.some(({ lines }) => lines.some((line) => isLikely(line, typed)));
  const groups = looksLikeReference.test(typed) || !isAct ? [...hits, ...here] : [...here, ...hits];
  const recent: PaletteGroup[] = typed.trim() === "" ? [{ name: "recent", lines: known.recent }] : [];
  return [...groups, ...recent, { name: "more" as const, lines: isSearching ? [more] : [] }].filter(
    ({ lines }) => lines.length > 0,
  );
}

function useKnownLines(): Record<"acts" | "places" | "recent", PaletteLine[]> {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const lineOf = (name: ActName): PaletteLine => ({
    id: name,
    words: t(`keys.act.${name}`),
    key: keyOf(name, me.keys),
    also: broughtToActs[name] ?? "",
    run: () => actHere(name)?.(),
  });
  const here = actNames.filter((name) => !notListed.includes(name) && actHere(name) !== undefined);
  const going = here.filter((name) => name.startsWith("go_"));
  const settings = settingsPlacesFor(me).map(({ to, word }) => ({
    id: `settings-${word}`,
    words: `${t("settings.title")} › ${t(`settings.place.${word}`)}`,
    also: broughtToSettings[word],
    run: () => void navigate({ to }),
  }));
  const recent = recentsOf(me.agentId)
    .tickets.slice(0, mostRecent)
    .map((ticket) => ({
      id: `recent-${ticket.id}`,
      words: ticket.subject,
      note: `${ticket.customer} · ${speakable(ticket.reference)}`,
      run: () =>
        void navigate({ to: "/tickets/$ticketId", params: { ticketId: ticket.id }, search: { view: "all" } }),
    }));
  const acting = here
    .filter((name) => !going.includes(name))
    .toSorted((one, other) => rank(one) - rank(other));
  const brought = new Map(broughtToOffers.map(([key, also]) => [t(key), also]));
  const offers = offersHere().map(({ words, isMine, run }) => {
    return { id: `offer-${words}`, words, also: brought.get(words) ?? "", isMine, run };
  });
  const [ofTicket, others] = [acting.filter(isOfTicket), acting.filter((name) => !isOfTicket(name))];
  return {
    acts: [
      ...ofTicket.map(lineOf),
      ...offers.filter(({ isMine }) => !isMine),
      ...others.map(lineOf),
      ...offers.filter(({ isMine }) => isMine),
    ],
    places: [...going.map(lineOf), ...settings],
    recent,
  };
}

const places = ["ticket", "list", "anywhere"] as const;

/** What is open comes first: the acts of the ticket, then those of its list. */
const rank = (name: ActName): number => places.indexOf(acts[name].where);
const isOfTicket = (name: ActName): boolean => acts[name].where === "ticket";

function useFoundLines(found: Found | undefined, typed: string): PaletteGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { agentId } = useMe();
  if (found === undefined) return [];
  const open = (go: () => void) => () => {
    keepSearch(agentId, typed);
    go();
  };
  const tickets = found.tickets.slice(0, mostTickets).map((ticket) => ({
    id: ticket.ticketId,
    words: ticket.subject,
    note:
      ticket.slip === null
        ? `${ticket.customer.name} · ${speakable(ticket.reference)}`
        : t("search.palette.meant", { reference: speakable(ticket.reference) }),
    run: open(
      () =>
        void navigate({
          to: "/tickets/$ticketId",
          params: { ticketId: ticket.ticketId },
          search: { view: "all" },
        }),
    ),
  }));
  const customers = found.customers.map((customer) => ({
    id: customer.id,
    words: customer.name,
    note: customer.identities.join(", "),
    run: open(() => void navigate({ to: "/customers/$customerId", params: { customerId: customer.id } })),
  }));
  const organisations = found.organisations.map(({ id, name }) => ({
    id,
    words: name,
    run: open(() => void navigate({ to: "/organisations/$organisationId", params: { organisationId: id } })),
  }));
  return [
    { name: "tickets", lines: tickets },
    { name: "customers", lines: customers },
    { name: "organisations", lines: organisations },
  ];
}

function useSearchLine(typed: string): PaletteLine {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return {
    id: "search-everything",
    words: t("search.palette.everywhere", { words: typed.trim() }),
    run: () => void navigate({ to: "/search", search: { q: typed.trim() } }),
  };
}
