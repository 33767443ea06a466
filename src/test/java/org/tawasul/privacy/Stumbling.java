package org.tawasul.privacy;

import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.erasure.CaseTraces;
import org.tawasul.cases.erasure.Forgotten;

/** Dies over one case, as a server does; after everybody else has let go of it or before, as the beans are ordered. */
@Component
class Stumbling implements CaseTraces {
    static final CaseId NONE = new CaseId(-1);

    volatile CaseId over = NONE;

    @Override
    public void forget(Forgotten forgotten) {
        if (forgotten.id().equals(over)) throw new IllegalStateException("The server dies");
    }
}
