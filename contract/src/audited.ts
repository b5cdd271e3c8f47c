/** Facts that the audit log keeps too: what changes who may do what, how the house works, and who read what is sealed. */
export const auditedFacts = [
  "agent.joined",
  "agent.disabled",
  "team.made",
  "team.renamed",
  "team.removed",
  "team.joined",
  "team.left",
  "inbox.added",
  "inbox.changed",
  "calendar.added",
  "calendar.changed",
  "calendar.removed",
  "policy.changed",
  "reason.changed",
  "company.changed",
  "counter.opened",
  "counter.silenced",
  "datum.revealed",
  "links.revoked",
] as const;
export type AuditedFact = (typeof auditedFacts)[number];

/** What happens at the door, which is nobody else's to hear: it is written here and told to no screen. */
export const audited = [
  ...auditedFacts,
  "session.opened",
  "session.refused",
  "session.step_refused",
  "session.ended",
  "sessions.ended",
  "password.changed",
  "password.reset",
  "passkey.added",
  "passkey.removed",
  "second_factor.confirmed",
  "second_factor.removed",
  "second_factor.reset",
  "second_factor.codes_renewed",
  "second_factor.required",
  "second_factor.not_required",
  "agent.enabled",
  "agent.invited",
  "token.made",
  "token.revoked",
] as const;
export type Audited = (typeof audited)[number];
