import { z } from "zod";

/** A list is read in pages: pass the `next` of one answer as `after` of the following request. */
export const Paging = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type Paging = z.infer<typeof Paging>;

/** One page; `next` is null on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export type Page<Item> = { items: Item[]; next: string | null };
