import type { Connection } from "@guichet/contract/inboxes.ts";
import type { Query } from "../platform/db.ts";
import type { ReachableServer } from "../platform/mail/smtp-way.ts";
import type { Secrets } from "../platform/secrets.ts";
import { accessTokenOf } from "./consents/renewing.ts";
import type { Inbox } from "./model.ts";
import { findInbox, findInboxByAddress, selectInboxes, writeReceiving, writeSending } from "./rows.ts";

/** What the channels need of the inboxes, outside any unit of work: they run by themselves. */
export type Inboxes = {
  all: () => Promise<Inbox[]>;
  byId: (id: string) => Promise<Inbox | undefined>;
  /** With or without a “+token” in the local part. */
  byAddress: (address: string) => Promise<Inbox | undefined>;
  /** The whole server with its password, for the connection itself and nothing else. */
  server: (inbox: Inbox, way: "imap" | "smtp") => Promise<ReachableServer | null>;
  receivingIs: (id: string, connection: Connection) => Promise<void>;
  sendingIs: (id: string, connection: Connection) => Promise<void>;
};

export function openInboxes(query: Query, secrets: Secrets): Inboxes {
  const all = together(() => selectInboxes(query));
  const byAddress = together((address) => findInboxByAddress(query, address));
  return {
    all: () => all(""),
    byId: together((id) => findInbox(query, id)),
    byAddress: async (address) => (await byAddress(address)) ?? byAddress(withoutToken(address)),
    server: async (inbox, way) => {
      const server = inbox[way];
      if (!server) return null;
      const accessToken = await accessTokenOf(query, inbox.id, secrets);
      if (accessToken !== undefined)
        return { ...server, user: server.user || inbox.address, password: "", accessToken };
      const sealed = inbox.sealed[way];
      return { ...server, password: sealed ? secrets.unseal(sealed) : "" };
    },
    receivingIs: (id, connection) => writeReceiving(query, id, connection),
    sendingIs: (id, connection) => writeSending(query, id, connection),
  };
}

/** Asked by thirty letters at the same moment, read once. */
function together<Found>(read: (key: string) => Promise<Found>): (key: string) => Promise<Found> {
  const asked = new Map<string, Promise<Found>>();
  return (key) => {
    const reading = asked.get(key) ?? read(key).finally(() => asked.delete(key));
    asked.set(key, reading);
    return reading;
  };
}

const withoutToken = (address: string): string => address.toLowerCase().replace(/\+[^@]*@/u, "@");
