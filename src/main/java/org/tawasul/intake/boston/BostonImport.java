package org.tawasul.intake.boston;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.tawasul.intake.boston.BostonRow.Unsound;

/**
 * Reads a file of Boston's service requests and takes each sound line in as a case with its steps. The file goes in by
 * batches, each one transaction, a few at the same time: after an interruption the same call goes on where it stopped, and a line that came
 * before is passed over. An unsound line is set aside with what is wrong, and the rest goes on.
 */
@Component
class BostonImport {
    static final int BATCH = 500;

    private final BostonBatches batches;

    BostonImport(BostonBatches batches) {
        this.batches = batches;
    }

    /** What became of the lines. */
    record Result(long read, long taken, long known, long setAside, long withoutDue, long withoutPlace, long open) {}

    /** Not a file of this kind; the message is one line. */
    static final class UnreadableFile extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableFile(String message) {
            super(message);
        }
    }

    /** @param progress told how many bytes of the file have been read */
    Result run(Path file, Rejects rejects, LongConsumer progress) throws IOException {
        var tally = new Tally();
        try (var writing = new BostonWriting(batches);
                var counted = new CountingStream(new BufferedInputStream(Files.newInputStream(file)), progress);
                var parser = parser(file, counted)) {
            check(parser);
            var sound = new ArrayList<BostonRow>(BATCH);
            long line = parser.getCurrentLineNumber() + 1;
            var lines = parser.iterator();
            while (lines.hasNext()) {
                var record = lines.next();
                tally.read++;
                read(record, line, sound, rejects, tally);
                line = parser.getCurrentLineNumber() + 1;
                if (sound.size() == BATCH) flush(sound, writing, tally);
            }
            flush(sound, writing, tally);
            tally.add(writing.finish());
        } catch (UncheckedIOException broken) {
            throw new UnreadableFile(file + " cannot be read on: " + broken.getMessage());
        }
        return tally.result();
    }

    private static void read(CSVRecord record, long line, List<BostonRow> sound, Rejects rejects, Tally tally)
            throws IOException {
        try {
            sound.add(BostonRow.of(record));
        } catch (Unsound unsound) {
            tally.setAside++;
            rejects.add(line, record, unsound);
        }
    }

    private void flush(List<BostonRow> rows, BostonWriting writing, Tally tally) {
        var fresh = writing.write(rows);
        tally.known += rows.size() - fresh;
        rows.clear();
        tally.add(writing.written());
    }

    private static CSVParser parser(Path file, InputStream bytes) throws IOException {
        InputStream plain;
        try {
            plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        } catch (ZipException not) {
            throw new UnreadableFile(file + " is named .gz but is not compressed by gzip");
        }
        Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setLenientEof(true)
                .get()
                .parse(text);
    }

    private static void check(CSVParser parser) throws UnreadableFile {
        var missing = Arrays.stream(BostonRow.COLUMNS)
                .filter(column -> !parser.getHeaderMap().containsKey(column))
                .toList();
        if (!missing.isEmpty()) throw new UnreadableFile("The file lacks the columns " + String.join(", ", missing));
    }

    private static final class Tally {
        long read;
        long taken;
        long known;
        long setAside;
        long withoutDue;
        long withoutPlace;
        long open;

        /** Rows that are in the database now. */
        void add(List<BostonRow> rows) {
            taken += rows.size();
            for (var row : rows) {
                if (row.dueAt() == null) withoutDue++;
                if (row.place() == null || row.place().latitude() == null) withoutPlace++;
                if (row.closedAt() == null) open++;
            }
        }

        Result result() {
            return new Result(read, taken, known, setAside, withoutDue, withoutPlace, open);
        }
    }
}
