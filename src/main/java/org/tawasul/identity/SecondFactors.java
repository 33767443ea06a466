package org.tawasul.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.language.Digits;
import org.tawasul.secrets.Secrets;

/** The authenticators of the staff, and the recovery codes for who has lost theirs. */
@Repository
class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LETTERS = 12;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Secrets secrets;
    private final InstantSource clock;

    SecondFactors(JdbcClient jdbc, Sealing sealing, Secrets secrets, InstantSource clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The secret to show for enrolment: the same until it is proven, so that the page may be read again. */
    byte[] offer(long officerId) {
        var offered = find("totp_offered", officerId);
        if (offered.isPresent()) return offered.get();
        var secret = Totp.freshSecret();
        jdbc.sql("update identity.credential set totp_offered = :sealed where officer_id = :id")
                .param("sealed", sealing.seal(secret, officerId))
                .param("id", officerId)
                .update();
        return secret;
    }

    /** What a page that shows the offered secret sends back with the code, so that only who saw it can go on. */
    String proofOfOffer(long officerId) {
        return HexFormat.of().formatHex(secrets.authenticate("offer", officerId + "|" + Totp.base32(offer(officerId))));
    }

    boolean isProofOfOffer(long officerId, @Nullable String proof) {
        var offered = find("totp_offered", officerId);
        return offered.isPresent()
                && proof != null
                && MessageDigest.isEqual(
                        proof.getBytes(UTF_8), proofOfOffer(officerId).getBytes(UTF_8));
    }

    /** Takes the offered authenticator into use when the code proves that it works; empty when it does not. */
    @Transactional
    Optional<List<String>> enrol(long officerId, String typed) {
        var offered = find("totp_offered", officerId);
        if (offered.isEmpty()) return Optional.empty();
        var step = Totp.stepOf(offered.get(), digits(typed), clock.instant());
        if (step.isEmpty()) return Optional.empty();
        int rows = jdbc.sql("""
                update identity.credential
                   set totp_secret = totp_offered, totp_offered = null, totp_last_step = :step
                 where officer_id = :id and totp_offered is not null
                """)
                .param("step", step.getAsLong())
                .param("id", officerId)
                .update();
        return rows == 0 ? Optional.empty() : Optional.of(freshRecoveryCodes(officerId));
    }

    /** Whether this is the code that the officer's authenticator shows; each is good once. */
    boolean accept(long officerId, String typed) {
        var secret = find("totp_secret", officerId);
        if (secret.isEmpty()) return false;
        var step = Totp.stepOf(secret.get(), digits(typed), clock.instant());
        if (step.isEmpty()) return false;
        return jdbc.sql("""
                update identity.credential set totp_last_step = :step where officer_id = :id and totp_last_step < :step
                """)
                        .param("step", step.getAsLong())
                        .param("id", officerId)
                        .update()
                == 1;
    }

    /** Whether this is one of the officer's recovery codes; it is used up. */
    boolean acceptRecovery(long officerId, String typed) {
        return jdbc.sql("delete from identity.recovery_code where officer_id = :id and code_hash = :hash")
                        .param("id", officerId)
                        .param("hash", hash(officerId, typed))
                        .update()
                == 1;
    }

    int countRecoveryCodes(long officerId) {
        return jdbc.sql("select count(*) from identity.recovery_code where officer_id = :id")
                .param("id", officerId)
                .query(Integer.class)
                .single();
    }

    /** Ten new recovery codes; those before no longer work. Nothing but this answer ever shows them. */
    @Transactional
    List<String> freshRecoveryCodes(long officerId) {
        jdbc.sql("delete from identity.recovery_code where officer_id = :id")
                .param("id", officerId)
                .update();
        var codes = new ArrayList<String>();
        while (codes.size() < RECOVERY_CODES) {
            var code = Tokens.typeable(RECOVERY_LETTERS, 4);
            codes.add(code);
            jdbc.sql("insert into identity.recovery_code (officer_id, code_hash) values (:id, :hash)")
                    .param("id", officerId)
                    .param("hash", hash(officerId, code))
                    .update();
        }
        return codes;
    }

    /** For who has lost the authenticator and the codes: the next sign-in enrols another. */
    @Transactional
    void forget(long officerId) {
        jdbc.sql("""
                update identity.credential set totp_secret = null, totp_offered = null, totp_last_step = 0
                 where officer_id = :id
                """).param("id", officerId).update();
        jdbc.sql("delete from identity.recovery_code where officer_id = :id")
                .param("id", officerId)
                .update();
    }

    private Optional<byte[]> find(String column, long officerId) {
        return jdbc.sql("select " + column + " from identity.credential where officer_id = :id and " + column
                        + " is not null")
                .param("id", officerId)
                .query(byte[].class)
                .optional()
                .map(encrypted -> sealing.open(encrypted, officerId));
    }

    private byte[] hash(long officerId, String typed) {
        var code = Digits.western(typed).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return secrets.authenticate("recovery-code", officerId + "|" + code);
    }

    private static String digits(String typed) {
        return Digits.western(typed).replaceAll("[^0-9]", "");
    }
}
