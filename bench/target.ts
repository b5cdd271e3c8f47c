/** Whoever is measured: the product, its own floor, or the reference floor. The same work, asked of each in turn. */
export type Target = {
  name: string;
  /** The roots of its processes: the application and the database. */
  pids: readonly number[];
  /** Takes one letter by HTTP; resolves at the acknowledgement. */
  deliver: (raw: Buffer) => Promise<unknown>;
  /** The address of the same door, for a process of its own. */
  door: { url: string; token?: string };
  /** The same by LMTP, on a connection of its own; absent where nothing listens. */
  lmtp?: () => Promise<{ deliver: (raw: Buffer) => Promise<unknown>; close: () => void }>;
  /** Resolves when every letter acknowledged so far can be read as an entry. */
  allVisible: () => Promise<void>;
  /** Resolves when nothing that follows an entry is still to be done: its reading, the cards looked at. */
  settled: () => Promise<void>;
  create: (index: number) => Promise<unknown>;
  list: () => Promise<Buffer>;
  /** One of the tickets that have twenty entries. */
  ticket: (index: number) => Promise<Buffer>;
  search: (word: string) => Promise<Buffer>;
  close: () => Promise<void>;
};

/** What another system sends to open a ticket: the same to everyone. */
export const opening = (index: number, run: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      customer: { email: `${run}${index}@exemple.test`, name: "Dov Perez" },
      subject: `Commande ${run} n° ${index}`,
      text: "Bonjour,\n\nMa commande n’est pas arrivée et le suivi n’avance plus depuis lundi.\n\nCordialement,\nDov Perez",
    }),
  );
