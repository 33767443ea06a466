package org.tawasul.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Every sentence of the product, from one bundle a module ({@code messages/<module>.properties} in Arabic, {@code _en} in English).
 * Patterns are ICU's MessageFormat, because it knows the six plural forms of Arabic.
 */
@Component("messageSource")
public class Texts implements MessageSource {
    private static final Object[] NOTHING = {};

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> parsed = new EnumMap<>(Language.class);

    public Texts() {
        for (var language : Language.values()) {
            patterns.put(language, new HashMap<>());
            parsed.put(language, new ConcurrentHashMap<>());
        }
        try {
            for (var bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var name = String.valueOf(bundle.getFilename());
                var language = name.endsWith("_en.properties") ? Language.EN : Language.AR;
                Properties texts =
                        PropertiesLoaderUtils.loadProperties(new EncodedResource(bundle, StandardCharsets.UTF_8));
                texts.forEach((key, text) -> {
                    var earlier = patternsOf(language).put((String) key, (String) text);
                    if (earlier != null) throw new IllegalStateException("Text key in two bundles: " + key);
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text of a key, with its arguments put in. Throws when the key is unknown: a page never shows a key. */
    public String get(Language language, String key, @Nullable Object... arguments) {
        var text = find(language, key, arguments);
        if (text == null) throw new NoSuchMessageException(key, language.locale());
        return text;
    }

    /** The text of a key, or null when there is none. */
    public @Nullable String find(Language language, String key, @Nullable Object... arguments) {
        var pattern = patternsOf(language).get(key);
        if (pattern == null) return null;
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        var format = parsedOf(language).computeIfAbsent(key, k -> new MessageFormat(pattern, numbersIn(language)));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    public boolean has(Language language, String key) {
        return patternsOf(language).containsKey(key);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String fallback, @Nullable Locale locale) {
        var text = find(Language.of(locale), code, args == null ? NOTHING : args);
        return text == null ? fallback : text;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        return get(Language.of(locale), code, args == null ? NOTHING : args);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var codes = resolvable.getCodes();
        if (codes != null) {
            for (var code : codes) {
                var text = getMessage(code, resolvable.getArguments(), null, locale);
                if (text != null) return text;
            }
        }
        var fallback = resolvable.getDefaultMessage();
        if (fallback != null) return fallback;
        throw new NoSuchMessageException(codes == null || codes.length == 0 ? "" : codes[0]);
    }

    /** Arabic plural rules with Western digits; the reader's choice of digits is applied when a page is written. */
    private static Locale numbersIn(Language language) {
        return language == Language.AR ? Locale.forLanguageTag("ar-u-nu-latn") : language.locale();
    }

    private Map<String, String> patternsOf(Language language) {
        return Objects.requireNonNull(patterns.get(language));
    }

    private Map<String, MessageFormat> parsedOf(Language language) {
        return Objects.requireNonNull(parsed.get(language));
    }
}
