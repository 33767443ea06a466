package org.tawasul.search;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Status;
import org.tawasul.catalogue.Services;
import org.tawasul.people.People;
import org.tawasul.search.SearchPage.Line;
import org.tawasul.site.Tone;

/** Turns what was found into lines, each with the part of the case that answers best. */
@Component
class Results {
    private static final int SAID = 200;

    private final Searching searching;
    private final Highlights highlights;
    private final Services services;
    private final Agencies agencies;
    private final People people;
    private final JdbcClient jdbc;

    Results(
            Searching searching,
            Highlights highlights,
            Services services,
            Agencies agencies,
            People people,
            JdbcClient jdbc) {
        this.searching = searching;
        this.highlights = highlights;
        this.services = services;
        this.agencies = agencies;
        this.people = people;
        this.jdbc = jdbc;
    }

    private record Part(String key, String text) {}

    List<Line> lines(List<Long> ids, Question question, Set<Long> byPerson, Officer officer) {
        var cases = searching.read(ids);
        var said = said(ids);
        return ids.stream()
                .map(cases::get)
                // It may have gone elsewhere since it was found.
                .filter(found -> found != null && Permission.sees(officer, found))
                .map(found -> line(
                        found,
                        said.getOrDefault(found.id().value(), List.of()),
                        question,
                        byPerson,
                        cover(found, officer)))
                .toList();
    }

    /** Who does not learn who asks reads the words covered, as on the page of the case. */
    private UnaryOperator<String> cover(Case found, Officer officer) {
        if (Permission.readsPerson(officer, found)) return UnaryOperator.identity();
        var name = people.get(found.matter().requesterId()).name();
        return words -> Covering.cover(words, name);
    }

    private Line line(Case found, List<Part> said, Question question, Set<Long> byPerson, UnaryOperator<String> cover) {
        var matter = found.matter();
        var best = new Part("search.part.text", cover.apply(matter.text()));
        int most = highlights.count(best.text(), question);
        var parts = new ArrayList<Part>();
        said.forEach(part -> parts.add(new Part(part.key(), cover.apply(part.text()))));
        if (matter.place() != null && matter.place().words() != null)
            parts.add(new Part("search.part.place", cover.apply(matter.place().words())));
        for (var part : parts) {
            int count = highlights.count(part.text(), question);
            if (count > most) {
                most = count;
                best = part;
            }
        }
        return new Line(
                "/staff/cases/" + found.reference(),
                found.reference().grouped(),
                highlights.whole(cover.apply(matter.subject()), question),
                best.key(),
                highlights.part(best.text(), question),
                services.get(found.serviceId()).name(),
                agencies.get(found.holder().agencyId()).name(),
                found.status().key(),
                tone(found.status()),
                matter.submittedAt(),
                matter.confidential(),
                byPerson.contains(found.id().value()));
    }

    /** What was said about each, of the longest conversations only the beginning. */
    private Map<Long, List<Part>> said(List<Long> ids) {
        var said = new HashMap<Long, List<Part>>();
        if (ids.isEmpty()) return said;
        jdbc.sql("""
                select of.case_id, m.kind, m.text from unnest(:ids::bigint[]) as of (case_id) cross join lateral (
                  select kind, text from cases.message m where m.case_id = of.case_id order by m.message_id limit :most) m
                """).param("ids", ids.toArray(Long[]::new)).param("most", SAID).query((ResultSet row) -> {
            var kind = row.getString("kind").equals("NOTE") ? "search.part.note" : "search.part.said";
            said.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                    .add(new Part(kind, row.getString("text")));
        });
        return said;
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case RECEIVED, AWAITING_APPROVAL -> Tone.WAITS;
            case ASSIGNED -> Tone.SEA;
            case AWAITING_REQUESTER, CLOSED, WITHDRAWN, MERGED -> Tone.PLAIN;
            case ANSWERED -> Tone.DONE;
        };
    }
}
