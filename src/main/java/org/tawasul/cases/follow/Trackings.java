package org.tawasul.cases.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.Reference;
import org.tawasul.database.Moments;
import org.tawasul.identity.ClientAddress;
import org.tawasul.identity.Tokens;
import org.tawasul.secrets.Envelopes;
import org.tawasul.secrets.Secrets;

/** Attempts at following a case without signing in, each of one browser. */
@Repository
class Trackings {
    private static final String PHONE = "phone";
    static final int AN_HOUR_FOR_AN_ADDRESS = 300;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Envelopes envelopes;

    Trackings(JdbcClient jdbc, Secrets secrets, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
        this.secrets = secrets;
    }

    /**
     * Somebody looks for a code.
     *
     * @param hash of the cookie; names the attempt everywhere but in the browser
     * @param words typed before a visit ended; to be given back
     */
    record Tracking(
            String hash,
            Reference reference,
            String phone,
            @Nullable String words,
            Instant begunAt,
            Instant askedAt) {
        /** What the code is for: this attempt and no other. */
        String binding() {
            return "track:" + hash;
        }

        boolean isOf(Reference another, String anotherPhone) {
            return reference.equals(another) && phone.equals(anotherPhone);
        }
    }

    /** Whether this address has begun too many within the hour. */
    boolean areTooMany(ClientAddress from, Instant at) {
        int begun = jdbc.sql("""
                select count(*) from (select from cases.tracking where address_hash = :address and begun_at > :since
                                       limit :most) begun
                """)
                .param("address", address(from))
                .param("since", Moments.bound(at.minus(HOUR)))
                .param("most", AN_HOUR_FOR_AN_ADDRESS)
                .query(Integer.class)
                .single();
        return begun >= AN_HOUR_FOR_AN_ADDRESS;
    }

    /** Begins an attempt, and forgets those of yesterday. */
    Tracking begin(
            String token, Reference reference, String phone, @Nullable String words, ClientAddress from, Instant at) {
        var hash = Tokens.hash(token);
        jdbc.sql("""
                with forgotten as (delete from cases.tracking where begun_at < :yesterday)
                insert into cases.tracking (token_hash, reference, phone, phone_key, words, address_hash, begun_at, asked_at)
                values (:hash, :reference, :phone, :phoneKey, :words, :address, :at, :at)
                """)
                .param("yesterday", Moments.bound(at.minus(KEPT)))
                .param("hash", bytes(hash))
                .param("reference", reference.value())
                .param("phone", envelopes.seal(PHONE, phone))
                .param("phoneKey", envelopes.keyOf(PHONE, phone))
                .param("words", words)
                .param("address", address(from))
                .param("at", Moments.bound(at))
                .update();
        return new Tracking(hash, reference, phone, words, at, at);
    }

    /** Another code is asked for, with words that may be new. */
    void askAgain(Tracking tracking, @Nullable String words, Instant at) {
        jdbc.sql("update cases.tracking set asked_at = :at, words = coalesce(:words, words) where token_hash = :hash")
                .param("at", Moments.bound(at))
                .param("words", words)
                .param("hash", bytes(tracking.hash()))
                .update();
    }

    Optional<Tracking> find(@Nullable String token, Instant at) {
        if (token == null || !Tokens.isShaped(token)) return Optional.empty();
        return jdbc.sql("""
                select token_hash, reference, phone, words, begun_at, asked_at from cases.tracking
                 where token_hash = :hash and begun_at > :since
                """)
                .param("hash", bytes(Tokens.hash(token)))
                .param("since", Moments.bound(at.minus(KEPT)))
                .query((row, number) -> tracking(row))
                .optional();
    }

    void end(Tracking tracking) {
        jdbc.sql("delete from cases.tracking where token_hash = :hash")
                .param("hash", bytes(tracking.hash()))
                .update();
    }

    private byte[] address(ClientAddress from) {
        return secrets.authenticate("address", from.value());
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    private Tracking tracking(ResultSet row) throws SQLException {
        return new Tracking(
                HexFormat.of().formatHex(row.getBytes("token_hash")),
                Reference.parse(row.getString("reference")).orElseThrow(),
                envelopes.open(PHONE, row.getString("phone")),
                row.getString("words"),
                Moments.get(row, "begun_at"),
                Moments.get(row, "asked_at"));
    }
}
