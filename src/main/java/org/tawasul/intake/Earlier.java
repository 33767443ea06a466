package org.tawasul.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.merging.AlreadyReported;
import org.tawasul.cases.merging.AlreadyReported.Report;
import org.tawasul.cases.merging.AlreadyReported.Sketch;
import org.tawasul.cases.merging.Merging;

/** Lets a finished draft be sent after an earlier case about the same matter. */
@Component
class Earlier {
    private final AlreadyReported reported;
    private final Merging merging;
    private final Sending sending;

    Earlier(AlreadyReported reported, Merging merging, Sending sending) {
        this.reported = reported;
        this.merging = merging;
        this.sending = sending;
    }

    List<Report> near(Route complete, Instant at) {
        return reported.near(sketch(complete, at));
    }

    /** The case that the reader chose to follow; none when it is not open any more. */
    Optional<CaseId> find(Route complete, String token, Instant at) {
        return reported.find(sketch(complete, at), token);
    }

    /** Apart from the sending, which counts whatever becomes of this. */
    boolean follow(CaseId sent, Optional<CaseId> earlier, Instant at) {
        return earlier.isPresent() && merging.followByRequester(sent, earlier.get(), at) instanceof Done;
    }

    private Sketch sketch(Route complete, Instant at) {
        var topic = Objects.requireNonNull(complete.draft().answers().topic());
        var sent = sending.submission(complete, topic);
        return new Sketch(sent.id(), sent.serviceId(), sent.subject(), sent.text(), sent.place(), at);
    }
}
