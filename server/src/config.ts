import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

export type Config = {
  port: number;
  host: string;
  /** The address people type, without a final slash: links in mails begin with it. */
  url: string;
  dataFolder: string;
  /** Undefined: Guichet starts its own PostgreSQL in the data folder. */
  databaseUrl: string | undefined;
  /** Undefined: made once and kept in the data folder. */
  secret: string | undefined;
  /** Names of moments at which the process kills itself, for the durability trials only. */
  killAt: string | undefined;
};

const checkout = fileURLToPath(new URL("../..", import.meta.url));

/** A demonstration has a folder and a port of its own, and never another database: nothing real is within its reach. */
export function readDemonstrationConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const port = readPort(environment.GUICHET_DEMO_PORT || "8090");
  return {
    port,
    host: "127.0.0.1",
    url: `http://localhost:${port}`,
    dataFolder: resolve(checkout, environment.GUICHET_DEMO_DATA || ".cache/demonstration"),
    databaseUrl: undefined,
    secret: undefined,
    killAt: undefined,
  };
}

/** The only reader of the environment. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const port = readPort(environment.PORT);
  return {
    port,
    host: environment.HOST || "127.0.0.1",
    url: (environment.GUICHET_URL || `http://localhost:${port}`).replace(/\/+$/u, ""),
    dataFolder: resolve(checkout, environment.GUICHET_DATA || "data"),
    databaseUrl: environment.DATABASE_URL || undefined,
    secret: environment.GUICHET_SECRET || undefined,
    killAt: environment.GUICHET_KILL_AT || undefined,
  };
}

function readPort(given: string | undefined): number {
  if (!given) return 8080;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is “${given}”: give a number between 0 and 65535, or leave it out for 8080.`);
}
