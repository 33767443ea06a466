package org.tawasul.cases.replies;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What the checks found in a reply; empty when nothing speaks against it. */
@NamedInterface("replies")
public record Report(List<Finding> findings) {
    /** @param key of the sentence that explains it; @param words that it is about */
    public record Finding(Check check, Level level, String key, List<String> words) {}

    public boolean stops() {
        return findings.stream().anyMatch(finding -> finding.level() == Level.STOP);
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** The codes of the checks that warn, to be overruled by name. */
    public List<String> warnings() {
        return findings.stream()
                .filter(finding -> finding.level() == Level.WARN)
                .map(finding -> finding.check().code())
                .distinct()
                .toList();
    }

    /** Whether it may be sent by somebody who has read and overruled these warnings. */
    public boolean allows(List<String> overruled) {
        return !stops() && overruled.containsAll(warnings());
    }
}
