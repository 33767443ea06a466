package org.tawasul.intake.boston;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tawasul.commands.Command;
import org.tawasul.commands.ProgressBar;
import picocli.CommandLine;

/** {@code ./tawasul import boston311 FILE}: the terminal's side of the import. */
@Component
@CommandLine.Command(
        name = "import boston311",
        description = {
            "Takes in the service requests of Boston as CSV, plain or gzipped.",
            "It can be interrupted and called again: what is there already is passed over."
        })
class ImportCommand implements Command {
    private final BostonImport boston;
    private final Path data;

    @CommandLine.Parameters(index = "0", paramLabel = "FILE", description = "a .csv or .csv.gz file")
    private Path file = Path.of("");

    @CommandLine.Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "where lines that are set aside are reported (default: <data>/imports/<name>-rejects.csv)")
    private Path rejects = Path.of("");

    ImportCommand(BostonImport boston, @Value("${tawasul.data}") Path data) {
        this.boston = boston;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println("tawasul import: " + file + " is not a file that can be read");
            return 2;
        }
        var report = rejects.toString().isEmpty()
                ? data.resolve("imports").resolve(file.getFileName() + "-rejects.csv")
                : rejects;
        long begun = System.nanoTime();
        var bar = new ProgressBar("Importing", Files.size(file));
        try (var aside = new Rejects(report)) {
            var result = boston.run(file, aside, bar::reach);
            bar.finish();
            say(result, Duration.ofNanos(System.nanoTime() - begun), report);
            return 0;
        } catch (BostonImport.UnreadableFile unreadable) {
            System.err.println("tawasul import: " + unreadable.getMessage());
            return 1;
        }
    }

    private static void say(BostonImport.Result result, Duration took, Path report) {
        double seconds = took.toMillis() / 1000.0;
        System.out.printf(
                Locale.ENGLISH,
                """
                %,d lines read in %.1f s
                %,d cases came in (%,.0f a second); %,d of them are open
                %,d came in without a due date: their service's own period was promised
                %,d came in without a place on the map: the source had none but its default point
                %,d were there already
                %,d were set aside%s
                """,
                result.read(),
                seconds,
                result.taken(),
                result.taken() / Math.max(seconds, 0.001),
                result.open(),
                result.withoutDue(),
                result.withoutPlace(),
                result.known(),
                result.setAside(),
                result.setAside() == 0 ? "" : ": see " + report);
    }
}
