import { resolve } from "node:path";
import { filesUnder, isSpecimen, read } from "./tree.mjs";

const root = resolve(process.argv[2] ?? ".");
const texts =
  /\.(?:ts|tsx|mjs|cjs|js|json|css|html|md|sql|ya?ml|toml|sh|env|txt|conf|pem|key)$|(?:^|\/)\.[a-z]+rc$/;

const shapes = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["a cloud key", /\bAKIA[0-9A-Z]{16}\b/],
  ["a forge token", /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,})\b/],
  ["a registry token", /\bnpm_[A-Za-z0-9]{36}\b|:_authToken=/],
  ["a chat token", /\bxox[abprs]-[\w-]{20,}/],
  [
    "a password in an address",
    /\b[a-z+]+:\/\/[^\s:/@"'`${}]+:(?!\$|<|\*|password@|secret@)[^\s/@"'`${}]{6,}@(?!localhost|127\.|\[::1\]|[\w.-]*example\b|[\w.-]*\.test\b)/,
  ],
  ["the address of a registry", /"resolved":\s*"https?:/],
];

const found = filesUnder(root)
  .filter((path) => texts.test(path) && !isSpecimen(path) && path !== "gates/secrets.mjs")
  .flatMap((path) =>
    read(root, path)
      .split("\n")
      .flatMap((line, place) =>
        shapes
          .filter(([, shape]) => shape.test(line))
          .map(([name]) => `✗ ${path}:${place + 1} holds ${name}`),
      ),
  );

for (const line of found.slice(0, 50)) console.log(line);
console.log(`${found.length} secrets found`);
process.exitCode = found.length === 0 ? 0 : 1;
