import { addToChecklist, checklistOf, tickItem } from "../../src/checklists/checking.ts";
import { joinOrganisation } from "../../src/customers/organisations/belonging.ts";
import { planFollowUp } from "../../src/follow-ups/planning.ts";
import { doStep, progressOf } from "../../src/procedures/following.ts";
import { linkTickets } from "../../src/relations/linking.ts";
import { fillField } from "../../src/tickets/marking/filling.ts";
import { tagTicket } from "../../src/tickets/marking/tagging.ts";
import { shown } from "../story/acts.ts";
import { newKey, type World } from "../story/world.ts";
import type { Stage } from "./stage.ts";

const claire = { name: "Claire Astier", address: "claire.astier@repas-roulants.example" };
const maxime = { name: "Maxime Boyer", address: "atelier@velo-boyer.example" };

/** What is left of the recall: one matter that holds another, its procedure half done, and a supplier to chase. */
export function planRecall(world: World, { at, scene, dayName }: Stage): void {
  const { telling, named } = world;
  const { actor } = named("Mathilde");
  const known = (lot: string) => (ticketId: string) =>
    telling.run(actor, async (work) => {
      await fillField(work, ticketId, { fieldId: world.field("lot").id, value: lot });
      await tagTicket(work, ticketId, world.tagId("lot F27"));
    });
  const six = scene({ reason: "freins", by: "Mathilde", from: claire })
    .asks(at(3, "08:50"), {
      subject: "Six Grand Marché à l’arrêt, nous livrons des repas",
      text: "Bonjour,\n\nNos six Grand Marché sont tous du lot F27. Depuis le rappel nous livrons en voiture, à trois bénévoles au lieu de neuf. Quand pouvons-nous espérer les kits ?\n\nClaire Astier\nLes Repas Roulants, Annonay",
    })
    .taken(at(3, "09:12"))
    .when(at(3, "09:13"), known("F27-311 à F27-316"))
    .when(at(3, "09:14"), async (ticketId) => {
      const { customer } = await shown(world, ticketId);
      await telling.run(actor, (work) => joinOrganisation(work, customer.id, { name: "Les Repas Roulants" }));
    })
    .when(at(3, "09:20"), (ticketId) => beginsProcedure(world, ticketId))
    .answered(
      at(3, "09:41"),
      `Bonjour Madame Astier,\n\nMerci de les avoir arrêtés tout de suite. Maxime Boyer, monteur agréé à Annonay, peut poser les six kits chez vous. Je vous appelle ${dayName(0)} avant 17 h avec le jour de son passage.\n\nBien à vous,\nMathilde`,
    )
    .when(at(3, "09:44"), (ticketId) =>
      telling.run(actor, (work) =>
        planFollowUp(work, ticketId, {
          key: newKey(),
          kind: "partner",
          address: "expeditions@etriers-delmas.example",
          steps: [
            {
              when: { at: at(0, "10:00").add({ hours: 24 }).toString() },
              text: "Bonjour, les six kits F27 pour Annonay sont-ils bien partis ? Merci de nous donner le numéro de l’envoi.",
            },
          ],
          back: null,
        }),
      ),
    );
  const kits = scene({ reason: "freins", by: "Mathilde", from: maxime })
    .asks(at(1, "11:26"), {
      subject: "Kits F27 : quatre reçus sur six",
      text: "Bonjour,\n\nReçu quatre kits ce matin. Il m’en manque deux pour les Repas Roulants, je ne veux pas y aller deux fois.\n\nMaxime, Vélo Boyer",
    })
    .taken(at(1, "11:40"))
    .when(at(1, "11:41"), known("F27-311 à F27-316"));
  kits.answered(
    at(1, "11:52"),
    `Bonjour Maxime,\n\nMerci de me l’avoir dit tout de suite. J’ai relancé le fabricant : je vous écris ${dayName(0)} avant 15 h avec la date des deux derniers.\n\nBonne journée,\nMathilde`,
  );
  kits.when(at(1, "11:44"), (ticketId) =>
    telling.run(actor, (work) => linkTickets(work, six.ticketId(), { otherId: ticketId, as: "child" })),
  );
}

async function beginsProcedure(world: World, ticketId: string): Promise<void> {
  await world.telling.run(world.named("Mathilde").actor, async (work) => {
    const { procedure } = await progressOf(work, ticketId);
    const notes = ["", "F27-311 à F27-316, six vélos."];
    for (const [place, { id }] of (procedure?.steps ?? []).slice(0, 2).entries())
      await doStep(work, ticketId, id, notes[place] ?? "");
    await addToChecklist(work, ticketId, { key: newKey(), checklistId: world.checklistId("rappel") });
    for (const { id } of (await checklistOf(work, ticketId)).slice(0, 2)) await tickItem(work, id, true);
  });
}
