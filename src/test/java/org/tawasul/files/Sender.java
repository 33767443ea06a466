package org.tawasul.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser that speaks tus, with the cookie of its owner and the token of our forms. */
final class Sender {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;
    private final @Nullable String owner;
    private final String cookies;
    private final String token;

    Sender(int port, @Nullable String owner) {
        this.site = "http://localhost:" + port;
        this.owner = owner;
        var page = send(HttpRequest.newBuilder(URI.create(site + UploadPage.ADDRESS)), owner(owner));
        var found = TOKEN.matcher(page.body());
        if (!found.find()) throw new AssertionError("No token in " + page.body());
        this.token = found.group(1);
        var set = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        this.cookies = owner(owner) + set;
    }

    private static String owner(@Nullable String owner) {
        return owner == null ? "" : "test-owner=" + owner + "; ";
    }

    @Nullable
    String owner() {
        return owner;
    }

    HttpResponse<String> create(String name, long length, String query) {
        var encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return send(
                tus("/files/uploads" + query)
                        .header("Upload-Length", Long.toString(length))
                        .header("Upload-Metadata", "filename " + encoded + ",filetype aW1hZ2UvanBlZw==")
                        .POST(HttpRequest.BodyPublishers.noBody()),
                cookies);
    }

    /** Begins an upload and gives its address. */
    String begin(String name, long length) {
        var created = create(name, length, "");
        return created.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(created.statusCode() + " " + created.body()));
    }

    HttpResponse<String> patch(String upload, long offset, byte[] bytes) {
        return send(
                tus(upload)
                        .header("Upload-Offset", Long.toString(offset))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)),
                cookies);
    }

    HttpResponse<String> patch(String upload, long offset, byte[] all, int from, int to) {
        return patch(upload, offset, Arrays.copyOfRange(all, from, to));
    }

    HttpResponse<String> head(String upload) {
        return send(tus(upload).method("HEAD", HttpRequest.BodyPublishers.noBody()), cookies);
    }

    HttpResponse<String> delete(String upload) {
        return send(tus(upload).DELETE(), cookies);
    }

    HttpResponse<String> send(String path, String method, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .headers(headers)
                        .method(method, HttpRequest.BodyPublishers.noBody()),
                cookies);
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site + path)).header("Cookie", cookies);
        if (headers.length > 0) request.headers(headers);
        return exchange(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends everything at once and gives the id of the upload. */
    String upload(String name, byte[] content) {
        var address = begin(name, content.length);
        var done = patch(address, 0, content);
        if (done.statusCode() != 204) throw new AssertionError(done.statusCode() + " " + done.body());
        return idIn(address);
    }

    static String idIn(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    static Optional<Long> offset(HttpResponse<?> answer) {
        return answer.headers().firstValue("Upload-Offset").map(Long::valueOf);
    }

    /** The head of a request whose body the caller sends itself, or does not. */
    String rawPatch(String upload, long offset, int length) {
        return "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookies
                + "\r\nX-CSRF-TOKEN: " + token + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset
                + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private HttpRequest.Builder tus(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Tus-Resumable", "1.0.0")
                .header("X-CSRF-TOKEN", token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String cookies) {
        if (!cookies.isEmpty()) request.header("Cookie", cookies);
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
