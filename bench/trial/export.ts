import { mustAsk } from "../driving.ts";

export type Door = { port: number; token: string };
export type ArrivalRow = {
  id: string;
  ticketId: string | null;
  entryId: string | null;
  outcome: string;
  problem: string | null;
  attempts: number;
  subject: string | null;
};
export type Departed = {
  id: string;
  kind: string;
  state: string;
  messageId: string;
  ticketId: string | null;
  entryId: string | null;
  recipients: string[];
};
export type EntryRow = {
  id: string;
  kind: string;
  position: number;
  text: string;
  arrivalId: string | null;
  attachments: { id: string; name: string; sha256: string }[];
};
export type TicketRow = { id: string; closedAt: string | null; entries: number; thread: EntryRow[] };

const outcomes = [
  "waiting",
  "opened",
  "appended",
  "bounce",
  "automatic",
  "sent_elsewhere",
  "ignored",
  "quarantined",
];

/** What the product says it holds, by its own API and nothing else. */
export const readJson = async <Body>({ port, token }: Door, path: string): Promise<Body> =>
  JSON.parse((await mustAsk({ port, token, path: `/api${path}` })).toString()) as Body;

export const readRaw = ({ port, token }: Door, path: string): Promise<Buffer> =>
  mustAsk({ port, token, path });

async function pages<Item>(door: Door, path: string): Promise<Item[]> {
  const all: Item[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: { items: Item[]; next: string | null } = await readJson(
      door,
      `${path}${path.includes("?") ? "&" : "?"}limit=100${after ? `&after=${encodeURIComponent(after)}` : ""}`,
    );
    all.push(...page.items);
    after = page.next;
  }
  return all;
}

export async function allArrivals(door: Door): Promise<ArrivalRow[]> {
  const lists = [];
  for (const outcome of outcomes) lists.push(await pages<ArrivalRow>(door, `/arrivals?outcome=${outcome}`));
  return lists.flat();
}

export const arrivalsBy = (door: Door, outcome: string): Promise<ArrivalRow[]> =>
  pages(door, `/arrivals?outcome=${outcome}`);

export const allDepartures = (door: Door): Promise<Departed[]> => pages(door, "/departures");

export const oneTicket = (door: Door, id: string): Promise<TicketRow> => readJson(door, `/tickets/${id}`);

export type PromiseRow = { kind: string; source: string; keptAt: string | null; entryId: string | null };

export const promisesOf = async (door: Door, ticketId: string): Promise<PromiseRow[]> =>
  (await readJson<{ items: PromiseRow[] }>(door, `/tickets/${ticketId}/promises`)).items;

export const departuresBy = (door: Door, state: string): Promise<Departed[]> =>
  pages(door, `/departures?state=${state}`);
