import type { SignInAnswer } from "@guichet/contract/signing-in.ts";
import { amina, password } from "../cast.ts";
import type { Desk } from "../desk.ts";

type Answered<Body> = { status: number; body: Body };

/** A browser of its own: it keeps the cookies it is given, as theirs would. */
export type Browser = {
  asks: <Body = unknown>(
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
  ) => Promise<Answered<Body>>;
  signsIn: (email?: string, secret?: string) => Promise<Answered<SignInAnswer>>;
  cookies: Record<string, string>;
  /** Where the last answer sent it. */
  sentTo: string | undefined;
};

type Opening = { from?: string; userAgent?: string };

export function openBrowser(
  desk: Desk,
  { from = "127.0.0.1", userAgent = "Firefox/1" }: Opening = {},
): Browser {
  const cookies: Record<string, string> = {};
  const asks: Browser["asks"] = async (method, path, body) => {
    const answer = await desk.app.http.inject({
      method,
      url: path,
      cookies,
      remoteAddress: from,
      headers: { "user-agent": userAgent },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === "") delete cookies[name];
      else cookies[name] = value;
    }
    browser.sentTo = answer.headers.location?.toString();
    const isJson = answer.headers["content-type"]?.toString().includes("json");
    return { status: answer.statusCode, body: (isJson ? answer.json() : answer.body) as never };
  };
  const browser: Browser = {
    asks,
    cookies,
    sentTo: undefined,
    signsIn: (email = amina.email, secret = password) =>
      asks("POST", "/api/session", { email, password: secret }),
  };
  return browser;
}
