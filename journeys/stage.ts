import { expect, onTestFailed } from "vitest";
import { amina, bruno, chloe, password, support } from "../server/testing/cast.ts";
import { until } from "../server/testing/until.ts";
import { type Browser, type Coming, startBrowser, type Visitor } from "./browser.ts";
import { mailboxPassword, openPost, type Post } from "./post.ts";
import { type Product, type Setup, startProduct } from "./product.ts";

/** The whole of it, real from end to end: the product, a mail server, a browser. */
export type Stage = {
  product: Product;
  post: Post;
  /** Somebody comes, with a browser of their own. */
  comes: (coming?: Coming) => Promise<Visitor>;
  /** Nothing went wrong behind anybody's screen. */
  verify: () => void;
  stop: () => Promise<void>;
};

export const companyName = "Maison Vauban";

const allDay = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: "00:00", to: "24:00" }));

type Scene = {
  /** Addresses with a mailbox, besides the company's own. */
  mailboxes?: readonly string[];
  company?: Record<string, unknown>;
  /** The company's mailbox is connected from the start. */
  connected?: boolean;
  /** Nothing at all is set up: somebody has just typed `npm start`. */
  bare?: boolean;
};

export async function openStage({
  mailboxes = [],
  company = {},
  connected = true,
  bare = false,
}: Scene = {}): Promise<Stage> {
  // What has started stops again when the next does not start.
  await using starting = new AsyncDisposableStack();
  const post = await openPost([support, ...mailboxes]);
  starting.defer(post.stop);
  const setup: Setup = {
    company: { name: companyName, counterOpen: true, openingHours: allDay, ...company },
    agents: [amina, bruno, chloe].map((person) => ({ ...person, password })),
    inboxes: connected ? [inboxOn(post)] : [],
  };
  const trusts = post.submission.certificate;
  const product = await startProduct(bare ? { trusts } : { trusts, setup });
  starting.defer(product.stop);
  const browser: Browser = await startBrowser(product.url);
  starting.defer(browser.stop);
  const visitors: Visitor[] = [];
  const started = starting.move();
  return {
    product,
    post,
    comes: async (coming) => {
      const visitor = await browser.open(coming);
      visitors.push(visitor);
      // What they were looking at says more than a trace.
      onTestFailed(() =>
        visitor.keepPicture(`failed-${visitors.indexOf(visitor) + 1}`).catch(() => undefined),
      );
      return visitor;
    },
    verify: () => expect(visitors.flatMap((visitor) => visitor.complaints())).toEqual([]),
    stop: () => started.disposeAsync(),
  };
}

/** Reads the company's mailbox at Dovecot, sends through OpenSMTPD. */
const inboxOn = ({ house, submission }: Post): Record<string, unknown> => ({
  name: "Service clients",
  address: support,
  language: "fr",
  imap: {
    host: house.host,
    port: house.imap.port,
    security: "none",
    user: support,
    password: mailboxPassword,
  },
  smtp: {
    host: submission.host,
    port: submission.port,
    security: "starttls",
    user: support,
    password: mailboxPassword,
  },
});

export const asTheDayEnds = ({ hour, minute }: Temporal.ZonedDateTime): boolean =>
  hour === 23 && minute >= 50;

/** A story that speaks of tomorrow, or of an hour to come, does not begin when they are about to mean something else. */
export async function notBegun(isUnlucky: (now: Temporal.ZonedDateTime) => boolean): Promise<void> {
  const now = () => Temporal.Now.zonedDateTimeISO("Europe/Paris");
  await until(now, (hour) => !isUnlucky(hour), 11 * 60_000);
}

/** Through the screen, as every morning. */
export async function signIn({ page, expects }: Visitor, person: { email: string }): Promise<void> {
  // The desk asks who is there before anybody is.
  expects(/401 .*\/api\/session/u);
  await page.goto("/");
  await page.getByLabel("Adresse e-mail").fill(person.email);
  await page.getByLabel("Mot de passe").fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("heading", { level: 1, name: "Mes dossiers" }).waitFor();
}
