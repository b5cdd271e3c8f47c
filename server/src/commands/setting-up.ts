import { readFile } from "node:fs/promises";
import { z } from "zod";
import { changeCompany, openCounter, silenceCounter } from "../company/company.ts";
import { writeDoors } from "../company/doors.ts";
import { keepProvider } from "../identity/keeping.ts";
import { addInbox, changeInbox, listInboxes } from "../inboxes/adding.ts";
import { openSecrets, type Secrets } from "../platform/secrets.ts";
import { system, type Work } from "../platform/work.ts";
import { agentsOf } from "../team/disabling.ts";
import { inviteAgent, openInvitations } from "../team/inviting.ts";
import { enrolAgent } from "../team/joining.ts";
import { type Commanding, worksOf } from "./commanding.ts";
import { SetupFile } from "./setup-file.ts";

/** All of the file or nothing of it, in one transaction; running it again changes what changed and doubles nothing. */
export async function setUp(commanding: Commanding): Promise<void> {
  const file = await readSetup(commanding.options.file);
  const secrets = openSecrets(commanding.secret);
  const said = await worksOf(commanding).run(system, async (work) => [
    ...(await setCompany(work, file)),
    ...(await setProvider(work, file, secrets)),
    ...(await setInboxes(work, file, secrets)),
    ...(await setAgents(work, file, commanding.config.url)),
  ]);
  process.stdout.write(`${said.join("\n")}\n`);
}

async function readSetup(path: string | undefined): Promise<SetupFile> {
  if (!path) throw new Error("Say which file: ./guichet setup --file company.json");
  const given = await readJson(path);
  const parsed = SetupFile.safeParse(given);
  if (!parsed.success) throw new Error(`${path}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new Error(`${path} can’t be read: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

async function setCompany(work: Work, { company, receiving }: SetupFile): Promise<string[]> {
  if (receiving) await writeDoors(work, receiving);
  if (!company) return [];
  const { counterOpen, ...change } = company;
  const { name } = await changeCompany(work, change);
  if (counterOpen !== undefined) await (counterOpen ? openCounter(work) : silenceCounter(work));
  return [`company  ${name}`];
}

async function setProvider(work: Work, { identityProvider }: SetupFile, secrets: Secrets): Promise<string[]> {
  if (!identityProvider) return [];
  await keepProvider(work, identityProvider, secrets);
  return [`sign-in  ${identityProvider.label}  ${identityProvider.issuer}`];
}

async function setInboxes(work: Work, { inboxes }: SetupFile, secrets: Secrets): Promise<string[]> {
  const there = new Map((await listInboxes(work)).map((inbox) => [inbox.address, inbox.id]));
  const said: string[] = [];
  for (const inbox of inboxes) {
    const id = there.get(inbox.address);
    const { takeFrom: _first, ...change } = inbox;
    const written = id ? await changeInbox(work, id, change, secrets) : await addInbox(work, inbox, secrets);
    said.push(`inbox    ${written.address}  ${written.id}`);
  }
  return said;
}

async function setAgents(work: Work, { agents }: SetupFile, url: string): Promise<string[]> {
  const there = new Set((await agentsOf(work)).map((agent) => agent.email));
  const invited = new Set((await openInvitations(work)).map((invitation) => invitation.email));
  const said: string[] = [];
  for (const { email, roles, password, name = email, language } of agents) {
    if (there.has(email)) said.push(`agent    ${email}  already there`);
    else if (password)
      said.push(`agent    ${email}  ${await enrolAgent(work, { email, roles, password, name, language })}`);
    else if (invited.has(email)) said.push(`invited  ${email}  already; its link still waits`);
    else said.push(`invited  ${email}  ${(await inviteAgent(work, { email, roles }, url)).link}`);
  }
  return said;
}
