package org.tawasul.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.commands.StartLines;
import org.tawasul.demo.Table.Row;
import org.tawasul.identity.DemoAccounts;
import org.tawasul.language.Name;
import org.tawasul.settings.Settings;

/** The named people of the demo country, one for each role: a visitor becomes one of them with one click. */
@Component
@ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
class Cast implements DemoAccounts, StartLines {
    private static final Name NATION = new Name("المملكة", "The kingdom");

    private final List<Row> rows = Table.read("cast");
    private final Officers officers;
    private final Agencies agencies;
    private final Settings settings;

    Cast(Officers officers, Agencies agencies, Settings settings) {
        this.officers = officers;
        this.agencies = agencies;
        this.settings = settings;
    }

    @Override
    public List<DemoAccount> list() {
        return members().stream()
                .map(officer -> new DemoAccount(
                        officer.id(), officer.name(), officer.role().key(), placeOf(officer)))
                .toList();
    }

    @Override
    public List<String> startLines() {
        var members = members();
        if (members.isEmpty()) return List.of();
        var lines = new ArrayList<String>();
        lines.add("Staff sign in with one click at " + settings.publicUrl() + "/staff/sign-in as");
        for (var officer : members)
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-17s %s, %s",
                    officer.role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    officer.name().en(),
                    placeOf(officer).en()));
        lines.add("A citizen to be: " + Requesters.MARYAM.en() + ", phone " + Requesters.MARYAMS_PHONE.substring(4)
                + "; every SMS of the demo stands at " + settings.publicUrl() + "/demo/phone");
        return lines;
    }

    private List<Officer> members() {
        return rows.stream()
                .map(row -> officers.findActive(row.get("username")))
                .flatMap(Optional::stream)
                .toList();
    }

    private Name placeOf(Officer officer) {
        if (officer.departmentId() != 0)
            return agencies.getDepartment(officer.departmentId()).name();
        return officer.agencyId() == 0
                ? NATION
                : agencies.get(officer.agencyId()).name();
    }
}
