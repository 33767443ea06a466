package org.tawasul.files;

import java.util.Arrays;
import java.util.Optional;

/** What we take, and as what we serve it. Never taken from a name or a header; see {@link Sniffing}. */
enum FileType {
    JPEG("image/jpeg", "jpg", Handling.PICTURE),
    PNG("image/png", "png", Handling.PICTURE),
    GIF("image/gif", "gif", Handling.PICTURE),
    WEBP("image/webp", "webp", Handling.PICTURE),
    /** No decoder comes with the platform: kept as a document, its metadata blanked. */
    HEIC("image/heic", "heic", Handling.BOXES),
    PDF("application/pdf", "pdf", Handling.AS_IS),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", Handling.AS_IS),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Handling.AS_IS),
    TEXT("text/plain", "txt", Handling.TEXT),
    MP4("video/mp4", "mp4", Handling.BOXES),
    QUICKTIME("video/quicktime", "mov", Handling.BOXES),
    THREE_GP("video/3gpp", "3gp", Handling.BOXES),
    M4A("audio/mp4", "m4a", Handling.BOXES),
    MP3("audio/mpeg", "mp3", Handling.AS_IS),
    OGG("audio/ogg", "ogg", Handling.AS_IS),
    AMR("audio/amr", "amr", Handling.AS_IS);

    /** What is done to a content before it is kept. */
    enum Handling {
        /** Decoded and written anew, so that nothing but the picture is left. */
        PICTURE,
        /** ISO base media: the boxes that hold metadata are blanked. */
        BOXES,
        /** Written anew in UTF-8. */
        TEXT,
        AS_IS
    }

    final String mediaType;
    final String ending;
    final Handling handling;

    FileType(String mediaType, String ending, Handling handling) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.handling = handling;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
