package org.tawasul.cases.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.tawasul.cases.replies.Letter;
import org.tawasul.cases.replies.Promise;
import org.tawasul.language.Dates;
import org.tawasul.language.Typed;

/** Reads a letter from the form of a reply: a promise says what and by when, or there is none. */
@Component
class Letters {
    private final InstantSource clock;

    Letters(InstantSource clock) {
        this.clock = clock;
    }

    /** What is wrong is an error of the form. */
    Letter read(ReplyForm form, BindingResult errors) {
        return new Letter(form.text(), promise(form, errors), List.of());
    }

    /** As far as it can be read, to be looked at before anything is sent. */
    Letter glance(ReplyForm form) {
        var on = Typed.day(form.promisedOn()).orElse(null);
        var promise = on == null || form.promise().isEmpty() ? null : new Promise(form.promise(), on);
        return new Letter(form.text(), promise, List.of());
    }

    private @Nullable Promise promise(ReplyForm form, BindingResult errors) {
        if (form.promise().isEmpty() && form.promisedOn().isEmpty()) return null;
        if (form.promise().isEmpty()) errors.rejectValue("promise", "replies.promise.missing");
        var on = Typed.day(form.promisedOn()).orElse(null);
        if (on == null) errors.rejectValue("promisedOn", "replies.promised-on.missing");
        else if (!isToCome(on)) errors.rejectValue("promisedOn", "replies.promised-on.past");
        return on == null ? null : new Promise(form.promise(), on);
    }

    /** Later than today, and within a year. */
    private boolean isToCome(LocalDate on) {
        var today = clock.instant().atZone(Dates.ZONE).toLocalDate();
        return on.isAfter(today) && !on.isAfter(today.plusYears(1));
    }
}
