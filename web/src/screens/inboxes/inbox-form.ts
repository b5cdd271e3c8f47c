import type { AddingInbox, Inbox, InboxChange, MailServer, Security } from "@guichet/contract/inboxes.ts";

type ServerForm = {
  isUsed: boolean;
  host: string;
  port: number;
  security: Security;
  /** A relay of one's own network often asks nobody who they are. */
  signsIn: boolean;
  user: string;
  password: string;
};
export type InboxForm = {
  name: string;
  address: string;
  language: "fr" | "en";
  signatures: Inbox["signatures"];
  greetings: Inbox["greetings"];
  repliesToAll: boolean;
  quotesHistory: boolean;
  /** Whose its tickets are; null is everybody. */
  teamId: string | null;
  imap: ServerForm;
  smtp: ServerForm;
  takes: "now" | "since";
  since: string;
  unreadDays: number;
};

const usualPorts: Record<"imap" | "smtp", Record<Security, number>> = {
  imap: { tls: 993, starttls: 143, none: 143 },
  smtp: { tls: 465, starttls: 587, none: 25 },
};

export function emptyForm(language: "fr" | "en"): InboxForm {
  return {
    name: "",
    address: "",
    language,
    signatures: { fr: "", en: "" },
    greetings: { fr: "", en: "" },
    repliesToAll: true,
    quotesHistory: false,
    teamId: null,
    imap: { isUsed: true, host: "", port: 993, security: "tls", signsIn: true, user: "", password: "" },
    smtp: { isUsed: true, host: "", port: 465, security: "tls", signsIn: true, user: "", password: "" },
    takes: "now",
    since: "",
    unreadDays: 7,
  };
}

export function formOf(inbox: Inbox): InboxForm {
  const empty = emptyForm(inbox.language);
  const server = (way: "imap" | "smtp") => {
    const known = inbox[way];
    if (known === null) return { ...empty[way], isUsed: false };
    return { ...known, isUsed: true, signsIn: known.user !== "", password: "" };
  };
  const { name, address, language, teamId, greetings, repliesToAll, quotesHistory } = inbox;
  const signatures = withFallback(inbox);
  const manners = { signatures, greetings, repliesToAll, quotesHistory };
  return {
    ...empty,
    name,
    address,
    language,
    teamId,
    ...manners,
    imap: server("imap"),
    smtp: server("smtp"),
  };
}

/** The one signature an inbox used to have stands wherever none is written in a language. */
const withFallback = ({ signature, signatures }: Inbox): Inbox["signatures"] => ({
  fr: signatures.fr || signature,
  en: signatures.en || signature,
});

/** Another security usually means another port: it follows unless someone chose one of their own. */
export function withSecurity(way: "imap" | "smtp", server: ServerForm, security: Security): ServerForm {
  const isUsual = Object.values(usualPorts[way]).includes(server.port);
  return { ...server, security, port: isUsual ? usualPorts[way][security] : server.port };
}

/** Most people's user is the address itself, and both ways share host and password until told otherwise. */
function serverOf(server: ServerForm, form: InboxForm, other: ServerForm): MailServer {
  const { host, port, security } = server;
  if (!server.signsIn) return { host, port, security, user: "", password: "" };
  return {
    host,
    port,
    security,
    user: server.user === "" ? form.address : server.user,
    password: server.password === "" ? other.password : server.password,
  };
}

export function serversOf(form: InboxForm): Pick<AddingInbox, "imap" | "smtp"> {
  return {
    ...(form.imap.isUsed ? { imap: serverOf(form.imap, form, form.smtp) } : {}),
    ...(form.smtp.isUsed ? { smtp: serverOf(form.smtp, form, form.imap) } : {}),
  };
}

export function addingOf(form: InboxForm): AddingInbox {
  const { unreadDays } = form;
  const since = form.takes === "since" && form.since !== "" ? { since: `${form.since}T00:00:00Z` } : {};
  return {
    ...saidOf(form),
    ...serversOf(form),
    takeFrom: { ...since, unreadDays },
  };
}

function saidOf(form: InboxForm) {
  const { name, address, language, teamId, signatures, greetings, repliesToAll, quotesHistory } = form;
  return {
    name,
    address,
    language,
    teamId,
    signature: signatures[language],
    signatures,
    greetings,
    repliesToAll,
    quotesHistory,
  };
}

/** A password left empty stays the known one: the server keeps it as long as the account is the same. */
export function changeOf(form: InboxForm): InboxChange {
  return { ...saidOf(form), ...serversOf(form) };
}
