import type { Sender } from "../../src/dispatch/model.ts";

/** The only post of a demonstration: every letter counts as left, and none is given to anybody. There is no wire in it. */
export const silentPost: Sender = {
  compose: async ({ subject, text }) => Buffer.from(`Subject: ${subject}\r\n\r\n${text}`),
  send: async () => ({ kind: "left", serverSaid: "" }),
};
