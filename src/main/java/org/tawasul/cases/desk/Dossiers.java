package org.tawasul.cases.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Attachments.Attachment;
import org.tawasul.cases.Case;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Permission;
import org.tawasul.catalogue.Services;
import org.tawasul.people.People;

/** Gathers what the page of a case shows. */
@Component
class Dossiers {
    private final Messages messages;
    private final Attachments attachments;
    private final Timeline timeline;
    private final People people;
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Deadlines deadlines;

    Dossiers(
            Messages messages,
            Attachments attachments,
            Timeline timeline,
            People people,
            Agencies agencies,
            Officers officers,
            Services services,
            Deadlines deadlines) {
        this.messages = messages;
        this.attachments = attachments;
        this.timeline = timeline;
        this.people = people;
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.deadlines = deadlines;
    }

    /** @param next the step that should be taken now, with its form */
    Dossier of(Case found, Officer reader, @Nullable StepView next, Instant now) {
        var holder = found.holder();
        var files = attachments.listOf(found.id());
        return new Dossier(
                found,
                DeskController.tone(found.status()),
                services.get(found.serviceId()),
                agencies.get(holder.agencyId()),
                agencies.findDepartment(holder.departmentId()).orElse(null),
                holder.officerId() == 0 ? null : officers.get(holder.officerId()),
                people.get(found.matter().requesterId()),
                Permission.seesContact(reader, found),
                deadlines.of(holder.agencyId(), found.status(), found.clocks(), now),
                deadlines.promised(holder.agencyId(), found.matter().submittedAt(), found.clocks(), now),
                with(0, files),
                messages.listOf(found.id()).stream()
                        .map(message -> said(message, files))
                        .toList(),
                timeline.of(found),
                next,
                StaffStep.offered(found, reader).stream()
                        .filter(step -> next == null || step != next.step())
                        .toList());
    }

    private Dossier.Said said(Message message, List<Attachment> files) {
        return new Dossier.Said(
                message.kind(),
                message.text(),
                message.at(),
                message.officerId() == 0
                        ? null
                        : officers.get(message.officerId()).name(),
                with(message.id(), files));
    }

    private static List<Attachment> with(long messageId, List<Attachment> files) {
        return files.stream().filter(file -> file.messageId() == messageId).toList();
    }
}
