package org.tawasul.cases.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What is chosen, by the names of the fields. */
    public Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "status", status);
        put(chosen, "kind", kind);
        put(chosen, "channel", channel);
        put(chosen, "importance", importance);
        put(chosen, "service", service);
        put(chosen, "group", group);
        put(chosen, "officer", officer);
        put(chosen, "agency", agency);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) chosen.put(name, value);
    }

    /** Without what is too long to be a choice of ours, and so not worth keeping. */
    public DeskFilter checked() {
        return new DeskFilter(
                checked(status),
                checked(kind),
                checked(channel),
                checked(importance),
                checked(service),
                checked(group),
                checked(officer),
                checked(agency));
    }

    private static @Nullable String checked(@Nullable String value) {
        return value == null || value.isEmpty() || value.length() > 40 ? null : value;
    }

    /** The address of the desk with this filter. */
    String address(DeskList list) {
        return "/staff/desk?" + query(list);
    }

    /** The list and this filter, as they stand in addresses. */
    String query(DeskList list) {
        if (!isSet()) return "list=" + list.code();
        var address = UriComponentsBuilder.newInstance().queryParam("list", list.code());
        chosen().forEach(address::queryParam);
        return address.encode().toUriString().substring(1);
    }
}
