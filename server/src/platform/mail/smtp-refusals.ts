import type { SendingProblem } from "@guichet/contract/mail-problems.ts";
import { reasonFor } from "./bounce-words.ts";
import { serverProblem, serverWords, told } from "./server-problems.ts";

/** What a server, or the way to it, said no to: for good, or for now. */
export type SmtpRefusal = { forGood: boolean; problem: SendingProblem; said: string };

/**
 * Reads what nodemailer threw. RFC 5321 makes 5yz a no for good and 4yz a no for now; what never got an answer is for
 * now. A wrong password is for now too: somebody will correct it, and the letter need not be written again.
 */
export function readSmtpRefusal(error: unknown): SmtpRefusal {
  const said = serverWords(error);
  if (!(error instanceof Error)) return { forGood: false, problem: "other", said };
  const each = rejections(error);
  const code = each[0]?.code ?? codeOf(error);
  const connection = serverProblem(error);
  if (connection === "wrong_credentials" || code === 530)
    return { forGood: false, problem: "wrong_credentials", said };
  if (each.length > 0) {
    const waiting = each.some((one) => one.code < 500);
    const words = each
      .map((one) => one.said)
      .join(" / ")
      .slice(0, 500);
    return {
      forGood: !waiting,
      problem: waiting ? "temporary" : problemIn(each[0]?.said ?? "", "refused"),
      said: words,
    };
  }
  if (connection) return { forGood: false, problem: connection, said };
  if (told(error, "code") === "EPROTOCOL") return { forGood: false, problem: "not_smtp", said };
  // Known before a byte left: the size the server announced, an address that can't be one.
  if (code === null) return localRefusal(error, said);
  // 503 says that the conversation went wrong, not that the letter is.
  if (code < 500 || code === 503) return { forGood: false, problem: "temporary", said };
  const fallback = told(error, "command") === "MAIL FROM" ? "sender_refused" : "refused";
  return { forGood: true, problem: problemIn(said, fallback), said };
}

export type Rejection = { address: string; code: number; said: string };

/** The recipients that were refused one by one. */
export function rejections(given: object): Rejection[] {
  const list: unknown = Reflect.get(given, "rejectedErrors");
  if (!Array.isArray(list)) return [];
  return list
    .filter((each) => each instanceof Error)
    .map((each) => {
      const address = told(each, "recipient");
      return {
        address: typeof address === "string" ? address : "",
        code: codeOf(each) ?? 500,
        said: serverWords(each),
      };
    });
}

function codeOf(error: Error): number | null {
  const code = told(error, "responseCode");
  return typeof code === "number" ? code : null;
}

function localRefusal(error: Error, said: string): SmtpRefusal {
  if (told(error, "code") === "EMESSAGE") return { forGood: true, problem: "too_big", said };
  if (told(error, "code") === "EENVELOPE") return { forGood: true, problem: "unknown_address", said };
  return { forGood: false, problem: "other", said };
}

function problemIn(said: string, otherwise: SendingProblem): SendingProblem {
  if (/^552\b(?!.*(quota|full|5\.2\.2))/i.test(said)) return "too_big";
  const enhanced = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(said)?.[0] ?? null;
  const reason = reasonFor(enhanced, said);
  if (otherwise === "sender_refused") return reason === "too_big" ? "too_big" : otherwise;
  if (reason === "domain_not_found") return "unknown_address";
  if (reason !== "other" && reason !== "temporary") return reason;
  return /^55[01]\b/.test(said) ? "unknown_address" : otherwise;
}
