import { askApproval } from "../../src/approvals/approving.ts";
import { readDeparting } from "../../src/guard/departing.ts";
import { sql } from "../../src/platform/sql.ts";
import { flagMessage } from "../../src/protection/flagging.ts";
import { markSpam } from "../../src/tickets/aside/spam.ts";
import { giveReason } from "../../src/tickets/marking/reasoning.ts";
import { receiveVisit } from "../../src/visits/receiving.ts";
import { fileNamed, newKey, required, type World } from "../story/world.ts";
import type { Stage } from "./stage.ts";

/** Beside the letters: somebody who came, a sum that is the lead’s to grant, hard words, and what nobody asked for. */
export function planCounter(world: World, stage: Stage): void {
  planVisit(world, stage);
  planApproval(world, stage);
  planHardWords(world, stage);
  planFromSchool(stage);
  stage
    .scene({
      reason: "merci",
      by: "Théo",
      from: { name: "Visibilité Web", address: "contact@visibilite-web.example" },
    })
    .asks(stage.at(1, "08:14"), {
      subject: "Votre site en première page sous 15 jours",
      text: "Bonjour,\n\nNous avons analysé votre site et détecté 47 erreurs. Cliquez ici pour recevoir votre audit offert.\n\nL’équipe Visibilité Web",
    })
    .when(stage.at(1, "09:03"), (ticketId) =>
      world.telling.run(world.named("Théo").actor, (work) => markSpam(work, ticketId)),
    );
}

/** Dov again, from the school where he teaches: two cards that one telephone brings together. */
function planFromSchool({ at, scene }: Stage): void {
  scene({
    reason: "conseil",
    by: "Fatou",
    from: { name: "Dov Perez", address: "d.perez@lycee-emile-loubet.example" },
  })
    .asks(at(1, "12:22"), {
      subject: "Atelier vélo du lycée : chambres à air",
      text: "Bonjour,\n\nJe monte un atelier vélo avec une classe de seconde. Faites-vous un prix sur une vingtaine de chambres à air 26 et 28 pouces, et prenez-vous les bons de commande de l’Éducation nationale ?\n\nDov Perez\nProfesseur de technologie, lycée Émile-Loubet\n06 39 98 27 60",
    })
    .taken(at(1, "13:40"))
    .answered(
      at(1, "13:58"),
      "Bonjour Monsieur Perez,\n\nOui pour les bons de commande, et nous faisons 15 % à partir de dix pièces. Dites-moi combien de chaque taille, je prépare le devis.\n\nBonne journée,\nFatou",
    );
}

function planVisit(world: World, { at }: Stage): void {
  const { telling, named, inboxOf } = world;
  telling.plan(at(0, "09:12"), () =>
    telling.run(named("Fatou").actor, async (work) => {
      const { ticket } = await receiveVisit(work, telling.machinery.links, {
        key: newKey(),
        visitor: { name: "Danielle Poulain", email: null, phone: "06 39 98 41 14" },
        subject: "Deux crevaisons en une semaine, même roue",
        text: "Passée au magasin avec son Rivage. Fond de jante déplacé, pneu à changer ; elle laisse le vélo et attend notre appel.",
        inboxId: inboxOf("atelier").id,
        takes: true,
        mandateId: null,
        sendsLink: false,
        macro: null,
      });
      await giveReason(work, ticket.id, world.reasonId("reparation"));
    }),
  );
}

/** More than she may grant by herself: the words wait with the lead. */
function planApproval(world: World, { at, scene, dayName }: Stage): void {
  const { telling, named } = world;
  const { actor } = named("Inès");
  const text =
    "Bonjour Monsieur Grosjean,\n\nGardez le vélo, le cadre est sain : c’est la peinture seule qui est touchée. Je vous rembourse 320 € cette semaine.\n\nBien à vous,\nInès";
  scene({
    reason: "abime",
    by: "Inès",
    from: { name: "Hervé Grosjean", address: "herve.grosjean@fil.example" },
  })
    .asks(at(1, "15:02"), {
      subject: "Ventoux E rayé sur toute la longueur",
      text: "Bonjour,\n\nLe carton a dû être traîné : la peinture est partie jusqu’au métal sur quarante centimètres, des deux côtés. Un vélo à 3 200 €. Je veux bien le garder si l’effort est à la hauteur.\n\nHervé Grosjean",
      files: [fileNamed("rayure.jpg", "IMG_2208.jpg", "image/jpeg")],
    })
    .taken(at(1, "15:11"))
    .answered(
      at(1, "15:34"),
      `Bonjour Monsieur Grosjean,\n\nQuarante centimètres, je comprends votre déception. L’atelier regarde vos photos et je reviens vers vous ${dayName(0)} avant midi avec une proposition.\n\nBien à vous,\nInès`,
    )
    .when(at(1, "16:20"), async (ticketId) => {
      const { works, guard, inboxes } = telling.machinery;
      const guarding = {
        room: guard,
        inboxes,
        work: <Result>(act: Parameters<typeof works.run<Result>>[1]) => works.run(actor, act),
      };
      const { findings } = await readDeparting(guarding, {
        kind: "reply",
        text,
        ticketId,
        attachments: [],
        recipients: [],
      });
      const beyond = findings.filter(({ kind }) => kind === "authority");
      await telling.run(actor, (work) =>
        askApproval(work, ticketId, {
          text,
          findings: beyond.map(({ id, excerpt }) => ({ id, excerpt })),
          why: "Dix pour cent d’un vélo à 3 200 € : un échange nous coûterait le double avec le transport.",
        }),
      );
    });
}

function planHardWords(world: World, { at, scene }: Stage): void {
  const { telling, named } = world;
  scene({
    reason: "suivi",
    by: "Théo",
    from: { name: "Fabrice Sabatier", address: "f.sabatier@boite.example" },
  })
    .asks(at(2, "19:38"), {
      subject: "Vous vous moquez du monde",
      text: "Troisième report. Vous êtes des incapables, et celui qui m’a répondu est un imbécile qui ferait mieux de changer de métier. Je veux ma commande ou mon argent.\n\nSabatier",
    })
    .taken(at(1, "09:06"))
    .when(at(1, "09:20"), async (ticketId) => {
      const [first] = await telling.machinery.works.database.query(
        sql<{ id: string }>`select id from entries where ticket_id = ${ticketId} order by position limit 1`,
      );
      const entryId = required(first).id;
      await telling.run(named("Théo").actor, (work) =>
        flagMessage(
          work,
          { ticketId, entryId },
          { kind: "insult", words: "Insulte visant un collègue, troisième report de livraison." },
        ),
      );
    })
    .answered(
      at(1, "09:48"),
      "Bonjour Monsieur Sabatier,\n\nTrois reports, c’est trop, et votre colère se comprend. Votre roue est sortie ce matin de la plateforme de Saint-Priest. Préférez-vous la recevoir ou être remboursé ? Je fais l’un ou l’autre aujourd’hui.\n\nCordialement,\nThéo",
    );
}
