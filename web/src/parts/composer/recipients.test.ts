import { expect, test } from "vitest";
import { entry, ticket } from "../../../testing/cast.ts";
import { isAddress, replyRecipients } from "./recipients.ts";

const isOurs = (address: string) => /^contact(?:\+.*)?@arvel\.example$/u.test(address.toLowerCase());
const toAll = { repliesToAll: true, isOurs };

test("Recipients: the inbox replies to all, or to the sender alone", () => {
  const thread = [entry({ to: ["contact@arvel.example"], cc: ["mairie@example.org"] })];
  expect(replyRecipients({ thread }, toAll)).toEqual({ to: ["dov@example.org"], cc: ["mairie@example.org"] });
  expect(replyRecipients({ thread }, { ...toAll, repliesToAll: false })).toEqual({
    to: ["dov@example.org"],
    cc: [],
  });
});

test("Recipients: an address that was removed stays removed, until somebody of ours adds it again", () => {
  const asks = (position: number) => entry({ position, cc: ["mairie@example.org", "esra@example.org"] });
  const answers = (position: number, cc: string[]) =>
    entry({
      position,
      kind: "sent",
      author: { ...entry().author, kind: "agent" },
      to: ["dov@example.org"],
      cc,
    });
  const thread = [asks(1), answers(2, ["esra@example.org"]), asks(3)];
  expect(replyRecipients({ thread }, toAll).cc).toEqual(["esra@example.org"]);
  expect(
    replyRecipients({ thread: [...thread, answers(4, ["mairie@example.org"]), asks(5)] }, toAll).cc,
  ).toEqual(["mairie@example.org"]);
});

test("a reply goes to whoever wrote last, in copy to those they wrote to, and never to ourselves", () => {
  const last = entry({
    position: 2,
    to: ["Contact@arvel.example", "contact+t1-abc@arvel.example", "mairie@example.org"],
    cc: ["dov@example.org", "mairie@example.org"],
  });
  expect(replyRecipients(ticket({ thread: [entry(), last] }), toAll)).toEqual({
    to: ["dov@example.org"],
    cc: ["mairie@example.org"],
  });
});

test("a thread without a word of the customer proposes nobody", () => {
  expect(replyRecipients(ticket({ thread: [entry({ kind: "note" })] }), toAll)).toEqual({ to: [], cc: [] });
});

test.each([
  ["dov@example.org", true],
  ["dov@example", false],
  ['"dov perez"@example.org', true],
  ['dov "perez@example.org', false],
  ["dov example.org", false],
])("%s is an address: %s", (text, is) => {
  expect(isAddress(text)).toBe(is);
});
