package org.tawasul.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.commands.CannotStart;
import org.tawasul.settings.Settings;

/**
 * Keys for every purpose, derived from one master secret of 32 bytes: {@code tawasul.secret} in hexadecimal, or the file
 * {@code <data>/secret}, made at the first start and readable by its owner only. A start with another secret than the
 * database knows is refused, because references, links and encrypted columns would no longer be readable.
 */
@Component
public class Secrets {
    private static final int BYTES = 32;

    private final byte[] master;
    /** Made once for each purpose, and copied for each use. */
    private final Map<String, Mac> seals = new ConcurrentHashMap<>();

    Secrets(JdbcClient jdbc, Settings settings) {
        var configured = settings.secret();
        this.master = configured == null || configured.isBlank()
                ? ofFile(settings.data().resolve("secret"))
                : HexFormat.of().parseHex(configured);
        var fingerprint = derive("fingerprint", 16);
        var known = jdbc.sql("select fingerprint from secrets.fingerprint")
                .query(byte[].class)
                .optional();
        if (known.isEmpty()) {
            jdbc.sql("insert into secrets.fingerprint values (:fingerprint) on conflict do nothing")
                    .param("fingerprint", fingerprint)
                    .update();
        } else if (!MessageDigest.isEqual(known.get(), fingerprint)) {
            throw new CannotStart(
                    "The secret is not the one that this database was begun with; restore the file 'secret' of the data folder or tawasul.secret");
        }
    }

    /** A key of its own for a purpose; the same each time. At most 32 bytes. */
    public final byte[] derive(String purpose, int bytes) {
        return Arrays.copyOf(seal(master).doFinal(utf8(purpose)), bytes);
    }

    /** HMAC-SHA-256 of a text under the key of a purpose. */
    public byte[] authenticate(String purpose, String text) {
        var seal = seals.computeIfAbsent(purpose, wanted -> seal(derive(wanted, BYTES)));
        try {
            return ((Mac) seal.clone()).doFinal(utf8(text));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac seal(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(fresh) + "\n", StandardOpenOption.SYNC);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
