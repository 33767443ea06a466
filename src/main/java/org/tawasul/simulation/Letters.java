package org.tawasul.simulation;

import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.cases.Message;
import org.tawasul.cases.Status;
import org.tawasul.database.Rows;
import org.tawasul.demo.Wording;
import org.tawasul.language.Texts;

/** What was written in the cases, in words that fit their service. */
final class Letters {
    private final Rows messages = new Rows("cases.message", "case_id, message_id, kind, officer_id, text, at");
    private final Rows proposals = new Rows("cases.proposal", "case_id, officer_id, text, proposed_at");
    private final Texts texts;
    private final Wording wording;

    Letters(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    void send(JdbcTemplate jdbc) {
        messages.send(jdbc);
        proposals.send(jdbc);
    }

    void add(Life life, Wording.Filling filling, Random random) {
        if (life.state.status() == Status.AWAITING_APPROVAL)
            proposals.add(
                    life.state.id().value(),
                    life.state.holder().officerId(),
                    filling.fill(wording.reply(life.offer.service().code(), life.language, random)),
                    life.proposedAt);
        var exchange = wording.exchange(life.offer.group(), random);
        var idea = life.idea;
        boolean first = true;
        for (var said : life.said) {
            var text = switch (said.kind()) {
                case QUESTION -> filling.fill(exchange.question().in(life.language));
                case ANSWER -> filling.fill(exchange.answer().in(life.language));
                case REPLY ->
                    first && idea != null && idea.verdict != null
                            ? Phrases.decision(idea.decision).name("words").in(life.language)
                            : filling.fill(wording.reply(life.offer.service().code(), life.language, random));
                case NOTE -> wording.note(random);
                case INTERIM -> texts.get(life.language, "simulation.letter.interim");
                case REOPENING -> wording.reason("reopen", life.language, random);
                case DELAY -> unfinished(life);
                default -> throw new IllegalStateException("Nobody writes " + said.kind());
            };
            if (said.kind() == Message.Kind.REPLY) first = false;
            messages.add(
                    life.state.id().value(),
                    said.messageId(),
                    said.kind().name(),
                    CaseTables.orNull(said.officerId()),
                    text,
                    said.at());
        }
    }

    private String unfinished(Life life) {
        return texts.get(
                life.language,
                "ladder.unfinished",
                life.offer.bureau().agency().name().in(life.language));
    }
}
