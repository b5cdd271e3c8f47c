// What reaches this browser while the desk is closed. It keeps nothing and reads no page: a title, and where to go.
self.addEventListener("push", (event) => {
  const { title, tag, ticketId } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { tag, icon: "/favicon.svg", data: { ticketId } }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openTicket(event.notification.data.ticketId));
});

async function openTicket(ticketId) {
  const address = `/tickets/${ticketId}`;
  const [open] = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (!open) return self.clients.openWindow(address);
  await open.focus();
  return open.navigate(address).catch(() => self.clients.openWindow(address));
}
