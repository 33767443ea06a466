package org.tawasul.cases.answers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.cases.erasure.CaseTraces;
import org.tawasul.cases.erasure.Forgotten;

/** Of a case that is erased, what was chosen from a list stays for the statistics; whatever was typed or sent goes. */
@Component
class ForgettingAnswers implements CaseTraces {
    private final JdbcClient jdbc;

    ForgettingAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(Forgotten forgotten) {
        jdbc.sql("delete from cases.answer where case_id = :case and choices is null and yes is null")
                .param("case", forgotten.id().value())
                .update();
    }
}
