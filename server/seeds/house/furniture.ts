import { ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import { ViewWriting } from "@guichet/contract/views.ts";
import { addReadyReply } from "../../src/ready-replies/keeping.ts";
import { saveView } from "../../src/views/saving.ts";
import type { World } from "../story/world.ts";

/** What a team makes for itself once it works there: views, and words kept ready. */
export async function furnish({ telling, named, reasonId }: World): Promise<void> {
  const [lead, amina] = [named("Chloé").actor, named("Amina").actor];
  await telling.run(lead, async (work) => {
    await saveView(
      work,
      ViewWriting.parse({
        name: "Freins F27",
        scope: "everyone",
        sort: "next_due",
        columns: ["owner", "due"],
        filter: [
          { on: "reason", is: [reasonId("freins")] },
          { on: "state", is: ["closed"], not: true },
        ],
      }),
    );
    await saveView(
      work,
      ViewWriting.parse({
        name: "Parole en danger",
        scope: "everyone",
        sort: "next_due",
        columns: ["owner", "reason"],
        filter: [
          { on: "promise", is: ["broken", "at_risk"] },
          { on: "state", is: ["closed"], not: true },
        ],
      }),
    );
    for (const reply of replies)
      await addReadyReply(work, ReadyReplyWriting.parse({ ...reply, scope: "everyone" }));
  });
  await telling.run(amina, (work) =>
    saveView(
      work,
      ViewWriting.parse({
        name: "En anglais",
        filter: [
          { on: "language", is: ["en"] },
          { on: "state", is: ["closed"], not: true },
        ],
      }),
    ),
  );
}

const replies = [
  {
    shortcut: "enquete",
    name: "Enquête auprès du transporteur",
    fr: "<p>J’ai ouvert une enquête auprès du transporteur pour votre demande {ticket.reference}.</p>",
    en: "<p>I have opened an enquiry with the carrier about your request {ticket.reference}.</p>",
  },
  {
    shortcut: "etiquette",
    name: "Étiquette de retour",
    fr: "<p>Voici l’étiquette de retour, en pièce jointe. Collez-la sur l’ancienne et déposez le colis où vous voulez.</p>",
    en: null,
  },
  {
    shortcut: "f27",
    name: "Lot F27 : ne plus rouler",
    fr: "<p>Bonjour {customer.name},</p><p>Ne roulez plus avec ce vélo : le kit de remplacement est gratuit, pose comprise.</p>",
    en: "<p>Hello {customer.first_name},</p><p>Please do not ride this bike: the replacement kit is free, fitting included.</p>",
  },
  {
    shortcut: "merci",
    name: "Remercier d’un mot",
    fr: "<p>Merci, {customer.name}. Votre mot est lu à toute l’équipe.</p>",
    en: null,
  },
];
