package org.tawasul.files;

/** What became of a file that somebody sent. */
public sealed interface Received {
    /** It is on disk, and waits to be attached with {@link Files#claim}. */
    record Kept(Upload upload) implements Received {}

    /** It was thrown away. Word it with {@link Refusal#key()} and {@link UploadLimits#arguments}. */
    record Refused(Refusal why) implements Received {}
}
