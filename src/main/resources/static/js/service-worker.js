// Shows our own page when there is no connection. Its fonts and styles are still in the browser's cache, kept for a year.
const PAGE = "/offline";
addEventListener("install", event => {
  skipWaiting();
  event.waitUntil(caches.open("offline").then(cache => cache.add(new Request(PAGE, { cache: "reload" }))));
});
addEventListener("fetch", event => {
  if (event.request.mode !== "navigate" || event.request.method !== "GET") return;
  event.respondWith(fetch(event.request).catch(async error => (await caches.match(PAGE)) ?? Promise.reject(error)));
});
