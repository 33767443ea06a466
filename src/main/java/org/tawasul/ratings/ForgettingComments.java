package org.tawasul.ratings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.cases.erasure.CaseTraces;
import org.tawasul.cases.erasure.Forgotten;
import org.tawasul.database.Moments;

/** The marks given to the replies of an erased case stay, for they are counted; the comments go, and nothing can be rated any more. */
@Component
class ForgettingComments implements CaseTraces {
    private final JdbcClient jdbc;

    ForgettingComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(Forgotten forgotten) {
        jdbc.sql("update ratings.rating set comment = null, closes_at = least(closes_at, :at) where case_id = :case")
                .param("at", Moments.bound(forgotten.at()))
                .param("case", forgotten.id().value())
                .update();
    }
}
