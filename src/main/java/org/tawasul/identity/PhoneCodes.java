package org.tawasul.identity;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.database.Moments;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import org.tawasul.secrets.Envelopes;
import org.tawasul.secrets.Secrets;

/**
 * Proves that a phone is in somebody's hand: six digits by SMS, good for ten minutes, five tries and one use.
 *
 * <p>Each code is bound to what it is for and to the browser that asked, such as {@code sign-in:<random>} or
 * {@code new:<draft>}: a code for one thing opens no other, and a stranger who asks for the same phone can neither use up
 * somebody's tries nor replace the code that they are waiting for. How many codes may be sent is counted by phone, whatever
 * they are for, and by address.
 */
@Service
public class PhoneCodes {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    static final Duration RESENT_AFTER = Duration.ofMinutes(1);
    static final int TRIES = 5;
    static final int AN_HOUR_FOR_A_PHONE = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Envelopes envelopes;
    private final Texts texts;
    private final PhoneMessages messages;
    private final InstantSource clock;
    private final int anHourToAnAddress;

    PhoneCodes(
            JdbcClient jdbc,
            Secrets secrets,
            Envelopes envelopes,
            Texts texts,
            PhoneMessages messages,
            InstantSource clock,
            CodeSettings settings) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.envelopes = envelopes;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
        this.anHourToAnAddress = settings.anHourToAnAddress();
    }

    /** What became of asking for a code. */
    public sealed interface Sending {}

    /** On its way; another may be asked for after a minute. */
    public record Sent() implements Sending {}

    /** One went out a moment ago: {@code seconds} until another may. It is still good. */
    public record Wait(long seconds) implements Sending {}

    /** Too many for this phone, or from this address, in the last hour; {@code seconds} until one more may go. */
    public record TooMany(long seconds) implements Sending {
        /** For the sentence {@code identity.code-too-many}. */
        public long minutes() {
            return Math.ceilDiv(seconds, 60L);
        }
    }

    /** What became of a code that was typed. */
    public sealed interface Verification {}

    /** The phone is theirs. The code is used up. */
    public record Verified() implements Verification {}

    /** Not the code; {@code triesLeft} is at least 1. */
    public record Wrong(int triesLeft) implements Verification {}

    /** Too old, tried too often, used, or never sent: a new one is needed. */
    public record Expired() implements Verification {}

    /** A code that somebody may be waiting for. */
    public record Awaited(String phone, Instant sentAt, Instant expiresAt) {
        /** Seconds until another may be asked for; 0 when now. */
        public long secondsToResend(Instant now) {
            return Math.max(0, Duration.between(now, sentAt.plus(RESENT_AFTER)).toSeconds());
        }
    }

    /**
     * Sends a code; it replaces the one that this binding had.
     *
     * @param phone E.164, see {@link Phones#findMobile}
     * @param binding what for, and in which browser
     */
    @Transactional
    public Sending send(String phone, String binding, ClientAddress from, Language language) {
        var now = clock.instant();
        var address = secrets.authenticate("address", from.value());
        oneAtATime(phone);
        var toPhone = inTheLastHour("phone_key", keyOf(phone), now);
        var next = toPhone.newest() == null ? now : toPhone.newest().plus(RESENT_AFTER);
        if (next.isAfter(now)) return new Wait(seconds(now, next));
        if (toPhone.count() >= AN_HOUR_FOR_A_PHONE) return new TooMany(seconds(now, toPhone.free()));
        var fromAddress = inTheLastHour("address_hash", address, now);
        if (fromAddress.count() >= anHourToAnAddress) return new TooMany(seconds(now, fromAddress.free()));

        var code = String.format(java.util.Locale.ROOT, "%06d", Tokens.below(CODES));
        keep(phone, binding, code, now);
        jdbc.sql("insert into identity.code_sent (phone_key, address_hash, at) values (:phone, :address, :at)")
                .param("phone", keyOf(phone))
                .param("address", address)
                .param("at", Moments.bound(now))
                .update();
        messages.send(phone, texts.get(language, "identity.code-message", code, GOOD_FOR.toMinutes()), language);
        return new Sent();
    }

    /** Tries a code, typed in any digits. Each try counts before it is looked at. */
    @Transactional
    public Verification verify(String phone, String binding, String typed) {
        var now = clock.instant();
        record Try(byte[] codeHash, int tries) {}
        var attempt = jdbc.sql("""
                update identity.code set tries = tries + 1
                 where binding = :binding and phone_key = :phone and tries < :most and expires_at > :now
                returning code_hash, tries
                """)
                .param("binding", binding)
                .param("phone", keyOf(phone))
                .param("most", TRIES)
                .param("now", Moments.bound(now))
                .query((row, number) -> new Try(row.getBytes("code_hash"), row.getInt("tries")))
                .optional();
        if (attempt.isEmpty()) return new Expired();
        var code = Digits.western(typed).replaceAll("[^0-9]", "");
        if (MessageDigest.isEqual(attempt.get().codeHash(), hash(phone, binding, code))) {
            jdbc.sql("delete from identity.code where binding = :binding")
                    .param("binding", binding)
                    .update();
            return new Verified();
        }
        int left = TRIES - attempt.get().tries();
        return left > 0 ? new Wrong(left) : new Expired();
    }

    /** The code that this binding waits for, be it expired or not. */
    public Optional<Awaited> find(String binding) {
        return jdbc.sql("select phone, sent_at, expires_at from identity.code where binding = :binding")
                .param("binding", binding)
                .query((row, number) -> new Awaited(
                        envelopes.open(Sessions.PHONE, row.getString("phone")),
                        Moments.get(row, "sent_at"),
                        Moments.get(row, "expires_at")))
                .optional();
    }

    int forgetOld(Instant now) {
        int codes = jdbc.sql("delete from identity.code where expires_at < :then")
                .param("then", Moments.bound(now.minus(HOUR)))
                .update();
        int sendings = jdbc.sql("delete from identity.code_sent where at < :then")
                .param("then", Moments.bound(now.minus(HOUR)))
                .update();
        return codes + sendings;
    }

    private void keep(String phone, String binding, String code, Instant now) {
        jdbc.sql("""
                insert into identity.code (binding, phone, phone_key, code_hash, sent_at, expires_at)
                values (:binding, :phone, :phoneKey, :hash, :now, :expires)
                on conflict (binding) do update
                   set phone = excluded.phone, phone_key = excluded.phone_key, code_hash = excluded.code_hash, tries = 0,
                       sent_at = excluded.sent_at, expires_at = excluded.expires_at
                """)
                .param("binding", binding)
                .param("phone", envelopes.seal(Sessions.PHONE, phone))
                .param("phoneKey", keyOf(phone))
                .param("hash", hash(phone, binding, code))
                .param("now", Moments.bound(now))
                .param("expires", Moments.bound(now.plus(GOOD_FOR)))
                .update();
    }

    /** @param newest null when the count is 0 */
    private record Sendings(
            int count, @Nullable Instant oldest, @Nullable Instant newest) {
        /** When the oldest no longer counts. */
        Instant free() {
            return Objects.requireNonNull(oldest).plus(HOUR);
        }
    }

    private Sendings inTheLastHour(String column, Object value, Instant now) {
        return jdbc.sql("select count(*) as count, min(at) as oldest, max(at) as newest from identity.code_sent where "
                        + column + " = :value and at > :since")
                .param("value", value)
                .param("since", Moments.bound(now.minus(HOUR)))
                .query((row, number) ->
                        new Sendings(row.getInt("count"), Moments.find(row, "oldest"), Moments.find(row, "newest")))
                .single();
    }

    /** Two requests for one phone at the same moment count one after the other. */
    private void oneAtATime(String phone) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity.code ' || :phone, 0))")
                .param("phone", phone)
                .query(rows -> {});
    }

    private byte[] keyOf(String phone) {
        return envelopes.keyOf(Sessions.PHONE, phone);
    }

    private byte[] hash(String phone, String binding, String code) {
        return secrets.authenticate("phone-code", phone + "|" + binding + "|" + code);
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to.plusMillis(999)).toSeconds());
    }
}
