package org.tawasul.search;

import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.erasure.CaseTraces;
import org.tawasul.cases.erasure.Forgotten;

/** An erased case is found by nothing any more, and the words that stood in it alone are suggested to nobody. */
@Component
class ForgettingDocuments implements CaseTraces {
    private final Documents documents;

    ForgettingDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void forget(Forgotten forgotten) {
        documents.forget(forgotten.id());
        // What those who were answered with it read may have named the person.
        documents.write(forgotten.kin().stream().map(CaseId::value).sorted().toList());
    }
}
