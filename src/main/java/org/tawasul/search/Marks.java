package org.tawasul.search;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.language.Folding;
import org.tawasul.secrets.Secrets;

/** Keys that are no words: whose a case is, and who asks. Who asks is sealed: it can be looked for, not read. */
@Component
class Marks {
    private static final int SEAL_BYTES = 8;

    private final Secrets secrets;

    Marks(Secrets secrets) {
        this.secrets = secrets;
    }

    static String ofAgency(long id) {
        return "@a" + id;
    }

    static String ofDepartment(long id) {
        return "@d" + id;
    }

    static String ofService(long id) {
        return "@s" + id;
    }

    /** @param phone E.164 */
    String ofPhone(String phone) {
        return "@p" + seal("search-phone", phone);
    }

    /** The whole name, and the first with the last of it. */
    Set<String> ofName(String name) {
        var marks = new LinkedHashSet<String>();
        var names = Folding.fold(name).strip().split("\\s+");
        if (names.length < 2) return marks;
        marks.add(ofWholeName(name));
        marks.add(ofWholeName(names[0] + " " + names[names.length - 1]));
        return marks;
    }

    String ofWholeName(String name) {
        return "@n" + seal("search-name", Folding.fold(name).strip().replaceAll("\\s+", " "));
    }

    private String seal(String purpose, String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(secrets.authenticate(purpose, text), SEAL_BYTES));
    }
}
