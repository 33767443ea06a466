package org.tawasul.suggestions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agency;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.language.Name;

/**
 * A page of a public shelf.
 *
 * @param agency the code of the chosen one; null for all, like {@code group}
 * @param later whether it is not the first page
 * @param next the key from which the list goes on; null at its end
 */
public record ShelfPage(
        Shelf shelf,
        @Nullable String agency,
        @Nullable String group,
        boolean later,
        List<ShelfLine> lines,
        @Nullable String next,
        Map<Shelf, Integer> counts,
        List<Agency> agencies,
        List<ServiceGroup> groups,
        Map<Long, Name> groupNames) {
    public String address(Shelf other) {
        return "/suggestions?shelf=" + other.code() + (agency == null ? "" : "&agency=" + agency)
                + (group == null ? "" : "&group=" + group);
    }

    public @Nullable String nextAddress() {
        return next == null ? null : address(shelf) + "&after=" + next;
    }

    public boolean isFiltered() {
        return agency != null || group != null;
    }

    public Name agencyOf(ShelfLine line) {
        return agencies.stream()
                .filter(each -> each.id() == line.agencyId())
                .findFirst()
                .map(Agency::name)
                .orElse(new Name("", ""));
    }

    public Name groupOf(ShelfLine line) {
        return Objects.requireNonNullElse(groupNames.get(line.groupId()), new Name("", ""));
    }
}
