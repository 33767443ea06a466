package org.tawasul.cases.erasure;

import java.time.Instant;
import java.util.List;
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
    /** Words that somebody else keeps, without who asked in them. */
    public String cover(String words) {
        return Covering.cover(words, person.name());
    }

    /** Words that were not written by hand, and hold numbers of ours. */
    public String withoutName(String words) {
        return Covering.coverName(words, person.name());
    }

    Long[] kinIds() {
        return kin.stream().map(CaseId::value).toArray(Long[]::new);
    }
}
