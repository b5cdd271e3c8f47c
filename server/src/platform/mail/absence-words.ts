/** The subjects that programs put above absence notices, in the languages of our neighbours. */
export const absenceSubject =
  /^\s*((re|rép|tr)\s*:\s*)?(out of (the )?office|automatic reply|auto(matic)?[\s-]?(reply|response)|autoreply|réponse automatique|absence du bureau|message d['’]absence|notification d['’]absence|absent(e)? du bureau|abwesen(d|heit)|automatische (antwort|abwesenheit)|automatisch antwoord|afwezig|respuesta automática|fuera de la oficina|risposta automatica|fuori sede|resposta automática|ooo\s*:)/i;

/** The words that people put into them. */
export const absenceText =
  /je (suis|serai) (actuellement |présentement )?(absente?|en congés?|en vacances|en déplacement|hors du bureau)|de retour (au bureau )?le|en mon absence|i('m| am) (currently )?(out of (the )?office|away|on (holiday|vacation|leave))|in my absence|limited access to (my )?e-?mail|bin ich (nicht im|abwesend|wieder)/i;
