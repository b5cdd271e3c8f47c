import { fileNamed } from "../story/world.ts";
import type { Stage } from "./stage.ts";

/** What came while nobody was there: nobody's yet, and their countdown begins with the doors. */
export function planNight({ at, scene }: Stage): void {
  const last = at(0, "06:10");
  scene({
    reason: "freins",
    by: "Mathilde",
    from: { name: "Tanguy Kerbrat", address: "tanguy.kerbrat21@boite.example" },
  }).asks(last.subtract({ hours: 8 }), {
    subject: "Étrier F27 : je roule ou pas ?",
    text: "Bonsoir,\n\nJe découvre le rappel en rentrant de congés. Mon étrier avant porte F27-408 (photo). Le vélo est chargé pour partir en tournée demain à 11 h. Je roule ou pas ?\n\nTanguy Kerbrat",
    files: [fileNamed("etrier.jpg", "IMG_0032.jpg", "image/jpeg")],
  });
  scene({
    reason: "merci",
    by: "Fatou",
    from: { name: "Hawa Traoré", address: "hawa.traore5@mel.example" },
  }).asks(last.subtract({ hours: 7, minutes: 12 }), {
    subject: "Un mot pour Mathilde",
    text: "Bonsoir,\n\nJe voulais juste dire que Mathilde, de l’atelier, a passé vingt minutes au téléphone avec moi samedi pour régler un dérailleur que j’avais moi-même tordu. À la fin je riais. Transmettez-lui, s’il vous plaît.\n\nHawa Traoré",
  });
  scene({
    reason: "conseil",
    by: "Inès",
    from: { name: "Ben Carter", address: "ben.carter8@fil.example" },
  }).asks(last.subtract({ hours: 1, minutes: 33 }), {
    subject: "Cargo Famille: two kids and a dog?",
    text: "Hello,\n\nDoes the Cargo Famille take two children (4 and 6) plus a small dog, or is that asking for trouble? We live on a hill in Chambéry.\n\nBen Carter\n\nSent from my iPhone",
  });
  scene({
    reason: "facture",
    by: "Nadia",
    from: { name: "Atelier Bois & Compagnie", address: "compta@boisetcie.example" },
  }).asks(last.add({ minutes: 55 }), {
    subject: "Facture en double CV-61120",
    text: "Bonjour,\n\nNous avons reçu deux factures pour la même commande (jointe). Merci de nous indiquer laquelle régler : l’échéance est fixée à la fin du mois.\n\nCordialement,\nLe service comptable\nAtelier Bois & Compagnie – 4 impasse du Séchoir, 26100 Romans-sur-Isère\nTél. 04 65 71 00 18\n\nCe message et ses pièces jointes sont confidentiels. Si vous n’en êtes pas le destinataire, merci de le détruire.",
    files: [fileNamed("facture.pdf", "F-2026-1187.pdf", "application/pdf")],
  });
  scene({
    reason: "suivi",
    by: "Théo",
    from: { name: "kevin morel", address: "kmorel93@poste.example" },
  }).asks(last.add({ minutes: 97 }), {
    subject: "colis",
    text: "bonjour toujours pas de nouvelle de ma roue, 3e fois que je demande\n\nEnvoyé de mon iPhone",
  });
}

/** What came while the desk was being opened, at whatever hour that is: nobody’s yet. */
export function planJustNow({ scene }: Stage, now: Temporal.Instant): void {
  scene({
    reason: "panne",
    by: "Louise",
    from: { name: "Séverine Aubry", address: "severine.aubry@poste.example" },
  }).asks(now.subtract({ minutes: 19 }), {
    subject: "Batterie Ventoux E : elle clignote en rouge",
    text: "Bonjour,\n\nDepuis ce matin la batterie clignote trois fois en rouge quand je la branche, et rien ne charge. Le vélo a cinq mois. Est-ce dangereux de la laisser dans l’appartement ?\n\nMerci,\nSéverine Aubry",
  });
  scene({
    reason: "suivi",
    by: "Théo",
    from: { name: "Corentin Vallet", address: "corentin.vallet@boite.example" },
  }).asks(now.subtract({ minutes: 11 }), {
    subject: "Livreur devant chez moi, mauvaise adresse",
    text: "Bonjour,\n\nLe livreur vient de m’appeler : il cherche le 12 rue des Tanneurs alors que j’habite au 21. Il repart dans dix minutes avec mon Rivage. Vous pouvez le joindre ?\n\nCorentin Vallet\n06 39 98 55 20\n\nEnvoyé de mon iPhone",
  });
  scene({
    reason: "conseil",
    by: "Inès",
    from: { name: "Martine Delmas", address: "martine.delmas@famille.example" },
  }).asks(now.subtract({ minutes: 4 }), {
    subject: "Un Petit Chemin pour les six ans de Jules",
    text: "Bonjour,\n\nNotre petit-fils aura six ans samedi, il mesure 1,17 m. Seize ou vingt pouces ? Et peut-on le retirer à Valence vendredi ?\n\nMartine et Bernard Delmas",
  });
}
