import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("with nothing set, Guichet answers on this machine alone, with its own database, in the folder data", () => {
  const config = readConfig({});

  expect(config).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    url: "http://localhost:8080",
    databaseUrl: undefined,
    secret: undefined,
    killAt: undefined,
  });
  expect(isAbsolute(config.dataFolder)).toBe(true);
  expect(config.dataFolder).toMatch(/\/data$/u);
});

test("what is set is taken", () => {
  expect(
    readConfig({
      PORT: "9000",
      HOST: "0.0.0.0",
      GUICHET_URL: "https://aide.exemple.test",
      GUICHET_DATA: join(tmpdir(), "guichet"),
      DATABASE_URL: "postgres://guichet@db.exemple.test/guichet",
      GUICHET_SECRET: "new, old",
    }),
  ).toMatchObject({
    port: 9000,
    host: "0.0.0.0",
    url: "https://aide.exemple.test",
    dataFolder: join(tmpdir(), "guichet"),
    databaseUrl: "postgres://guichet@db.exemple.test/guichet",
    secret: "new, old",
  });
});

test("an empty setting is one that was left out", () => {
  const empty = {
    PORT: "",
    HOST: "",
    GUICHET_URL: "",
    GUICHET_DATA: "",
    DATABASE_URL: "",
    GUICHET_SECRET: "",
  };

  expect(readConfig(empty)).toEqual(readConfig({}));
});

test("the address people type follows the port, and loses its last slash", () => {
  expect(readConfig({ PORT: "8081" }).url).toBe("http://localhost:8081");
  expect(readConfig({ GUICHET_URL: "https://aide.exemple.test//" }).url).toBe("https://aide.exemple.test");
});

test.each(["eighty", "-1", "65536", "80.5", "8080x"])(
  "PORT=%s is refused with what to do instead",
  (port) => {
    expect(() => readConfig({ PORT: port })).toThrow(`PORT is “${port}”: give a number between 0 and 65535`);
  },
);
