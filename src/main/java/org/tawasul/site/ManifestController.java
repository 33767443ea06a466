package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tawasul.language.Texts;

/** Lets a phone keep the site among its apps, under its name in the reader's language. */
@RestController
class ManifestController {
    private final Texts texts;
    private final Assets assets;

    ManifestController(Texts texts, Assets assets) {
        this.texts = texts;
        this.assets = assets;
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    ResponseEntity<Map<String, Object>> show(HttpServletRequest request, HttpServletResponse response) {
        var language = Preferences.of(request, response).language();
        return ResponseEntity.ok()
                .header("Cache-Control", "private, max-age=3600")
                .body(Map.of(
                        "name", texts.get(language, "site.name"),
                        "short_name", texts.get(language, "site.name"),
                        "description", texts.get(language, "site.description"),
                        "lang", language.code(),
                        "dir", language.direction(),
                        "start_url", "/",
                        "display", "standalone",
                        "background_color", "#f7f5f0",
                        "theme_color", "#f7f5f0",
                        "icons", icons()));
    }

    private List<Map<String, String>> icons() {
        return List.of(
                Map.of("src", assets.address("icons/mark.svg"), "sizes", "any", "type", "image/svg+xml"),
                Map.of("src", assets.address("icons/touch.png"), "sizes", "180x180", "type", "image/png"));
    }
}
