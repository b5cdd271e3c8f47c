import { Agent, request } from "node:http";

export type Asked = {
  port: number;
  path: string;
  method?: "GET" | "POST";
  token?: string;
  cookie?: string;
  type?: string;
  body?: Buffer;
};
export type Answered = { status: number; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** A socket that waited while a target settled may be closed by it at the very moment of the next question. */
export function dropIdleSockets(): void {
  for (const idle of Object.values(agent.freeSockets)) for (const socket of idle ?? []) socket.destroy();
}

export function ask({ port, path, method = "GET", token, cookie, type, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(cookie ? { cookie } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { "content-type": type ?? "application/json", "content-length": body.length } : {}),
    };
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Asks, and holds that the answer is a success: a fast refusal is not a figure. */
export async function mustAsk(asked: Asked): Promise<Buffer> {
  const { status, body } = await ask(asked);
  if (status < 200 || status > 299)
    throw new Error(`${asked.path} answered ${status}: ${body.toString().slice(0, 300)}`);
  return body;
}

/** Milliseconds of each act, and seconds of the whole. */
export type Driven = { times: number[]; seconds: number };

/** `count` acts, `together` at a time, each as soon as one ends. */
export async function drive(
  count: number,
  together: number,
  act: (index: number) => Promise<unknown>,
): Promise<Driven> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    for (let index = next++; index < count; index = next++) {
      const start = performance.now();
      await act(index);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  return { times, seconds: (performance.now() - began) / 1000 };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
