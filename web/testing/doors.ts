type Answering = (address: string, request: RequestInit) => Promise<Response>;
type Counter = { answering: Answering; isOpen: boolean };

let counter: Counter | undefined;
let strays: string[] = [];

/** Whoever answers what the screens of this test ask. */
export function openCounter(answering: Answering): void {
  if (counter !== undefined) counter.isOpen = false;
  counter = { answering, isOpen: true };
}

/**
 * The test is over. Its screens may still ask, as a draft is kept when its place goes, or wait for an answer: nobody
 * answers any more. An answer that came now would be heard by screens that are gone, and lead the next test's astray.
 * Ends once what had been answered before has been heard.
 */
export async function closeCounter(): Promise<void> {
  if (counter !== undefined) counter.isOpen = false;
  await new Promise((resolve) => setTimeout(resolve));
  const asked = strays;
  strays = [];
  if (asked.length > 0) throw new Error(`Nobody expected this: ${asked.join(", ")}. Open a post first.`);
}

/** No request of a test ever leaves for a network: what no post was opened for fails the test that asked it. */
export function shutDoors(): void {
  globalThis.fetch = (input, request = {}) => {
    const address = input instanceof Request ? input.url : String(input);
    if (counter === undefined) return Promise.reject(stray(`${request.method ?? "GET"} ${address}`));
    return answered(counter, address, request);
  };
  for (const door of ["XMLHttpRequest", "WebSocket", "EventSource"]) {
    Reflect.set(
      globalThis,
      door,
      class {
        constructor(address = "") {
          throw stray(`${door} ${address}`);
        }
      },
    );
  }
}

async function answered(here: Counter, address: string, request: RequestInit): Promise<Response> {
  if (!here.isOpen) return never();
  const response = await here.answering(address, request);
  const whileOpen = async (read: () => Promise<unknown>) => {
    const words = await read();
    return here.isOpen ? words : never();
  };
  if (!here.isOpen) return never();
  return new Proxy(response, {
    get: (whole, part: keyof Response) => {
      if (part === "text" || part === "json") return () => whileOpen(() => whole[part]());
      return whole[part];
    },
  });
}

const never = () => new Promise<never>(() => undefined);

function stray(what: string): Error {
  strays.push(what);
  return new Error(`Nobody expected this: ${what}.`);
}
