/** As France and Britain write days and figures: « 3 mars », “3 March”, and hours out of twenty-four. */
export const localeOf = (language: string): string => (language.startsWith("fr") ? "fr-FR" : "en-GB");
