/*
 * How our Node is started, by npm start and by npm run bench alike. Left to itself on a machine with room, V8 lets
 * rubbish grow to twice what it needs before it looks: small machines have a database to feed too.
 */
export const flags = ["--max-semi-space-size=4"];
