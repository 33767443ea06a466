package org.tawasul.ratings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.secrets.SealedIds;
import org.tawasul.secrets.Secrets;

/** Links that let whoever has them rate one reply, and nothing else. */
@Component
public class RatingLinks {
    private final SealedIds sealed;

    RatingLinks(Secrets secrets) {
        this.sealed = new SealedIds(secrets, "rating");
    }

    /** The reply that a token names. */
    public record Rated(CaseId caseId, long messageId) {}

    /** @param messageId of the reply */
    public String tokenOf(CaseId caseId, long messageId) {
        return sealed.tokenOf(caseId.value(), messageId);
    }

    /** Where to rate it, below the site's own address. */
    public String addressOf(CaseId caseId, long messageId) {
        return "/rate/" + tokenOf(caseId, messageId);
    }

    /** Empty for what we never made. */
    public Optional<Rated> find(String token) {
        return sealed.find(token).map(ids -> new Rated(new CaseId(ids.first()), ids.second()));
    }
}
