package org.tawasul.cases.access;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Cases;
import org.tawasul.people.Person;
import org.tawasul.people.PersonRecords;

/** Who of the staff looked at the cases of somebody, by the numbers that the pages of the cases give them. */
@Component
class LooksAtPerson implements PersonRecords {
    private static final int MOST = 1_000;

    private final Cases cases;
    private final SeenBy seenBy;
    private final InstantSource clock;

    LooksAtPerson(Cases cases, SeenBy seenBy, InstantSource clock) {
        this.cases = cases;
        this.seenBy = seenBy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public List<Kept> listOf(Person person) {
        var kept = new ArrayList<Kept>();
        for (var found : cases.listOf(List.of(person.id()), MOST))
            for (var look : seenBy.of(found.id(), clock.instant()).looks())
                kept.add(new Kept(
                        look.at(),
                        look.by().roleKey(),
                        found.reference().grouped() + " · " + look.by().number()));
        kept.sort(Comparator.comparing(Kept::at));
        return kept;
    }
}
