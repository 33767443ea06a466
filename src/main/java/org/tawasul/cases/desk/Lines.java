package org.tawasul.cases.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.desk.DeskPage.Line;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Name;

/** Turns rows into the lines of a page. What many rows share is looked up once a page. */
@Component
class Lines {
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Deadlines deadlines;

    Lines(Agencies agencies, Officers officers, Services services, Deadlines deadlines) {
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.deadlines = deadlines;
    }

    /** @param wide whether the rows are of several agencies */
    List<Line> of(List<DeskRow> rows, Officer reader, boolean wide, Instant now) {
        var page = new OnePage(reader, wide, now);
        return rows.stream().map(page::line).toList();
    }

    private final class OnePage {
        private final Officer reader;
        private final boolean wide;
        private final Instant now;
        private final Map<Long, Name> ofServices = new HashMap<>();
        private final Map<Long, Name> ofHolders = new HashMap<>();

        OnePage(Officer reader, boolean wide, Instant now) {
            this.reader = reader;
            this.wide = wide;
            this.now = now;
        }

        Line line(DeskRow row) {
            return new Line(
                    "/staff/cases/" + row.reference(),
                    row.reference().grouped(),
                    row.subject(),
                    ofServices.computeIfAbsent(
                            row.serviceId(), id -> services.get(id).name()),
                    row.place(),
                    row.importance(),
                    row.confidential(),
                    row.status().key(),
                    DeskController.tone(row.status()),
                    holder(row),
                    row.officerId() == reader.id(),
                    Deadlines.of(row, deadlines.timeOf(row), now));
        }

        private @Nullable Name holder(DeskRow row) {
            if (wide) {
                return ofHolders.computeIfAbsent(
                        row.agencyId(), id -> agencies.get(id).name());
            }
            return row.officerId() == 0
                    ? null
                    : ofHolders.computeIfAbsent(
                            row.officerId(), id -> officers.get(id).name());
        }
    }
}
