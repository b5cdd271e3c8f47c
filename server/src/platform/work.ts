import type { Fact, FactActor, FactName, Facts } from "@guichet/contract/facts.ts";
import type { Clock } from "./clock.ts";
import type { Database, Query, Transaction } from "./db.ts";
import { type Statement, sql, toJson } from "./sql.ts";

/** What somebody sees of the work of others: that of these groups, and what came by these doors. */
export type Sight = {
  groups: "every" | readonly string[];
  /** Doors that are kept to some, and to them too. */
  opened: readonly string[];
  /** Doors that are kept to others. */
  shut: "every" | readonly string[];
};

/** Who acts, from where, and what they may: roles for a person, scopes for a machine, and what they see and lead. */
export type Actor = FactActor & {
  roles?: readonly string[];
  scopes?: readonly string[];
  sees?: "everything" | Sight;
  /** The doors whose work they see and leave to others. */
  readsOnly?: readonly string[];
  /** The groups they lead. */
  leads?: readonly string[];
  /** The address they act from. */
  source?: string;
};

export const system: Actor = { kind: "system" };

/** The unit of work: one transaction, one actor, one hour. The first argument of every verb. */
export type Work = {
  query: Query;
  /**
   * Writes what gives nothing back: it leaves with the next question or with the commit, in order, and a refusal there
   * undoes the whole work. Given as a function it is put in words when it leaves, with all that was known by then.
   */
  write: (statement: Statement<unknown> | (() => Statement<unknown>)) => void;
  actor: Actor;
  now: Temporal.Instant;
  /** Something written here is due as soon as it is committed: whoever takes what is due need not wait for its turn. */
  hurry: () => void;
  /** Says what happened, in the same transaction; what follows it is in the reactions table. */
  announce: <Name extends FactName>(name: Name, particulars: Facts[Name]) => void;
  /** Lets follow now what follows the facts announced so far; otherwise it does at the end. */
  follow: () => Promise<void>;
};

type Announced<Name extends FactName = FactName> = Omit<Fact<Name>, "position">;

/** What follows each fact, in the same transaction. A new fact without a line does not compile. */
export type Reactions = {
  [Name in FactName]: readonly ((work: Work, particulars: Facts[Name]) => Promise<void>)[];
};

export type Works = {
  database: Database;
  clock: Clock;
  run: <Result>(actor: Actor, act: (work: Work) => Promise<Result>) => Promise<Result>;
  /** For whoever only reads: each statement by itself, since a transaction around one costs as much again. */
  look: <Result>(actor: Actor, act: (work: Work) => Promise<Result>) => Promise<Result>;
};

type Making = {
  database: Database;
  clock: Clock;
  reactions: Reactions;
  /** Told after the commit, never inside it: a wake-up for whoever reads facts or what is due. */
  onCommit?: (facts: readonly Announced[], hurried: boolean) => void;
};

export function openWorks({ database, clock, reactions, onCommit }: Making): Works {
  async function run<Result>(actor: Actor, act: (work: Work) => Promise<Result>): Promise<Result> {
    const transaction = lazily(database);
    const facts: Announced[] = [];
    let hurried = false;
    let followed = 0;
    const work: Work = {
      query: transaction.query,
      write: transaction.write,
      actor,
      now: clock(),
      hurry: () => {
        hurried = true;
      },
      announce: (name, particulars) => {
        facts.push({ name, at: work.now.toString(), actor: publicActor(actor), particulars } as Announced);
      },
      // Reactions may announce in turn: the list grows while it is read.
      follow: async () => {
        while (followed < facts.length) await react(work, facts[followed++] as Announced, reactions);
      },
    };
    try {
      const result = await act(work);
      await work.follow();
      await transaction.finish(facts);
      if (facts.length > 0) onCommit?.(facts, hurried);
      return result;
    } catch (error) {
      await transaction.abandon();
      throw transaction.refused() ?? error;
    }
  }
  const look: Works["look"] = async (actor, act) =>
    act({ query: database.query, actor, now: clock(), ...onlyLooking });
  return { database, clock, run, look };
}

const onlyLooking = { write: refuse, hurry: refuse, announce: refuse, follow: refuse };

function refuse(): never {
  throw new Error("Whoever only looks writes and announces nothing: it takes a work that commits.");
}

async function react(work: Work, fact: Announced, reactions: Reactions): Promise<void> {
  const follows = reactions[fact.name] as readonly ((work: Work, particulars: unknown) => Promise<void>)[];
  for (const reaction of follows) await reaction(work, fact.particulars);
}

/** Begins at the first statement only: a work that reads a cache costs no transaction. */
function lazily(database: Database) {
  let opening: Promise<Transaction> | undefined;
  const open = () => {
    opening ??= database.begin();
    return opening;
  };
  const unsent: Parameters<Work["write"]>[0][] = [];
  const written: Promise<unknown>[] = [];
  let refused: Error | undefined;
  const send = (transaction: Transaction) => {
    for (const each of unsent.splice(0)) {
      const writing = transaction.query(typeof each === "function" ? each() : each);
      written.push(writing);
      // Heard at the commit. Until then whatever comes next fails for it, and this first reason is the true one.
      writing.catch((error: Error) => {
        refused ??= error;
      });
    }
  };
  const query: Query = async (statement) => {
    const transaction = await open();
    send(transaction);
    return transaction.query(statement);
  };
  return {
    query,
    write: (statement: Parameters<Work["write"]>[0]) => {
      unsent.push(statement);
    },
    refused: () => refused,
    finish: async (facts: readonly Announced[]) => {
      if (facts.length === 0 && unsent.length === 0 && !opening) return;
      const transaction = await open();
      send(transaction);
      // Sent together: the commit does not wait for the answer to the insert.
      const kept = facts.length > 0 ? transaction.query(keepFacts(facts)) : Promise.resolve([]);
      await Promise.all([...written, kept, transaction.commit()]);
      opening = undefined;
    },
    abandon: async () => {
      const transaction = await opening?.catch(() => undefined);
      await transaction?.rollback();
    },
  };
}

function keepFacts(facts: readonly Announced[]) {
  return sql`
    insert into facts (name, at, actor, ticket_id, particulars)
    select name, at, actor, ticket_id, particulars
    from jsonb_to_recordset(${toJson(facts.map(kept))}::jsonb)
      as f(name text, at timestamptz, actor jsonb, ticket_id uuid, particulars jsonb)`;
}

function kept({ name, at, actor, particulars }: Announced) {
  return { name, at, actor, ticket_id: ticketOf(particulars), particulars };
}

function ticketOf(particulars: Facts[FactName]): string | null {
  if ("ticketId" in particulars) return particulars.ticketId;
  return "ticket" in particulars ? particulars.ticket.id : null;
}

export function publicActor(actor: Actor): FactActor {
  const { roles: _, scopes: __, sees: ___, readsOnly: ____, leads: _____, source: ______, ...shown } = actor;
  return shown as FactActor;
}
