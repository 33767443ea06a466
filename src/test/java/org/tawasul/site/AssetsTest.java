package org.tawasul.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.TawasulTest;

@TawasulTest
class AssetsTest {
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/(?:assets|manifest)[^\"#]+)");
    private static final Pattern IN_SHEET = Pattern.compile("url\\(\"([^\"]+)\"\\)");

    @Autowired
    private Assets assets;

    private URI site;

    @BeforeEach
    void knowsTheSite(@LocalServerPort int port) {
        site = URI.create("http://localhost:" + port);
    }

    /** With all four fonts, although an Arabic page without bold figures needs three. */
    @Test
    void aFirstVisitWeighsLessThan150Kilobytes() throws Exception {
        var home = ask("/");
        var loaded = named(NAMED, text(home));
        for (var path : Set.copyOf(loaded)) if (path.endsWith(".css")) loaded.addAll(named(IN_SHEET, text(ask(path))));
        int weight = home.body().length;
        for (var path : loaded) weight += ask(path).body().length;
        assertThat(weight).isBetween(100_000, 150_000);
    }

    @Test
    void anAssetIsKeptForAYear() throws Exception {
        var sheet = ask(assets.address("css/base.css"));
        assertThat(sheet.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(sheet.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(ask(assets.address("fonts/plex-arabic-400.woff2")).headers().firstValue("Content-Type"))
                .contains("font/woff2");
    }

    @Test
    void anAssetOfAnotherReleaseIsNotKept() throws Exception {
        var sheet = ask("/assets/000000000000/css/base.css");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void aStyleSheetNamesItsFontsWithTheirOwnFingerprint() throws Exception {
        assertThat(text(ask(assets.address("css/base.css"))))
                .contains("url(\"" + assets.address("fonts/plex-arabic-400.woff2") + "\")")
                .doesNotContain("../");
    }

    @Test
    void filesOfWebJarsAreServedTheSameWay() throws Exception {
        assertThat(ask(assets.address("webjars/htmx.org/dist/htmx.min.js")).statusCode())
                .isEqualTo(200);
        assertThat(text(ask(assets.address("webjars/leaflet/dist/leaflet.css"))))
                .contains(assets.address("webjars/leaflet/dist/images/layers.png"));
    }

    @Test
    void nothingElseIsServed() throws Exception {
        for (var path : new String[] {
            "/assets/0/css/none.css",
            "/assets/0/../application.yml",
            "/assets/0/..%2Fapplication.yml",
            "/assets/0/%2e%2e/messages/site.properties",
            "/assets/0/css//base.css",
            "/assets/0/webjars/htmx.org/../../../../application.css",
            "/assets/0/",
            "/assets/css"
        }) assertThat(ask(path).statusCode()).as(path).isIn(400, 404);
    }

    private HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Encoding", "gzip");
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var body = answer.body();
        if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (var plain = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
                body = plain.readAllBytes();
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Set<String> named(Pattern pattern, String text) {
        var named = new LinkedHashSet<String>();
        pattern.matcher(text).results().forEach(found -> named.add(found.group(1)));
        return named;
    }
}
