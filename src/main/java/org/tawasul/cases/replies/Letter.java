package org.tawasul.cases.replies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What an officer wants to tell the requester.
 *
 * @param overruled the codes of the checks that spoke against it, and that the officer overruled
 */
@NamedInterface("replies")
public record Letter(String text, @Nullable Promise promise, List<String> overruled) {
    public static Letter of(String text) {
        return new Letter(text, null, List.of());
    }
}
