package org.tawasul.administration;

/** Why a file cannot be taken in; nothing of it has been. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;

    /** @param line 0 for the file as a whole; @param key of the sentence, which takes the line */
    public Unreadable(long line, String key) {
        super(key);
        this.line = line;
    }

    public long line() {
        return line;
    }

    public String key() {
        return String.valueOf(getMessage());
    }
}
