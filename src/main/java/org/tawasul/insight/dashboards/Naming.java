package org.tawasul.insight.dashboards;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Reach;
import org.tawasul.language.Name;

/** What places and parts are called; all of it is held in memory. */
@Component
class Naming {
    static final Name UNKNOWN = new Name("–", "–");

    private final Agencies agencies;
    private final Services services;

    Naming(Agencies agencies, Services services) {
        this.agencies = agencies;
        this.services = services;
    }

    @Nullable
    Name of(Reach reach) {
        if (reach.isDepartment())
            return agencies.findDepartment(reach.departmentId())
                    .map(Department::name)
                    .orElse(UNKNOWN);
        return reach.isNation()
                ? null
                : agencies.find(reach.agencyId()).map(Agency::name).orElse(UNKNOWN);
    }

    Name of(long agencyId, long departmentId) {
        var department = agencies.findDepartment(departmentId).map(Department::name);
        return department.orElseGet(
                () -> agencies.find(agencyId).map(Agency::name).orElse(UNKNOWN));
    }

    Map<Long, Name> parts(Reach reach, Dimension parts) {
        var names = new HashMap<Long, Name>();
        switch (parts) {
            case AGENCY -> agencies.listAll().forEach(each -> names.put(each.id(), each.name()));
            case DEPARTMENT ->
                agencies.listAllDepartmentsOf(reach.agencyId()).forEach(each -> names.put(each.id(), each.name()));
            default -> services.listAll().forEach(each -> names.put(each.id(), each.name()));
        }
        return names;
    }
}
