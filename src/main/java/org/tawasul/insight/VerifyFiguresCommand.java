package org.tawasul.insight;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tawasul.commands.Command;
import org.tawasul.commands.ProgressBar;
import org.tawasul.journal.Subscriptions;
import picocli.CommandLine;

/** {@code ./tawasul verify figures}: counts a year once more from the journal and compares with what pages read. */
@Component
@CommandLine.Command(
        name = "verify figures",
        description = {
            "Counts every figure of a year once more from the journal, entry by entry, and compares with what the pages",
            "read, to the unit. Ends with 1 when anything differs. A running site is not disturbed."
        })
class VerifyFiguresCommand implements Command {
    private final Proving proving;
    private final Subscriptions subscriptions;

    @CommandLine.Option(names = "--year", required = true, paramLabel = "YEAR", description = "such as 2022")
    private int year;

    @CommandLine.Option(
            names = "--most",
            paramLabel = "N",
            description = "how many differences to name, at most (default: ${DEFAULT-VALUE})")
    private int most = 100;

    VerifyFiguresCommand(Proving proving, Subscriptions subscriptions) {
        this.proving = proving;
        this.subscriptions = subscriptions;
    }

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        subscriptions.catchUp(Counting.NAME);
        var bar = new ProgressBar("Counting", 1_000);
        var proof = proving.prove(
                Span.ofYear(year), progress -> bar.reach(1_000 * progress.caseId() / Math.max(1, progress.lastId())));
        bar.finish();
        proof.differences().stream()
                .limit(most)
                .forEach(each -> System.out.println(each.what() + " of " + each.where() + " is " + each.kept()
                        + ", the journal says " + each.counted()));
        System.out.printf(
                Locale.ENGLISH,
                "%,d cases counted, %,d sums of %d compared, %,d differ (%.1f s)%n",
                proof.cases(),
                proof.cells(),
                year,
                proof.differences().size(),
                (System.nanoTime() - begun) / 1e9);
        return proof.differences().isEmpty() ? 0 : 1;
    }
}
