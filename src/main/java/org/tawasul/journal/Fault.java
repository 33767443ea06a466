package org.tawasul.journal;

/** Something wrong with an entry; {@code seq} 0 when it is the whole subject. */
record Fault(String subject, long subjectId, int seq, What what) {
    enum What {
        MISSING("is missing"),
        CONTENT("does not match its seal: it was changed, or else the one before it, with a fitting seal"),
        SEAL("was changed: its seal is not the one that the next entry was built on"),
        CONTENT_OR_SEAL("was changed: content and seal do not match, and nothing tells which of them is right"),
        MOVED("stands where another entry was"),
        REWRITTEN("does not follow from the entry before it: one of the two was rewritten"),
        OUT_OF_ORDER("would be read before the entry that it follows"),
        UNKNOWN("was added: its subject does not know of it"),
        OTHER_END("is not the last entry that its subject knows: one of the two was rewritten"),
        NO_HEAD("has entries, but its own row is gone");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        var entry = seq == 0 ? "" : " entry " + seq;
        return subject + " " + subjectId + entry + " " + what.words;
    }
}
