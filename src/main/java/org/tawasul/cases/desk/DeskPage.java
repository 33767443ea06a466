package org.tawasul.cases.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Status;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/**
 * What the desk shows.
 *
 * @param wide whether the lines are of several agencies: then each says which, instead of who has it
 * @param mayShare whether the reader may share a view
 * @param mayAct whether the reader may do anything with what they select
 * @param picked the references of all that the reader has selected so far, on whatever page
 * @param here the list and its filter, as they stand in addresses
 * @param previous addresses of the parts of the list around this one
 */
public record DeskPage(
        String list,
        List<DeskTab> tabs,
        List<ViewTab> views,
        boolean mayShare,
        boolean mayAct,
        boolean wide,
        List<Line> lines,
        DeskFilter filter,
        Choices choices,
        Set<String> picked,
        String here,
        @Nullable String previous,
        @Nullable String next) {

    public boolean isPicked(Line line) {
        return picked.contains(line.plain());
    }

    /** How many are selected that this page does not show. */
    public long pickedElsewhere() {
        return picked.size() - lines.stream().filter(this::isPicked).count();
    }

    /** The references of all lines. */
    public String shown() {
        return lines.stream().map(Line::plain).collect(Collectors.joining(","));
    }

    /** @param count null where it is not counted */
    public record DeskTab(
            String address, String key, @Nullable Integer count, boolean current) {}

    /**
     * A saved view.
     *
     * @param count null where it is not counted
     * @param more whether there may be more than were counted
     */
    public record ViewTab(
            String address, String name, @Nullable Integer count, boolean more, boolean current) {}

    /**
     * @param who whose desk it lies on; null when nobody's
     * @param own whether that is the reader's
     */
    public record Line(
            String address,
            String reference,
            String subject,
            Name service,
            @Nullable String place,
            int importance,
            boolean confidential,
            String status,
            Tone statusTone,
            @Nullable Name who,
            boolean own,
            TimeLeft time) {
        /** The reference as addresses have it. */
        public String plain() {
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    /** What the filter offers; lists that make no sense for the reader are empty. */
    public record Choices(
            List<Status> statuses,
            List<Service> services,
            List<ServiceGroup> groups,
            List<Officer> officers,
            List<Agency> agencies) {}
}
