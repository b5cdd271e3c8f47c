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
