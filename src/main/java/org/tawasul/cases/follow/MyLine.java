package org.tawasul.cases.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Reference;
import org.tawasul.cases.Status.Stage;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/**
 * One line of "my cases".
 *
 * @param requester who it is of, when several people share the phone
 * @param dueAt null when nothing is owed
 * @param repliedAt null when nobody has replied yet
 */
public record MyLine(
        Reference reference,
        Attention attention,
        Stage stage,
        String subject,
        Name agency,
        @Nullable String requester,
        Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable Instant repliedAt) {

    /** How much a case asks for its owner's eye; their order is that of the list, backwards. */
    public enum Attention {
        DONE,
        OPEN,
        WAITS_FOR_YOU
    }

    public String address() {
        return "/my/cases/" + reference;
    }

    public boolean waitsForYou() {
        return attention == Attention.WAITS_FOR_YOU;
    }

    public boolean isLate(Instant now) {
        return attention == Attention.OPEN && dueAt != null && now.isAfter(dueAt);
    }

    public Tone tone() {
        return switch (stage) {
            case ASKED -> Tone.WAITS;
            case ANSWERED -> Tone.DONE;
            case RECEIVED, HANDLED -> Tone.SEA;
            case CLOSED, WITHDRAWN -> Tone.PLAIN;
        };
    }
}
