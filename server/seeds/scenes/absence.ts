import { offerHandover } from "../../src/handovers/handing-over.ts";
import { refuseDate } from "../../src/promises/moving.ts";
import { goAway } from "../../src/team/going-away.ts";
import { reply, shown, standingWord, unlessRefused } from "../story/acts.ts";
import type { World } from "../story/world.ts";
import { openStage, type Stage } from "./stage.ts";

const odile = { name: "Odile Humbert", address: "odile.humbert44@famille.example" };
const rokhaya = { name: "Rokhaya Faure", address: "rokhaya.faure9@courriel.example" };
const esra = { name: "Esra Kaya", address: "esra.kaya@courriel.example" };

/** Since when Bruno answers nobody. */
export const awaySince = (world: World, now: Temporal.Instant): World["away"] => ({
  email: world.named("Bruno").email,
  since: openStage(world, now).at(1, "17:50"),
});

/** Bruno is away since yesterday evening: what he had promised, who takes over, and what nobody has taken yet. */
export function planAbsence(world: World, stage: Stage): void {
  const { at, scene, dayName } = stage;
  const { telling, named } = world;
  const chloe = named("Chloé").actor;
  const hand = (to: string, context: string) => (ticketId: string) =>
    telling.run(chloe, (work) =>
      offerHandover(work, ticketId, { to: named(to).actor.id, reason: "absence", context }),
    );
  scene({ reason: "suivi", by: "Bruno", from: odile })
    .asks(at(2, "09:48"), {
      subject: "Cargo Famille : deux colis annoncés, un seul reçu",
      text: "Bonjour,\n\nLe premier carton est arrivé mardi, avec la caisse du Cargo. Le second, avec les roues, devait suivre le lendemain. Les enfants passent leur temps assis dans une caisse sans roues, c’est mignon un moment.\n\nPouvez-vous me dire où il est ?\n\nOdile Humbert",
    })
    .taken(at(2, "09:59"))
    .answered(
      at(2, "10:31"),
      `Bonjour Madame Humbert,\n\nLe second carton a été trié vers Dijon au lieu de Valence. J’ai demandé qu’il revienne en priorité.\n\nJe vous appelle ${dayName(1)} avant 17 h avec la date de livraison.\n\nBonne journée,\nBruno`,
    )
    .goesOn(
      at(1, "21:14"),
      "Bonsoir,\n\nVous deviez m’appeler avant 17 h. J’ai gardé le téléphone sur moi toute la journée, même à la piscine.\n\nOdile Humbert",
    );
  scene({ reason: "manquant", by: "Bruno", from: rokhaya })
    .asks(at(1, "10:02"), {
      subject: "Il manque la clé de l’antivol",
      text: "Bonjour, vélo monté, tout va bien sauf qu’il n’y a qu’une clé d’antivol au lieu de deux. Je préfère en avoir une deuxième avant de perdre la première, je me connais.\n\nRokhaya Faure",
    })
    .taken(at(1, "10:09"))
    .when(
      at(1, "17:42"),
      hand(
        "Amina",
        "Bruno est absent jusqu’à la fin de la semaine. Cliente très aimable ; la seconde clé est à commander chez le fabricant de l’antivol avec le numéro gravé sur la première, qu’il faut lui demander. Rien ne lui a encore été promis.",
      ),
    );
  planRefusal(world, stage);
  telling.plan(at(1, "17:50"), async () => {
    const back = at(0, "08:00").add({ hours: 24 * 4 });
    await telling.run(chloe, (work) =>
      goAway(work, {
        agentId: named("Bruno").actor.id,
        startsAt: at(1, "17:50").toString(),
        endsAt: back.toString(),
        note: "Enfant malade",
        replacedBy: null,
      }),
    );
  });
}

/** A date that was moved, and a customer who does not agree: the first one stands, and the lead hears of it. */
function planRefusal(world: World, { at, scene, dayName }: Stage): void {
  const { telling, named } = world;
  const louise = named("Louise");
  let promise = "";
  scene({ reason: "reparation", by: "Louise", from: esra })
    .asks(at(3, "11:20"), {
      subject: "Mon Lanterne E à l’atelier depuis dix jours",
      text: "Bonjour,\n\nJe n’ai plus de nouvelles de mon Lanterne E, déposé il y a dix jours. J’en ai besoin pour le marché de samedi, j’y tiens un stand.\n\nEsra Kaya",
    })
    .taken(at(3, "11:32"))
    .answered(
      at(3, "12:10"),
      `Bonjour Madame Kaya,\n\nLe moteur est démonté, la pièce vient d’arriver. Votre vélo sera prêt ${dayName(0)} avant 18 h.\n\nÀ très bientôt,\nLouise`,
    )
    .when(at(1, "15:10"), async (ticketId) => {
      promise = (await standingWord(world, ticketId))?.id ?? "";
      const due = at(0, "12:00").add({ hours: 48 }).toZonedDateTimeISO("Europe/Paris");
      const date = due.toLocaleString("fr-FR", { weekday: "long", day: "numeric", month: "long" });
      const text = `Bonjour Madame Kaya,\n\nLa date que je vous avais donnée ne tiendra pas : l’essai du moteur a montré une seconde panne. Je préfère vous l’écrire aujourd’hui. Votre vélo sera prêt ${date}.\n\nBien à vous,\nLouise`;
      await reply(world, { by: louise, ticketId, to: esra.address, text, moves: promise });
    })
    .when(at(1, "19:05"), async (ticketId) => {
      const { customer } = await shown(world, ticketId);
      await unlessRefused(() =>
        telling.run({ kind: "customer", id: customer.id }, (work) => refuseDate(work, promise)),
      );
    })
    .goesOn(
      at(1, "19:08"),
      "Bonsoir,\n\nJe ne peux pas accepter cette date, le marché est avant. Même un vélo de prêt m’irait.\n\nEsra Kaya",
    );
}
