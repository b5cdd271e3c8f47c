/**
 * What French customers write, the same words for whoever is measured. Of the messages, about 0.2 % speak of a
 * “bouilloire” (the rare word), 5 % of a “remboursement” (the common one), 20 % of a “colis”.
 */
export type Random = () => number;

/** The same seed tells the same stories, on every machine (xorshift, 32 bits). */
export function randomFrom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const firstNames =
  "Amélie Bastien Cécile Damien Éloïse Fatou Grégoire Hélène Ismaël Jeanne Kévin Léa Maël Noëlle Océane Paul Rachid Solène Théo Zoé".split(
    " ",
  );
const lastNames =
  "Aubert Besson Caron Delmas Évrard Fabre Gauthier Henry Imbert Joly Kessler Lemaître Marchand Noël Olivier Picard Renaud Schmitt Tessier Vidal".split(
    " ",
  );
const greetings = ["Bonjour,", "Bonjour Madame, Monsieur,", "Bonsoir,", "Madame, Monsieur,"];
const sentences = [
  "J’attends ma commande depuis mardi et le transporteur ne répond plus au téléphone.",
  "Le statut affiche « expédié » depuis huit jours sans aucun changement.",
  "L’adresse de mon compte est la bonne, je viens de la vérifier avec ma voisine.",
  "La couleur reçue n’est pas celle que j’avais choisie sur la page du produit.",
  "Il manque deux vis et la notice dans le carton que j’ai ouvert ce matin.",
  "Ma facture du mois dernier compte deux fois le même abonnement.",
  "Je n’arrive plus à me connecter depuis que j’ai changé de téléphone.",
  "Votre conseillère m’avait dit de vous rappeler après quarante-huit heures.",
  "Pouvez-vous me dire quand le réparateur passera, et s’il appellera avant ?",
  "L’écran clignote puis s’éteint au bout d’une demi-heure.",
  "Nous sommes une petite association et la facture doit porter notre numéro.",
  "Le bon d’achat reçu à Noël est refusé à la dernière étape du paiement.",
  "Je voudrais échanger la taille quarante contre une taille quarante-deux.",
  "La porte ferme mal, il faut forcer et le joint commence à se décoller.",
  "Merci de me répondre par écrit, je ne peux pas téléphoner au travail.",
  "Cela fait la troisième fois que je vous écris à ce sujet cette année.",
  "Je joins la photographie du carton tel que le livreur l’a laissé.",
  "Mon contrat se termine en décembre et je ne souhaite pas le renouveler.",
  "La garantie court encore jusqu’au printemps d’après vos conditions.",
  "Pourriez-vous m’envoyer le duplicata de la facture pour mon assurance ?",
];
const subjects = [
  "Commande en retard",
  "Double facturation",
  "Appareil en panne",
  "Connexion impossible",
  "Échange de taille",
  "Pièce manquante",
  "Fin de contrat",
  "Rendez-vous de réparation",
  "Garantie",
  "Bon d’achat refusé",
];

export const rareWord = "bouilloire";
export const commonWord = "remboursement";

/** Four to eight sentences, about half a kilobyte. */
export function words(random: Random): string {
  const lines = [pick(random, greetings), ""];
  const count = 4 + Math.floor(random() * 5);
  for (let index = 0; index < count; index++) lines.push(pick(random, sentences));
  if (random() < 0.2) lines.push(`Le colis ${Math.floor(random() * 1e9)} est resté au dépôt.`);
  if (random() < 0.05) lines.push("Je demande le remboursement de la totalité.");
  if (random() < 0.002) lines.push("La bouilloire goutte par le bas dès la première tasse.");
  lines.push("", "Cordialement,", nameOf(random));
  return lines.join("\n");
}

export const nameOf = (random: Random): string => `${pick(random, firstNames)} ${pick(random, lastNames)}`;

export const subjectOf = (random: Random, index: number): string =>
  `${pick(random, subjects)} n° ${100_000 + index}`;

/** Of every hundred tickets the first has twenty entries, the others five or four, which makes five in the mean. */
export const entriesOf = (ticket: number): number => {
  if (ticket % 100 === 0) return 20;
  return ticket % 100 <= 85 ? 5 : 4;
};
