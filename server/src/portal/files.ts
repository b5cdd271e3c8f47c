import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { FileStore } from "../platform/files.ts";
import type { FastifyReply, Http } from "../platform/http/server.ts";
import { refuse } from "../platform/refuse.ts";
import { downloadable } from "../thread/showing.ts";

/** What a browser draws without running anything; SVG is not among them. */
export const rasterTypes: ReadonlySet<string> = new Set([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
]);

const Named = z.object({ attachmentId: Id, name: z.string().optional() });

/** For whoever is signed in: files of a thread, as downloads; pictures also inside the frame of their message. */
export function fileRoutes(http: Http, files: FileStore): void {
  http.get("/files/:attachmentId/inline", async (request, reply) => {
    const { attachmentId } = Named.parse(request.params);
    const found = await request.work((work) => downloadable(work, attachmentId));
    if (!rasterTypes.has(found.type)) throw refuse("not_found");
    return headed(reply, found, "inline")
      .header("cache-control", "private, max-age=3600")
      .send(files.stream(found.sha256));
  });
  http.get("/files/:attachmentId/:name", async (request, reply) => {
    const { attachmentId } = Named.parse(request.params);
    const found = await request.work((work) => downloadable(work, attachmentId));
    return sendDownload(reply, found, files);
  });
}

type Sent = { sha256: string; name: string; type: string; size: number };

/** Nothing uploaded is ever rendered in our origin: a download, its type never guessed, and no script if opened anyway. */
export const sendDownload = (reply: FastifyReply, file: Sent, files: FileStore): FastifyReply =>
  headed(reply, file, "attachment").send(files.stream(file.sha256));

type Made = { name: string; type: string; content: string | Buffer };

/** The same for what we made ourselves. */
export const sendMade = (reply: FastifyReply, { name, type, content }: Made): FastifyReply =>
  headed(reply, { name, type: "", size: Buffer.byteLength(content) }, "attachment")
    .type(type)
    .send(content);

function headed(
  reply: FastifyReply,
  { name, type, size }: Omit<Sent, "sha256">,
  disposition: "attachment" | "inline",
): FastifyReply {
  return reply
    .headers({
      "content-disposition": `${disposition}; ${fileNameOf(name)}`,
      "content-length": size,
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
    })
    .type(/^[\w.+-]+\/[\w.+-]+$/u.test(type) ? type : "application/octet-stream");
}

/** RFC 6266: plain for old programs, and the whole name in UTF-8 for the others (RFC 8187). */
function fileNameOf(name: string): string {
  const clean = name.replaceAll(/[\p{Cc}/\\]/gu, "_").toWellFormed();
  const plain = clean.replaceAll(/[^\x20-\x7e]|["%]/gu, "_");
  const whole = encodeURIComponent(clean).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}
