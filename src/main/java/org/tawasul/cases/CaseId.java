package org.tawasul.cases;

/** What a case is within the system. Outside it goes by its {@link Reference}. */
public record CaseId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
