package org.tawasul.cases.merging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Status;
import org.tawasul.cases.access.Identities;
import org.tawasul.cases.desk.CaseAddition;
import org.tawasul.cases.desk.OpenCase;
import org.tawasul.cases.merging.Duplicates.Matter;
import org.tawasul.cases.merging.Kinship.Kinsman;

/** Gathers the like of a case for whoever reads it. */
@Component
class Kinships implements CaseAddition {
    private static final int SHOWN = 20;
    private static final int LIKELY = 5;
    private static final int COUNTED = 1_000;

    private final Kin kin;
    private final Cases cases;
    private final Duplicates duplicates;
    private final Identities identities;

    Kinships(Kin kin, Cases cases, Duplicates duplicates, Identities identities) {
        this.kin = kin;
        this.cases = cases;
        this.duplicates = duplicates;
        this.identities = identities;
    }

    @Override
    public void addTo(OpenCase open) {
        open.model().addAttribute("kinship", of(open.found(), open.officer()));
    }

    Kinship of(Case found, Officer reader) {
        var id = found.id();
        var leader = found.status() == Status.MERGED
                ? cases.find(new CaseId(found.ties().mergedInto()))
                        .filter(each -> Permission.sees(reader, each))
                        .map(Kinsman::of)
                        .orElse(null)
                : null;
        int count = kin.countFollowers(id, COUNTED);
        boolean canMerge = found.refuses(Lifecycle.MERGE, reader) == null;
        return new Kinship(
                found,
                leader,
                kin.listFollowers(id, count == 0 ? 0 : SHOWN).stream()
                        .filter(each -> Permission.sees(reader, each))
                        .map(Kinsman::of)
                        .toList(),
                count,
                kin.countAnswered(id, COUNTED),
                canMerge ? likely(found, reader) : List.of(),
                canMerge,
                found.refuses(Lifecycle.UNMERGE, reader) == null);
    }

    /** Those that it could follow, or that could follow it. */
    private List<Likely> likely(Case found, Officer reader) {
        var likely = duplicates.list(
                Trait.of(found),
                found.id().value(),
                Matter.of(found),
                each -> Permission.sees(reader, each)
                        && (each.status().isOpen() || each.status() == Status.ANSWERED)
                        && each.ties().mergedInto() != found.id().value(),
                LIKELY);
        if (!found.matter().identityHidden()) return likely;
        // A word that both have in common may be the name that shall stay hidden.
        var cover = identities.cover(found);
        return likely.stream()
                .map(each -> each.without(word -> !cover.apply(word).equals(word)))
                .toList();
    }
}
