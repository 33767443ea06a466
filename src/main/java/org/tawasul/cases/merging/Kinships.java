package org.tawasul.cases.merging;

import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Status;
import org.tawasul.cases.desk.CaseAddition;
import org.tawasul.cases.desk.OpenCase;
import org.tawasul.cases.merging.Kinship.Kinsman;

/** Gathers the like of a case for whoever reads it. */
@Component
class Kinships implements CaseAddition {
    private static final int SHOWN = 20;
    private static final int COUNTED = 1_000;

    private final Kin kin;
    private final Cases cases;

    Kinships(Kin kin, Cases cases) {
        this.kin = kin;
        this.cases = cases;
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
        return new Kinship(
                found,
                leader,
                kin.listFollowers(id, count == 0 ? 0 : SHOWN).stream()
                        .filter(each -> Permission.sees(reader, each))
                        .map(Kinsman::of)
                        .toList(),
                count,
                kin.countAnswered(id, COUNTED),
                found.refuses(Lifecycle.MERGE, reader) == null,
                found.refuses(Lifecycle.UNMERGE, reader) == null);
    }
}
