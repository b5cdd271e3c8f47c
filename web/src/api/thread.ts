import type { Draft, DraftKind, DraftSaving } from "@guichet/contract/drafts.ts";
import { entriesAtOnce } from "@guichet/contract/entries-at-once.ts";
import type { Attachment, Entry, Note, Reply } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, type Sending, tell, upload, withQuery } from "./client.ts";
import { useHeld } from "./held.ts";
import { partBeside } from "./lists/beside.ts";
import { sessionQuery } from "./session.ts";
import { countsKey, earliestOf, heldTicket, ticketKey } from "./tickets.ts";

/** Fetches what the thread gained after what is held without a hole, page after page until nothing is left. */
export async function catchUp(queries: QueryClient, ticketId: string): Promise<void> {
  const held = heldTicket(queries, ticketId);
  if (held === undefined) return;
  let last = lastWithoutHole(held.thread, queries.getQueryData<number[]>(emptyKey(ticketId)) ?? []);
  let hasMore = true;
  while (hasMore) {
    const items = await askEntries(ticketId, { after: String(last) });
    addEntries(queries, ticketId, items);
    rememberEmpty(queries, ticketId, { after: last, items });
    last = items.at(-1)?.position ?? last;
    hasMore = items.length === entriesAtOnce;
  }
}

/** The newest is no measure: my own words may be held before those of somebody who came first. */
function lastWithoutHole(thread: readonly Entry[], empty: readonly number[]): number {
  const held = new Set([...thread.map(({ position }) => position), ...empty]);
  let last = thread.length === 0 ? 0 : Math.min(...thread.map(({ position }) => position));
  while (held.has(last + 1)) last += 1;
  return last;
}

function emptyKey(ticketId: string): readonly string[] {
  return ["empty-places", ticketId];
}

/** Places are filled in order, so one that the server passed over holds words taken back: it is not asked about again. */
function rememberEmpty(
  queries: QueryClient,
  ticketId: string,
  { after, items }: { after: number; items: readonly Entry[] },
): void {
  const given = new Set(items.map(({ position }) => position));
  const passed = Array.from(
    { length: (items.at(-1)?.position ?? after) - after },
    (_, rank) => after + 1 + rank,
  );
  const empty = passed.filter((position) => !given.has(position));
  if (empty.length > 0)
    queries.setQueryData<number[]>(emptyKey(ticketId), (known = []) => [...known, ...empty]);
}

async function askEntries(ticketId: string, around: Record<string, string>): Promise<Entry[]> {
  const path = withQuery(`/api/tickets/${ticketId}/entries`, around);
  return (await ask<{ items: Entry[] }>("GET", path)).items;
}

/** What was said before the first entry held: some may be left while that one is not the first of all. */
export function useEarlier({ id, thread }: TicketWithThread) {
  const queries = useQueryClient();
  const earliest = earliestOf(thread);
  const reading = useMutation({
    mutationFn: (before: number) => askEntries(id, { before: String(before) }),
    onSuccess: (items) => addEntries(queries, id, items),
  });
  // A place whose words were taken back stays empty: a short page says that nothing is left before it.
  const wasLast = reading.data !== undefined && reading.data.length < entriesAtOnce;
  const isWhole = wasLast && earliest <= (reading.variables ?? 0);
  return {
    ...reading,
    hasEarlier: thread.length > 0 && earliest > 1 && !isWhole,
    read: () => reading.mutate(earliest),
  };
}

/** The rest of the thread, page after page up to its first word. */
export async function readEarlier(queries: QueryClient, ticketId: string): Promise<void> {
  const held = heldTicket(queries, ticketId);
  let before = earliestOf(held?.thread ?? []);
  while (before > 1) {
    const items = await askEntries(ticketId, { before: String(before) });
    addEntries(queries, ticketId, items);
    before = items.length < entriesAtOnce ? 1 : earliestOf(items);
  }
}

/** Adds entries, each once, in the order they are read. */
export function addEntries(queries: QueryClient, ticketId: string, more: readonly Entry[]): void {
  queries.setQueryData<TicketWithThread>(ticketKey(ticketId), (kept) => {
    if (kept === undefined) return undefined;
    const ids = new Set(more.map((entry) => entry.id));
    const thread = [...kept.thread.filter((entry) => !ids.has(entry.id)), ...more].sort(inReadingOrder);
    return { ...kept, thread, entries: Math.max(kept.entries, ...more.map((entry) => entry.position)) };
  });
}

/** Letters and calls are recorded late, so the hour comes before the position. */
function inReadingOrder(one: Entry, other: Entry): number {
  return Date.parse(one.happenedAt) - Date.parse(other.happenedAt) || one.position - other.position;
}

export function dropEntry(queries: QueryClient, ticketId: string, entryId: string): void {
  queries.setQueryData<TicketWithThread>(
    ticketKey(ticketId),
    (kept) => kept && { ...kept, thread: kept.thread.filter((entry) => entry.id !== entryId) },
  );
}

export function useReply(ticketId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reply: Reply) => ask<Entry>("POST", `/api/tickets/${ticketId}/replies`, reply),
    onSuccess: async (entry) => {
      addEntries(queries, ticketId, [entry]);
      // Sending also ends a wait, and perhaps closes: the ticket's own words are read again.
      await queries.invalidateQueries({ queryKey: ticketKey(ticketId) });
      await queries.invalidateQueries({ queryKey: countsKey });
    },
  });
}

export function useNote(ticketId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (note: Note) => ask<Entry>("POST", `/api/tickets/${ticketId}/notes`, note),
    onSuccess: (entry) => addEntries(queries, ticketId, [entry]),
  });
}

/** Takes back what has not left yet; the draft it was is there again. */
export function useTakeBack(ticketId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (entryId: string) => ask<Draft>("DELETE", `/api/entries/${entryId}/departure`),
    onSuccess: async (draft, entryId) => {
      dropEntry(queries, ticketId, entryId);
      holdDraft(queries, ticketId, draft);
      queries.setQueryData<number>(takenBackKey(ticketId), (times) => (times ?? 0) + 1);
      await queries.invalidateQueries({ queryKey: ticketKey(ticketId) });
    },
  });
}

function takenBackKey(ticketId: string): readonly string[] {
  return ["taken-back", ticketId];
}

/** How many times something sent came back as a draft: the composer fills itself anew each time. */
export function useTimesTakenBack(ticketId: string): number {
  return useHeld(takenBackKey(ticketId), 0);
}

type Drafts = { items: Draft[] };

export const draftsOfAllKey = ["drafts"];

function draftsKey(ticketId: string): readonly string[] {
  return [...draftsOfAllKey, ticketId];
}

/** Mine in this ticket, one per kind. Read afresh at each opening: another of my screens may have written. */
export function useDrafts(ticketId: string) {
  return useQuery({
    queryKey: draftsKey(ticketId),
    ...partBeside(ticketId, "drafts", () => ask<Drafts>("GET", `/api/tickets/${ticketId}/drafts`)),
    gcTime: 0,
  });
}

/** What comes back to the composer is what was last saved, whoever looked elsewhere meanwhile. */
export function holdDraft(queries: QueryClient, ticketId: string, draft: Draft): void {
  dropDraft(queries, ticketId, draft);
  queries.setQueryData<Drafts>(draftsKey(ticketId), (held) => held && { items: [...held.items, draft] });
}

/** Mine, sent or thrown away; what colleagues share stays. */
export function forgetDraft(queries: QueryClient, ticketId: string, kind: DraftKind): void {
  const me = queries.getQueryData(sessionQuery.queryKey)?.agentId ?? "";
  dropDraft(queries, ticketId, { kind, by: { id: me } });
}

type WhoseDraft = { kind: DraftKind; by: { id: string } };

function dropDraft(queries: QueryClient, ticketId: string, { kind, by }: WhoseDraft): void {
  queries.setQueryData<Drafts>(draftsKey(ticketId), (held) => ({
    items: held?.items.filter((draft) => draft.kind !== kind || draft.by.id !== by.id) ?? [],
  }));
}

/** Both through the cache of acts, where an ended session is noticed whatever the act. */
export function useSaveDraft(ticketId: string, kind: DraftKind) {
  const queries = useQueryClient();
  return useMutation({
    onSuccess: (draft) => holdDraft(queries, ticketId, draft),
    mutationFn: (draft: DraftSaving) => ask<Draft>("PUT", `/api/tickets/${ticketId}/drafts/${kind}`, draft),
  });
}

export function useUpload() {
  return useMutation({
    mutationFn: ({ file, ...sending }: Sending & { file: File }) =>
      upload<Attachment>(withQuery("/api/uploads", { name: file.name }), file, sending),
  });
}

export function useDropDraft(ticketId: string, kind: DraftKind) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => tell("DELETE", `/api/tickets/${ticketId}/drafts/${kind}`),
    onSuccess: () => forgetDraft(queries, ticketId, kind),
  });
}
