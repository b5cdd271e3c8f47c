import type { Language } from "@guichet/contract/ids.ts";

/**
 * Words for a bad day, calm on purpose: what happened, what is asked, what goes on. They name no article of law and
 * threaten nothing; whoever sends them reads them first and changes what does not fit.
 */
export const protectionLetters: Record<Language, { warning: string; end: string }> = {
  fr: {
    warning: `Bonjour,

Nous avons bien lu votre message, et votre demande reste suivie.

Certains mots que vous y employez blessent la personne qui vous répond. Nous vous demandons de nous écrire sans eux : c’est ainsi que nous pourrons vous aider au mieux.

Nous revenons vers vous sur le fond de votre demande.`,
    end: `Bonjour,

Malgré notre précédent message, vous nous avez de nouveau écrit en des termes que nous ne pouvons pas demander à nos équipes de lire.

Nous ne répondrons donc plus aux messages écrits ainsi. Ceux qui portent sur votre demande, sans ces termes, sont toujours lus et recevront une réponse. Vos droits restent les mêmes.

Si vous pensez que nous nous trompons, répondez à ce message : une autre personne le lira.`,
  },
  en: {
    warning: `Hello,

We have read your message, and your request is still being looked after.

Some of the words in it hurt the person who answers you. We ask you to write to us without them: that is how we can help you best.

We will come back to you about your request itself.`,
    end: `Hello,

After our earlier message, you wrote to us again in terms that we cannot ask our teams to read.

We will therefore no longer answer messages written in that way. Those about your request, without such terms, are still read and will be answered. Your rights remain the same.

If you think that we are mistaken, reply to this message: another person will read it.`,
  },
};
