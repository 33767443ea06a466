package org.tawasul.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tawasul.people.Person;
import org.tawasul.site.Notices;

/** A copy of all that is kept: it can be fetched for an hour from here on. */
@Component
class WishForCopy implements Wish {
    private final Copying copying;

    WishForCopy(Copying copying) {
        this.copying = copying;
    }

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public void grant(Person person, Instant at, HttpServletResponse response) {
        copying.give(person.id(), at);
        Notices.leave(response, "privacy.copy.ready");
    }
}
