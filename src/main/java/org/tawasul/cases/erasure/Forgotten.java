package org.tawasul.cases.erasure;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Covering;
import org.tawasul.people.Person;

/**
 * A case that is being erased.
 *
 * @param person who asked, as they are known still
 * @param kin cases of others that share words with it: what it followed, what followed it
 */
public record Forgotten(CaseId id, Person person, List<CaseId> kin, Instant at) {
    /** Of a phone without its country. */
    private static final int OWN_DIGITS = 8;

    /** Words that somebody else keeps, without who asked in them. */
    public String cover(String words) {
        return Covering.cover(words, person.name());
    }

    /** Words that were not written by hand, and hold numbers of ours. */
    public String withoutName(String words) {
        var covered = Covering.coverName(words, person.name());
        if (person.email() != null) covered = covered.replace(person.email(), Covering.COVER);
        return phone().matcher(covered).replaceAll(Matcher.quoteReplacement(Covering.COVER));
    }

    /** Their phone as it may be written: with the country before it or not, and with blanks or hyphens in it. */
    private Pattern phone() {
        var digits = person.phone().replaceAll("[^0-9]", "");
        var own = digits.substring(Math.max(0, digits.length() - OWN_DIGITS));
        var country = digits.substring(0, digits.length() - own.length());
        return Pattern.compile("(?:[+]?" + country + "[ -]?)?" + String.join("[ -]?", own.split("")));
    }

    Long[] kinIds() {
        return kin.stream().map(CaseId::value).toArray(Long[]::new);
    }
}
