package org.tawasul.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.ReplyRatings;
import org.tawasul.catalogue.Services;
import org.tawasul.database.Moments;
import org.tawasul.people.Person;
import org.tawasul.people.PersonRecords;
import org.tawasul.people.PersonRecords.Kept;
import org.tawasul.privacy.CopyOfData.Copied;
import org.tawasul.privacy.CopyOfData.Rating;
import org.tawasul.privacy.CopyOfData.Said;
import org.tawasul.privacy.CopyOfData.Sent;
import org.tawasul.privacy.CopyOfData.Who;

/**
 * Makes the copy of what is kept of a person, when it is fetched and for who fetches it: it stands nowhere before or
 * after, so nothing has to be forgotten. It tells no more than the pages of their cases do.
 */
@Service
class Copying {
    static final Duration GOOD_FOR = Duration.ofHours(1);

    /** The latest; nobody has more, and who has writes to us. */
    private static final int MOST = 1_000;

    private final Cases cases;
    private final Messages messages;
    private final CaseFiles files;
    private final ObjectProvider<ReplyRatings> ratings;
    private final Services services;
    private final Agencies agencies;
    private final List<PersonRecords> records;
    private final JdbcClient jdbc;

    Copying(
            Cases cases,
            Messages messages,
            CaseFiles files,
            ObjectProvider<ReplyRatings> ratings,
            Services services,
            Agencies agencies,
            List<PersonRecords> records,
            JdbcClient jdbc) {
        this.cases = cases;
        this.messages = messages;
        this.files = files;
        this.ratings = ratings;
        this.services = services;
        this.agencies = agencies;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** Lets them fetch it for an hour from now. */
    void give(long personId, Instant at) {
        jdbc.sql("""
                insert into privacy.copy_leave (person_id, until) values (:person, :until)
                on conflict (person_id) do update set until = excluded.until
                """)
                .param("person", personId)
                .param("until", Moments.bound(at.plus(GOOD_FOR)))
                .update();
    }

    boolean isGiven(long personId, Instant at) {
        return jdbc.sql("select exists (select from privacy.copy_leave where person_id = :person and until > :at)")
                .param("person", personId)
                .param("at", Moments.bound(at))
                .query(Boolean.class)
                .single();
    }

    CopyOfData copy(Person person, Instant at) {
        var kept = new LinkedHashMap<String, List<Kept>>();
        for (var each : records) kept.put(each.name(), each.listOf(person));
        return new CopyOfData(
                CopyOfData.FORMAT,
                at,
                new Who(
                        person.name(),
                        person.phone(),
                        person.email(),
                        person.nationalNumber(),
                        person.kind().name(),
                        person.residency() == null ? null : person.residency().name(),
                        person.gender() == null ? null : person.gender().name(),
                        person.language().code()),
                cases.listOf(List.of(person.id()), MOST).stream()
                        .map(this::copied)
                        .toList(),
                kept);
    }

    private Copied copied(Case found) {
        var matter = found.matter();
        var place = matter.place();
        var said = messages.listOf(found.id()).stream()
                .filter(Message::isForRequester)
                .toList();
        return new Copied(
                found.reference().grouped(),
                matter.kind().key(),
                services.get(found.serviceId()).name(),
                agencies.get(found.holder().agencyId()).name(),
                found.status().stage(),
                matter.subject(),
                matter.text(),
                place == null ? null : place.words(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                matter.identityHidden(),
                matter.submittedAt(),
                found.clocks().dueAt(),
                found.clocks().answeredAt(),
                said.stream()
                        .map(each -> new Said(
                                each.at(),
                                isTheirs(each) ? "you" : "agency",
                                each.kind().name(),
                                each.text()))
                        .toList(),
                files(found, said),
                ratings(found),
                matter.isErased());
    }

    /** What the product says by itself, such as that it will be late, it says for the agency. */
    private static boolean isTheirs(Message message) {
        return message.officerId() == 0
                && (message.kind() == Message.Kind.ANSWER || message.kind() == Message.Kind.REOPENING);
    }

    private List<Sent> files(Case found, List<Message> said) {
        var shown = said.stream().map(Message::id).toList();
        return files.byMessage(found.id()).values().stream()
                .flatMap(List::stream)
                .filter(file -> file.stored() != null && isForRequester(file, shown))
                .map(file -> {
                    var stored = Objects.requireNonNull(file.stored());
                    return new Sent(
                            file.name(),
                            stored.mediaType(),
                            stored.bytes(),
                            file.attachment().at());
                })
                .toList();
    }

    private static boolean isForRequester(CaseFile file, List<Long> shown) {
        var attached = file.attachment();
        return attached.messageId() == 0 ? attached.officerId() == 0 : shown.contains(attached.messageId());
    }

    private List<Rating> ratings(Case found) {
        var asked = ratings.getIfAvailable();
        if (asked == null) return List.of();
        return asked.listOf(found.id()).stream()
                .filter(rating -> rating.rated() != null)
                .map(rating -> {
                    var rated = Objects.requireNonNull(rating.rated());
                    return new Rating(
                            rated.handling(),
                            rated.clarity(),
                            rated.courtesy(),
                            rated.ease(),
                            rated.comment(),
                            rated.at());
                })
                .toList();
    }
}
