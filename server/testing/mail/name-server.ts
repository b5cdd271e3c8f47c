import { createSocket } from "node:dgram";
import { once } from "node:events";

/** A name that no server has, known so without asking one: where names come slowly, a question would be a matter of luck. */
export const nobodysName = "nobody..invalid";

export type NameServer = { address: string; stop: () => Promise<void> };

/** A DNS server of one's own on the loopback: it knows these texts, and that every other name has none (RFC 1035). */
export async function openNameServer(
  texts: Readonly<Record<string, readonly string[]>>,
): Promise<NameServer> {
  const socket = createSocket("udp4");
  socket.on("message", (question, from) => {
    const answer = answerTo(question, texts[nameIn(question)] ?? []);
    socket.send(answer, from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    address: `127.0.0.1:${socket.address().port}`,
    stop: async () => {
      socket.close();
      await once(socket, "close");
    },
  };
}

const headLength = 12;

function nameIn(question: Buffer): string {
  const labels: string[] = [];
  let place = headLength;
  for (let length = question[place] ?? 0; length > 0; length = question[place] ?? 0) {
    labels.push(question.toString("latin1", place + 1, place + 1 + length));
    place += length + 1;
  }
  return labels.join(".").toLowerCase();
}

function answerTo(question: Buffer, found: readonly string[]): Buffer {
  const end = question.indexOf(0, headLength) + 5;
  const head = Buffer.from(question.subarray(0, headLength));
  // An answer, recursion available; 3 is “no such name”.
  head.writeUInt16BE(0x8180 | (found.length === 0 ? 3 : 0), 2);
  head.writeUInt16BE(found.length, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, question.subarray(headLength, end), ...found.map(textRecord)]);
}

/** Texts longer than 255 bytes travel in pieces. */
function textRecord(text: string): Buffer {
  const pieces = text.match(/.{1,255}/gsu) ?? [];
  const content = Buffer.concat(
    pieces.map((piece) => Buffer.concat([Buffer.of(piece.length), Buffer.from(piece, "latin1")])),
  );
  const head = Buffer.alloc(12);
  // The name is the question's; TXT, IN, kept for a minute.
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(16, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(content.length, 10);
  return Buffer.concat([head, content]);
}
