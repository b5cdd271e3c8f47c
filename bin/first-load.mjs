import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

/*
 * What a browser fetches before the list of tickets can show: the page, the program it names, its style, and the
 * French words, which are the longer ones. Each slice of the desk adds a little; nobody sees the sum without a bar.
 */
const { values } = parseArgs({ options: { bar: { type: "string", default: "230" } } });
const bar = Number(values.bar) * 1000;

const web = join(import.meta.dirname, "../web");
const { build } = createRequire(join(web, "package.json"))("vite");
const { output } = await build({ root: web, logLevel: "silent", build: { write: false } });

const named = new Map(output.map((each) => [each.fileName, each]));
const page = output.find(({ fileName }) => fileName === "index.html");
const loaded = new Set([page]);
for (const [, path] of String(page.source).matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu))
  loaded.add(named.get(path));
loaded.add(output.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/locales/fr/words.ts")));

const weigh = (each) => gzipSync(each.type === "chunk" ? each.code : each.source).length;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB gz`;
const total = [...loaded].reduce((sum, each) => sum + weigh(each), 0);
console.log(`the desk's first load: ${kilobytes(total)} of ${kilobytes(bar)}`);
if (total > bar) {
  for (const each of loaded) console.log(`  ${each.fileName} ${kilobytes(weigh(each))}${heaviest(each)}`);
  console.log("Fetch what is not on the first screen when it is asked for: lazy(), import() on intent.");
  process.exitCode = 1;
}

/** The five parts that weigh most in a file, so that whoever made it heavier sees what did. */
function heaviest(each) {
  if (each.type !== "chunk") return "";
  const sizes = new Map();
  for (const [path, { renderedLength }] of Object.entries(each.modules)) {
    const name = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/u)?.[1] ?? path.slice(web.length + 1);
    sizes.set(name, (sizes.get(name) ?? 0) + renderedLength);
  }
  const five = [...sizes].sort(([, one], [, other]) => other - one).slice(0, 5);
  return `: ${five.map(([name, length]) => `${name} ${Math.round(length / 1000)}`).join(", ")}`;
}
