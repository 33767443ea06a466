package org.tawasul.administration;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.language.Digits;

/** The hours of a day as people write them: {@code 07:00-12:00, 16:00-19:00}; nothing for a day off, 24:00 for midnight. */
public final class Hours {
    private static final Pattern BLOCK = Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–—]\\s*(\\d{1,2}:\\d{2})");

    private Hours() {}

    /** Empty when it cannot be read. */
    static Optional<List<Block>> read(String typed) {
        var blocks = new ArrayList<Block>();
        var plain = Digits.western(typed).strip();
        if (plain.isEmpty()) return Optional.of(blocks);
        for (var part : plain.split("[,،;]")) {
            var block = BLOCK.matcher(part.strip());
            if (!block.matches()) return Optional.empty();
            try {
                var ends = block.group(2);
                blocks.add(new Block(time(block.group(1)), ends.equals("24:00") ? LocalTime.MAX : time(ends)));
            } catch (DateTimeParseException noTime) {
                return Optional.empty();
            }
        }
        return Optional.of(blocks);
    }

    public static String write(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.starts() + "-"
                        + (block.ends().equals(LocalTime.MAX)
                                ? "24:00"
                                : block.ends().toString()))
                .collect(Collectors.joining(", "));
    }

    private static LocalTime time(String typed) {
        return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
    }
}
