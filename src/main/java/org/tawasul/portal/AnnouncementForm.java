package org.tawasul.portal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/** An announcement as it was typed. What is not written in English is shown in Arabic. */
public record AnnouncementForm(
        @Nullable String titleAr,
        @Nullable String titleEn,
        @Nullable String textAr,
        @Nullable String textEn,
        @Nullable String from,
        @Nullable String until,
        @Nullable Boolean important) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2_000;
    private static final int DAYS = 7;

    static AnnouncementForm blank(LocalDate today) {
        return new AnnouncementForm(
                "", "", "", "", today.toString(), today.plusDays(DAYS).toString(), false);
    }

    /** A box that was not ticked is not sent. */
    public boolean isImportant() {
        return Boolean.TRUE.equals(important);
    }

    /** What is wrong is told at its field. */
    Optional<Announcement> check(long agencyId, LocalDate today, BindingResult errors) {
        var title = both("titleAr", titleAr, titleEn, LONGEST_TITLE, errors);
        var text = both("textAr", textAr, textEn, LONGEST_TEXT, errors);
        var first = Typed.day(from);
        if (first.isEmpty()) errors.rejectValue("from", "portal.day.wrong");
        var last = Typed.day(until);
        if (last.isEmpty()) errors.rejectValue("until", "portal.day.wrong");
        else if (last.get().isBefore(today) || first.isPresent() && last.get().isBefore(first.get()))
            errors.rejectValue("until", "portal.day.over");
        if (errors.hasErrors()) return Optional.empty();
        return Optional.of(new Announcement(
                0, agencyId, title, text, isImportant(), first.orElseThrow(), last.orElseThrow(), false));
    }

    private static Name both(
            String field, @Nullable String ar, @Nullable String en, int longest, BindingResult errors) {
        var arabic = Typed.text(ar);
        var english = Typed.text(en);
        if (arabic.isEmpty()) errors.rejectValue(field, "portal.text.missing");
        if (Math.max(arabic.length(), english.length()) > longest)
            errors.rejectValue(field, "portal.text.long", new Object[] {longest}, null);
        return new Name(arabic, english.isEmpty() ? arabic : english);
    }
}
