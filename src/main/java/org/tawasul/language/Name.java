package org.tawasul.language;

/** What something is called in both languages. */
public record Name(String ar, String en) {
    public String in(Language language) {
        return language == Language.AR ? ar : en;
    }
}
