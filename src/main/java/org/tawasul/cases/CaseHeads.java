package org.tawasul.cases;

import org.springframework.stereotype.Component;
import org.tawasul.journal.JournalHeads;

/** A case carries the number and the seal of its last entry itself: its version and digest. */
@Component
class CaseHeads implements JournalHeads {
    @Override
    public String query() {
        return "select 'case' as subject, case_id as subject_id, version as seq, digest from cases.cases";
    }
}
