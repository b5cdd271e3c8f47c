import type { QueryClient } from "@tanstack/react-query";

const place = "guichet.who";
const owners = new WeakMap<QueryClient, string>();

/**
 * What a page holds in memory is one person's. Whoever else signs in, here once a session ended or in another tab, has a
 * whole new page: nothing that was read or written before is theirs.
 */
export async function keepToOnePerson(memory: QueryClient, agentId: string): Promise<void> {
  const owner = owners.get(memory);
  if (owner === agentId) return;
  localStorage.setItem(place, agentId);
  if (owner !== undefined) {
    location.reload();
    return new Promise(() => undefined);
  }
  owners.set(memory, agentId);
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === place && newValue !== agentId) location.reload();
  });
}
