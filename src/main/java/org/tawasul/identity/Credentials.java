package org.tawasul.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.database.Moments;

/** The passwords of the staff. */
@Repository
class Credentials {
    private static final Duration GIVEN_ONE_GOOD_FOR = Duration.ofDays(7);
    private static final int PATIENCE_SECONDS = 10;

    private final JdbcClient jdbc;
    private final Officers officers;
    private final PasswordEncoder encoder;
    private final InstantSource clock;

    /** A password is costly to check on purpose, in memory too: no more at once than there are processors. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** What an unknown name is checked against, so that the answer takes as long. The first to sign in waits for it. */
    private final SingletonSupplier<String> nobodys;

    Credentials(JdbcClient jdbc, Officers officers, PasswordEncoder encoder, InstantSource clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodys = SingletonSupplier.of(() -> Objects.requireNonNull(encoder.encode(Tokens.fresh())));
    }

    /** @param enrolled whether there is an authenticator */
    record Credential(String password, boolean mustChange, Instant changedAt, boolean enrolled) {
        boolean isStale(Instant now) {
            return mustChange && changedAt.plus(GIVEN_ONE_GOOD_FOR).isBefore(now);
        }
    }

    Optional<Credential> find(long officerId) {
        return jdbc.sql("""
                select password, must_change, changed_at, totp_secret is not null as enrolled
                  from identity.credential where officer_id = :id
                """)
                .param("id", officerId)
                .query((row, number) -> new Credential(
                        row.getString("password"),
                        row.getBoolean("must_change"),
                        Moments.get(row, "changed_at"),
                        row.getBoolean("enrolled")))
                .optional();
    }

    /** The officer of this name and password. It takes the same time whoever it is. */
    Optional<Officer> match(String username, String password) {
        var officer = officers.findActive(username).orElse(null);
        var credential = officer == null ? null : find(officer.id()).orElse(null);
        var unknown = nobodys.obtain();
        boolean right = matches(password, credential == null ? unknown : credential.password());
        if (credential == null || credential.isStale(clock.instant())) return Optional.empty();
        return right ? Optional.ofNullable(officer) : Optional.empty();
    }

    boolean isPasswordOf(long officerId, String password) {
        var unknown = nobodys.obtain();
        return matches(password, find(officerId).map(Credential::password).orElse(unknown));
    }

    void set(long officerId, String password, boolean mustChange) {
        jdbc.sql("""
                insert into identity.credential (officer_id, password, must_change, changed_at)
                values (:id, :password, :mustChange, :now)
                on conflict (officer_id) do update
                   set password = excluded.password, must_change = excluded.must_change, changed_at = excluded.changed_at
                """)
                .param("id", officerId)
                .param("password", inTurn(() -> Objects.requireNonNull(encoder.encode(password))))
                .param("mustChange", mustChange)
                .param("now", Moments.bound(clock.instant()))
                .update();
    }

    private boolean matches(String password, @Nullable String encoded) {
        return inTurn(() -> password.length() <= PasswordRules.LONGEST && encoder.matches(password, encoded));
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new TooManyAtOnce();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** More people are signing in than passwords can be checked. */
    static final class TooManyAtOnce extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
