package org.tawasul.administration.services;

import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.administration.Unreadable;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.catalogue.Services;

/** The services as CSV; group, agency and department by their codes, kinds with spaces between. */
@Component
class ServicesFile {
    static final String[] COLUMNS = {
        "code",
        "group",
        "agency",
        "department",
        "kinds",
        "place",
        "days",
        "confidential",
        "name_ar",
        "name_en",
        "hint_ar",
        "hint_en",
        "words_ar",
        "words_en"
    };

    private final Services services;
    private final Agencies agencies;
    private final Validator validator;

    ServicesFile(Services services, Agencies agencies, Validator validator) {
        this.services = services;
        this.agencies = agencies;
        this.validator = validator;
    }

    void write(List<Service> listed, Appendable out) throws IOException {
        var groups = services.listGroups().stream().collect(Collectors.toMap(ServiceGroup::id, ServiceGroup::code));
        try (var lines = Cells.printer(out, COLUMNS)) {
            for (var service : listed)
                lines.printRecord(
                        service.code(),
                        groups.get(service.groupId()),
                        agencies.get(service.agencyId()).code(),
                        agencies.getDepartment(service.departmentId()).code(),
                        service.kinds().stream().map(Kind::code).sorted().collect(Collectors.joining(" ")),
                        service.place().name(),
                        service.responseDays(),
                        service.confidential() ? "yes" : "no",
                        Cells.guarded(service.name().ar()),
                        Cells.guarded(service.name().en()),
                        Cells.guarded(service.hint().ar()),
                        Cells.guarded(service.hint().en()),
                        Cells.guarded(service.words().ar()),
                        Cells.guarded(service.words().en()));
        }
    }

    /** What the file would bring, line by line; nothing where a line is wrong. */
    List<ServiceEntry> read(String text) throws Unreadable {
        var entries = new ArrayList<ServiceEntry>();
        var codes = new HashSet<String>();
        for (var line : Cells.read(text, COLUMNS)) {
            if (!codes.add(line.get("code"))) throw new Unreadable(line.number(), "services.import.twice");
            entries.add(entry(line));
        }
        return entries;
    }

    private ServiceEntry entry(Cells.Line line) throws Unreadable {
        var code = line.get("code");
        var agency = agencies.find(line.get("agency"));
        if (agency.isEmpty()) throw new Unreadable(line.number(), "services.import.agency");
        var department = department(agency.get(), line.get("department"));
        if (department == null) throw new Unreadable(line.number(), "services.import.department");
        var group = services.findGroup(line.get("group"));
        if (group.isEmpty()) throw new Unreadable(line.number(), "services.import.group");
        var form = new ServiceForm(
                code,
                line.get("group"),
                Long.toString(department.id()),
                Arrays.stream(line.get("kinds").split("\\s+"))
                        .map(kind -> kind.toUpperCase(Locale.ROOT))
                        .toList(),
                line.get("place"),
                line.get("days"),
                line.get("confidential").equals("yes"),
                line.get("name_ar"),
                line.get("name_en"),
                line.get("hint_ar"),
                line.get("hint_en"),
                line.get("words_ar"),
                line.get("words_en"));
        boolean wrong = !code.matches(ServiceForm.CODE)
                || form.kinds().size() != line.get("kinds").split("\\s+").length
                || !form.place().equals(line.get("place"))
                || !validator.validate(form).isEmpty();
        if (wrong) throw new Unreadable(line.number(), "services.import.line");
        var known = services.listAll().stream()
                .filter(service -> service.code().equals(code))
                .findFirst();
        if (known.isPresent() && known.get().agencyId() != agency.get().id())
            throw new Unreadable(line.number(), "services.import.moved");
        var wanted = form.service(
                known.map(Service::id).orElse(0L),
                code,
                group.get().id(),
                agency.get().id());
        return new ServiceEntry(line.number(), wanted, !known.equals(Optional.of(wanted)));
    }

    private @Nullable Department department(Agency agency, String code) {
        return agencies.listDepartmentsOf(agency.id()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
