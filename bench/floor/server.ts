import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";
import PostalMime from "postal-mime";
import { openTicket, readList, readOne, search } from "./statements.ts";

/**
 * The floor: the least work anybody can do for the same durable result. One statement a request, no sign-in, no
 * check, no rule. It is what the product is measured against, so nothing may be taken away from it.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function takeMail(raw: Buffer): Promise<unknown> {
  const mail = await PostalMime.parse(raw);
  const files = mail.attachments;
  const { rows } = await pool.query({
    ...openTicket,
    values: [
      mail.from?.address,
      mail.from?.name,
      mail.subject,
      mail.text,
      mail.messageId,
      mail.html,
      files.map((file) => file.filename),
      files.map((file) => file.mimeType),
      files.map((file) => Buffer.from(file.content as ArrayBuffer)),
      raw,
    ],
  });
  return rows[0];
}

async function takeJson(raw: Buffer): Promise<unknown> {
  const { customer, subject, text } = JSON.parse(raw.toString());
  const values = [customer.email, customer.name, subject, text, null, null, [], [], [], null];
  return (await pool.query({ ...openTicket, values })).rows[0];
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? "/", "http://floor");
  if (request.method === "POST") {
    const body = await bodyOf(request);
    return url.pathname === "/mail" ? takeMail(body) : takeJson(body);
  }
  if (url.pathname === "/search")
    return (await pool.query({ ...search, values: [url.searchParams.get("q")] })).rows;
  if (url.pathname === "/tickets") return (await pool.query(readList)).rows;
  return (await pool.query({ ...readOne, values: [url.pathname.split("/")[2]] })).rows[0];
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const json = JSON.stringify(await answer(request));
    const status = request.method === "POST" ? 201 : 200;
    response.writeHead(status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(json),
    });
    response.end(json);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

createServer((request, response) => void serve(request, response)).listen(
  Number(process.env.PORT),
  "127.0.0.1",
);
