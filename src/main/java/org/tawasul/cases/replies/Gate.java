package org.tawasul.cases.replies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Case;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.replies.Report.Finding;

/** Looks at a reply before it is sent. It judges by rules alone: the same words are always judged alike, and it says why. */
@Component
@NamedInterface("replies")
public class Gate {
    private static final Map<Check, Function<Subject, List<Remark>>> RULES = new EnumMap<>(Map.of(
            Check.QUESTIONS, QuestionRule::remarks,
            Check.OUTCOME, OutcomeRule::remarks,
            Check.COURTESY, CourtesyRule::remarks,
            Check.PLAIN, PlainRule::remarks,
            Check.NOT_OURS, NotOursRule::remarks,
            Check.LENGTH, LengthRule::remarks,
            Check.LANGUAGE, LanguageRule::remarks));

    private final Quality quality;
    private final Messages messages;

    Gate(Quality quality, Messages messages) {
        this.quality = quality;
        this.messages = messages;
    }

    public Report check(Case found, Letter letter, boolean interim, Instant at) {
        var subject = new Subject(
                found.matter().language(),
                asked(found),
                letter.text(),
                interim,
                letter.promise() != null,
                found.clocks().answeredAt() == null && at.isAfter(found.clocks().dueAt()));
        var findings = new ArrayList<Finding>();
        for (var check : Check.values()) {
            var level = quality.levelOf(check, found.holder().agencyId());
            if (level == Level.OFF) continue;
            for (var remark : remarks(check, subject))
                findings.add(new Finding(check, level, remark.key(), remark.words()));
        }
        return new Report(List.copyOf(findings));
    }

    static List<Remark> remarks(Check check, Subject subject) {
        return RULES.getOrDefault(check, none -> List.of()).apply(subject);
    }

    /** What the requester wrote since the last reply; before the first one, all of it. */
    private List<String> asked(Case found) {
        var said = messages.listOf(found.id());
        var since = new ArrayList<String>(
                List.of(found.matter().subject(), found.matter().text()));
        for (var message : said) {
            if (message.kind() == Message.Kind.REPLY) since.clear();
            else if (message.officerId() == 0) since.add(message.text());
        }
        return List.copyOf(since);
    }
}
