package org.tawasul.cases.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Reference;
import org.tawasul.secrets.Secrets;

/**
 * The mark on the form of a reply: it says, so that nobody can forge it, that we made this form for this officer and this
 * case. Whoever sends it back had the case in front of them, also when it is out of their sight by now.
 */
@Component
class ReplyMarks {
    /** The field that carries it. */
    static final String FIELD = "mark";

    private final Secrets secrets;

    ReplyMarks(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(Officer officer, Reference reference) {
        return HexFormat.of().formatHex(secrets.authenticate("reply-form", officer.id() + " " + reference));
    }

    boolean isGenuine(@Nullable String mark, Officer officer, Reference reference) {
        return mark != null && MessageDigest.isEqual(bytes(mark), bytes(of(officer, reference)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
