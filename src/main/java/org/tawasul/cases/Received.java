package org.tawasul.cases;

import java.time.Instant;
import org.tawasul.catalogue.Service;

/** The first state of a case. */
final class Received {
    private Received() {}

    static Case of(
            Submission sent,
            Reference reference,
            Service service,
            long departmentId,
            int importance,
            Instant at,
            Instant due) {
        return new Case(
                sent.id(),
                reference,
                new Matter(
                        sent.kind(),
                        sent.channel(),
                        sent.language(),
                        sent.requesterId(),
                        sent.subject(),
                        sent.text(),
                        sent.place(),
                        service.confidential(),
                        false,
                        at),
                Status.RECEIVED,
                service.id(),
                importance,
                new Holder(service.agencyId(), departmentId, 0),
                Clocks.started(at, due),
                Course.BEGUN,
                Ties.NONE,
                1);
    }
}
