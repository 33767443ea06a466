package org.tawasul.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.tawasul.language.Dates;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;

/**
 * What every template is given: the reader's language, look and digits, who is signed in, the texts, and the errors of
 * the form that was just posted. One for each response.
 */
public final class Page {
    private static final String ADMINISTRATION = "/admin";

    private final Texts texts;
    private final Assets assets;
    private final Reader reader;
    private final Address address;
    private final @Nullable Csrf csrf;
    private final List<BindingResult> forms;
    private final @Nullable Notice notice;

    Page(
            Texts texts,
            Assets assets,
            Reader reader,
            Address address,
            @Nullable Csrf csrf,
            List<BindingResult> forms,
            @Nullable Notice notice) {
        this.texts = texts;
        this.assets = assets;
        this.reader = reader;
        this.address = address;
        this.csrf = csrf;
        this.forms = forms;
        this.notice = notice;
    }

    /** Who reads, how, and where they may go. */
    record Reader(Preferences preferences, @Nullable Viewer viewer, List<MenuItem> menu) {}

    /** Where the reader is: path and query, without host. */
    record Address(String path, @Nullable String query) {}

    /** The token that proves a form came from our page. */
    public static final class Csrf {
        private final CsrfToken token;

        Csrf(CsrfToken token) {
            this.token = token;
        }

        public String parameter() {
            return token.getParameterName();
        }

        /** Made, and its cookie set, only for a page that asks: one without a form sets none. */
        public String token() {
            return token.getToken();
        }
    }

    /** One sentence after a step that went well, shown once. */
    public record Notice(String key, List<String> arguments) {}

    public Language language() {
        return reader.preferences().language();
    }

    /** The same page for a reader of another language. */
    public Page in(Language language) {
        var theirs =
                new Preferences(language, preferences().look(), preferences().easternDigits());
        return new Page(
                texts, assets, new Reader(theirs, reader.viewer(), reader.menu()), address, csrf, forms, notice);
    }

    /** {@code ar} or {@code en}. */
    public String lang() {
        return language().code();
    }

    /** {@code rtl} or {@code ltr}. */
    public String dir() {
        return language().direction();
    }

    public boolean isArabic() {
        return language() == Language.AR;
    }

    public Preferences preferences() {
        return reader.preferences();
    }

    public @Nullable Viewer viewer() {
        return reader.viewer();
    }

    /** The places that this viewer's menu offers; empty for a guest. */
    public List<MenuItem> menu() {
        return reader.menu();
    }

    public @Nullable Csrf csrf() {
        return csrf;
    }

    public @Nullable Notice notice() {
        return notice;
    }

    /** The sentence of a key in the reader's language and digits. */
    public String text(String key, @Nullable Object... arguments) {
        return digits(texts.get(language(), key, arguments));
    }

    public boolean hasText(String key) {
        return texts.has(language(), key);
    }

    public String name(Name name) {
        return name.in(language());
    }

    /** A count with thousands separators in the reader's digits. */
    public String number(long number) {
        return figures(Long.toString(number));
    }

    /** A number with the given count of decimals in the reader's digits. */
    public String number(double number, int decimals) {
        if (!Double.isFinite(number)) return "–";
        var rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP); // whose zero has no sign
        return figures(rounded.toPlainString());
    }

    /** Written thousand by thousand: pages of figures write hundreds of numbers, and a format costs more than all their sums. */
    private String figures(String plain) {
        int point = plain.indexOf('.');
        var grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3)
            grouped.insert(at, ',');
        var written = grouped.toString();
        var digits = digits(written);
        return digits.equals(written) ? written : digits.replace(',', '٬').replace('.', '٫');
    }

    /** A count on a badge: itself up to 99, then "99+". */
    public String capped(long count) {
        return count > 99 ? digits("99+") : digits(Long.toString(count));
    }

    /** The size of a file in words: «240 كيلوبايت». */
    public String size(long bytes) {
        if (bytes < 1024) return text("site.size.bytes", bytes);
        if (bytes < 1024 * 1024) return text("site.size.kilobytes", Math.round(bytes / 1024.0));
        return text("site.size.megabytes", Math.round(bytes / 1024.0 / 102.4) / 10.0);
    }

    /** The text with the digits that the reader chose. */
    public String digits(String text) {
        return preferences().easternDigits() && isArabic() ? Digits.eastern(text) : text;
    }

    /** «الأحد 1 مارس 2026». */
    public String dateInWords(Instant at) {
        return digits(Dates.inWords(at, language()));
    }

    public String dateInWords(LocalDate on) {
        return digits(Dates.inWords(on, language()));
    }

    /** «1 مارس 2026». */
    public String date(Instant at) {
        return digits(Dates.shortly(at, language()));
    }

    public String date(LocalDate on) {
        return digits(Dates.shortly(on, language()));
    }

    /** «12 رمضان 1447 هـ». */
    public String hijri(Instant at) {
        return digits(Dates.hijri(at, language()));
    }

    public String hijri(LocalDate on) {
        return digits(Dates.hijri(on, language()));
    }

    /** «14:05». */
    public String time(Instant at) {
        return digits(Dates.time(at));
    }

    /** «1 مارس 2026، 14:05». */
    public String dateAndTime(Instant at) {
        return date(at) + text("site.date-time-separator") + time(at);
    }

    /** The address of an asset with its fingerprint. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** This very page with another value of a preference, such as {@code lang=en}. */
    public String addressWith(String parameter, String value) {
        return Addresses.with(address.path(), address.query(), parameter, value);
    }

    public String path() {
        return address.path();
    }

    public boolean isAt(String prefix) {
        // What everything else stands below is current only itself.
        boolean isStart = prefix.equals("/") || prefix.equals("/staff");
        return isStart ? path().equals(prefix) : path().equals(prefix) || path().startsWith(prefix + "/");
    }

    /**
     * The places of the menu that stand beside this page. The administration's are many: they stand there within it only,
     * and elsewhere one place leads to them.
     */
    public List<MenuItem> places() {
        if (menu().stream().noneMatch(place -> place.address().equals(ADMINISTRATION))) return menu();
        boolean within = isAt(ADMINISTRATION);
        return menu().stream()
                .filter(place -> within
                        ? place.address().startsWith(ADMINISTRATION)
                                || place.address().equals("/staff")
                        : !place.address().startsWith(ADMINISTRATION + "/"))
                .toList();
    }

    /** Whether the reader is at this place of the menu, and at none that lies further in. */
    public boolean isCurrent(MenuItem place) {
        return isAt(place.address())
                && menu().stream()
                        .noneMatch(other ->
                                other.address().length() > place.address().length()
                                        && other.address().startsWith(place.address())
                                        && isAt(other.address()));
    }

    /** The error at a field of the posted form, in words, or null. */
    public @Nullable String error(String field) {
        for (var form : forms) {
            for (FieldError error : form.getFieldErrors()) {
                if (error.getField().equals(field)) return text(error);
            }
        }
        return null;
    }

    /** The ids of a field's hint and error, for {@code aria-describedby}; null when it has neither. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        var ids = (hint == null ? "" : field + "-hint ") + (error(field) == null ? "" : field + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** All errors of the posted form for the summary at the top, in the order in which they were found. */
    public List<FormError> errors() {
        return forms.stream()
                .flatMap(form -> form.getAllErrors().stream())
                .map(error -> new FormError(error instanceof FieldError field ? field.getField() : null, text(error)))
                .toList();
    }

    public boolean hasErrors() {
        return forms.stream().anyMatch(BindingResult::hasErrors);
    }

    /** @param field the field's name, which is also its id in the page; null for an error of the whole form */
    public record FormError(@Nullable String field, String text) {}

    private String text(ObjectError error) {
        return digits(texts.getMessage(error, language().locale()));
    }
}
