package org.tawasul.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.catalogue.Services;

@TawasulTest
class FoundingTest {
    @Autowired
    Agencies agencies;

    @Autowired
    Officers officers;

    @Autowired
    Services services;

    @Autowired
    Cast cast;

    @Autowired
    DemoCountry country;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyAgencyOfTheTablesIsThereWithItsDepartmentsAndServices() {
        var codes = agencies.list().stream().map(agency -> agency.code()).collect(Collectors.toSet());
        var expected =
                Table.read("agencies").stream().map(row -> row.get("code")).toList();
        assertThat(codes).containsAll(expected);
        assertThat(expected).hasSize(53);
        assertThat(services.list().stream().map(service -> service.code()))
                .containsAll(Table.read("services").stream()
                        .map(row -> row.get("code"))
                        .toList());
    }

    @Test
    void everyDepartmentHasAHeadAndAtLeastTwoOfficers() {
        for (var row : Table.read("agencies")) {
            var agency = agencies.find(row.get("code")).orElseThrow();
            for (var department : agencies.listDepartmentsOf(agency.id())) {
                var staff = officers.listOfDepartment(department.id());
                assertThat(staff)
                        .filteredOn(officer -> officer.role() == Role.HEAD)
                        .hasSize(1);
                assertThat(staff)
                        .filteredOn(officer -> officer.role() == Role.OFFICER)
                        .hasSizeBetween(2, 4);
            }
        }
    }

    @Test
    void theCastHasSomebodyOfEveryRole() {
        assertThat(cast.list().stream().map(account -> account.role()))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.allOf(Role.class).stream().map(Role::key).toList());
        assertThat(cast.startLines()).anyMatch(line -> line.contains("Huda Al Mansoori"));
    }

    @Test
    void itIsFoundedOnceAndJournalled() {
        int before = agencies.list().size();
        country.afterPropertiesSet();
        assertThat(agencies.list()).hasSize(before);
        var opened = jdbc.sql("select count(*) from journal.entry where type = 'AgencyOpened'")
                .query(Integer.class)
                .single();
        assertThat(opened).isGreaterThanOrEqualTo(53);
    }
}
