package org.tawasul.texts;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that administrators may change, by its key in the bundles. What it is used for is said by {@code texts.of.<key>}.
 *
 * @param places what is put in, in the order of the pattern's arguments, such as {@code reference}; each has its name and a
 *     sample in the bundle {@code texts}
 * @param needed those of the places without which it would be of no use
 * @param titled whether {@code <key>.title} is its subject as an e-mail
 * @param sms whether it goes to phones, where its length costs
 */
public record ChangeableText(String key, List<String> places, List<String> needed, boolean titled, boolean sms) {
    /** The longest that one may become; an SMS of it would go in eight parts. */
    public static final int MOST = 500;

    public static final int TITLE = 120;

    /** To a requester's phone and e-mail, never without the reference. */
    public static ChangeableText ofCase(String key, String... more) {
        var places = new ArrayList<>(List.of("reference"));
        places.addAll(List.of(more));
        return new ChangeableText(key, List.copyOf(places), List.of("reference"), true, true);
    }

    public String titleKey() {
        return key + ".title";
    }

    /** As it stands in the address of its page. */
    public String code() {
        return key.replace('.', '_');
    }
}
