import type { Multipart, MultipartFile } from "@fastify/multipart";
import type { LeftFile } from "@guichet/contract/forms.ts";
import { fileTypeFromBuffer } from "file-type";
import type { FileStore } from "../../platform/files.ts";
import type { FastifyRequest } from "../../platform/http/server.ts";

/** Published beside the field, and in docs/operating. */
export const mostFiles = 10;
const largestFile = 20 * 1024 * 1024;
const largestTogether = 25 * 1024 * 1024;

/**
 * The longest message we take weighs 150 kB in the scripts that weigh most. A little more, so that what is cut here is
 * still too long for us: it comes back to its writer, and is never taken short of its end.
 */
const limits = { fileSize: largestFile, files: 50, fields: 30, parts: 60, fieldSize: 160_000 };

/** What our pages ask for. The rest is somebody trying us: read past, kept nowhere. */
const known = new Set(["key", "lang", "email", "name", "subject", "message", "reply_code", "kept"]);

export type FileProblem = { name: string; problem: "too_large" | "too_many" | "too_large_together" };

/** What a form brought. Nothing is judged yet, but files that pass the limits were never all in memory. */
export type Submission = {
  fields: ReadonlyMap<string, readonly string[]>;
  files: readonly LeftFile[];
  fileProblems: readonly FileProblem[];
};

type Taking = {
  files: FileStore;
  /** Those already given, whose mentions came back signed. */
  before: (mentions: readonly string[]) => readonly LeftFile[];
  /** False when nothing more may be kept: bytes are let through, and dropped. */
  keepFiles: boolean;
};

/** Fields come before files in our forms, so mentions are known when the first new file arrives. */
export async function readSubmission(request: FastifyRequest, taking: Taking): Promise<Submission> {
  const fields = new Map<string, string[]>();
  const fileProblems: FileProblem[] = [];
  const fresh: LeftFile[] = [];
  const before = () => taking.before(fields.get("kept") ?? []);
  for await (const part of request.parts({ limits })) {
    const { fieldname } = part;
    if (!isFile(part)) {
      if (known.has(fieldname)) fields.set(fieldname, [...(fields.get(fieldname) ?? []), String(part.value)]);
      continue;
    }
    if (fieldname !== "files") {
      part.file.resume();
      continue;
    }
    const taken = await takeFile(part, [...before(), ...fresh], taking);
    if (taken && "problem" in taken) fileProblems.push(taken);
    else if (taken) fresh.push(taken);
  }
  return { fields, files: [...before(), ...fresh], fileProblems };
}

const isFile = (part: Multipart): part is MultipartFile => part.type === "file";

async function takeFile(
  part: MultipartFile,
  others: readonly LeftFile[],
  { files, keepFiles }: Taking,
): Promise<LeftFile | FileProblem | null> {
  const name = (part.filename ?? "")
    .replaceAll(/[\p{Cc}/\\]/gu, "_")
    .slice(-200)
    .toWellFormed();
  const room = largestTogether - others.reduce((sum, file) => sum + file.size, 0);
  const tooMany = others.length >= mostFiles;
  const content = await readUpTo(part, tooMany || !keepFiles ? 0 : room);
  // An empty file field of the browser: no name, no bytes.
  if (name === "" && content?.length === 0) return null;
  if (!keepFiles) return null;
  if (tooMany) return { name, problem: "too_many" };
  if (part.file.truncated) return { name, problem: "too_large" };
  if (content === null) return { name, problem: "too_large_together" };
  const type = await typeOf(content, part.mimetype);
  return { ...(await files.keep(content)), name: name || "file", type };
}

/** The whole stream, or null past the room left; it is read to its end all the same, or the form would hang. */
async function readUpTo({ file }: MultipartFile, room: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file) {
    size += chunk.length;
    if (size <= room) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= room ? Buffer.concat(chunks) : null;
}

/** What the bytes show; the browser's word only when they show nothing. */
async function typeOf(content: Buffer, declared: string): Promise<string> {
  const found = await fileTypeFromBuffer(content);
  if (found) return found.mime;
  return /^[a-z]+\/[\w.+-]{1,100}$/u.test(declared) ? declared : "application/octet-stream";
}

export const fieldOf = (submission: Submission, name: string): string =>
  (submission.fields.get(name)?.at(-1) ?? "").replaceAll("\r\n", "\n").replaceAll("\0", "");
