package org.tawasul.suggestions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.site.Notices;

/** What follows a form of the staff: the page of the suggestion with a sentence, or the form again with why not. */
@Component
class SuggestionPosts {
    String after(
            Outcome outcome,
            OpenSuggestion open,
            String said,
            BindingResult errors,
            HttpServletResponse response,
            Supplier<String> again) {
        return switch (outcome) {
            case Done _ -> {
                Notices.leave(response, said);
                yield "redirect:" + open.address();
            }
            case Refused(var why) -> {
                errors.reject(why.key());
                yield again.get();
            }
        };
    }
}
