type Device = { browser: string | null; system: string | null };

/** The order matters: most browsers also say that they are an older one. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/ Edg(?:e|A|iOS)?\//u, "Edge"],
  [/ OPR\//u, "Opera"],
  [/ (?:Firefox|FxiOS)\//u, "Firefox"],
  [/ SamsungBrowser\//u, "Samsung Internet"],
  [/ (?:Chrome|CriOS|Chromium)\//u, "Chrome"],
  [/ Version\/[\d.]+.* Safari\//u, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\((?:iPhone|iPod)/u, "iPhone"],
  [/\(iPad/u, "iPad"],
  [/Android/u, "Android"],
  [/CrOS/u, "ChromeOS"],
  [/Windows/u, "Windows"],
  [/Macintosh/u, "Mac"],
  [/Linux/u, "Linux"],
];

/** In two names that people know, or nothing: versions would be noise, and a guess would be worse. */
export function deviceOf(userAgent: string): Device {
  const nameIn = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
  return { browser: nameIn(browsers), system: nameIn(systems) };
}
