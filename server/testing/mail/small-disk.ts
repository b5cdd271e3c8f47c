import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, open, rm, statfs, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const apart = "unshare";

/** A disk of its own, so small that a test can fill it. */
export type SmallDisk = {
  folder: string;
  /** To the last byte. */
  fill: () => Promise<void>;
  free: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Root mounts it. Anybody else mounts it in a namespace of their own and reaches it through the process that lives
 * there; where even that is forbidden, this throws: a full disk that was not tried must not look like one that was.
 */
export async function openSmallDisk(megabytes: number): Promise<SmallDisk> {
  const place = await mkdtemp(join(tmpdir(), "guichet-disk-"));
  const options = ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0777`, "tmpfs", place];
  const isRoot = process.getuid?.() === 0;
  const lodger = isRoot ? null : await mountApart(options);
  if (isRoot) await run("mount", options);
  const root = lodger ? `/proc/${lodger.pid}/root${place}` : place;
  const folder = join(root, "files");
  const ballast = join(root, "ballast");
  await mkdir(folder);
  return {
    folder,
    fill: async () => {
      const file = await open(ballast, "a");
      const { bavail, bsize } = await statfs(root);
      // Page by page at the end: the last bytes are the ones that matter.
      const page = Buffer.alloc(bsize);
      for (let left = bavail; left > 0; left -= 1) await file.write(page).catch(() => undefined);
      await file.close();
    },
    free: () => unlink(ballast),
    stop: async () => {
      if (lodger) lodger.kill("SIGKILL");
      else await run("umount", [place]);
      await rm(place, { recursive: true, force: true });
    },
  };
}

async function mountApart(options: readonly string[]): Promise<ChildProcess> {
  const script = `mount ${options.join(" ")} && echo mounted && exec cat`;
  const lodger = spawn(apart, ["-Urm", "sh", "-c", script], { stdio: ["pipe", "pipe", "pipe"] });
  await new Promise<void>((resolve, reject) => {
    lodger.stdout.once("data", () => resolve());
    lodger.once("error", reject);
    lodger.once("exit", (code) =>
      reject(
        new Error(`A full disk can't be tried here: be root, or allow user namespaces (unshare: ${code}).`),
      ),
    );
  });
  return lodger;
}
