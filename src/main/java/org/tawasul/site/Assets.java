package org.tawasul.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Style sheets, scripts, fonts and pictures, at {@code /assets/<fingerprint>/<path>}, kept by browsers for a year.
 *
 * <p>A path is a file below {@code static/}, or {@code webjars/<name>/<file>} for one of a WebJar, whose version is left
 * out. Each file is read once and kept in memory, compressed once. In a style sheet every {@code url(…)} is replaced by
 * the address of that file before the sheet's own fingerprint is taken: a font that did not change keeps its address
 * over releases, and one that did change also changes the sheet.
 */
@Component
public class Assets {
    private static final Pattern SAFE_PATH =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern URL = Pattern.compile("url\\([\"']?(?![\"']?(?:data:|#))([^\"')]+)[\"']?\\)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8",
            "json", "application/json",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "woff2", "font/woff2");

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    /** @param gzipped null when compressing gains nothing, as with fonts and pictures */
    record Asset(String fingerprint, String type, byte[] content, byte @Nullable [] gzipped) {}

    /** The address of an asset; throws when there is none. */
    public String address(String path) {
        var asset = find(path);
        if (asset == null) throw new IllegalArgumentException("No such asset: " + path);
        return "/assets/" + asset.fingerprint() + "/" + path;
    }

    @Nullable
    Asset find(String path) {
        var known = assets.get(path);
        if (known != null) return known;
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !SAFE_PATH.matcher(path).matches()) return null;
        var content = read(path);
        if (content == null) return null;
        if (path.endsWith(".css")) content = withAddresses(path, content);
        var asset = new Asset(
                fingerprint(content),
                type,
                content,
                type.startsWith("text/") || path.endsWith(".svg") ? gzip(content) : null);
        assets.put(path, asset);
        return asset;
    }

    private byte[] withAddresses(String path, byte[] sheet) {
        return URL.matcher(new String(sheet, StandardCharsets.UTF_8))
                .replaceAll(url -> {
                    var target = URI.create("/" + path)
                            .resolve(url.group(1))
                            .getPath()
                            .substring(1);
                    return Matcher.quoteReplacement("url(\"" + address(target) + "\")");
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] read(String path) {
        var location = path.startsWith("webjars/") ? inWebJar(path.substring("webjars/".length())) : "static/" + path;
        if (location == null) return null;
        return contentOf(location);
    }

    private static @Nullable String inWebJar(String nameAndFile) {
        int slash = nameAndFile.indexOf('/');
        if (slash < 0) return null;
        var name = nameAndFile.substring(0, slash);
        var about = contentOf("META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
        if (about == null) return null;
        var properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(about));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "META-INF/resources/webjars/" + name + "/" + properties.getProperty("version")
                + nameAndFile.substring(slash);
    }

    private static byte @Nullable [] contentOf(String location) {
        var resource = new ClassPathResource(location);
        if (!resource.isReadable()) return null;
        try {
            return resource.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte @Nullable [] gzip(byte[] content) {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.size() < content.length ? compressed.toByteArray() : null;
    }
}
