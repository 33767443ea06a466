package org.tawasul.texts;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.language.Language;
import org.tawasul.language.Typed;

/** A text as it is written, in both languages, with its places in braces. The titles are empty where it has none. */
public record TextForm(
        @Nullable String textAr,
        @Nullable String textEn,
        @Nullable String titleAr,
        @Nullable String titleEn) {
    public TextForm {
        textAr = lines(textAr);
        textEn = lines(textEn);
        titleAr = Typed.text(titleAr);
        titleEn = Typed.text(titleEn);
    }

    /** @param now gives the pattern of a key that holds now */
    static TextForm of(ChangeableText text, BiFunction<Language, String, String> now) {
        var places = new Places(text.places());
        BiFunction<Language, String, String> named = (language, key) -> places.named(now.apply(language, key));
        return new TextForm(
                named.apply(Language.AR, text.key()),
                named.apply(Language.EN, text.key()),
                text.titled() ? named.apply(Language.AR, text.titleKey()) : "",
                text.titled() ? named.apply(Language.EN, text.titleKey()) : "");
    }

    public String text(Language language) {
        return Typed.text(language == Language.AR ? textAr : textEn);
    }

    public String title(Language language) {
        return Typed.text(language == Language.AR ? titleAr : titleEn);
    }

    void check(ChangeableText text, BindingResult errors) {
        for (var language : Language.values()) {
            var suffix = language == Language.AR ? "Ar" : "En";
            check(text(language), "text" + suffix, ChangeableText.MOST, text, errors);
            if (text.titled()) check(title(language), "title" + suffix, ChangeableText.TITLE, text, errors);
        }
    }

    private static void check(String written, String field, int most, ChangeableText text, BindingResult errors) {
        if (written.isEmpty()) {
            errors.rejectValue(field, "texts.missing");
            return;
        }
        if (written.length() > most) errors.rejectValue(field, "texts.long", new Object[] {most}, null);
        var places = new Places(text.places());
        for (var unknown : places.unknownIn(written))
            errors.rejectValue(field, "texts.unknown", new Object[] {unknown}, null);
        for (var missing : places.missingIn(written, text.needed()))
            errors.rejectValue(field, "texts.needed", new Object[] {"{" + missing + "}"}, null);
    }

    /** By key, as the bundles would hold it. */
    Map<String, String> patterns(ChangeableText text, Language language) {
        var places = new Places(text.places());
        var own = places.pattern(text(language));
        return text.titled()
                ? Map.of(text.key(), own, text.titleKey(), places.pattern(title(language)))
                : Map.of(text.key(), own);
    }

    private static String lines(@Nullable String typed) {
        return Typed.text(typed).replace("\r\n", "\n");
    }
}
