const leftKey = "guichet.versions-left";
const renewedKey = "guichet.renewed";

/** A part of the page did not come: the network was cut, or an upgrade took it away. */
export class PartMissing extends Error {
  override readonly name = "PartMissing";
}

/** Says in a word of ours that a part did not come, so that nobody but us decides to reload the page. */
export async function part<Module>(coming: Promise<Module>): Promise<Module> {
  try {
    return await coming;
  } catch (cause) {
    throw new PartMissing("missing", { cause });
  }
}

/**
 * An upgrade takes away the parts that an open page has not fetched yet. The page then comes back anew, where it was;
 * what was being written waits in this browser. A version that was left is never left twice, hence no loop, and a cut
 * reloads nothing: only a server that answers with another version does.
 */
export async function renewIfLeftBehind(page: Document, reload: () => void): Promise<void> {
  const here = versionOf(page);
  const served = await servedVersion();
  const left = versionsLeft();
  if (here === null || served === null || served === here || left.includes(here)) return;
  sessionStorage.setItem(leftKey, JSON.stringify([...left, here]));
  sessionStorage.setItem(renewedKey, here);
  reload();
}

/** True once after a renewal: the page says it in one quiet line. */
export function wasRenewed(): boolean {
  const was = sessionStorage.getItem(renewedKey) !== null;
  sessionStorage.removeItem(renewedKey);
  return was;
}

async function servedVersion(): Promise<string | null> {
  try {
    const page = await fetch("/", { cache: "no-store", headers: { accept: "text/html" } });
    return versionOf(new DOMParser().parseFromString(await page.text(), "text/html"));
  } catch {
    return null;
  }
}

/** The first script of the page is named after what is in it. */
function versionOf(page: Document): string | null {
  return page.querySelector("script[type=module][src]")?.getAttribute("src") ?? null;
}

function versionsLeft(): string[] {
  return JSON.parse(sessionStorage.getItem(leftKey) ?? "[]");
}
