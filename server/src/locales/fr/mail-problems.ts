import type { MailProblem } from "@guichet/contract/mail-problems.ts";

export const mailProblems: Record<MailProblem, string> = {
  host_unknown: "Ce nom de serveur n’existe pas : vérifiez son orthographe.",
  connection_refused: "Le serveur refuse la connexion à ce port : vérifiez le numéro du port.",
  timed_out: "Le serveur ne répond pas : vérifiez le nom et le port, ou un pare-feu sur le chemin.",
  connection_lost: "Le serveur a coupé la connexion : un nouvel essai suit.",
  tls_failed: "La connexion chiffrée échoue : essayez l’autre réglage de sécurité, TLS ou STARTTLS.",
  certificate:
    "Le certificat du serveur n’est pas valable pour ce nom : vérifiez le nom, ou prévenez qui tient le serveur.",
  wrong_credentials:
    "L’identifiant ou le mot de passe n’est pas accepté : corrigez-les. Certains fournisseurs demandent un mot de passe d’application.",
  consent_ended:
    "L’accès donné à cette boîte a pris fin ou a été retiré : un administrateur la relie de nouveau dans Réglages, Points de contact. Rien n’est perdu : le courrier attend.",
  not_imap:
    "Ce qui répond à ce port n’est pas un serveur IMAP : essayez le port 993 en TLS ou 143 en STARTTLS.",
  not_smtp:
    "Ce qui répond à ce port n’est pas un serveur d’envoi : essayez le port 465 en TLS ou 587 en STARTTLS.",
  mailbox_missing: "Ce compte n’a pas de boîte de réception : vérifiez l’identifiant.",
  quota: "La boîte est pleine, ou sa limite est atteinte : faites de la place, ou attendez.",
  storage_full:
    "Le disque de Guichet est plein : les messages attendent dans la boîte. Libérez de la place, ils entreront d’eux-mêmes.",
  sender_refused:
    "Le serveur refuse d’envoyer au nom de cette adresse : utilisez le compte de l’adresse, ou autorisez-la.",
  unknown_address: "L’adresse du destinataire n’existe pas : vérifiez-la.",
  mailbox_full: "La boîte du destinataire est pleine : joignez-le autrement, ou réessayez plus tard.",
  refused: "Le serveur refuse ce message : lisez sa réponse, qui dit pourquoi.",
  some_refused:
    "Une partie des destinataires a été refusée, les autres ont reçu le message : écrivez de nouveau à ceux que nomme la réponse du serveur.",
  too_big: "Le message est trop lourd pour ce serveur : allégez les pièces jointes.",
  temporary: "Le serveur demande d’attendre : un nouvel essai suit.",
  empty: "Le message est vide.",
  took_too_long: "La lecture de ce message prenait trop de temps : relisez-le, ou ouvrez l’original.",
  broke_the_reader: "Ce message a fait échouer sa lecture plusieurs fois : ouvrez l’original.",
  inbox_gone: "Le point de contact où ce message est arrivé n’existe plus.",
  too_large:
    "Ce message dépasse 60 Mo : seul son en-tête a été pris. Il est resté dans la boîte, ouvrez-le dans votre messagerie.",
  not_given:
    "Le serveur n’a jamais voulu donner ce message en entier : seul son en-tête a été pris. Ouvrez-le dans votre messagerie.",
  other: "Le serveur a répondu d’une façon inattendue : sa réponse est dans le journal.",
};
