package org.tawasul.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.delegation.Delegation;
import org.tawasul.agencies.delegation.DelegationChanges;
import org.tawasul.agencies.delegation.Delegations;
import org.tawasul.database.Moments;
import org.tawasul.secrets.Envelopes;

/**
 * The browsers that are signed in, one row each. A row is read by its key and then held for a few seconds, so that a busy
 * desk does not pay for every page: that long another node may still honour what was revoked here, while this node forgets
 * at once. The moment of the last visit is written once a minute at most.
 */
@Repository
class Sessions implements DelegationChanges {
    /** As what phones are sealed and found here. */
    static final String PHONE = "phone";

    private static final Duration HELD = Duration.ofSeconds(5);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Delegations delegations;
    private final InstantSource clock;
    private final Cache<String, Session> held =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(HELD).build();

    private final Envelopes envelopes;

    Sessions(JdbcClient jdbc, Officers officers, Delegations delegations, Envelopes envelopes, InstantSource clock) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
        this.officers = officers;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** Begins a session of an officer and returns the cookie's value. */
    String begin(long officerId, boolean secondFactorGiven) {
        var length = secondFactorGiven ? Session.STAFF_AT_MOST : Session.HALF_AT_MOST;
        return begin("OFFICER", officerId, null, secondFactorGiven ? "GIVEN" : "AWAITED", length);
    }

    /** Begins a session of whoever proved that this phone is theirs, and returns the cookie's value. */
    String begin(String phone) {
        return begin("CITIZEN", null, phone, "NOT_ASKED", Session.CITIZEN_AT_MOST);
    }

    Optional<Session> find(String token) {
        if (!Tokens.isShaped(token)) return Optional.empty();
        var hash = Tokens.hash(token);
        var found = held.get(hash, this::load);
        var now = clock.instant();
        if (found != null && found.isActingOver(now)) {
            held.invalidate(hash);
            found = held.get(hash, this::load);
        }
        if (found == null || found.isOver(now)) return Optional.empty();
        if (found.seenAt().plus(SEEN_EVERY).isAfter(now)) return Optional.of(found);
        return Optional.ofNullable(seen(found, now));
    }

    void end(String token) {
        if (!Tokens.isShaped(token)) return;
        var hash = Tokens.hash(token);
        jdbc.sql("delete from identity.session where token_hash = :hash")
                .param("hash", HexFormat.of().parseHex(hash))
                .update();
        held.invalidate(hash);
    }

    /** Signs an officer out of every browser; returns how many there were. */
    int endAllOf(long officerId) {
        var ended = jdbc.sql("delete from identity.session where officer_id = :officer returning token_hash")
                .param("officer", officerId)
                .query(byte[].class)
                .list();
        for (var hash : ended) held.invalidate(HexFormat.of().formatHex(hash));
        return ended.size();
    }

    /** Who holds the session acts for the one who is away, or for themselves again (0). */
    void act(String token, long delegationId) {
        if (!Tokens.isShaped(token)) return;
        var hash = Tokens.hash(token);
        jdbc.sql("update identity.session set delegation_id = nullif(:delegation, 0) where token_hash = :hash")
                .param("delegation", delegationId)
                .param("hash", HexFormat.of().parseHex(hash))
                .update();
        held.invalidate(hash);
    }

    /** Nobody acts by one that is over. */
    @Override
    public void changed(Delegation delegation) {
        jdbc.sql("""
                        update identity.session set delegation_id = null where delegation_id = :delegation
                        returning token_hash
                        """)
                .param("delegation", delegation.id())
                .query(byte[].class)
                .list()
                .forEach(hash -> held.invalidate(HexFormat.of().formatHex(hash)));
    }

    int forgetExpired(Instant now) {
        return jdbc.sql("delete from identity.session where expires_at < :now or seen_at < :idle")
                .param("now", Moments.bound(now))
                .param("idle", Moments.bound(now.minus(Session.IDLE)))
                .update();
    }

    private String begin(
            String kind, @Nullable Long officerId, @Nullable String phone, String secondFactor, Duration length) {
        var token = Tokens.fresh();
        var now = clock.instant();
        jdbc.sql("""
                insert into identity.session
                  (token_hash, kind, officer_id, phone, phone_key, second_factor, created_at, seen_at, expires_at)
                values (:hash, :kind, :officer, :phone, :phoneKey, :secondFactor, :now, :now, :expires)
                """)
                .param("hash", HexFormat.of().parseHex(Tokens.hash(token)))
                .param("kind", kind)
                .param("officer", officerId)
                .param("phone", envelopes.sealOrNull(PHONE, phone))
                .param("phoneKey", phone == null ? null : envelopes.keyOf(PHONE, phone))
                .param("secondFactor", secondFactor)
                .param("now", Moments.bound(now))
                .param("expires", Moments.bound(now.plus(length)))
                .update();
        return token;
    }

    /** Null when the row is gone: whoever was signed out elsewhere a moment ago is not brought back. */
    private @Nullable Session seen(Session session, Instant now) {
        int rows = jdbc.sql("""
                update identity.session set seen_at = greatest(seen_at, :now) where token_hash = :hash
                """)
                .param("now", Moments.bound(now))
                .param("hash", HexFormat.of().parseHex(session.hash()))
                .update();
        if (rows == 0) {
            held.invalidate(session.hash());
            return null;
        }
        var seen = session.seen(now);
        held.asMap().computeIfPresent(session.hash(), (hash, old) -> seen);
        return seen;
    }

    private @Nullable Session load(String hash) {
        return jdbc.sql("""
                select kind, officer_id, phone, second_factor, seen_at, expires_at, delegation_id
                  from identity.session where token_hash = :hash
                """)
                .param("hash", HexFormat.of().parseHex(hash))
                .query((row, number) -> {
                    var who = who(row);
                    return who == null
                            ? Optional.<Session>empty()
                            : Optional.of(new Session(
                                    hash,
                                    who,
                                    Moments.get(row, "seen_at"),
                                    Moments.get(row, "expires_at"),
                                    actingUntil(who, row.getLong("delegation_id"))));
                })
                .optional()
                .flatMap(session -> session)
                .orElse(null);
    }

    /** Null when it is an officer who has left. */
    private @Nullable SignedIn who(ResultSet row) throws SQLException {
        if (row.getString("kind").equals("CITIZEN"))
            return SignedIn.of(new Citizen(envelopes.open(PHONE, row.getString("phone"))));
        var officer = officers.findActive(row.getLong("officer_id")).orElse(null);
        if (officer == null) return null;
        if (!row.getString("second_factor").equals("GIVEN")) return SignedIn.of(new HalfSignedIn(officer));
        long delegation = row.getLong("delegation_id");
        return SignedIn.of(
                delegation == 0
                        ? officer
                        : delegations
                                .findPrincipal(delegation, officer, clock.instant())
                                .orElse(officer));
    }

    private @Nullable Instant actingUntil(SignedIn who, long delegationId) {
        return who.getPrincipal() instanceof Officer officer && !officer.isInPerson()
                ? delegations.find(delegationId).map(Delegation::endsAt).orElse(null)
                : null;
    }
}
