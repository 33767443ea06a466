package org.tawasul.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
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

    private final Map<Language, Map<String, Sentence>> sentences = new EnumMap<>(Language.class);
    private volatile Supplier<Replaced> replaced = () -> Replaced.NONE;

    /** Sentences that stand in place of those of the bundles. */
    public static final class Replaced {
        public static final Replaced NONE = new Replaced(Map.of());

        private final Map<Language, Map<String, Sentence>> sentences;

        private Replaced(Map<Language, Map<String, Sentence>> sentences) {
            this.sentences = sentences;
        }

        /** @param patterns by language and key. Throws when one is no pattern */
        public static Replaced of(Map<Language, Map<String, String>> patterns) {
            var made = new EnumMap<Language, Map<String, Sentence>>(Language.class);
            patterns.forEach((language, own) ->
                    own.forEach((key, pattern) -> made.computeIfAbsent(language, each -> new HashMap<>())
                            .put(key, new Sentence(pattern, numbersIn(language)))));
            return new Replaced(made);
        }

        private @Nullable Sentence find(Language language, String key) {
            var own = sentences.get(language);
            return own == null ? null : own.get(key);
        }
    }

    public Texts() {
        for (var language : Language.values()) {
            sentences.put(language, new HashMap<>());
        }
        try {
            for (var bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var name = String.valueOf(bundle.getFilename());
                var language = name.endsWith("_en.properties") ? Language.EN : Language.AR;
                Properties texts =
                        PropertiesLoaderUtils.loadProperties(new EncodedResource(bundle, StandardCharsets.UTF_8));
                texts.forEach((key, text) -> {
                    var sentence = new Sentence((String) text, numbersIn(language));
                    var earlier = sentencesIn(language).put((String) key, sentence);
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
        var sentence = replaced.get().find(language, key);
        if (sentence == null) sentence = sentencesIn(language).get(key);
        return sentence == null ? null : sentence.with(arguments);
    }

    /** The pattern of a key as it is delivered, whatever replaces it. Throws when the key is unknown. */
    public String patternOf(Language language, String key) {
        var sentence = sentencesIn(language).get(key);
        if (sentence == null) throw new NoSuchMessageException(key, language.locale());
        return sentence.pattern();
    }

    /** @param now is asked for each text, and so gives what it holds in memory */
    public void replaceBy(Supplier<Replaced> now) {
        replaced = now;
    }

    public boolean has(Language language, String key) {
        return sentencesIn(language).containsKey(key);
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

    private Map<String, Sentence> sentencesIn(Language language) {
        return Objects.requireNonNull(sentences.get(language));
    }
}
