/** Where anybody has an address: it says nothing of whom they work for. */
const hosts = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr
  ymail.com icloud.com me.com mac.com aol.com aol.fr gmx.com gmx.fr gmx.net mail.com proton.me protonmail.com pm.me
  tutanota.com tuta.io zoho.com fastmail.com hey.com yandex.com mail.ru orange.fr wanadoo.fr free.fr laposte.net sfr.fr
  neuf.fr cegetel.net club-internet.fr bbox.fr numericable.fr noos.fr aliceadsl.fr libertysurf.fr voila.fr tiscali.fr
  9online.fr dbmail.com mailo.com netcourrier.com ik.me infomaniak.com bluewin.ch skynet.be telenet.be scarlet.be
  voo.be videotron.ca sympatico.ca web.de t-online.de libero.it hotmail.co.uk yahoo.co.uk btinternet.com comcast.net`.split(
    /\s+/u,
  ),
);

export const isPublicHost = (domain: string): boolean => hosts.has(domain);

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();
