/** What was written, taken for something that sounds the same: the spot is the group of that name. */
export type Confusion = { pattern: RegExp; meant: (spot: string) => string };

/** As whole words, where accents count and capitals do not. */
export const confusion = (pattern: string, meant: string | ((spot: string) => string)): Confusion => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${pattern})(?![\\p{L}\\p{N}'’])`, "dgimu"),
  meant: typeof meant === "string" ? () => meant : meant,
});
