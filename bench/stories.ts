import { entriesOf, nameOf, randomFrom, subjectOf, words } from "./corpus.ts";

export type Entry = { inbound: boolean; text: string; at: Date; raw: Buffer | null };
export type Story = {
  index: number;
  customer: { index: number; name: string; email: string };
  subject: string;
  open: boolean;
  entries: Entry[];
};

const customers = 3000;
const day = 86_400_000;

/** The past of a desk, the same for whoever is measured: tickets of about five entries over a year. */
export function* stories(entries: number): Generator<Story> {
  const random = randomFrom(42);
  const names = Array.from({ length: customers }, () => nameOf(random));
  const tickets = Math.ceil(entries / 5);
  for (let index = 0; index < tickets; index++) {
    const customer = index % customers;
    const email = `ancien${customer}@exemple.test`;
    const begun = Date.now() - day - ((tickets - index) / tickets) * 365 * day;
    const said = Array.from({ length: entriesOf(index) }, (_, place) => {
      const text = words(random);
      const inbound = place % 2 === 0;
      const at = new Date(begun + place * 3_600_000);
      return { inbound, text, at, raw: inbound ? rawOf(email, text, at) : null };
    });
    yield {
      index,
      customer: { index: customer, name: names[customer] as string, email },
      subject: subjectOf(random, index),
      open: index % 10 < 6,
      entries: said,
    };
  }
}

const rawOf = (from: string, text: string, at: Date): Buffer =>
  Buffer.from(
    `From: <${from}>\r\nTo: <support@guichet.test>\r\nDate: ${at.toUTCString()}\r\nMessage-ID: <${at.getTime()}.${from}>\r\n\r\n${text}`,
  );

export function* inBatches<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
