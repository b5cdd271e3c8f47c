import { DraftSaving } from "@guichet/contract/drafts.ts";
import { saveDraft } from "../../src/drafts/drafting.ts";
import { askReview } from "../../src/drafts/sharing.ts";
import { planFollowUp } from "../../src/follow-ups/planning.ts";
import { followTicket } from "../../src/tickets/marking/following.ts";
import { tagTicket } from "../../src/tickets/marking/tagging.ts";
import { snoozeTicket } from "../../src/tickets/sleeping/snoozing.ts";
import { fileNamed, newKey, type World } from "../story/world.ts";
import { learns, ofDov, ofGerard, ofSolange } from "./acquaintances.ts";
import { dov } from "./old-letters.ts";
import type { Stage } from "./stage.ts";

const solange = { name: "Solange Etcheverry", address: "solange.etcheverry12@poste.example" };
const guillaume = { name: "Guillaume Tessier", address: "g.tessier@boite.example" };
const aoife = { name: "Aoife Kelly", address: "aoife.kelly3@mel.example" };
const benoit = { name: "Benoît Lacaze", address: "benoit.lacaze@mel.example" };
const gerard = { name: "Gérard Bailly", address: "gbailly1952@poste.example" };

/** Amina's own: a call promised for this afternoon, one asleep, advice asked and given, one who waits for us. */
export function planAminasDay(world: World, stage: Stage): void {
  planDov(world, stage);
  planAsleep(world, stage);
  planAdvice(world, stage);
  planEnglish(stage);
  planAtRisk(world, stage);
}

function planDov(world: World, { at, scene, dayName }: Stage): void {
  const { actor } = world.named("Amina");
  scene({ reason: "panne", by: "Amina", from: dov })
    .asks(at(2, "10:12"), {
      subject: "Claquement dans le pédalier de mon Faubourg",
      text: "Bonjour,\n\nMon Faubourg a neuf ans et vient de passer les 21 000 km. Depuis lundi il claque à chaque tour de pédale, surtout en côte. J’ai resserré les manivelles, rien n’y fait.\n\nEst-ce que je peux continuer à rouler avec ? Je l’utilise tous les jours pour aller au lycée où j’enseigne.\n\nMerci d’avance,\nDov Perez",
    })
    .taken(at(2, "10:19"))
    .when(at(2, "10:20"), (ticketId) =>
      world.telling.run(actor, (work) => tagTicket(work, ticketId, world.tagId("fidèle"))),
    )
    .when(at(2, "10:24"), learns(world, "Amina", ofDov))
    .answered(
      at(2, "11:05"),
      "Bonjour Monsieur Perez,\n\nNeuf ans et 21 000 km, c’est un beau compte. Un claquement en côte vient presque toujours du boîtier de pédalier ; ce n’est pas dangereux sur de courts trajets, mais évitez de forcer debout.\n\nPouvez-vous nous envoyer une photo du boîtier, manivelle à l’horizontale ? Hugo vous dira s’il faut le changer.\n\nBonne journée,\nAmina",
    )
    .goesOn(
      at(2, "18:42"),
      "Bonjour Amina,\n\nVoici la photo, prise au téléphone, j’espère qu’elle suffit. On voit un peu de rouille à droite.\n\nDov Perez",
      [fileNamed("etrier.jpg", "boitier.jpg", "image/jpeg")],
    )
    .noted(
      at(1, "09:40"),
      "Amina",
      "@Hugo peux-tu regarder la photo du boîtier ? M. Perez est client depuis neuf ans, je voudrais lui répondre juste du premier coup.",
      ["Hugo"],
    )
    .noted(
      at(1, "10:25"),
      "Hugo",
      "@Amina roulement de droite fini, rien d’autre. Boîtier 68 mm en stock, une demi-heure de travail. Je peux le prendre entre deux rendez-vous s’il passe.",
      ["Amina"],
    )
    .answered(
      at(1, "11:02"),
      `Bonjour Monsieur Perez,\n\nHugo a regardé votre photo : c’est le roulement droit du boîtier. La pièce est en stock et le changement prend une demi-heure.\n\nJe vous appelle ${dayName(0)} avant 16 h pour convenir du jour avec vous.\n\nBien à vous,\nAmina`,
    )
    .goesOn(
      at(0, "07:27"),
      "Bonjour Amina,\n\nTrès bien pour l’appel, plutôt après 14 h si possible, j’ai cours le matin. Et tant que j’y suis : combien coûte le boîtier, pose comprise ?\n\nBonne journée,\nDov\n\nIl claque un peu plus fort ce matin.",
    )
    .when(at(0, "09:02"), (ticketId) =>
      world.telling.run(actor, (work) =>
        saveDraft(
          work,
          ticketId,
          { kind: "reply" },
          DraftSaving.parse({
            html: "<p>Bonjour Monsieur Perez,</p><p>C’est noté, je vous appelle après 14 h. Pour le prix : 38 € le boîtier et 25 € de pose.</p>",
            entriesSeen: 6,
            to: [dov.address],
          }),
        ),
      ),
    );
}

function planAsleep(world: World, { at, scene }: Stage): void {
  const { actor } = world.named("Amina");
  const sleeps = (until: Temporal.Instant) => (ticketId: string) =>
    world.telling.run(actor, (work) => snoozeTicket(work, ticketId, until));
  scene({ reason: "adresse", by: "Amina", from: solange })
    .asks(at(3, "14:05"), {
      subject: "Livraison à mon retour",
      text: "Bonjour,\n\nJe suis chez ma fille jusqu’à la fin de la semaine. Pouvez-vous attendre mon retour pour livrer le Petit Chemin ? Je vous écris dès que je suis rentrée.\n\nSolange Etcheverry",
    })
    .taken(at(3, "14:11"))
    .answered(
      at(3, "14:30"),
      "Bonjour Madame Etcheverry,\n\nC’est noté : le vélo reste chez nous, bien au chaud. Profitez de votre fille.\n\nBonne journée,\nAmina",
    )
    .when(at(3, "14:31"), learns(world, "Amina", ofSolange))
    .when(at(3, "14:32"), sleeps(at(0, "10:30")))
    .when(at(0, "10:30"), () => world.telling.machinery.schedule.wake.run());
  scene({ reason: "suivi", by: "Amina", from: benoit })
    .asks(at(2, "08:02"), {
      subject: "retrait magasin, j arrive pas à joindre le 04",
      text: "Bonjour, mon casque est arrivé au magasin d'apres votre sms mais personne decroche au 04. Vous fermez a quel heure le lundi ?? je bosse jusqu'a 17h30 et je suis en voiture a 20 min.\n\nBenoît\n\nEnvoyé depuis mon mobile",
    })
    .taken(at(2, "09:08"))
    .answered(
      at(2, "09:15"),
      "Bonjour Monsieur Lacaze,\n\nLe magasin ferme à 19 h. Votre casque est derrière le comptoir, à votre nom.\n\nBonne journée,\nAmina",
    )
    .goesOn(at(2, "12:41"), "ok merci je passerai plutot debut de semaine du coup")
    .when(at(2, "13:50"), sleeps(at(0, "14:00")))
    .when(at(0, "14:00"), () => world.telling.machinery.schedule.wake.run());
  scene({ reason: "retour", by: "Amina", from: guillaume })
    .asks(at(2, "15:20"), {
      subject: "Échange L contre M",
      text: "Bonjour, le cadre en L est trop grand. Vous m’aviez proposé l’échange sans frais, ça tient toujours ? Je peux rendre le premier au livreur.\n\nG. Tessier",
    })
    .taken(at(2, "15:31"))
    .answered(
      at(2, "16:02"),
      "Bonjour Monsieur Tessier,\n\nOui, l’échange tient toujours. À quelle adresse et quels jours êtes-vous là en matinée ?\n\nBien à vous,\nAmina",
    )
    .when(at(2, "16:04"), (ticketId) =>
      world.telling.run(actor, (work) =>
        planFollowUp(work, ticketId, {
          key: newKey(),
          kind: "customer",
          address: null,
          steps: [
            {
              when: { at: at(0, "11:00").add({ hours: 24 }).toString() },
              text: "Pour organiser l’échange, il nous manque seulement vos jours de présence en matinée.",
            },
          ],
          back: null,
        }),
      ),
    );
}

function planAdvice(world: World, { at, scene, dayName }: Stage): void {
  scene({
    reason: "abime",
    by: "Inès",
    from: { name: "Margaux Rivière", address: "margaux.riviere7@fil.example" },
  })
    .asks(at(1, "14:12"), {
      subject: "Rayure sur le cadre, photo jointe",
      text: "Bonjour,\n\nReçu ce midi : une belle rayure sur le tube du bas, sous la peinture. Le reste est parfait. Je ne veux pas renvoyer tout le vélo pour ça, mais une petite ristourne serait juste, je pense.\n\nMargaux Rivière",
      files: [fileNamed("rayure.jpg", "IMG_4471.jpg", "image/jpeg")],
    })
    .taken(at(1, "14:20"))
    .answered(
      at(1, "14:33"),
      `Bonjour Madame Rivière,\n\nMerci pour la photo, la rayure s’y voit bien et vous n’avez rien à renvoyer. Je reviens vers vous ${dayName(0)} avant 17 h avec une proposition.\n\nBonne journée,\nInès`,
    )
    .noted(
      at(1, "14:41"),
      "Inès",
      "@Amina tu avais accordé combien pour la rayure du Ventoux au printemps ? Je voudrais être juste avec elle.",
      ["Amina"],
    )
    .when(at(1, "14:42"), (ticketId) =>
      world.telling.run(world.named("Amina").actor, (work) =>
        followTicket(work, ticketId, world.named("Amina").actor.id),
      ),
    )
    .when(at(1, "14:55"), (ticketId) =>
      world.telling.run(world.named("Inès").actor, async (work) => {
        const kind = "reply" as const;
        const html =
          "<p>Bonjour Madame Rivière,</p><p>Vous avez raison pour la rayure. Je vous propose 60 € de remise, et un flacon de retouche dans votre teinte.</p>";
        const saving = DraftSaving.parse({ html, entriesSeen: 4, to: ["margaux.riviere7@fil.example"] });
        await tagTicket(work, ticketId, world.tagId("à relire"));
        await saveDraft(work, ticketId, { kind }, saving);
        await askReview(work, { ticketId, kind, agentId: world.named("Amina").actor.id });
      }),
    );
}

function planEnglish({ at, scene }: Stage): void {
  scene({ reason: "suivi", by: "Amina", from: aoife })
    .asks(at(1, "12:05"), {
      subject: "Delivery to Galway",
      text: "Hello,\n\nMy Rivage left your warehouse nine days ago and has been sitting in Rosslare since. Is there a form I should have signed?\n\nThanks a million,\nAoife Kelly",
    })
    .taken(at(1, "13:36"))
    .answered(
      at(1, "14:10"),
      "Hello Aoife,\n\nNothing for you to sign: our customs form was missing a line, and I have just sent it again. The parcel is cleared to travel.\n\nKind regards,\nAmina",
    );
}

function planAtRisk(world: World, { at, scene }: Stage): void {
  scene({ reason: "remboursement", by: "Amina", from: gerard })
    .asks(at(1, "16:55"), {
      subject: "Troisième relance pour mon remboursement",
      text: "Madame, Monsieur,\n\nJe vous ai déjà appelés deux fois cette semaine. Le retour de ma selle est arrivé chez vous le mois dernier, j’ai l’accusé. Quand serai-je remboursé ? 64,90 € ne changeront pas ma vie, mais j’aime que les choses soient faites.\n\nJe vous prie d’agréer mes salutations distinguées.\n\nGérard Bailly",
    })
    .taken(at(1, "17:06"))
    .when(at(1, "17:12"), learns(world, "Amina", ofGerard))
    .noted(
      at(1, "17:20"),
      "Amina",
      "Retour entré en stock, virement jamais lancé : la ligne attendait une signature. Nadia la signe ce matin.",
    );
}
