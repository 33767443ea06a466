package org.tawasul.insight.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.insight.review.Criterion.Scale;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/** A criterion as the committee types it. What its values mean is a line for each, from the best down: four for points, two for yes and no. */
public record CriterionForm(
        String nameAr,
        String nameEn,
        String aboutAr,
        String aboutEn,
        String pointsAr,
        String pointsEn,
        String optional,
        String fatal) {
    private static final String TICKED = "true";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ABOUT = 500;
    private static final int LONGEST_POINT = 160;

    public CriterionForm(
            @Nullable String nameAr,
            @Nullable String nameEn,
            @Nullable String aboutAr,
            @Nullable String aboutEn,
            @Nullable String pointsAr,
            @Nullable String pointsEn,
            @Nullable String optional,
            @Nullable String fatal) {
        this.nameAr = Typed.text(nameAr);
        this.nameEn = Typed.text(nameEn);
        this.aboutAr = Typed.text(aboutAr);
        this.aboutEn = Typed.text(aboutEn);
        this.pointsAr = Typed.text(pointsAr);
        this.pointsEn = Typed.text(pointsEn);
        this.optional = Typed.text(optional);
        this.fatal = Typed.text(fatal);
    }

    public boolean isOptional() {
        return optional.equals(TICKED);
    }

    public boolean isFatal() {
        return fatal.equals(TICKED);
    }

    static final CriterionForm BLANK = new CriterionForm("", "", "", "", "", "", "", "");

    static CriterionForm of(Criterion criterion) {
        var points = criterion.points().reversed();
        return new CriterionForm(
                criterion.name().ar(),
                criterion.name().en(),
                criterion.about().ar(),
                criterion.about().en(),
                points.stream().map(Name::ar).collect(Collectors.joining("\n")),
                points.stream().map(Name::en).collect(Collectors.joining("\n")),
                criterion.optional() ? TICKED : "",
                criterion.fatal() ? TICKED : "");
    }

    /** @param scale which a criterion keeps once it has one; null for a new one */
    Optional<Criterion> check(String code, @Nullable Scale scale, BindingResult errors) {
        checkText("nameAr", nameAr, LONGEST_NAME, errors);
        checkText("nameEn", nameEn, LONGEST_NAME, errors);
        checkText("aboutAr", aboutAr, LONGEST_ABOUT, errors);
        checkText("aboutEn", aboutEn, LONGEST_ABOUT, errors);
        var ar = lines(pointsAr);
        var en = lines(pointsEn);
        boolean fits = scale == null ? ar.size() == 2 || ar.size() == 4 : ar.size() == scale.most() + 1;
        if (!fits || tooLong(ar)) errors.rejectValue("pointsAr", "review.points.wrong");
        if (en.size() != ar.size() || tooLong(en)) errors.rejectValue("pointsEn", "review.points.other");
        if (errors.hasErrors()) return Optional.empty();
        return Optional.of(new Criterion(
                code,
                ar.size() == 2 ? Scale.YES_NO : Scale.POINTS,
                isOptional(),
                isFatal(),
                new Name(nameAr, nameEn),
                new Name(aboutAr, aboutEn),
                IntStream.range(0, ar.size())
                        .mapToObj(i -> new Name(ar.get(i), en.get(i)))
                        .toList()
                        .reversed()));
    }

    private static void checkText(String field, String text, int longest, BindingResult errors) {
        if (text.isEmpty()) errors.rejectValue(field, "review.text.missing");
        else if (text.length() > longest)
            errors.rejectValue(field, "review.text.long", new Object[] {longest}, "review.text.long");
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean tooLong(List<String> lines) {
        return lines.stream().anyMatch(line -> line.length() > LONGEST_POINT);
    }
}
