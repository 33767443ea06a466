package org.tawasul.cases.desk;

import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Reference;

/**
 * Opens the case of an address for an officer. A case that is hidden from them, one that never was, and digits that are
 * no reference are answered alike: there is no such page.
 */
@Component
class Opening {
    private final Cases cases;

    Opening(Cases cases) {
        this.cases = cases;
    }

    Case open(String reference, Officer officer) {
        return Reference.parse(reference)
                .filter(parsed -> parsed.value().equals(reference))
                .flatMap(parsed -> cases.find(parsed, officer))
                .orElseThrow(OutOfSight::new);
    }
}
