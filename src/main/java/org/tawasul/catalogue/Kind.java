package org.tawasul.catalogue;

import java.util.Locale;

/** What a matter is. */
public enum Kind {
    COMPLAINT,
    INQUIRY,
    SUGGESTION,
    /** «صورة لنطوّر»: a photo with its place, straight from the street. */
    PHOTO;

    /** As it stands in addresses: {@code complaint}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the text that names the kind. */
    public String key() {
        return "kind." + code();
    }
}
