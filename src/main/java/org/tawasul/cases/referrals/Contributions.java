package org.tawasul.cases.referrals;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Message;
import org.tawasul.cases.Message.Kind;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Parts;

/** Begins the one answer with what the parts contributed, and names who still owes something. */
@Component
public class Contributions {
    private final Messages messages;
    private final Parts parts;
    private final ReadingWays ways;

    Contributions(Messages messages, Parts parts, ReadingWays ways) {
        this.messages = messages;
        this.parts = parts;
        this.ways = ways;
    }

    /** What was contributed since the last reply, one below the other in the order in which it came; empty without parts. */
    public String of(Case found) {
        if (found.ties().partOf() != 0 || parts.listOf(found.id()).isEmpty()) return "";
        var said = messages.listOf(found.id());
        long replied = said.stream()
                .filter(message -> message.kind() == Kind.REPLY)
                .mapToLong(Message::id)
                .max()
                .orElse(0);
        return said.stream()
                .filter(message -> message.kind() == Kind.CONTRIBUTION && message.id() > replied)
                .map(Message::text)
                .collect(Collectors.joining("\n\n"));
    }

    /** Puts the parts into the model of a page that has to say who still owes one. */
    public void tell(ModelMap model, Case found, Officer reader) {
        model.addAttribute("ways", ways.of(found, reader));
    }
}
