package org.tawasul;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

/** Cases as most tests begin with them, and what became of them. */
@Lazy
public final class Complaints {
    private final Cast cast;
    private final Cases cases;
    private final Assigning assigning;
    private final Journal journal;
    private final TestClock clock;

    Complaints(Cast cast, Cases cases, Assigning assigning, Journal journal, TestClock clock) {
        this.cast = cast;
        this.cases = cases;
        this.assigning = assigning;
        this.journal = journal;
        this.clock = clock;
    }

    /** Maryam's, which Huda took at once, now. */
    public Case held() {
        return held(clock.instant());
    }

    public Case held(Instant at) {
        return heldBy(cast.huda, at);
    }

    public Case heldBy(Officer officer, Instant at) {
        var complaint = cast.complaint(at);
        assertThat(assigning.claim(complaint.id(), officer, at)).isEqualTo(new Done());
        return now(complaint);
    }

    /** As it is by now. */
    public Case now(Case before) {
        return cases.get(before.id());
    }

    /** What happened to it, by type, the earliest first. */
    public List<String> typesOf(Case complaint) {
        return journal.listOf("case", complaint.id().value()).stream()
                .map(Entry::type)
                .toList();
    }
}
