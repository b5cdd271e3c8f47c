import { type Statement, sql } from "../platform/sql.ts";

/**
 * What becomes of each table that points to a ticket when one ticket is merged into another. A test holds this list
 * against the database: a new table is decided here, or does not come in.
 */
type Fate =
  /** Read in the other from now on, and back home when they part. */
  | { moves: Statement<unknown> }
  /** Moves too, by a rule of its own, beside. */
  | { apart: string }
  /** Remains with the ticket it was about. */
  | { stays: string };

export const fates: Readonly<Record<string, Fate>> = {
  departures: { moves: sql`departures` },
  commitments: { moves: sql`commitments` },
  approvals: { moves: sql`approvals` },
  gestures: { moves: sql`gestures` },
  data_requests: { moves: sql`data_requests` },
  follow_ups: { moves: sql`follow_ups` },
  mentions: { moves: sql`mentions` },
  checklist_items: { moves: sql`checklist_items` },
  procedure_runs: { moves: sql`procedure_runs` },
  one_time_codes: { moves: sql`one_time_codes` },
  entries: { apart: "they take the next places of the thread, and their own again on the way back" },
  drafts: {
    apart: "a person has one draft of a kind in a ticket: the second waits at home until the first is sent",
  },
  measures: {
    apart: "one ticket counts, from the earliest hour; the other counts again once it stands alone",
  },
  facts: { stays: "what happened to a ticket happened to it" },
  arrivals: { stays: "a letter goes on saying for which ticket it came" },
  bulk_items: { stays: "an account of what was done, ticket by ticket" },
  automatic_answers: { stays: "an echo finds the ticket that was answered, and is led on from there" },
  readings: { stays: "each was read from its own first words, and learns from them" },
  surveys: { stays: "whoever was asked about one of them is not asked again about the other" },
  survey_responses: { stays: "an opinion is about what was lived then" },
  followers: { stays: "whoever followed one of them goes on following that one" },
  routing_tries: { stays: "whoever was looked for was looked for then" },
  notifications: { stays: "whoever was told was told of that ticket" },
  macro_runs: { stays: "what was run was run in that ticket" },
  customer_notes: { stays: "a note is about its customer, and goes on saying from where it was written" },
  recounts: { stays: "counted again with what it holds then" },
  field_values: {
    stays:
      "each ticket says what was filled in it: the one read on keeps its own, and parting undoes nothing",
  },
  absence_stays: { stays: "what did not move in an absence did not move then" },
  handovers: { stays: "each ticket has its own owners, and goes back to them" },
  link_epochs: { stays: "each link is revoked with the ticket it was made for" },
};

export const moving: readonly Statement<unknown>[] = Object.values(fates).flatMap((fate) =>
  "moves" in fate ? [fate.moves] : [],
);
