package org.tawasul.identity;

import jakarta.servlet.http.Cookie;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.journal.Actor;
import org.tawasul.language.Name;

/**
 * For tests: a browser in which somebody has signed in already.
 *
 * <pre>{@code
 * @Autowired As as;
 * as.officer(huda).post("/staff/cases/…/replies", "text", "…");
 * as.citizen("+97333001122").get("/my");
 * }</pre>
 */
@Component
public class As {
    private static final AtomicInteger APPOINTED = new AtomicInteger();
    private static final AtomicLong PHONES = new AtomicLong(97333000000L + System.nanoTime() % 900_000);

    private final Sessions sessions;
    private final Officers officers;
    private final InstantSource clock;
    private final Environment environment;

    As(Sessions sessions, Officers officers, InstantSource clock, Environment environment) {
        this.sessions = sessions;
        this.officers = officers;
        this.clock = clock;
        this.environment = environment;
    }

    /** Nobody yet. */
    public Visitor guest() {
        return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    public Visitor officer(long officerId) {
        return guest().carrying("session", sessions.begin(officerId, true));
    }

    public Visitor officer(Officer officer) {
        return officer(officer.id());
    }

    public Visitor citizen(String phone) {
        return guest().carrying("session", sessions.begin(phone));
    }

    /** The cookie of a session, for requests that a test makes itself. */
    public Cookie cookieOf(Officer officer) {
        return new Cookie("session", sessions.begin(officer.id(), true));
    }

    public Cookie cookieOf(Citizen citizen) {
        return new Cookie("session", sessions.begin(citizen.phone()));
    }

    /** Somebody new on the staff; ids are 0 where there is none, see {@link Officers#appoint}. */
    public Officer appointed(Role role, long agencyId, long departmentId) {
        var username = role.name().toLowerCase(java.util.Locale.ROOT) + "." + APPOINTED.incrementAndGet() + "."
                + System.nanoTime();
        var name = new Name("هدى المناعي", "Huda Al Mannai");
        var id = officers.appoint(agencyId, departmentId, role, username, name, null, clock.instant(), Actor.OPERATOR);
        return officers.findActive(id).orElseThrow();
    }

    /** A mobile number that no other test uses. */
    public static String somePhone() {
        return "+" + PHONES.incrementAndGet();
    }
}
