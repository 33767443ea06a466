package org.tawasul.files;

import java.util.Locale;

/** Why a file is not taken. Each has a text that says what to do instead. */
public enum Refusal {
    EMPTY,
    TOO_LARGE,
    TOO_MANY,
    TOO_MUCH,
    PROGRAM,
    WEB_PAGE,
    ARCHIVE,
    MACROS,
    OTHER_TYPE,
    PICTURE_TOO_LARGE,
    UNREADABLE;

    /** As in {@code too-large}: what the upload protocol answers, and what the script looks up. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the text; its arguments are {@link UploadLimits#arguments}. */
    public String key() {
        return "files.refused." + code();
    }
}
