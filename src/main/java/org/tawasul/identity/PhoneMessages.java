package org.tawasul.identity;

import org.tawasul.language.Language;

/** Sends an SMS at once; implemented by whoever speaks with the operator. */
public interface PhoneMessages {
    /** @param phone E.164; @param language what the text is written in */
    void send(String phone, String text, Language language);
}
