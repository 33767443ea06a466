package org.tawasul.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Place;
import org.tawasul.cases.Whereabouts;
import org.tawasul.language.Name;

/**
 * The areas of the country, read once from a file of tab-separated columns: code, governorate in Arabic and English, name
 * in Arabic and English, latitude, longitude.
 */
@Component
public class Areas implements Whereabouts {
    private static final int COLUMNS = 7;
    private static final double KM_PER_DEGREE = 111.2;
    /** Beyond that from the middle of every area, a place lies in none. */
    private static final double FARTHEST_KM = 15;

    private final Map<String, Area> areas = new LinkedHashMap<>();

    Areas(IntakeSettings settings) {
        for (var line : lines(settings.areas())) {
            var cells = line.split("\t", -1);
            if (cells.length != COLUMNS)
                throw new IllegalStateException(settings.areas() + ": not " + COLUMNS + " columns: " + line);
            areas.put(
                    cells[0],
                    new Area(
                            cells[0],
                            new Name(cells[1], cells[2]),
                            new Name(cells[3], cells[4]),
                            Double.parseDouble(cells[5]),
                            Double.parseDouble(cells[6])));
        }
    }

    public List<Area> list() {
        return List.copyOf(areas.values());
    }

    /** By governorate, both in the order of the file. */
    Map<Name, List<Area>> byGovernorate() {
        var governorates = new LinkedHashMap<Name, List<Area>>();
        for (var area : areas.values())
            governorates
                    .computeIfAbsent(area.governorate(), key -> new ArrayList<>())
                    .add(area);
        return governorates;
    }

    @Override
    public String areaOf(@Nullable Place place) {
        if (place == null || place.latitude() == null || place.longitude() == null) return "";
        double latitude = place.latitude();
        double longitude = place.longitude();
        double narrowing = Math.cos(Math.toRadians(latitude));
        var nearest = "";
        double least = FARTHEST_KM * FARTHEST_KM;
        for (var area : areas.values()) {
            double north = KM_PER_DEGREE * (area.latitude() - latitude);
            double east = KM_PER_DEGREE * narrowing * (area.longitude() - longitude);
            double distance = north * north + east * east;
            if (distance >= least) continue;
            least = distance;
            nearest = area.code();
        }
        return nearest;
    }

    public Optional<Area> find(@Nullable String code) {
        return Optional.ofNullable(code).map(areas::get);
    }

    private static List<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
