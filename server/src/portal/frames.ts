import { Id, type Language } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { portalWords } from "../locales/portal.ts";
import { html } from "../platform/http/html.ts";
import { languageOf } from "../platform/http/language.ts";
import type { FastifyReply, Http } from "../platform/http/server.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { originalHtml } from "../thread/showing.ts";
import { cleanOriginal } from "./originals.ts";

const Params = z.object({ entryId: Id });
const Asked = z.object({ images: z.literal("1").optional().catch(undefined) });

/** The original of an entry, for the frame that shows it: sanitised, and under a policy that would hold without that. */
export function frameRoutes(http: Http): void {
  http.get("/frames/entries/:entryId", async (request, reply) => {
    const { entryId } = Params.parse(request.params);
    const remoteImages = Asked.parse(request.query).images === "1";
    const { html: original, inline } = await request.work((work) => originalHtml(work, entryId));
    const body =
      cleanOriginal(original, { inline, remoteImages }) ??
      (await request.work((work) => textAlone(work, entryId, languageOf(request))));
    return sendFrame(reply, body, remoteImages);
  });
}

async function textAlone(work: Work, entryId: string, language: Language): Promise<string> {
  const [entry] = await work.query(sql<{ text: string }>`select text from entries where id = ${entryId}`);
  const { tooHeavy } = portalWords[language].frame;
  return html`<p><em>${tooHeavy}</em></p><div style="white-space:pre-wrap">${entry?.text ?? ""}</div>`.markup;
}

/** Paper under ink, whatever the desk's theme: letters are written for white. */
const style =
  "html{color-scheme:light}body{margin:0;padding:2px;font:15px/1.5 system-ui,sans-serif;color:#1a2233;background:#fff;overflow-wrap:anywhere}" +
  "img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:0 0 0 12px;padding-left:12px;border-left:2px solid #cfc7b6}";

function sendFrame(reply: FastifyReply, body: string, remoteImages: boolean): FastifyReply {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src 'self' data:${remoteImages ? " https: http:" : ""}`,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  ].join("; ");
  return reply
    .header("content-security-policy", policy)
    .type("text/html; charset=utf-8")
    .send(
      `<!doctype html><html><head><meta charset="utf-8"><title>–</title><style>${style}</style></head><body>${body}</body></html>`,
    );
}
