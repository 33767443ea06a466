package org.tawasul;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser without JavaScript: keeps cookies, sends the hidden token of the form on the last page along
 * with what it posts, and does not follow redirects unless told to.
 */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI site;
    private @Nullable String token;
    private String address = "198.18." + VISITORS.incrementAndGet() / 256 % 256 + "." + VISITORS.get() % 256;

    public Visitor(int port) {
        this.site = URI.create("http://localhost:" + port);
    }

    /** Asks for a page as a browser does; headers as name, value, name, value… */
    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET(), headers);
    }

    /** Posts a form: name, value, name, value… The token is sent too, when the last page had one. */
    public HttpResponse<String> post(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) append(body, fields[i], fields[i + 1]);
        if (token != null) append(body, "_csrf", token);
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Posts a form with a file in it, as a browser does: name of its field, its own name, what is in it, and the other fields. */
    public HttpResponse<String> postFile(String path, String field, String name, byte[] content, String... fields) {
        var boundary = "tawasul-" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2)
            part(body, boundary, "\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        if (token != null) part(body, boundary, "\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "\"" + field + "\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The page to which the answer sends the visitor. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var to = answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("No redirect but " + answer.statusCode() + ":\n" + answer.body()));
        return get(to);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Gives the browser a cookie, such as a session that was begun elsewhere. */
    public Visitor carrying(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setDomain("localhost.local"); // what the cookie manager makes of localhost
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
        return this;
    }

    /** Comes from this address; otherwise each visitor has one of their own. */
    public Visitor from(String address) {
        this.address = address;
        return this;
    }

    /** The token of the form on the last page that had one. */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** Forgets the token, as a page from another site would not know it. */
    public void forgetToken() {
        token = null;
    }

    /** What is behind an address, as it is: a document or a picture. */
    public byte[] getBytes(String path) {
        var request = HttpRequest.newBuilder(site.resolve(path)).header("X-Forwarded-For", address);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        request.header("X-Forwarded-For", address);
        if (headers.length > 0) request.headers(headers);
        if (headers.length == 0) request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1);
            return answer;
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static void append(StringBuilder body, String name, String value) {
        if (!body.isEmpty()) body.append('&');
        body.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
