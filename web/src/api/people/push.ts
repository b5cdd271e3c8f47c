import type { PushKey } from "@guichet/contract/notifications.ts";
import { ask, tell } from "../client.ts";

/** What this browser can do: nothing (an old one, or a page without https), what its owner refused, off or on. */
export type PushState = "unable" | "refused" | "off" | "on";

const worker = "/push-worker.js";
const place = "/api/notifications/push-subscription";

const isAble = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

export async function pushState(): Promise<PushState> {
  if (!isAble()) return "unable";
  if (Notification.permission === "denied") return "refused";
  return (await subscription()) ? "on" : "off";
}

async function subscription(): Promise<PushSubscription | null> {
  const registered = await navigator.serviceWorker.getRegistration(worker);
  return (await registered?.pushManager.getSubscription()) ?? null;
}

/** The browser asks its owner first; the house is told of it only once they agreed. */
export async function turnPushOn(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== "granted") return "refused";
  const { publicKey } = await ask<PushKey>("GET", "/api/notifications/push-key");
  const registered = await navigator.serviceWorker.register(worker);
  await navigator.serviceWorker.ready;
  const made = await registered.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = made.toJSON();
  await tell("PUT", place, { endpoint, keys });
  return "on";
}

export async function turnPushOff(): Promise<PushState> {
  const made = await subscription();
  if (made === null) return "off";
  await tell("DELETE", place, { endpoint: made.endpoint });
  await made.unsubscribe();
  return "off";
}
