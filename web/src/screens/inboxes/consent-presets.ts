import type { ConsentSetting } from "@guichet/contract/consents.ts";

/** What the two large houses of mail ask for; each may be changed. */
export const consentPresets: Record<
  "microsoft" | "google",
  Pick<ConsentSetting, "authorizationEndpoint" | "tokenEndpoint" | "scope">
> = {
  microsoft: {
    authorizationEndpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    tokenEndpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    scope:
      "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
  },
  google: {
    authorizationEndpoint: "https://accounts.google.com/o/oauth2/v2/auth",
    tokenEndpoint: "https://oauth2.googleapis.com/token",
    scope: "https://mail.google.com/",
  },
};
