package org.tawasul.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The addresses of style sheets, scripts, fonts and pictures: {@code /assets/<fingerprint>/<path>}, cached for a year. */
@Component
public class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of a file below {@code static/}; throws when there is none. */
    public String address(String path) {
        return addresses.computeIfAbsent(path, p -> "/assets/" + fingerprint(p) + "/" + p);
    }

    private static String fingerprint(String path) {
        try (var content = new ClassPathResource("static/" + path).getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException missing) {
            throw new UncheckedIOException("No such asset: " + path, missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
