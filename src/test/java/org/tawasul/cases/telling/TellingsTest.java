package org.tawasul.cases.telling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.site.Tone;

class TellingsTest {
    private static final Sentence WITHDRAWN = Sentence.of("cases.timeline.withdrawn", Tone.PLAIN);

    @Test
    void anEventThatNobodyTellsIsNamed() {
        assertThatThrownBy(() -> new Tellings(List.of(tellings -> tellings.staff(CaseWithdrawn.class, WITHDRAWN))))
                .hasMessageContaining("CaseSubmitted")
                .hasMessageNotContaining("CaseWithdrawn");
    }

    @Test
    void twoCannotTellTheSame() {
        assertThatThrownBy(() -> new Tellings(List.of(tellings -> {
                    tellings.staff(CaseWithdrawn.class, WITHDRAWN);
                    tellings.staff(CaseWithdrawn.class, WITHDRAWN);
                })))
                .hasMessage("Two tell CaseWithdrawn");
    }
}
