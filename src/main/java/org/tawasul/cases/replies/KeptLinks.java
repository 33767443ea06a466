package org.tawasul.cases.replies;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.secrets.SealedIds;
import org.tawasul.secrets.Secrets;

/** Links that let whoever has them say whether one promise was kept, and nothing else. */
@Component
@NamedInterface("replies")
public class KeptLinks {
    private final SealedIds sealed;

    KeptLinks(Secrets secrets) {
        this.sealed = new SealedIds(secrets, "kept");
    }

    /** The promise of a reply that a token names. */
    record Promised(CaseId caseId, long messageId) {}

    /** Where to say it, below the site's own address. */
    public String addressOf(CaseId caseId, long messageId) {
        return "/kept/" + sealed.tokenOf(caseId.value(), messageId);
    }

    /** Empty for what we never made. */
    Optional<Promised> find(String token) {
        return sealed.find(token).map(ids -> new Promised(new CaseId(ids.first()), ids.second()));
    }
}
