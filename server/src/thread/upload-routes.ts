import { Attachment } from "@guichet/contract/thread.ts";
import { fileTypeFromBuffer } from "file-type";
import { z } from "zod";
import { requirePerson } from "../access/policy.ts";
import type { FileStore } from "../platform/files.ts";
import { isStorageFull } from "../platform/files.ts";
import type { Routes } from "../platform/http/routes.ts";
import { refuse } from "../platform/refuse.ts";
import { attachUpload } from "./uploading.ts";

/** What a mail server will still take once encoded. */
const largestUpload = 25 * 1024 * 1024;

const Named = z.object({ name: z.string().trim().min(1).max(255) });

/** The body is the file itself, bytes as they are. */
export function uploadRoutes(routes: Routes, files: FileStore): void {
  void routes.http.register((raw, _options, done) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: largestUpload }, (_request, body, taken) =>
      taken(null, body),
    );
    routes.postOn(raw, { bodyLimit: largestUpload })(
      "/uploads",
      {
        says: "A file for a draft; the body is its bytes, up to 25 MB.",
        query: Named,
        answer: Attachment,
        status: 201,
      },
      async ({ work, query: { name }, request }) => {
        await work(async (unit) => requirePerson(unit.actor));
        if (!Buffer.isBuffer(request.body) || request.body.length === 0)
          throw refuse("request.invalid", { fields: [] });
        const stored = await keepUpload(files, request.body);
        const type = await typeOf(request.body, request.headers["content-type"]);
        return work((unit) =>
          attachUpload(unit, { ...stored, name: name.replaceAll(/[\p{Cc}/\\]/gu, "_"), type }),
        );
      },
    );
    done();
  });
}

async function keepUpload(files: FileStore, content: Buffer) {
  try {
    return await files.keep(content);
  } catch (error) {
    if (isStorageFull(error)) throw refuse("storage.full");
    throw error;
  }
}

/** What the bytes show; the browser's word only when they show nothing. */
async function typeOf(content: Buffer, declared: string | undefined): Promise<string> {
  const found = await fileTypeFromBuffer(content);
  if (found) return found.mime;
  return /^[a-z]+\/[\w.+-]+$/u.test(declared ?? "") ? (declared ?? "") : "application/octet-stream";
}
