package org.tawasul.cases.merging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Case;
import org.tawasul.cases.Reference;
import org.tawasul.language.Digits;
import org.tawasul.language.Texts;
import org.tawasul.people.People;

/**
 * Puts the reader's own name and reference where words that were written for another have that one's: a template fills in
 * who is addressed, and a neighbour who reads them must learn neither whose case came first nor under which number.
 */
@Component
class Rewording {
    private final People people;
    private final Texts texts;

    Rewording(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** @param written for the requester of the leader */
    String of(String written, Case leader, Case reader) {
        var text = renumbered(written, leader.reference(), reader.reference());
        if (leader.matter().requesterId() == reader.matter().requesterId()) return text;
        return renamed(text, nameOf(leader), nameOf(reader));
    }

    static String renumbered(String text, Reference theirs, Reference own) {
        return text.replace(theirs.grouped(), own.grouped())
                .replace(theirs.value(), own.value())
                .replace(Digits.eastern(theirs.grouped()), Digits.eastern(own.grouped()))
                .replace(Digits.eastern(theirs.value()), Digits.eastern(own.value()));
    }

    /** A name of one word may be a word like any other; it is known for a name only where a template put it, between isolates. */
    static String renamed(String text, String theirs, String own) {
        boolean several = theirs.strip().indexOf(' ') > 0;
        var name = Pattern.quote(theirs.strip());
        var pattern = several
                ? "(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])"
                : "(?<=[\u2066-\u2068])" + name + "(?=\u2069)";
        return Pattern.compile(pattern).matcher(text).replaceAll(Matcher.quoteReplacement(own.strip()));
    }

    /** The staff read the words, too: who asked to stay unknown is not called by name. */
    private String nameOf(Case found) {
        return found.matter().identityHidden()
                ? texts.get(found.matter().language(), "access.requester")
                : people.get(found.matter().requesterId()).name();
    }
}
