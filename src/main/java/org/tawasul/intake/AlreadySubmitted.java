package org.tawasul.intake;

/** The draft has become a case; what it has to say stands on its confirmation. */
final class AlreadySubmitted extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlreadySubmitted(String draftId) {
        super(draftId, null, false, false);
    }

    String draftId() {
        return String.valueOf(getMessage());
    }
}
