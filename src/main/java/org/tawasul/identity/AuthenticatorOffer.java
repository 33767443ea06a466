package org.tawasul.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tawasul.agencies.Officer;

/**
 * A secret to take into an authenticator app.
 *
 * @param secret in base 32 and groups of four, for typing
 * @param address what the picture says: {@code otpauth://…}
 */
record AuthenticatorOffer(String secret, String address) {
    private static final String ISSUER = "Tawasul";

    static AuthenticatorOffer of(Officer officer, byte[] secret) {
        var text = Totp.base32(secret);
        var label =
                URLEncoder.encode(officer.username(), StandardCharsets.UTF_8).replace("+", "%20");
        return new AuthenticatorOffer(
                text.replaceAll("(.{4})(?!$)", "$1 "),
                "otpauth://totp/" + ISSUER + ":" + label + "?secret=" + text + "&issuer=" + ISSUER);
    }
}
