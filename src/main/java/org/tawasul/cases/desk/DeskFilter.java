package org.tawasul.cases.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What narrows a list, as it was chosen: values that mean nothing choose nothing.
 *
 * @param officer id of an officer, or {@code none}
 * @param group code of a group of services
 */
public record DeskFilter(
        @Nullable String status,
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String importance,
        @Nullable String service,
        @Nullable String group,
        @Nullable String officer,
        @Nullable String agency) {
    static final DeskFilter NONE = new DeskFilter(null, null, null, null, null, null, null, null);
    static final String NOBODY = "none";

    public boolean isSet() {
        return all().anyMatch(value -> !value.isEmpty());
    }

    private Stream<String> all() {
        return Stream.of(status, kind, channel, importance, service, group, officer, agency)
                .filter(Objects::nonNull);
    }

    /** The chosen number, or null. */
    static @Nullable Long number(@Nullable String chosen) {
        return chosen != null && chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
    }

    /** The constant of the chosen name, or null. */
    static <E extends Enum<E>> @Nullable E constant(@Nullable String chosen, List<E> among) {
        return among.stream()
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /** The address of the desk with this filter. */
    String address(DeskList list) {
        if (!isSet()) return "/staff/desk?list=" + list.code();
        var address = UriComponentsBuilder.fromPath("/staff/desk").queryParam("list", list.code());
        add(address, "status", status);
        add(address, "kind", kind);
        add(address, "channel", channel);
        add(address, "importance", importance);
        add(address, "service", service);
        add(address, "group", group);
        add(address, "officer", officer);
        add(address, "agency", agency);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) address.queryParam(name, value);
    }
}
