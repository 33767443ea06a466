package org.tawasul.cases.desk;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Looking;
import org.tawasul.cases.Reference;

/**
 * Opens the case of an address for an officer. A case that is hidden from them, one that never was, and digits that are
 * no reference are answered alike: there is no such page.
 */
@Component
class Opening {
    private final Cases cases;
    private final Looking looking;
    private final InstantSource clock;

    Opening(Cases cases, Looking looking, InstantSource clock) {
        this.cases = cases;
        this.looking = looking;
        this.clock = clock;
    }

    Case open(String reference, Officer officer) {
        return Reference.parse(reference)
                .filter(parsed -> parsed.value().equals(reference))
                .flatMap(parsed -> cases.find(parsed, officer))
                .orElseThrow(OutOfSight::new);
    }

    /** On a page beside that of the case, which writes its own look with whatever it shows ({@link LookingBeside}). */
    Case openBeside(String reference, Officer officer) {
        var found = open(reference, officer);
        looking.at(found.id(), officer, clock.instant());
        return found;
    }
}
