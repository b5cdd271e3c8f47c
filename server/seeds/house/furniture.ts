import { FieldWriting } from "@guichet/contract/fields.ts";
import { type MacroAct, MacroWriting } from "@guichet/contract/macros.ts";
import { ProcedureWriting } from "@guichet/contract/procedures.ts";
import { ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import { ViewWriting } from "@guichet/contract/views.ts";
import { keepList } from "../../src/checklists/keeping.ts";
import { addField } from "../../src/fields/defining.ts";
import { addMacro } from "../../src/macros/keeping.ts";
import { publishProcedure } from "../../src/procedures/publishing.ts";
import { addReadyReply } from "../../src/ready-replies/keeping.ts";
import { saveView } from "../../src/views/saving.ts";
import type { Telling } from "../story/telling.ts";
import { readWorld, type World } from "../story/world.ts";
import { fieldsOf } from "./fields.ts";
import { checklists, proceduresOf } from "./procedures.ts";
import { type Act, macros, readyReplies } from "./ready-words.ts";
import { views } from "./views.ts";

/** What a team makes for itself once it works there: what it asks, how it is done, words kept ready, and its lists. */
export async function furnish(telling: Telling): Promise<void> {
  const empty = await readWorld(telling);
  await telling.run(empty.named("Sylvain").actor, async (work) => {
    for (const field of fieldsOf(empty)) await addField(work, FieldWriting.parse(field));
  });
  await telling.run(empty.named("Chloé").actor, async (work) => {
    for (const list of Object.values(checklists)) await keepList(work, list);
  });
  const world = await readWorld(telling);
  await telling.run(world.named("Chloé").actor, async (work) => {
    for (const { reasonId, ...procedure } of proceduresOf(world))
      await publishProcedure(work, reasonId, ProcedureWriting.parse(procedure));
  });
  await keepReady(world);
}

async function keepReady(world: World): Promise<void> {
  const { telling, named, teamId } = world;
  for (const { by, team, ...reply } of readyReplies)
    await telling.run(named(by).actor, (work) =>
      addReadyReply(work, ReadyReplyWriting.parse({ ...reply, ...sharedBy(world, by, team) })),
    );
  for (const { by, acts, ...macro } of macros)
    await telling.run(named(by).actor, (work) =>
      addMacro(
        work,
        MacroWriting.parse({ ...macro, scope: "everyone", acts: acts.map((act) => actOf(world, act)) }),
      ),
    );
  for (const { by, scope, ...view } of views(world)) {
    const isShared = scope === "me" || scope === "everyone";
    const sharing = isShared ? { scope } : { scope: "team", teamId: teamId(scope) };
    await telling.run(named(by).actor, (work) => saveView(work, ViewWriting.parse({ ...view, ...sharing })));
  }
}

/** A team’s for its own; the lead’s for everyone; anybody else’s for herself. */
function sharedBy({ teamId }: World, by: string, team: (typeof readyReplies)[number]["team"]) {
  if (team) return { scope: "team", teamId: teamId(team) };
  return { scope: by === "Chloé" ? "everyone" : "me" };
}

function actOf({ tagId, reasonId }: World, act: Act): MacroAct {
  switch (act.kind) {
    case "tag":
      return { kind: "tag", tagId: tagId(act.tag) };
    case "reason":
      return { kind: "reason", reasonId: reasonId(act.reason) };
    case "note":
      return { kind: "note", text: act.text };
    case "close":
      return { kind: "close", summary: act.text };
    case "snooze":
      return { kind: "snooze", until: { words: act.words, language: "fr" } };
    default:
      return { kind: act.kind };
  }
}
