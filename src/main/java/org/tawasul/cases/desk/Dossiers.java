package org.tawasul.cases.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.ReplyRatings;
import org.tawasul.cases.ReplyRatings.Rated;
import org.tawasul.cases.access.Identities;
import org.tawasul.cases.access.Identity;
import org.tawasul.cases.erasure.Erasures;
import org.tawasul.cases.erasure.Holds;
import org.tawasul.catalogue.Services;

/** Gathers what the page of a case shows. */
@Component
class Dossiers {
    private final Cases cases;
    private final Messages messages;
    private final CaseFiles files;
    private final Timeline timeline;
    private final Identities identities;
    private final Erasures erasures;
    private final Holds holds;
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Deadlines deadlines;
    private final Pendings pendings;
    private final ObjectProvider<ReplyRatings> ratings;

    Dossiers(
            Cases cases,
            Messages messages,
            CaseFiles files,
            Timeline timeline,
            Identities identities,
            Erasures erasures,
            Holds holds,
            Agencies agencies,
            Officers officers,
            Services services,
            Deadlines deadlines,
            Pendings pendings,
            ObjectProvider<ReplyRatings> ratings) {
        this.cases = cases;
        this.messages = messages;
        this.files = files;
        this.timeline = timeline;
        this.identities = identities;
        this.erasures = erasures;
        this.holds = holds;
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.deadlines = deadlines;
        this.pendings = pendings;
        this.ratings = ratings;
    }

    /** @param next the step that should be taken now, with its form */
    Dossier of(Case open, Officer reader, @Nullable StepView next, Instant now) {
        var requester = identities.of(open, reader, now);
        var cover = identities.cover(open, requester);
        // The case that was opened is covered for whoever does not know its requester; some of it may be revealed.
        var found = (requester.hidden() && requester.readsWords() ? cases.get(open.id()) : open).worded(cover);
        var holder = found.holder();
        var byMessage = named(files.byMessage(found.id()), reader);
        return new Dossier(
                found,
                DeskController.tone(found.status()),
                services.get(found.serviceId()),
                agencies.get(holder.agencyId()),
                agencies.findDepartment(holder.departmentId()).orElse(null),
                holder.officerId() == 0 ? null : officers.get(holder.officerId()),
                requester,
                deadlines.of(holder, found.status(), found.clocks(), now),
                deadlines.promised(holder, found.matter().submittedAt(), found.clocks(), now),
                byMessage.getOrDefault(0L, List.of()).stream()
                        .filter(file -> !file.attachment().isHeld())
                        .toList(),
                conversation(found, byMessage, cover),
                pendings.of(found, next, byMessage.getOrDefault(0L, List.of())),
                timeline.of(found).stream()
                        .map(happening -> happening.covered(cover))
                        .toList(),
                found.matter().isErased() ? erasures.find(found.id()).orElse(null) : null,
                next,
                offered(found, reader, next, requester));
    }

    /** Whether a case is held is asked for those only who could change it; what nobody hides is not revealed. */
    private List<StaffStep> offered(Case found, Officer reader, @Nullable StepView next, Identity requester) {
        var offered = StaffStep.offered(found, reader);
        var never = offered.contains(StaffStep.HOLD) && holds.isHeld(found.id()) ? StaffStep.HOLD : StaffStep.END_HOLD;
        return offered.stream()
                .filter(step -> step != StaffStep.REVEAL || !requester.askable().isEmpty())
                .filter(step -> step != never && (next == null || step != next.step()))
                .toList();
    }

    /** Who may not open the files reads only that there are some: a name may be somebody's. */
    private static Map<Long, List<CaseFile>> named(Map<Long, List<CaseFile>> byMessage, Officer reader) {
        if (Right.OPEN_FILES.isOf(reader)) return byMessage;
        var named = new HashMap<Long, List<CaseFile>>();
        byMessage.forEach((message, sent) ->
                named.put(message, sent.stream().map(CaseFile::closed).toList()));
        return named;
    }

    private List<Dossier.Said> conversation(
            Case found, Map<Long, List<CaseFile>> byMessage, UnaryOperator<String> cover) {
        var said = messages.listOf(found.id());
        var rated = said.stream().anyMatch(message -> message.kind() == Message.Kind.REPLY)
                ? rated(found, cover)
                : Map.<Long, Rated>of();
        var overruled = pendings.overruledOf(found, said);
        return said.stream()
                .map(message -> new Dossier.Said(
                        message.kind(),
                        cover.apply(message.text()),
                        message.at(),
                        message.officerId() == 0
                                ? null
                                : officers.get(message.officerId()).name(),
                        byMessage.getOrDefault(message.id(), List.of()),
                        rated.get(message.id()),
                        overruled.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private Map<Long, Rated> rated(Case found, UnaryOperator<String> cover) {
        var asked = ratings.getIfAvailable();
        var rated = new HashMap<Long, Rated>();
        if (asked == null) return rated;
        for (var rating : asked.listOf(found.id()))
            if (rating.rated() != null)
                rated.put(rating.messageId(), rating.rated().worded(cover));
        return rated;
    }
}
