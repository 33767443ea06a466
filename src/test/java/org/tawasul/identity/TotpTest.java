package org.tawasul.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30, 8)).isEqualTo(code);
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theSecretIsWrittenInBase32(String plain, String written) {
        assertThat(Totp.base32(plain.getBytes(US_ASCII))).isEqualTo(written);
    }

    @Test
    void theStepBeforeAndTheStepAfterAreAcceptedAndNoOther() {
        var now = Instant.parse("2026-03-01T06:00:00Z");
        long step = now.getEpochSecond() / 30;
        for (int off = -3; off <= 3; off++) {
            var found = Totp.stepOf(SECRET, Totp.code(SECRET, step + off, 6), now);
            if (Math.abs(off) <= 1) assertThat(found).hasValue(step + off);
            else assertThat(found).isEmpty();
        }
    }

    @Test
    void whatIsNoCodeIsNone() {
        var now = Instant.parse("2026-03-01T06:00:00Z");
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "12345", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "1".repeat(5000), now)).isEmpty();
    }
}
