declare module "web-push" {
  type Keys = { publicKey: string; privateKey: string };
  type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };
  type Options = { vapidDetails: Keys & { subject: string }; TTL: number };
  type Details = { endpoint: string; method: string; headers: Record<string, string | number>; body: Buffer };
  const webPush: {
    generateVAPIDKeys: () => Keys;
    generateRequestDetails: (to: Subscription, payload: string, options: Options) => Details;
  };
  // biome-ignore lint/style/noDefaultExport: it says how another's module is made.
  export default webPush;
}
