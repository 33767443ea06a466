package org.tawasul.insight.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Looking;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Permission;
import org.tawasul.cases.access.Identities;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.review.ReadReply.Said;
import org.tawasul.insight.review.Sample.Item;

/** Gives a reviewer the case and the reply, with what tells who asked covered, and writes down that they looked. */
@Component
class ReadingReplies {
    private final Cases cases;
    private final Messages messages;
    private final Identities identities;
    private final Looking looking;
    private final Services services;
    private final Agencies agencies;

    ReadingReplies(
            Cases cases,
            Messages messages,
            Identities identities,
            Looking looking,
            Services services,
            Agencies agencies) {
        this.cases = cases;
        this.messages = messages;
        this.identities = identities;
        this.looking = looking;
        this.services = services;
        this.agencies = agencies;
    }

    /** Empty when it may not be read any more: erased since, or who asked wants to stay unknown. */
    Optional<ReadReply> find(Item item, Officer officer, Instant now) {
        var id = new CaseId(item.caseId());
        var found = cases.find(id)
                .filter(each -> Permission.sees(officer, each))
                .filter(each -> !each.matter().confidential() && !each.matter().identityHidden());
        if (found.isEmpty()) return Optional.empty();
        var cover = identities.cover(found.get());
        var said = new ArrayList<Said>();
        for (var message : messages.listOf(id)) {
            if (!message.isForRequester()) continue;
            var words = cover.apply(message.text());
            if (message.id() == item.messageId()) {
                if (words.isBlank()) return Optional.empty();
                looking.at(id, officer, now);
                var c = found.get();
                return Optional.of(new ReadReply(
                        c.reference().grouped(),
                        c.matter().language(),
                        services.get(c.serviceId()).name(),
                        agencies.get(item.agencyId()).name(),
                        cover.apply(c.matter().subject()),
                        cover.apply(c.matter().text()),
                        c.matter().submittedAt(),
                        said,
                        words,
                        message.at()));
            }
            said.add(new Said(message.kind(), words, message.at()));
        }
        return Optional.empty();
    }
}
