package org.tawasul.cases;

import java.time.Instant;
import org.springframework.ui.Model;

/** What becomes of a suggestion beside its case, for the page of its author; implemented by whoever knows. */
public interface SuggestionLives {
    /** Puts into the model what the page of the case shows of it, if anything. */
    void addTo(Case found, Model model);

    /** Its author says whether everybody may read it, and whether under their name. */
    void show(CaseId id, boolean shown, boolean named, Instant at);
}
