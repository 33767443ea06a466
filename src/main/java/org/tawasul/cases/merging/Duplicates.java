package org.tawasul.cases.merging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Covering;
import org.tawasul.cases.merging.Likeness.Scored;
import org.tawasul.catalogue.Services;

/** Finds the cases that are likely about the same matter, with what speaks for each. */
@Service
public class Duplicates {
    /** So many are read for each that is shown, for some of them may not be shown to everybody. */
    private static final int READ = 4;

    private static final int WORDS_SHOWN = 6;

    private final Traits traits;
    private final Cases cases;
    private final Services services;
    private final JdbcClient jdbc;

    Duplicates(Traits traits, Cases cases, Services services, JdbcClient jdbc) {
        this.traits = traits;
        this.cases = cases;
        this.services = services;
        this.jdbc = jdbc;
    }

    /** Makes these comparable at once, rather than when the journal's reader comes to them. */
    public void keep(List<Long> caseIds) {
        traits.keep(caseIds);
    }

    /** The most likely first, whoever may see them; for measuring. */
    public List<CaseId> rank(Case found) {
        var trait = Trait.of(found);
        return Likeness.rank(trait, traits.candidates(trait, found.id().value()), this::department).stream()
                .map(scored -> scored.candidate().id())
                .toList();
    }

    /**
     * @param self the case itself; 0 while it is none yet
     * @param shown whether a case may be shown to who asks
     */
    List<Likely> list(Trait trait, long self, Matter matter, Predicate<Case> shown, int limit) {
        var ranked = Likeness.rank(
                trait,
                traits.candidates(trait, self).stream()
                        .filter(candidate -> candidate.agencyId() == matter.agencyId()
                                && candidate.confidential() == matter.confidential())
                        .toList(),
                this::department);
        var likely = new LinkedHashMap<Long, Scored>();
        for (var scored : ranked) {
            if (likely.size() == limit * READ) break;
            if (!scored.isLikely()) continue;
            var candidate = scored.candidate();
            long leader = candidate.mergedInto() == 0 ? candidate.id().value() : candidate.mergedInto();
            if (leader != self) likely.putIfAbsent(leader, scored);
        }
        if (likely.isEmpty()) return List.of();
        var read = read(List.copyOf(likely.keySet()));
        var told = Words.of(matter.subject(), matter.text(), matter.place());
        var list = new ArrayList<Likely>();
        likely.forEach((id, scored) -> {
            var other = read.get(id);
            if (list.size() < limit && other != null && shown.test(other)) list.add(likely(trait, other, told));
        });
        return list;
    }

    /** Of whom they are told: only cases of the same agency and the same confidence are. */
    record Matter(
            long agencyId,
            boolean confidential,
            String subject,
            String text,
            @Nullable String place) {
        static Matter of(Case found) {
            var matter = found.matter();
            return new Matter(
                    found.holder().agencyId(),
                    matter.confidential(),
                    matter.subject(),
                    matter.text(),
                    matter.place() == null ? null : matter.place().words());
        }
    }

    private static Likely likely(Trait trait, Case other, Map<Integer, String> told) {
        var theirs = Trait.of(other);
        double metres = trait.metresTo(theirs);
        var common = new HashSet<>(theirs.words());
        common.addAll(theirs.placeWords());
        return new Likely(
                other.worded(Covering::cover),
                other.serviceId() == trait.serviceId(),
                Double.isNaN(metres) ? -1 : Math.round(metres),
                Duration.between(theirs.submittedAt(), trait.submittedAt()),
                told.entrySet().stream()
                        .filter(word -> common.contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(WORDS_SHOWN)
                        .toList());
    }

    private Map<Long, Case> read(List<Long> ids) {
        return jdbc
                .sql("select " + Cases.COLUMNS + " from cases.cases where case_id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> cases.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(found -> found.id().value(), found -> found));
    }

    private long department(long serviceId) {
        return services.find(serviceId).map(service -> service.departmentId()).orElse(0L);
    }
}
