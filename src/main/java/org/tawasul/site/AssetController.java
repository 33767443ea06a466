package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Serves {@link Assets} from memory. */
@Controller
class AssetController {
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    /**
     * An outdated fingerprint, as on a page from before a release, is answered with what we have now, but not to be
     * kept: otherwise a node of the old release could fill caches under a new address.
     */
    @GetMapping("/assets/{fingerprint}/{*path}")
    void show(
            @PathVariable String fingerprint,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asset = assets.find(path.replaceFirst("^/", ""));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, asset.fingerprint().equals(fingerprint) ? A_YEAR : "no-cache");
        if (asset.gzipped() != null) response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified("W/\"" + asset.fingerprint() + "\"")) return;
        response.setContentType(asset.type());
        write(request, response, asset.content(), asset.gzipped());
    }

    /** Stands at the root, since a service worker may only look after what lies below it. */
    @GetMapping("/service-worker.js")
    void showServiceWorker(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("", "/js/service-worker.js", request, response);
    }

    /** Browsers that know no other place look here. */
    @GetMapping("/favicon.ico")
    String favicon() {
        return "redirect:" + assets.address("icons/mark.svg");
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, byte[] content, byte @Nullable [] gzipped)
            throws IOException {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var body = content;
        if (gzipped != null && accepted != null && accepted.contains("gzip")) {
            body = gzipped;
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
