package org.tawasul.cases.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;

/** A place in a list from which it goes on: the moment that orders it, and the case. */
public record DeskKey(Instant at, CaseId id) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,17})-(\\d{11})");

    /** As it stands in an address: microseconds since 1970 and the reference. */
    public String code(References references) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + references.of(id);
    }

    /** Empty for what is not one of ours: the list then begins at its beginning. */
    public static Optional<DeskKey> parse(@Nullable String code, References references) {
        if (code == null) return Optional.empty();
        var form = FORM.matcher(code);
        if (!form.matches()) return Optional.empty();
        var at = Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS);
        return Reference.parse(form.group(2)).map(reference -> new DeskKey(at, references.idOf(reference)));
    }
}
