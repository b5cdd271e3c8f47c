import { allArrivals, allDepartures, type Door, type EntryRow, oneTicket, readRaw } from "./export.ts";
import { hashOf, type Injected } from "./ledger.ts";
import type { Sink } from "./sink.ts";

export type Verdict = {
  injected: number;
  lost: string[];
  doubled: string[];
  /** In quarantine, bytes and all, although nothing is wrong with them. */
  aside: string[];
  /** Left for somebody without a cause that was committed. */
  ghost: string[];
  /** An attachment whose bytes are not there, or not those its row tells. */
  broken: string[];
  /** Accepted twice by the sink, under one and the same Message-ID. */
  sentTwice: number;
};

/** Ledger, product, sink: all verdicts come from comparing the three, never from the product's own counters. */
export async function judge(door: Door, ledger: readonly Injected[], sink: Sink): Promise<Verdict> {
  const arrivals = await allArrivals(door);
  const byHash = new Map<string, string[]>();
  for (const { id } of arrivals) {
    const hash = hashOf(await readRaw(door, `/api/arrivals/${id}/raw`));
    byHash.set(hash, [...(byHash.get(hash) ?? []), id]);
  }
  const { entriesOf, broken } = await readThreads(
    door,
    new Set(arrivals.flatMap(({ ticketId }) => ticketId ?? [])),
  );
  const kept = ({ hash }: Injected) => byHash.get(hash) ?? [];
  const quarantined = new Set(
    arrivals.filter(({ outcome }) => outcome === "quarantined").map(({ id }) => id),
  );
  const isAside = (line: Injected) => kept(line).some((id) => quarantined.has(id));
  // A letter is there when its bytes are, and when they are an entry: kept and never read would be lost too.
  const entriesFor = (line: Injected) => kept(line).reduce((sum, id) => sum + (entriesOf.get(id) ?? 0), 0);
  return {
    injected: ledger.length,
    lost: ledger.filter((line) => entriesFor(line) === 0 && !isAside(line)).map(({ id }) => id),
    doubled: ledger.filter((line) => entriesFor(line) > 1 || kept(line).length > 1).map(({ id }) => id),
    aside: arrivals
      .filter(({ outcome }) => outcome === "quarantined")
      .map(({ id, problem, attempts, subject }) => `${id} ${problem}, ${attempts} tries, ${subject}`),
    ...(await judgeSink(door, sink)),
    broken,
  };
}

type Threads = { entriesOf: Map<string, number>; broken: string[] };

async function readThreads(door: Door, tickets: Iterable<string>): Promise<Threads> {
  const entriesOf = new Map<string, number>();
  const broken: string[] = [];
  for (const ticket of tickets) {
    for (const { id, arrivalId, attachments } of (await oneTicket(door, ticket)).thread) {
      if (arrivalId) entriesOf.set(arrivalId, (entriesOf.get(arrivalId) ?? 0) + 1);
      for (const file of attachments) if (!(await isWhole(door, file))) broken.push(`${id} ${file.name}`);
    }
  }
  return { entriesOf, broken };
}

async function isWhole(door: Door, { id, name, sha256 }: EntryRow["attachments"][number]): Promise<boolean> {
  const content = await readRaw(door, `/files/${id}/${name}`).catch(() => undefined);
  return content !== undefined && hashOf(content) === sha256;
}

/** What left has a row that says so, and each row left under its own id; an acknowledgement stands once for its ticket. */
export async function judgeSink(door: Door, sink: Sink): Promise<Pick<Verdict, "ghost" | "sentTwice">> {
  const departures = await allDepartures(door);
  const known = new Set(departures.map(({ messageId }) => messageId));
  const acknowledged = departures
    .filter(({ kind }) => kind === "acknowledgement")
    .map(({ ticketId }) => ticketId);
  const twice = acknowledged.filter((ticket, place) => acknowledged.indexOf(ticket) !== place);
  const ids = sink.acceptedIds();
  return {
    ghost: [
      ...ids.filter((id) => !known.has(id)),
      ...twice.map((ticket) => `two acknowledgements of ${ticket}`),
    ],
    sentTwice: ids.length - new Set(ids).size,
  };
}
