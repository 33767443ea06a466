package org.tawasul.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tawasul.people.Person;
import org.tawasul.site.Notices;

/** To be erased: it waits from here on. */
@Component
class WishToBeErased implements Wish {
    private final AskingErasure asking;

    WishToBeErased(AskingErasure asking) {
        this.asking = asking;
    }

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    public void grant(Person person, Instant at, HttpServletResponse response) {
        asking.ask(person.id(), at);
        Notices.leave(response, "privacy.erasure.asked");
    }
}
