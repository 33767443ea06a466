// A map to mark a place on. It is drawn from our own outline; nothing is asked of anybody else.
(() => {
  "use strict";

  const field = document.getElementById("on-map");
  if (!field || !window.L) return;
  const form = field.closest("form");
  const latitude = form.elements.latitude;
  const longitude = form.elements.longitude;
  const area = form.elements.area;
  const said = document.getElementById("point-said");
  const clear = document.getElementById("clear-point");
  const locate = document.getElementById("locate");
  const texts = field.dataset;
  field.hidden = false;

  const country = L.latLngBounds([25.77, 50.33], [26.34, 50.72]);
  const map = L.map("map", {
    maxBounds: L.latLngBounds([25.4, 50.0], [26.7, 51.2]),
    minZoom: 9,
    maxZoom: 18,
    zoomSnap: 0.5,
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
  });
  L.control.zoom({ position: document.documentElement.dir === "rtl" ? "topleft" : "topright", zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.fitBounds(country);
  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());

  fetch(texts.outline)
    .then(answer => answer.json())
    .then(outline => L.geoJSON(outline, {
      interactive: false,
      style: feature => ({ className: "map-" + feature.properties.is }),
    }).addTo(map).bringToBack());

  // The names of the areas, fewer from afar.
  const areas = [...area.options].filter(option => option.dataset.latitude).map(option => ({
    option,
    at: L.latLng(option.dataset.latitude, option.dataset.longitude),
    name: L.tooltip({ permanent: true, direction: "center", className: "map-name", interactive: false })
      .setContent(option.textContent),
  }));
  const showNames = () => {
    const taken = [];
    for (const { at, name } of areas) {
      const point = map.latLngToContainerPoint(at);
      const inSight = map.getBounds().contains(at);
      const free = taken.every(other => Math.abs(other.x - point.x) > 70 || Math.abs(other.y - point.y) > 26);
      if (inSight && free) {
        taken.push(point);
        name.setLatLng(at).addTo(map);
      } else name.remove();
    }
  };
  map.on("zoomend moveend", showNames);
  showNames();

  const icon = L.divIcon({ className: "map-pin", html: document.getElementById("pin").innerHTML, iconSize: [40, 40], iconAnchor: [20, 38] });
  const pin = L.marker(country.getCenter(), { icon, draggable: true, autoPan: true, title: texts.pin, alt: texts.pin });
  const mark = (at, sentence) => {
    pin.setLatLng(at).addTo(map);
    latitude.value = at.lat.toFixed(6);
    longitude.value = at.lng.toFixed(6);
    clear.hidden = false;
    said.textContent = sentence;
    if (!area.value) {
      const nearest = areas.reduce((best, one) => map.distance(one.at, at) < map.distance(best.at, at) ? one : best);
      if (map.distance(nearest.at, at) < 2500) nearest.option.selected = true;
    }
  };
  map.on("click", event => mark(event.latlng, texts.marked));
  pin.on("dragend", () => mark(pin.getLatLng(), texts.marked));
  clear.addEventListener("click", () => {
    pin.remove();
    latitude.value = longitude.value = "";
    clear.hidden = true;
    said.textContent = texts.cleared;
  });
  if (latitude.value && longitude.value) {
    const at = L.latLng(latitude.value, longitude.value);
    mark(at, texts.marked);
    map.setView(at, 15);
  }
  area.addEventListener("change", () => {
    const chosen = areas.find(one => one.option.selected);
    if (chosen && !latitude.value) map.setView(chosen.at, 14);
  });
  if (area.value && !latitude.value) area.dispatchEvent(new Event("change"));

  // The place that a photo knows: taken when its owner ticks the box.
  const photo = document.getElementById("from-photo");
  photo?.querySelector("input").addEventListener("change", event => {
    const at = L.latLng(photo.dataset.latitude, photo.dataset.longitude);
    if (event.target.checked) {
      mark(at, texts.marked);
      map.setView(at, 15);
    } else clear.click();
  });

  if (navigator.geolocation && window.isSecureContext) {
    locate.hidden = false;
    locate.addEventListener("click", () => {
      said.textContent = texts.locating;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          const at = L.latLng(coords.latitude, coords.longitude);
          if (!map.options.maxBounds.contains(at)) {
            said.textContent = texts.outside;
            return;
          }
          mark(at, texts.located);
          map.setView(at, 16);
        },
        refused => { said.textContent = refused.code === 1 ? texts.refused : texts.failed; },
        { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
    });
  }
})();
