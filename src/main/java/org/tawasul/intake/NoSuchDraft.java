package org.tawasul.intake;

/** There is no such draft, or it has expired, or it is somebody else's: which of them, nobody is told. */
final class NoSuchDraft extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchDraft() {
        super("No such draft", null, false, false);
    }
}
