package org.tawasul.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.language.Name;
import org.tawasul.people.People;
import org.tawasul.site.Viewer;
import org.tawasul.site.Viewers;

/** Tells the shell of the pages who is signed in: a citizen by name, unless several share the phone or none has asked yet. */
@Component
class SignedInViewers implements Viewers {
    /** Keeps a number in its order inside Arabic. */
    private static final String LEFT_TO_RIGHT = "\u2066%s\u2069";

    private final LoadingCache<String, Name> names;

    private final Officers officers;
    private final Duties duties;
    private final InstantSource clock;

    SignedInViewers(People people, Officers officers, Duties duties, InstantSource clock) {
        this.officers = officers;
        this.duties = duties;
        this.clock = clock;
        this.names = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(phone -> {
                    var known = people.listOf(phone);
                    return same(
                            known.size() == 1
                                    ? known.getFirst().name()
                                    : LEFT_TO_RIGHT.formatted(Phones.display(phone)));
                });
    }

    @Override
    public @Nullable Viewer of(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return switch (who == null ? null : who.getPrincipal()) {
            case Officer officer
            when officer.isInPerson() ->
                new Viewer(
                        officer.name(),
                        Viewer.Kind.STAFF,
                        officer.role().key(),
                        null,
                        duties.listOf(officer, clock.instant()));
            case Officer officer ->
                new Viewer(
                        officers.get(officer.deputyId()).name(),
                        Viewer.Kind.STAFF,
                        officer.role().key(),
                        officer.name(),
                        List.of());
            case Citizen(var phone) -> new Viewer(names.get(phone), Viewer.Kind.CITIZEN, "role.citizen");
            case null, default -> null;
        };
    }

    private static Name same(String inBoth) {
        return new Name(inBoth, inBoth);
    }
}
