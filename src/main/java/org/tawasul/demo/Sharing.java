package org.tawasul.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.demo.Table.Row;
import org.tawasul.files.Received;
import org.tawasul.files.Receiving;
import org.tawasul.language.Dates;
import org.tawasul.portal.Announcement;
import org.tawasul.portal.Announcements;
import org.tawasul.portal.Colleague.Contact;
import org.tawasul.portal.Directory;
import org.tawasul.portal.Procedures;

/** What the staff of the demo country share: announcements, procedures, and phones by which they reach each other. */
@Component
@ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
@Profile("!command")
class Sharing {
    private static final long FIRST_PHONE = 17_500_000;
    private static final int EXTENSIONS = 1_000;

    private final Announcements announcements;
    private final Procedures procedures;
    private final Directory directory;
    private final Receiving receiving;
    private final Agencies agencies;
    private final Officers officers;

    Sharing(
            Announcements announcements,
            Procedures procedures,
            Directory directory,
            Receiving receiving,
            Agencies agencies,
            Officers officers) {
        this.announcements = announcements;
        this.procedures = procedures;
        this.directory = directory;
        this.receiving = receiving;
        this.agencies = agencies;
        this.officers = officers;
    }

    void share(Instant now) {
        for (var row : Table.read("announcements")) announce(row, now);
        for (var row : Table.read("procedures")) keep(row, now);
        for (var agency : agencies.list())
            for (var officer : officers.listOfAgency(agency.id()))
                directory.write(
                        officer,
                        new Contact(
                                Long.toString(FIRST_PHONE + agency.id() * EXTENSIONS),
                                Long.toString(EXTENSIONS + officer.id() % EXTENSIONS),
                                ""));
    }

    private void announce(Row row, Instant now) {
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        var from = today.minusDays((long) row.number("days"));
        var by = writer(row);
        announcements.write(
                new Announcement(
                        0,
                        by.agencyId(),
                        row.name("title"),
                        row.name("text"),
                        row.is("important", "yes"),
                        from,
                        today.plusDays((long) row.number("more")),
                        false),
                by,
                now.minus(Duration.ofDays((long) row.number("days"))));
    }

    private void keep(Row row, Instant now) {
        var by = writer(row);
        var key = "demo procedure " + row.get("title_en");
        var text = row.get("title_ar") + "\n\n" + row.get("steps").replace(" | ", "\n") + "\n";
        try {
            var received = receiving.receive(
                    key, row.get("file"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            if (!(received instanceof Received.Kept(var upload)))
                throw new IllegalStateException("Procedure " + row.get("title_en") + ": " + received);
            procedures.keep(
                    0,
                    by.agencyId(),
                    row.name("title"),
                    row.name("about"),
                    key,
                    List.of(upload.id().toString()),
                    by,
                    now.minus(Duration.ofDays((long) row.number("days"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The coordinator of the agency, or an administrator. */
    private Officer writer(Row row) {
        if (row.is("agency", "")) return officers.findActive("khalid.nation").orElseThrow();
        var agency = agencies.list().stream()
                .filter(each -> each.code().equals(row.get("agency")))
                .findFirst()
                .orElseThrow();
        return officers.listOfAgency(agency.id()).stream()
                .filter(officer -> officer.role() == Role.COORDINATOR)
                .findFirst()
                .orElseThrow();
    }
}
