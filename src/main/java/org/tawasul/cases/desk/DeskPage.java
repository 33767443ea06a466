package org.tawasul.cases.desk;

import java.util.List;
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
        @Nullable String previous,
        @Nullable String next) {

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

    /** @param who whose desk it lies on; null when nobody's */
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
