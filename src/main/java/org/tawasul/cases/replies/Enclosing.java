package org.tawasul.cases.replies;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Periods;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.language.Dates;

/** Keeps with a reply what goes with it: the promise, and the checks that were overruled. */
@Component
@NamedInterface("replies")
public class Enclosing {
    private static final int DAYS_OF_ANY_HOLIDAY = 30;

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Periods periods;

    Enclosing(JdbcClient jdbc, Commitments commitments, Periods periods) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.periods = periods;
    }

    /** The codes of the checks that were overruled for each reply of a case. */
    public Map<Long, List<String>> overruledOf(CaseId id) {
        return jdbc
                .sql("select message_id, checks from cases.overruling where case_id = :case")
                .param("case", id.value())
                .query((row, number) -> Map.entry(row.getLong("message_id"), List.of((String[])
                        row.getArray("checks").getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a step decided that sends a letter as the final reply, with all that goes with it. */
    public Decision with(Letter letter, Case found, Decision.Change sent) {
        var replied = (CaseReplied) sent.event();
        keep(found, replied.messageId(), replied.officerId(), letter);
        return Decision.of(sent.changed(), replied.overruling(letter.overruled()));
    }

    void keep(Case found, long messageId, long officerId, Letter letter) {
        if (!letter.overruled().isEmpty()) {
            jdbc.sql("insert into cases.overruling (case_id, message_id, checks) values (:case, :message, :checks)")
                    .param("case", found.id().value())
                    .param("message", messageId)
                    .param("checks", letter.overruled().toArray(String[]::new))
                    .update();
        }
        var promise = letter.promise();
        if (promise == null) return;
        var time = periods.timeOf(found.holder());
        commitments.add(found, messageId, officerId, promise, workingDayBefore(promise.on(), time));
    }

    static LocalDate workingDayBefore(LocalDate on, WorkingTime time) {
        var day = on.minusDays(1);
        for (int i = 0; i < DAYS_OF_ANY_HOLIDAY && !isWorkingDay(day, time); i++) day = day.minusDays(1);
        return day;
    }

    private static boolean isWorkingDay(LocalDate day, WorkingTime time) {
        var begins = day.atStartOfDay(Dates.ZONE).toInstant();
        return time.between(begins, begins.plus(Duration.ofDays(1))).isPositive();
    }
}
