// The place of a case on a calm map of our own outline; without it, or beyond it, the coordinates say where it is.
(() => {
  "use strict";
  const field = document.getElementById("spot");
  if (!field || !window.L) return;
  const at = L.latLng(field.dataset.latitude, field.dataset.longitude);
  fetch(field.dataset.outline).then(answer => answer.json()).then(outline => {
    const land = L.geoJSON(outline, { interactive: false, style: feature => ({ className: "map-" + feature.properties.is }) });
    if (!land.getBounds().pad(0.1).contains(at)) return;
    field.hidden = false;
    const map = L.map(field, { minZoom: 9, maxZoom: 16, zoomSnap: 0.5, attributionControl: false, zoomControl: false, scrollWheelZoom: false, keyboard: false });
    map.setView(at, 11);
    land.addTo(map);
    L.circleMarker(at, { radius: 7, className: "spot-mark", interactive: false }).addTo(map);
  });
})();
