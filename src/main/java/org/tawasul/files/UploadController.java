package org.tawasul.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Uploads that can go on after a break, by the tus protocol 1.0 (https://tus.io/protocols/resumable-upload) with its
 * extensions creation, expiration and termination.
 *
 * <p>Beyond the protocol: a content that is not taken answers 413 or 422 with {@code {"reason": "<Refusal.code>"}}, and
 * a picture that came whole answers with {@code Tawasul-Thumbnail} (an address for its owner) and, when the photo knows
 * where it was taken, {@code Tawasul-Place} ({@code <latitude>,<longitude>} in degrees).
 */
@RestController
class UploadController {
    private static final String UPLOADS = "/files/uploads";
    private static final String UPLOAD = UPLOADS + "/{id:[0-9a-f-]{36}}";
    private static final String VERSION = "1.0.0";
    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Uploads uploads;
    private final Appending appending;
    private final List<UploadOwners> owners;
    private final UploadLimits limits;
    private final InstantSource clock;

    UploadController(
            Uploads uploads, Appending appending, List<UploadOwners> owners, UploadLimits limits, InstantSource clock) {
        this.uploads = uploads;
        this.appending = appending;
        this.owners = owners;
        this.limits = limits;
        this.clock = clock;
    }

    @RequestMapping(path = UPLOADS, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> describe() {
        return answer(HttpStatus.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(limits.maxFileSize().toBytes()))
                .build();
    }

    @RequestMapping(path = UPLOADS, method = RequestMethod.POST)
    ResponseEntity<?> create(
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata,
            HttpServletRequest request) {
        if (!VERSION.equals(version)) return otherVersion();
        var bytes = number(length);
        if (bytes.isEmpty()) return answer(HttpStatus.BAD_REQUEST).build();
        var owner = ownerOf(request);
        if (owner == null) return answer(HttpStatus.FORBIDDEN).build();
        var id = UUID.randomUUID();
        var at = clock.instant();
        var refusal = uploads.open(id, owner, nameIn(metadata), bytes.get(), at);
        if (refusal.isPresent()) return refused(refusal.get());
        var query = request.getQueryString();
        return answer(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, UPLOADS + "/" + id + (query == null ? "" : "?" + query))
                .header("Upload-Expires", HTTP_DATE.format(at.plus(Uploads.LIFE)))
                .build();
    }

    @RequestMapping(path = UPLOAD, method = RequestMethod.HEAD)
    ResponseEntity<?> progress(
            @PathVariable UUID id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            HttpServletRequest request)
            throws IOException {
        if (!VERSION.equals(version)) return otherVersion();
        var owner = ownerOf(request);
        return owner == null ? unknown() : worded(appending.progress(id, owner), HttpStatus.OK, id, owner);
    }

    @RequestMapping(path = UPLOAD, method = RequestMethod.PATCH)
    ResponseEntity<?> append(
            @PathVariable UUID id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            HttpServletRequest request)
            throws IOException {
        if (!VERSION.equals(version)) return otherVersion();
        if (!"application/offset+octet-stream".equals(request.getContentType()))
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
        var from = number(offset);
        if (from.isEmpty()) return answer(HttpStatus.BAD_REQUEST).build();
        var owner = ownerOf(request);
        if (owner == null) return unknown();
        var outcome = appending.append(id, owner, from.get(), request.getContentLengthLong(), request.getInputStream());
        return worded(outcome, HttpStatus.NO_CONTENT, id, owner);
    }

    @RequestMapping(path = UPLOAD, method = RequestMethod.DELETE)
    ResponseEntity<?> drop(
            @PathVariable UUID id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            HttpServletRequest request)
            throws IOException {
        if (!VERSION.equals(version)) return otherVersion();
        var owner = ownerOf(request);
        if (owner == null) return unknown();
        return switch (appending.drop(id, owner)) {
            case Appending.Outcome.At _ -> answer(HttpStatus.NO_CONTENT).build();
            case Appending.Outcome other -> worded(other, HttpStatus.NO_CONTENT, id, owner);
        };
    }

    /** For networks that let only GET and POST through. */
    @RequestMapping(path = UPLOAD, method = RequestMethod.POST, headers = OVERRIDE + "=PATCH")
    ResponseEntity<?> appendByPost(
            @PathVariable UUID id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            HttpServletRequest request)
            throws IOException {
        return append(id, version, offset, request);
    }

    @RequestMapping(path = UPLOAD, method = RequestMethod.POST, headers = OVERRIDE + "=DELETE")
    ResponseEntity<?> dropByPost(
            @PathVariable UUID id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            HttpServletRequest request)
            throws IOException {
        return drop(id, version, request);
    }

    private ResponseEntity<?> worded(Appending.Outcome outcome, HttpStatus good, UUID id, String owner) {
        return switch (outcome) {
            case Appending.Outcome.At at -> at(at, good, id, owner);
            case Appending.Outcome.Unknown _ -> unknown();
            case Appending.Outcome.Elsewhere(var offset) ->
                answer(HttpStatus.CONFLICT)
                        .header("Upload-Offset", Long.toString(offset))
                        .build();
            case Appending.Outcome.Locked _ -> answer(HttpStatus.LOCKED).build();
            case Appending.Outcome.TooLong _ ->
                answer(HttpStatus.CONTENT_TOO_LARGE).build();
            case Appending.Outcome.Refused(var why) -> refused(why);
        };
    }

    private ResponseEntity<?> at(Appending.Outcome.At at, HttpStatus good, UUID id, String owner) {
        var answer = answer(good)
                .header("Upload-Offset", Long.toString(at.offset()))
                .header("Upload-Length", Long.toString(at.length()))
                .header("Upload-Expires", expires(at.expiresAt()));
        if (at.offset() == at.length()) {
            uploads.findAccepted(id, owner).ifPresent(upload -> {
                if (upload.file().hasThumbnail()) answer.header("Tawasul-Thumbnail", upload.thumbnailAddress());
                upload.place()
                        .ifPresent(place -> answer.header("Tawasul-Place", place.latitude() + "," + place.longitude()));
            });
        }
        return answer.build();
    }

    private static String expires(Instant at) {
        return HTTP_DATE.format(at);
    }

    private @Nullable String ownerOf(HttpServletRequest request) {
        return owners.stream()
                .map(module -> module.of(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ResponseEntity<?> otherVersion() {
        return answer(HttpStatus.PRECONDITION_FAILED)
                .header("Tus-Version", VERSION)
                .build();
    }

    private static ResponseEntity<?> unknown() {
        return answer(HttpStatus.NOT_FOUND).build();
    }

    private static ResponseEntity<?> refused(Refusal why) {
        var status = why == Refusal.TOO_LARGE || why == Refusal.TOO_MUCH
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(status).contentType(MediaType.APPLICATION_JSON).body(Map.of("reason", why.code()));
    }

    private static Optional<Long> number(@Nullable String header) {
        return header != null && header.matches("\\d{1,18}") ? Optional.of(Long.valueOf(header)) : Optional.empty();
    }

    /** {@code filename bmFtZQ==,filetype …}: values are base64 of UTF-8. Only the name matters to us. */
    private static String nameIn(@Nullable String metadata) {
        if (metadata == null) return "";
        for (var pair : metadata.split(",")) {
            var parts = pair.strip().split(" ");
            if (parts.length != 2 || !parts[0].equals("filename")) continue;
            try {
                return new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return "";
            }
        }
        return "";
    }
}
