package org.tawasul.intake.boston;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Place;

/**
 * A service request of Boston's 311, read from its line and found sound.
 *
 * @param department the code of who works on it, such as {@code PWDx}
 * @param subject the agency, such as {@code Public Works Department}
 * @param dueAt null for one in five
 * @param closedAt null while it is open
 */
record BostonRow(
        String id,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        String closingReason,
        String title,
        String subject,
        String reason,
        String type,
        String department,
        @Nullable Place place,
        Channel channel) {
    static final String[] COLUMNS = {
        "CASE_ENQUIRY_ID",
        "OPEN_DT",
        "TARGET_DT",
        "CLOSED_DT",
        "CASE_STATUS",
        "CLOSURE_REASON",
        "CASE_TITLE",
        "SUBJECT",
        "REASON",
        "TYPE",
        "Department",
        "Location",
        "LATITUDE",
        "LONGITUDE",
        "Source"
    };

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final Map<String, Channel> CHANNELS = Map.of(
            "Constituent Call", Channel.PHONE,
            "Citizens Connect App", Channel.APP,
            "Self Service", Channel.WEB,
            "Employee Generated", Channel.STAFF,
            "City Worker App", Channel.STAFF,
            "Maximo Integration", Channel.API,
            "Twitter", Channel.SOCIAL);

    /** City Hall's door, which the source writes when it knows no place. */
    private static final double UNKNOWN_LATITUDE = 42.3594;

    private static final double UNKNOWN_LONGITUDE = -71.0587;

    /** What is wrong with a line, and where. */
    static final class Unsound extends Exception {
        private static final long serialVersionUID = 1;
        final String field;
        final String value;

        Unsound(String field, String value, String reason) {
            super(reason);
            this.field = field;
            this.value = value;
        }
    }

    static BostonRow of(CSVRecord line) throws Unsound {
        if (!line.isConsistent()) {
            throw new Unsound("", "", "has " + line.size() + " fields, the header has another number");
        }
        var id = required(line, "CASE_ENQUIRY_ID");
        if (!id.matches("\\d{1,18}")) throw new Unsound("CASE_ENQUIRY_ID", id, "is not a number");
        var openedAt = moment(line, "OPEN_DT");
        if (openedAt == null) throw new Unsound("OPEN_DT", "", "is missing");
        var dueAt = moment(line, "TARGET_DT");
        if (dueAt != null && dueAt.isBefore(openedAt)) {
            throw new Unsound("TARGET_DT", line.get("TARGET_DT"), "is before it was opened, " + line.get("OPEN_DT"));
        }
        var closedAt = moment(line, "CLOSED_DT");
        if (closedAt != null && closedAt.isBefore(openedAt)) {
            throw new Unsound("CLOSED_DT", line.get("CLOSED_DT"), "is before it was opened, " + line.get("OPEN_DT"));
        }
        var status = required(line, "CASE_STATUS");
        if (status.equals("Closed") && closedAt == null)
            throw new Unsound("CLOSED_DT", "", "is missing, yet it is closed");
        if (status.equals("Open") && closedAt != null) {
            throw new Unsound("CASE_STATUS", status, "is open, yet it was closed " + line.get("CLOSED_DT"));
        }
        if (!status.equals("Open") && !status.equals("Closed")) {
            throw new Unsound("CASE_STATUS", status, "is neither Open nor Closed");
        }
        var type = required(line, "TYPE");
        var title = line.get("CASE_TITLE").strip();
        return new BostonRow(
                id,
                openedAt,
                dueAt,
                closedAt,
                line.get("CLOSURE_REASON").strip(),
                title.isEmpty() ? type : title,
                required(line, "SUBJECT"),
                line.get("REASON").strip(),
                type,
                required(line, "Department"),
                place(line),
                channel(line));
    }

    private static String required(CSVRecord line, String field) throws Unsound {
        var value = line.get(field).strip();
        if (value.isEmpty()) throw new Unsound(field, "", "is missing");
        return value;
    }

    /** A local time of Boston; one that the clocks skipped in spring is read an hour later. */
    private static @Nullable Instant moment(CSVRecord line, String field) throws Unsound {
        var value = line.get(field).strip();
        if (value.isEmpty()) return null;
        try {
            return LocalDateTime.parse(value).atZone(BOSTON).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Unsound(field, value, "is not a moment such as 2015-01-31T14:05:00");
        }
    }

    private static @Nullable Place place(CSVRecord line) throws Unsound {
        var words = line.get("Location").strip().replaceAll("\\s+", " ");
        var latitude = degrees(line, "LATITUDE", 90);
        var longitude = degrees(line, "LONGITUDE", 180);
        if (latitude == null || longitude == null) return Place.of(null, null, words);
        boolean unknown = latitude == UNKNOWN_LATITUDE && longitude == UNKNOWN_LONGITUDE;
        return unknown ? Place.of(null, null, words) : Place.of(latitude, longitude, words.isEmpty() ? null : words);
    }

    private static @Nullable Double degrees(CSVRecord line, String field, int most) throws Unsound {
        var value = line.get(field).strip();
        if (value.isEmpty()) return null;
        try {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= most) return degrees;
        } catch (NumberFormatException unreadable) {
            // said below
        }
        throw new Unsound(field, value, "is not a number of degrees up to " + most);
    }

    private static Channel channel(CSVRecord line) throws Unsound {
        var source = required(line, "Source");
        var channel = CHANNELS.get(source);
        if (channel == null)
            throw new Unsound(
                    "Source",
                    source,
                    "is none of " + CHANNELS.keySet().stream().sorted().toList());
        return channel;
    }

    /** The first words of why it was closed, without what the source puts before each. */
    String shortReason() {
        var words = closingReason.replaceFirst("^Case Closed\\s*", "").strip();
        if (words.isEmpty()) return "Case closed";
        return words.length() <= 120 ? words : words.substring(0, 119) + "…";
    }
}
