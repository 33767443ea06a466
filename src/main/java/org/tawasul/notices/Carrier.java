package org.tawasul.notices;

import org.jspecify.annotations.Nullable;

/** Takes messages of one medium to whoever delivers them. */
interface Carrier {
    Notice.Medium medium();

    /** Hands a message over; gives the operator's own id for it, when there is one. Throws when it was not accepted. */
    @Nullable
    String carry(Notice notice) throws CarrierException;
}
