package org.tawasul.intake.boston;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The file of the lines that were set aside: line, id, field, its value, what is wrong with it. */
final class Rejects implements Closeable {
    private final CSVPrinter printer;

    Rejects(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        printer = new CSVPrinter(
                Files.newBufferedWriter(file, StandardCharsets.UTF_8),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader("line", "id", "field", "value", "reason")
                        .get());
    }

    void add(long line, CSVRecord record, BostonRow.Unsound unsound) throws IOException {
        var id = record.isSet("CASE_ENQUIRY_ID") ? record.get("CASE_ENQUIRY_ID") : "";
        printer.printRecord(line, id, unsound.field, unsound.value, unsound.getMessage());
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
