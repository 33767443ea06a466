package org.tawasul.administration.agencies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tawasul.administration.CsvFile;

/** The three files of this part, told apart by their columns. */
enum UnitFile {
    AGENCIES("code", "name_ar", "name_en", "about_ar", "about_en", "sector", "calendar"),
    DEPARTMENTS("agency", "code", "name_ar", "name_en"),
    BRANCHES("agency", "code", "name_ar", "name_en", "address_ar", "address_en", "latitude", "longitude");

    private final List<String> columns;

    UnitFile(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    /** As it stands in addresses and in the name of the file. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<UnitFile> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whose columns the file has; the one with the most of them. */
    static Optional<UnitFile> of(CsvFile.Content content) {
        if (content.has(BRANCHES.columns)) return Optional.of(BRANCHES);
        if (content.has(AGENCIES.columns)) return Optional.of(AGENCIES);
        return content.has(DEPARTMENTS.columns) ? Optional.of(DEPARTMENTS) : Optional.empty();
    }
}
