export const usage = `Usage:
  ./guichet setup --file company.json          company, inboxes and agents, unattended; may be run again
  ./guichet token create --name NAME [--scopes read,write,deliver,admin] [--agent EMAIL]
                                               --agent: acts as that agent, who replies, notes and takes
  ./guichet deliver --inbox ADDRESS < message  one raw message, by hand
  ./guichet figures check                      every figure recomputed from the facts, and compared
  ./guichet audit check                        every line of the audit log follows the one before, and its last hash
  ./guichet guard read < texts.jsonl           what the guard finds, one reading a line, without server or database`;
