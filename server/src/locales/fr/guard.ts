import type { AdviceWords } from "../words.ts";

const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });

export const advices: AdviceWords = {
  "spelling.unknown": ({ word }) => `« ${word} » n’est pas dans le dictionnaire.`,
  "grammar.confusion": ({ written, meant }) => `« ${written} » : vouliez-vous écrire « ${meant} » ?`,
  "typography.space_before": ({ mark }) => `Une espace insécable précède « ${mark} ».`,
  "typography.no_space_before": ({ mark }) => `Pas d’espace avant « ${mark} ».`,
  "typography.space_after": ({ mark }) => `Il manque une espace après « ${mark} ».`,
  "typography.quotes": () => "En français, les guillemets sont « ainsi ».",
  "typography.apostrophe": () => "Il faut ici une apostrophe, sans espace.",
  "typography.doubled_word": ({ word }) => `« ${word} » est écrit deux fois.`,
  "typography.doubled_mark": ({ mark }) => `« ${mark} » est écrit deux fois.`,
  "typography.sentence_start": () => "Une phrase commence par une majuscule.",
  "tone.insult": () => "Ces mots blessent : le message ne part pas avec eux.",
  "tone.blame.fault": () =>
    "Le client peut y lire un reproche. Dites plutôt ce que vous faites : « Voyons ensemble ce qui a pu se passer. »",
  "tone.blame.should_have": () =>
    "Ce qui aurait dû être fait ne l’aide plus. Dites ce qui reste possible : « Voici ce que nous pouvons faire maintenant. »",
  "tone.blame.already_told": () =>
    "Rappeler que c’était déjà dit sonne comme un reproche. Redites-le simplement : « Je vous précise ce point. »",
  "tone.blame.doubted": () =>
    "Le client peut croire que sa parole est mise en doute. Par exemple : « Le suivi indique une remise ; je vérifie ce qui s’est passé. »",
  "tone.blame.not_done": () =>
    "Plutôt que ce qui n’a pas été fait, demandez ce qu’il vous faut : « Pourriez-vous m’envoyer… ? »",
  "tone.cold.not_ours": () =>
    "Le client ignore qui fait quoi chez vous. Par exemple : « Je transmets à l’équipe concernée et je suis la réponse. »",
  "tone.cold.nothing_to_do": () =>
    "Dites ce qui reste possible, même peu : « Je ne peux pas modifier cela ; en revanche, voici ce que je propose. »",
  "tone.cold.sent_away": () =>
    "Le client repart seul. Proposez de l’aider : « Je prends contact avec eux » ou « Voici leurs coordonnées et ce qu’il faut leur dire ».",
  "tone.cold.closed_door": () =>
    "La porte se ferme. Dites la raison et le recours possible : « Si cette réponse ne vous convient pas, vous pouvez… »",
  "tone.cold.terms": () =>
    "Plutôt qu’un renvoi aux conditions, dites en une phrase ce qu’elles prévoient pour lui.",
  "tone.cold.dismissed": () =>
    "C’est sec. Reconnaissez la gêne d’abord : « Je comprends que cela vous pèse. »",
  "tone.capitals": () => "Les mots tout en capitales se lisent comme des cris.",
  "tone.exclamation": () => "Un seul point d’exclamation suffit, ou aucun.",
  "tone.short": () => "Quelques mots seulement, sans merci : le client peut se sentir expédié.",
  "tone.bare_refusal": () => "Un refus dit sa raison, et ce qui est possible à la place.",
  "form.greeting": () => "Le message commence sans bonjour.",
  "form.name": ({ name }) => `Le nom du client, ${name}, n’apparaît pas.`,
  "form.closing": () => "Le message s’arrête sans formule ni signature.",
  "attachment.forgotten": () => "Le message annonce un fichier, et aucun n’est joint.",
  "question.unanswered": ({ question }) => `Cette question attend peut-être encore : « ${question} »`,
  "value.card": () => "Un numéro de carte bancaire ne voyage pas dans un message.",
  "value.iban": () => "Un IBAN ne voyage pas dans un message. Le client peut le saisir sur sa page de suivi.",
  "value.nir": () => "Un numéro de sécurité sociale ne voyage pas dans un message.",
  "value.phone": () => "Ce numéro est-il bien destiné à ce client ?",
  "value.other_customer": () => "Cette coordonnée est celle d’un autre client.",
  "promise.sure": () => "C’est un engagement : il sera suivi.",
  "promise.ask": () => "Est-ce un engagement ?",
  "promise.soft": () => "Sans date ni montant : suivi avec le délai habituel de la maison.",
  "authority.amount": ({ asked, most }) =>
    `${euros.format(asked)} dépasse ce que vous pouvez accorder seul, ${euros.format(most)}. Un responsable peut l’approuver.`,
  "authority.percent": ({ asked, most }) =>
    `${asked} % dépasse ce que vous pouvez accorder seul, ${most} %. Un responsable peut l’approuver.`,
  "authority.delay": ({ minutes }) =>
    `Ce délai est plus court que celui de l’équipe, ${lasting(minutes)}. Un responsable peut l’approuver.`,
  "authority.kind": () => "Vous ne pouvez pas promettre cela seul. Un responsable peut l’approuver.",
};

function lasting(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  return minutes < 2880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} jours`;
}
