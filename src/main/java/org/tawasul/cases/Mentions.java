package org.tawasul.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.events.NoteAdded;

/** Whom a note names as {@code @username}: those of them who may see the case, without its writer. */
@Component
public class Mentions {
    private static final Pattern NAMED = Pattern.compile("(?<![\\w.@])@([A-Za-z0-9][\\w.-]{0,79})");
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Officers officers;

    Mentions(JdbcClient jdbc, Cases cases, Officers officers) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.officers = officers;
    }

    public List<Officer> in(NoteAdded note) {
        var text = text(note);
        if (text.isEmpty()) return List.of();
        var found = cases.get(new CaseId(note.caseId()));
        return usernames(text.get()).stream()
                .flatMap(username -> officers.findActive(username).stream())
                .filter(officer -> officer.id() != note.officerId() && Permission.sees(officer, found))
                .toList();
    }

    /** The names in a text, each once; a full stop at the end of a sentence belongs to no name. */
    static List<String> usernames(String text) {
        return NAMED.matcher(text)
                .results()
                .map(named -> named.group(1).replaceAll("[.-]+$", "").toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Optional<String> text(NoteAdded note) {
        return jdbc.sql("select text from cases.message where case_id = :case and message_id = :message"
                        + " and position('@' in text) > 0")
                .param("case", note.caseId())
                .param("message", note.messageId())
                .query(String.class)
                .optional();
    }
}
