package org.tawasul.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;

/** Draws {@code docs/case-lifecycle.md} from the table of the lifecycle, the permissions and the words of the pages. */
final class LifecycleDrawing {
    private static final long AGENCY = 1;
    private static final long DEPARTMENT = 2;
    private static final long OFFICER = 3;
    private static final long NOBODY = 0;

    private final Texts texts = new Texts();

    String draw() {
        return """
                <!-- Written by LifecycleTest from Lifecycle, Status and Permission. Do not edit by hand. -->
                # %s

                %s
                <div dir="rtl">

                # %s

                %s
                </div>
                """.formatted(
                        texts.get(Language.EN, "lifecycle"),
                        part(Language.EN),
                        texts.get(Language.AR, "lifecycle"),
                        part(Language.AR));
    }

    private String part(Language language) {
        return texts.get(language, "lifecycle.about") + "\n\n```mermaid\n" + diagram(language) + "```\n\n"
                + statuses(language) + "\n" + steps(language);
    }

    private String diagram(Language language) {
        var lines = new StringBuilder("stateDiagram-v2\n");
        for (var status : Status.values()) {
            lines.append("    ")
                    .append(status)
                    .append(" : ")
                    .append(texts.get(language, status.key()))
                    .append('\n');
        }
        for (var step : Lifecycle.values()) {
            var verb = texts.get(language, key(step));
            if (step.from().isEmpty()) {
                lines.append("    [*] --> ")
                        .append(step.to())
                        .append(" : ")
                        .append(verb)
                        .append('\n');
            }
            for (var from : step.from()) {
                if (step.to(from) == from) continue;
                lines.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(step.to(from))
                        .append(" : ")
                        .append(verb)
                        .append('\n');
            }
        }
        return lines.append("    WITHDRAWN --> [*]\n").toString();
    }

    private String statuses(Language language) {
        var table = new StringBuilder(row(
                texts.get(language, "lifecycle.column.status"),
                texts.get(language, "lifecycle.column.code"),
                texts.get(language, "lifecycle.column.stage")));
        table.append("| --- | --- | --- |\n");
        for (var status : Status.values()) {
            table.append(row(
                    texts.get(language, status.key()),
                    "`" + status + "`",
                    texts.get(language, status.stage().key())));
        }
        return table.toString();
    }

    private String steps(Language language) {
        var table = new StringBuilder(row(Stream.of("step", "from", "to", "event", "who")
                .map(column -> texts.get(language, "lifecycle.column." + column))
                .toArray(String[]::new)));
        table.append("| --- | --- | --- | --- | --- |\n");
        for (var step : Lifecycle.values()) {
            var to = step.to();
            table.append(row(
                    texts.get(language, key(step)),
                    step.from().isEmpty()
                            ? "–"
                            : step.from().stream()
                                    .map(status -> texts.get(language, status.key()))
                                    .collect(Collectors.joining(comma(language))),
                    to == null ? texts.get(language, "lifecycle.stays") : texts.get(language, to.key()),
                    "`" + step.event().getSimpleName() + "`",
                    who(step, language)));
        }
        return table.toString();
    }

    private String who(Lifecycle step, Language language) {
        if (Lifecycle.OF_CLOCK.contains(step)) return texts.get(language, "lifecycle.clock");
        var staff = Arrays.stream(Role.values())
                .map(role -> who(step, role, language))
                .filter(who -> !who.isEmpty())
                .toList();
        boolean requesters = step == Lifecycle.REOPEN || staff.isEmpty();
        return Stream.concat(
                        requesters ? Stream.of(texts.get(language, "lifecycle.requester")) : Stream.empty(),
                        staff.stream())
                .collect(Collectors.joining(comma(language)));
    }

    private String who(Lifecycle step, Role role, Language language) {
        if (allows(step, role, NOBODY)) return texts.get(language, role.key());
        return allows(step, role, OFFICER) ? texts.get(language, "lifecycle.holder") : "";
    }

    private static boolean allows(Lifecycle step, Role role, long holder) {
        var officer = new Officer(OFFICER, AGENCY, DEPARTMENT, role, "", new Name("", ""), Language.AR);
        return Permission.allows(officer, step, heldBy(holder));
    }

    private static Case heldBy(long officerId) {
        var at = Instant.EPOCH;
        var matter = new Matter(Kind.COMPLAINT, Channel.WEB, Language.AR, 1, "", "", null, false, false, at);
        return new Case(
                new CaseId(1),
                Objects.requireNonNull(Reference.ofPayload(1_000_000_000L)),
                matter,
                Status.ASSIGNED,
                1,
                2,
                new Holder(AGENCY, DEPARTMENT, officerId),
                Clocks.started(at, at),
                Course.BEGUN,
                Ties.NONE,
                1);
    }

    private static String key(Lifecycle step) {
        return "lifecycle." + step.name().toLowerCase(Locale.ROOT);
    }

    private static String comma(Language language) {
        return language == Language.AR ? "، " : ", ";
    }

    private static String row(String... cells) {
        return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
