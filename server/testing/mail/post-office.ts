import type { Departure, Fate, Sender } from "../../src/dispatch/model.ts";

/** The post of tests: remembers what it was given, and fails as it is told. The real one is tried against real servers. */
export type PostOffice = Sender & {
  sent: Departure[];
  /** What the next departures meet, one each; then they leave. */
  meets: Fate[];
  /** What happens while the next departures are on the wire, one each. */
  meanwhile: (() => Promise<unknown>)[];
};

export function openPostOffice(): PostOffice {
  const sent: Departure[] = [];
  const meets: Fate[] = [];
  const meanwhile: (() => Promise<unknown>)[] = [];
  return {
    sent,
    meets,
    meanwhile,
    compose: async (departure) =>
      Buffer.from(
        `Message-ID: <${departure.messageId}>\r\nSubject: ${departure.subject}\r\n\r\n${departure.text}`,
      ),
    send: async (departure) => {
      await meanwhile.shift()?.();
      const fate = meets.shift() ?? { kind: "left" as const, serverSaid: "250 taken" };
      if (fate.kind === "left") sent.push(departure);
      return fate;
    },
  };
}
