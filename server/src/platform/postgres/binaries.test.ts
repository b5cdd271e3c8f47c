import { chmod, mkdir, mkdtemp, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as plain } from "vitest";
import { isOpenToAll, restoreLinks } from "./binaries.ts";

const test = plain.extend<{ folder: string }>({
  folder: async ({ onTestFinished }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "programmes "));
    onTestFinished(() => rm(folder, { recursive: true }));
    await use(folder);
  },
});

test("links that the installation left out are made, and those that stand are left", async ({ folder }) => {
  await mkdir(join(folder, "native", "lib"), { recursive: true });
  await writeFile(join(folder, "native", "lib", "libpq.so.5.18"), "");
  const links = ["libpq.so", "libpq.so.5"].map((name) => ({
    source: "native/lib/libpq.so.5.18",
    target: `native/lib/${name}`,
  }));
  await writeFile(join(folder, "native", "pg-symlinks.json"), JSON.stringify(links));

  await restoreLinks(folder);
  await restoreLinks(folder);

  expect(await readlink(join(folder, "native", "lib", "libpq.so"))).toBe("libpq.so.5.18");
  expect(await readlink(join(folder, "native", "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
});

test("a program below a closed folder is not open to all", async ({ folder }) => {
  const program = join(folder, "bin", "postgres");
  await mkdir(join(folder, "bin"));
  await writeFile(program, "", { mode: 0o755 });
  await chmod(program, 0o755);
  await chmod(join(folder, "bin"), 0o755);

  await chmod(folder, 0o755);
  expect(await isOpenToAll(program)).toBe(true);

  await chmod(folder, 0o700);
  expect(await isOpenToAll(program)).toBe(false);
});
