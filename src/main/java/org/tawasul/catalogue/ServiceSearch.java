package org.tawasul.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;

/** Finds services by what people call their matter, in both languages, however it is spelt. */
@Component
public class ServiceSearch {
    private final Services services;
    private final Agencies agencies;
    private volatile @Nullable Held held;

    ServiceSearch(Services services, Agencies agencies) {
        this.services = services;
        this.agencies = agencies;
    }

    private record Held(List<Service> of, ServiceIndex index) {}

    /** The services that fit, the likeliest first; empty when nothing does. */
    public List<Service> search(String typed, int most) {
        return index().search(typed, most);
    }

    /** Made anew when the catalogue has changed. */
    private ServiceIndex index() {
        var all = services.list();
        var known = held;
        if (known != null && known.of() == all) return known.index();
        var groups = services.listGroups().stream().collect(Collectors.toMap(ServiceGroup::id, group -> group));
        var index = new ServiceIndex(
                all,
                service -> Objects.requireNonNull(groups.get(service.groupId())),
                service -> agencies.get(service.agencyId()).name());
        held = new Held(all, index);
        return index;
    }
}
