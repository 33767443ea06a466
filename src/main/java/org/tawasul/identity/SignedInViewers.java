package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.language.Name;
import org.tawasul.site.Viewer;
import org.tawasul.site.Viewers;

/** Tells the shell of the pages who is signed in. */
@Component
class SignedInViewers implements Viewers {
    @Override
    public @Nullable Viewer of(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return switch (who == null ? null : who.getPrincipal()) {
            case Officer officer ->
                new Viewer(officer.name(), Viewer.Kind.STAFF, officer.role().key());
            case Citizen(var phone) ->
                new Viewer(new Name(Phones.display(phone), Phones.display(phone)), Viewer.Kind.CITIZEN, "role.citizen");
            case null, default -> null;
        };
    }
}
