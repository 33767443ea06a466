package org.tawasul.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives files to those who may read them; to everybody else they do not exist.
 *
 * <p>Pictures that we wrote ourselves are shown within the page, everything else is offered for saving, and even if a
 * browser opened it, it would be in a sandbox where nothing runs. Browsers keep a copy but ask each time whether it
 * may still be shown. Ranges are answered, so films can be sought in.
 */
@RestController
class FileController {
    private final StoredFiles files;
    private final Uploads uploads;
    private final FileStore store;
    private final List<FileAccess> access;
    private final List<UploadOwners> owners;

    FileController(
            StoredFiles files, Uploads uploads, FileStore store, List<FileAccess> access, List<UploadOwners> owners) {
        this.files = files;
        this.uploads = uploads;
        this.store = store;
        this.access = access;
        this.owners = owners;
    }

    @GetMapping("/files/{id:[0-9]{1,18}}")
    ResponseEntity<Resource> show(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        var file = readable(id, request).file();
        return answer(file, file.sha256(), response);
    }

    @GetMapping("/files/{id:[0-9]{1,18}}/thumbnail")
    ResponseEntity<Resource> showThumbnail(
            @PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        return thumbnail(readable(id, request), response);
    }

    @GetMapping("/files/uploads/{id:[0-9a-f-]{36}}/thumbnail")
    ResponseEntity<Resource> showThumbnailOfUpload(
            @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        return owners.stream()
                .map(module -> module.of(request))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(owner -> uploads.findAccepted(id, owner))
                .flatMap(upload -> files.find(upload.file().id()))
                .map(stored -> thumbnail(stored, response))
                .orElseThrow(FileController::none);
    }

    private StoredFiles.Stored readable(long id, HttpServletRequest request) {
        if (access.stream().noneMatch(module -> module.mayRead(id, request))) throw none();
        return files.find(id).orElseThrow(FileController::none);
    }

    private ResponseEntity<Resource> thumbnail(StoredFiles.Stored stored, HttpServletResponse response) {
        if (stored.thumbnail() == null) throw none();
        return answer(stored.file(), stored.thumbnail(), response);
    }

    private ResponseEntity<Resource> answer(StoredFile file, String sha256, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        var disposition = file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        var type = MediaType.parseMediaType(file.mediaType());
        return ResponseEntity.ok()
                .contentType(type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type)
                .eTag("\"" + sha256 + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(store.path(sha256)));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
