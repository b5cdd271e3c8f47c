import { Id } from "@guichet/contract/ids.ts";
import { Tag, TagMerge, TagWriting } from "@guichet/contract/tags.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { addTag, listTags, mergeTag, partTag, renameTag, retireTag } from "./tags.ts";

const params = z.object({ tagId: Id });

export function tagRoutes(routes: Routes): void {
  routes.get(
    "/tags",
    { says: "Every tag, by name; merged and retired ones too.", answer: z.object({ items: z.array(Tag) }) },
    ({ work }) => work(async (unit) => ({ items: await listTags(unit) })),
  );
  routes.post(
    "/tags",
    { says: "Add a tag, or get the one that has this name.", body: TagWriting, answer: Tag, status: 201 },
    ({ work, body }) => work((unit) => addTag(unit, body)),
  );
  routes.put(
    "/tags/:tagId",
    { says: "Rename or recolour a tag.", params, body: TagWriting, answer: Tag },
    ({ work, params: { tagId }, body }) => work((unit) => renameTag(unit, tagId, body)),
  );
  routes.put(
    "/tags/:tagId/merge",
    {
      says: "Merge a tag into another: tickets that have it show the other.",
      params,
      body: TagMerge,
      answer: Tag,
    },
    ({ work, params: { tagId }, body }) => work((unit) => mergeTag(unit, tagId, body.into)),
  );
  routes.delete(
    "/tags/:tagId/merge",
    { says: "Undo a merge: each ticket shows the tag it was given.", params, answer: Tag },
    ({ work, params: { tagId } }) => work((unit) => partTag(unit, tagId)),
  );
  routes.put(
    "/tags/:tagId/retirement",
    { says: "Retire a tag: no longer offered, kept by the tickets that have it.", params, answer: Tag },
    ({ work, params: { tagId } }) => work((unit) => retireTag(unit, tagId, true)),
  );
  routes.delete(
    "/tags/:tagId/retirement",
    { says: "Offer a retired tag again.", params, answer: Tag },
    ({ work, params: { tagId } }) => work((unit) => retireTag(unit, tagId, false)),
  );
}
