package org.tawasul.intake;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.identity.Phones;
import org.tawasul.intake.Answers.Requester;
import org.tawasul.intake.Answers.Telling;
import org.tawasul.intake.Answers.Whereabouts;
import org.tawasul.language.Digits;
import org.tawasul.people.Person;

/** What a page must hold before the next one. Each error names its field and says what to do. */
final class Checks {
    static final int SHORTEST_TEXT = 10;
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_SUBJECT = 120;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_WORDS = 300;
    private static final int SHORTEST_WORDS = 3;
    /** A derived subject ends at a word before this. */
    private static final int DERIVED_SUBJECT = 60;

    private static final double SOUTH = 25.5;
    private static final double NORTH = 26.5;
    private static final double WEST = 50.2;
    private static final double EAST = 51.0;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"]{1,64}@[^\\s@<>()\\[\\],;:\"]{1,190}\\.[^\\s@.\\d]{2,24}");

    private Checks() {}

    /** What was typed, tidied: line ends as one character, nothing invisible, no space around. Never null. */
    static String tidy(@Nullable String typed) {
        if (typed == null) return "";
        var lines =
                typed.indexOf('\r') < 0 ? typed : typed.replace("\r\n", "\n").replace('\r', '\n');
        return (hasInvisible(lines) ? INVISIBLE.matcher(lines).replaceAll("") : lines).strip();
    }

    private static boolean hasInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') return true;
        }
        return false;
    }

    static boolean isGood(Telling telling) {
        return hasNone(telling, errors -> check(telling, errors));
    }

    static void check(Telling telling, Errors errors) {
        if (tidy(telling.subject()).length() > LONGEST_SUBJECT)
            errors.rejectValue("subject", "new.subject-long", new Object[] {LONGEST_SUBJECT}, null);
        int length = tidy(telling.text()).length();
        if (length == 0) errors.rejectValue("text", "new.text-missing");
        else if (length < SHORTEST_TEXT)
            errors.rejectValue("text", "new.text-short", new Object[] {SHORTEST_TEXT}, null);
        else if (length > LONGEST_TEXT)
            errors.rejectValue("text", "new.text-long", new Object[] {LONGEST_TEXT, length - LONGEST_TEXT}, null);
    }

    /** The subject given, or the first words of the text. */
    static String subject(Telling telling) {
        var given = inOneLine(tidy(telling.subject()));
        if (!given.isEmpty()) return given;
        var text = tidy(telling.text());
        int end = text.indexOf('\n');
        var line = inOneLine((end < 0 ? text : text.substring(0, end)).strip());
        int stop = sentenceEnd(line);
        if (stop > 0 && stop <= DERIVED_SUBJECT) return line.substring(0, stop);
        if (line.length() <= DERIVED_SUBJECT) return line;
        int space = line.lastIndexOf(' ', DERIVED_SUBJECT);
        return line.substring(0, space > DERIVED_SUBJECT / 2 ? space : DERIVED_SUBJECT) + "…";
    }

    private static String inOneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    private static int sentenceEnd(String line) {
        for (int i = SHORTEST_TEXT; i < line.length(); i++) if (".؟?!،؛".indexOf(line.charAt(i)) >= 0) return i;
        return -1;
    }

    static boolean isGood(Whereabouts place, PlaceNeed need) {
        return hasNone(place, errors -> check(place, need, errors));
    }

    static void check(Whereabouts place, PlaceNeed need, Errors errors) {
        var words = tidy(place.words());
        if (words.length() > LONGEST_WORDS)
            errors.rejectValue("words", "new.words-long", new Object[] {LONGEST_WORDS}, null);
        if (hasPoint(place)) {
            if (!isInTheCountry(place)) errors.rejectValue("latitude", "new.point-outside");
        } else if (need == PlaceNeed.REQUIRED) {
            if (tidy(place.area()).isEmpty()) errors.rejectValue("area", "new.area-missing");
            if (words.length() < SHORTEST_WORDS) errors.rejectValue("words", "new.words-missing");
        }
    }

    static boolean hasPoint(Whereabouts place) {
        return !tidy(place.latitude()).isEmpty() || !tidy(place.longitude()).isEmpty();
    }

    static OptionalDouble degrees(@Nullable String typed) {
        var number = Digits.western(tidy(typed)).replace('٫', '.');
        return DEGREES.matcher(number).matches()
                ? OptionalDouble.of(Double.parseDouble(number))
                : OptionalDouble.empty();
    }

    private static boolean isInTheCountry(Whereabouts place) {
        var latitude = degrees(place.latitude());
        var longitude = degrees(place.longitude());
        return latitude.isPresent()
                && longitude.isPresent()
                && latitude.getAsDouble() >= SOUTH
                && latitude.getAsDouble() <= NORTH
                && longitude.getAsDouble() >= WEST
                && longitude.getAsDouble() <= EAST;
    }

    static void check(Requester requester, Errors errors) {
        if (!isOneOf(requester.kind(), Person.Kind.values())) errors.rejectValue("kind", "new.who-missing");
        var name = tidy(requester.name());
        if (name.length() < 2) errors.rejectValue("name", "new.name-missing");
        else if (name.length() > LONGEST_NAME)
            errors.rejectValue("name", "new.name-long", new Object[] {LONGEST_NAME}, null);
        boolean isOrganisation = Objects.equals(requester.kind(), Person.Kind.ORGANISATION.name());
        if (!isOrganisation && !isOneOf(requester.residency(), Person.Residency.values()))
            errors.rejectValue("residency", "new.residency-missing");
        if (!isOrganisation
                && !tidy(requester.nationalNumber()).isEmpty()
                && requester.number().isEmpty()
                && Objects.equals(requester.kind(), Person.Kind.INDIVIDUAL.name()))
            errors.rejectValue("nationalNumber", "new.national-number-wrong");
        var phone = tidy(requester.phone());
        if (phone.isEmpty()) errors.rejectValue("phone", "new.phone-missing");
        else if (Phones.findMobile(phone).isEmpty()) errors.rejectValue("phone", "new.phone-wrong");
        var email = tidy(requester.email());
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) errors.rejectValue("email", "new.email-wrong");
    }

    private static boolean isOneOf(@Nullable String typed, Enum<?>[] values) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(typed));
    }

    private static boolean hasNone(Object form, java.util.function.Consumer<Errors> check) {
        var errors = new BeanPropertyBindingResult(form, "form");
        check.accept(errors);
        return !errors.hasErrors();
    }
}
