package org.tawasul.identity;

import org.tawasul.language.Language;

/**
 * Takes an SMS that somebody is waiting for. Called inside a transaction, which decides whether it is sent at all: so it
 * writes the message down for sending at once, rather than speak with the operator here. Implemented by {@code notices}.
 */
public interface PhoneMessages {
    /** @param phone E.164; @param language what the text is written in */
    void send(String phone, String text, Language language);
}
