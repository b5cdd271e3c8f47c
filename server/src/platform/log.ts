import { pino } from "pino";

/** One JSON line an event, on standard output. Words of customers, passwords and tokens never get here. */
export type Log = {
  info: (particulars: object, message: string) => void;
  warn: (particulars: object, message: string) => void;
  error: (particulars: object, message: string) => void;
};

export function openLog(): Log {
  return pino({
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    errorKey: "error",
    redact: {
      paths: [
        "password",
        "*.password",
        "secret",
        "*.secret",
        "authorization",
        "*.authorization",
        "cookie",
        "*.cookie",
      ],
      censor: "…",
    },
    serializers: { error: pino.stdSerializers.err },
  });
}

/** For a command whose output is for a person. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
