import type { AskingDatum, DataRequest } from "@guichet/contract/data-requests.ts";
import type { z } from "zod";
import type { Departure } from "../src/dispatch/model.ts";
import type { Http } from "../src/platform/http/server.ts";
import type { Desk } from "./desk.ts";

type Jar = { name: string; value: string; path: string };

/** What a visitor sees: the last page of a chain of redirects, and each of its steps. */
export type Seen = {
  status: number;
  path: string;
  html: string;
  headers: Record<string, unknown>;
  steps: string[];
};

/** A browser without JavaScript: it keeps cookies by their path, follows redirects, and sends forms as forms. */
export function openVisitor(http: Http, address = "203.0.113.7") {
  let jar: Jar[] = [];

  async function ask(
    method: "GET" | "HEAD" | "POST",
    path: string,
    body?: FormData | URLSearchParams,
  ): Promise<Seen> {
    const steps: string[] = [];
    let answer = await once(method, path, body);
    let at = path;
    while (answer.statusCode === 303) {
      at = String(answer.headers.location);
      steps.push(at);
      answer = await once("GET", at);
    }
    return { status: answer.statusCode, path: at, html: answer.body, headers: answer.headers, steps };
  }

  async function once(method: "GET" | "HEAD" | "POST", path: string, body?: FormData | URLSearchParams) {
    const encoded = body ? new Response(body) : null;
    const { pathname } = new URL(path, "http://localhost");
    const cookie = jar
      .filter((each) => within(pathname, each.path))
      .map((each) => `${each.name}=${each.value}`);
    const answer = await http.inject({
      method,
      url: path,
      remoteAddress: address,
      headers: {
        ...(cookie.length > 0 ? { cookie: cookie.join("; ") } : {}),
        ...(encoded
          ? { "content-type": String(encoded.headers.get("content-type")), origin: "http://localhost:8080" }
          : {}),
      },
      ...(encoded ? { payload: Buffer.from(await encoded.arrayBuffer()) } : {}),
    });
    for (const { name, value, path: at = "/" } of answer.cookies)
      jar = [...jar.filter((each) => each.name !== name || each.path !== at), { name, value, path: at }];
    return answer;
  }

  return {
    opens: (path: string) => ask("GET", path),
    peeks: (path: string) => ask("HEAD", path),
    once,
    sends: (path: string, fields: Fields) => ask("POST", path, formOf(fields)),
    presses: (path: string, fields: Record<string, string> = {}) =>
      ask("POST", path, new URLSearchParams(fields)),
    cookies: () => jar,
  };
}

type Sent = string | File | readonly (string | File)[];
export type Fields = Record<string, Sent>;

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, given] of Object.entries(fields)) {
    for (const value of [given].flat()) form.append(name, value);
  }
  return form;
}

const within = (path: string, cookiePath: string): boolean =>
  path === cookiePath || cookiePath === "/" || path.startsWith(`${cookiePath}/`);

/** The value a page gives to a hidden field. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`, "u").exec(html)?.[1] ?? "";

/** What is read on a page, without its marks; spaces of all kinds are one. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(?:head|style)[\s\S]*?<\/(?:head|style)>/gu, "")
    .replaceAll(/<[^>]+>/gu, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll(/[\s\u00a0\u202f]+/gu, " ");

export type Following = ReturnType<typeof openVisitor> & { page: string };

/** Somebody opens the link of a ticket, in a browser of their own. */
export async function follows(desk: Desk, ticketId: string, address?: string): Promise<Following> {
  const visitor = openVisitor(desk.app.http, address);
  const link = desk.app.links.tracking(ticketId, desk.now());
  const { path } = await visitor.opens(new URL(link).pathname);
  return { ...visitor, page: path };
}

export async function asksFor(
  desk: Desk,
  ticketId: string,
  asking: z.input<typeof AskingDatum>,
): Promise<DataRequest> {
  const asked = await desk.asks<DataRequest>(
    "amina",
    "POST",
    `/api/tickets/${ticketId}/data-requests`,
    asking,
  );
  await desk.settles();
  return asked.body;
}

/** What this address has in its mailbox, newest last. */
export const mailOf = (desk: Desk, address: string): Departure[] =>
  desk.post.sent.filter(({ recipients, copies }) => [...recipients, ...copies].includes(address));

/** The six digits of the last code that left. */
export function codeIn(desk: Desk): string {
  const letter = desk.post.sent.findLast(({ kind }) => kind === "code");
  return /\b(\d{6})\b/u.exec(letter?.text ?? "")?.[1] ?? "";
}

/** Six digits that are not these. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

export const linkIn = (letter: Departure | undefined, path: string): string =>
  new URL(new RegExp(`https?://\\S+/${path}/\\S+`, "u").exec(letter?.text ?? "")?.[0] ?? "http://none/")
    .pathname;
