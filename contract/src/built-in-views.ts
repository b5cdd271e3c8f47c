import type { Filter, Sort } from "./filters.ts";
import type { View } from "./tickets.ts";

/** What the built-in views hold, in the same words as any other. */
export const builtIn: Record<View, { filter: Filter; sort: Sort }> = {
  mine: {
    filter: [
      { on: "state", is: ["closed", "snoozed"], not: true },
      { on: "owner", is: ["me"] },
    ],
    sort: "newest",
  },
  to_take: {
    filter: [
      { on: "state", is: ["closed", "snoozed"], not: true },
      { on: "owner", is: ["nobody"] },
    ],
    sort: "newest",
  },
  unanswered: { filter: [{ on: "unanswered" }], sort: "oldest_wait" },
  waiting: { filter: [{ on: "state", is: ["waiting_customer"] }], sort: "newest" },
  snoozed: { filter: [{ on: "state", is: ["snoozed"] }], sort: "waking" },
  following: { filter: [{ on: "followed" }], sort: "newest" },
  open: { filter: [{ on: "state", is: ["closed", "snoozed"], not: true }], sort: "newest" },
  closed: { filter: [{ on: "state", is: ["closed"] }], sort: "newest" },
  all: { filter: [], sort: "newest" },
  spam: { filter: [{ on: "spam" }], sort: "newest" },
};
