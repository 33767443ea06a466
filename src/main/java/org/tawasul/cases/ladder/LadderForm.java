package org.tawasul.cases.ladder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.validation.BindingResult;
import org.tawasul.agencies.Role;
import org.tawasul.language.Digits;

/** The hours of each rung as they were typed: working hours after the due time, before it with a minus. */
@NamedInterface("ladder")
public record LadderForm(
        @Nullable String officer,
        @Nullable String head,
        @Nullable String coordinator,
        @Nullable String ministersOffice) {
    public static final int EARLIEST = -200;
    public static final int LATEST = 400;

    static LadderForm of(List<Rung> rungs) {
        return new LadderForm(
                hours(rungs, Role.OFFICER),
                hours(rungs, Role.HEAD),
                hours(rungs, Role.COORDINATOR),
                hours(rungs, Role.MINISTERS_OFFICE));
    }

    /** Each field with whom it warns, from the first to be told to the last. */
    public Map<String, @Nullable String> fields() {
        var fields = new java.util.LinkedHashMap<String, @Nullable String>();
        fields.put("officer", officer);
        fields.put("head", head);
        fields.put("coordinator", coordinator);
        fields.put("ministersOffice", ministersOffice);
        return fields;
    }

    /** The hours, each later than those of the rung below; what is wrong is told at its field. */
    Map<Role, Integer> check(BindingResult errors) {
        var roles = List.of(Role.OFFICER, Role.HEAD, Role.COORDINATOR, Role.MINISTERS_OFFICE)
                .iterator();
        var hours = new EnumMap<Role, Integer>(Role.class);
        Integer below = null;
        for (var field : fields().entrySet()) {
            var role = roles.next();
            var number = number(field.getValue());
            if (number == null) {
                errors.rejectValue(field.getKey(), "ladder.hours.wrong", new Object[] {EARLIEST, LATEST}, null);
            } else if (below != null && number <= below) {
                errors.rejectValue(field.getKey(), "ladder.hours.order", new Object[] {below}, null);
            } else {
                hours.put(role, number);
                below = number;
            }
        }
        return hours;
    }

    private static @Nullable Integer number(@Nullable String typed) {
        var plain = typed == null ? "" : Digits.western(typed).strip().replace('−', '-');
        if (!plain.matches("-?\\d{1,3}")) return null;
        int number = Integer.parseInt(plain);
        return number < EARLIEST || number > LATEST ? null : number;
    }

    private static String hours(List<Rung> rungs, Role role) {
        return rungs.stream()
                .filter(rung -> rung.role() == role)
                .map(rung -> Integer.toString(rung.hours()))
                .findFirst()
                .orElse("");
    }
}
