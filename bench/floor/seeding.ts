import type { Client } from "pg";
import { bytes, insertRows, type Row } from "../rows.ts";
import { inBatches, type Story, stories } from "../stories.ts";
import { floorSchema } from "./statements.ts";

export async function seedFloor(client: Client, entries: number): Promise<void> {
  await client.query(floorSchema);
  let message = 0;
  for (const batch of inBatches(stories(entries), 500)) {
    const rows = {
      customer: [] as Row[],
      conversation: [] as Row[],
      message: [] as Row[],
      raw_mail: [] as Row[],
      event: [] as Row[],
    };
    for (const story of batch) {
      tell(story, rows, message);
      message += story.entries.length;
    }
    for (const [table, each] of Object.entries(rows)) await insertRows(client, table, each);
  }
  for (const table of ["customer", "conversation", "message"])
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table}`);
  await client.query("analyze");
}

function tell(
  story: Story,
  rows: Record<"customer" | "conversation" | "message" | "raw_mail" | "event", Row[]>,
  before: number,
): void {
  const id = story.index + 1;
  const { customer } = story;
  rows.customer.push({ id: customer.index + 1, email: customer.email, name: customer.name });
  rows.conversation.push({
    id,
    customer_id: customer.index + 1,
    subject: story.subject,
    status: story.open ? 1 : 0,
    n_messages: story.entries.length,
    last_at: story.entries.at(-1)?.at,
    created_at: story.entries[0]?.at,
  });
  for (const [place, entry] of story.entries.entries()) {
    const message = before + place + 1;
    rows.message.push({
      id: message,
      conversation_id: id,
      inbound: entry.inbound,
      body: entry.text,
      created_at: entry.at,
    });
    rows.event.push({ conversation_id: id, kind: "said", at: entry.at });
    if (entry.raw) rows.raw_mail.push({ message_id: message, content: bytes(entry.raw) });
  }
}
