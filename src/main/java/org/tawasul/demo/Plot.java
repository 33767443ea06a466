package org.tawasul.demo;

import java.util.Random;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.catalogue.Service;
import org.tawasul.demo.Wording.Exchange;
import org.tawasul.demo.Wording.Filling;
import org.tawasul.language.Language;

/** What a life of the demo country is about, the same for both sides of it. */
record Plot(CaseId id, World world, Wording wording, Beginning beginning, Exchange exchange, Random random) {
    static Plot of(World world, Wording wording, Beginning beginning, Random random) {
        var exchange = wording.exchange(beginning.group(), random);
        return new Plot(world.cases().nextId(), world, wording, beginning, exchange, random);
    }

    Service service() {
        return beginning.service();
    }

    Filling filling() {
        return beginning.filling();
    }

    Language language() {
        return beginning.requester().language();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** What the demo does can always be done. */
    void done(Outcome outcome, Pace pace) {
        if (outcome instanceof Refused(var why))
            throw new IllegalStateException("Case " + id + " of " + service().code() + ": " + why + " at " + pace.at());
    }
}
