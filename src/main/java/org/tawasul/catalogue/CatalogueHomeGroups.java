package org.tawasul.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tawasul.site.HomeGroups;

/** The groups on the home page: those that have services. */
@Component
class CatalogueHomeGroups implements HomeGroups {
    private final Services services;

    CatalogueHomeGroups(Services services) {
        this.services = services;
    }

    @Override
    public List<Group> listGroups() {
        var inUse = services.list().stream().map(Service::groupId).collect(Collectors.toSet());
        return services.listBrowsedGroups().stream()
                .filter(group -> inUse.contains(group.id()))
                .map(group -> new Group(group.code(), group.icon(), group.name()))
                .toList();
    }
}
