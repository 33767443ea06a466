package org.tawasul.notices;

import static org.tawasul.texts.ChangeableText.ofCase;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.texts.ChangeableText;
import org.tawasul.texts.TextGroup;

/** Which sentences of the notices administrators may change, with what is put into them. */
@Configuration(proxyBeanMethods = false)
class NoticeTexts {
    @Bean
    TextGroup stageTexts() {
        return new TextGroup(
                "stages",
                10,
                List.of(
                        ofCase("notice.received", "agency", "due"),
                        ofCase("notice.handled", "agency"),
                        ofCase("notice.referred", "from", "to"),
                        ofCase("notice.asked", "agency"),
                        ofCase("notice.answer-received", "agency"),
                        ofCase("notice.replied-interim", "agency"),
                        ofCase("notice.delayed", "agency", "due", "reason"),
                        ofCase("notice.replied", "agency"),
                        new ChangeableText("notice.rate", List.of(), List.of(), false, true),
                        ofCase("notice.promise-asked", "agency"),
                        ofCase("notice.closed"),
                        ofCase("notice.reopened", "agency", "due"),
                        ofCase("notice.withdrawn"),
                        ofCase("notice.revealed", "agency", "field")));
    }

    @Bean
    TextGroup suggestionTexts() {
        return new TextGroup(
                "suggestions",
                20,
                List.of(
                        ofCase("suggestions.notice.study", "agency", "due"),
                        ofCase("suggestions.notice.joined", "agency"),
                        ofCase("suggestions.notice.planned", "agency", "due"),
                        ofCase("suggestions.notice.moved", "agency", "due"),
                        ofCase("suggestions.notice.reached", "agency"),
                        ofCase("suggestions.notice.published", "agency")));
    }

    @Bean
    TextGroup frameTexts() {
        return new TextGroup(
                "frames",
                30,
                List.of(
                        new ChangeableText(
                                "notice.email", List.of("name", "message"), List.of("message"), false, false),
                        new ChangeableText(
                                "notice.staff",
                                List.of("name", "message", "address"),
                                List.of("message", "address"),
                                false,
                                false)));
    }
}
