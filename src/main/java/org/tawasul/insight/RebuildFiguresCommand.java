package org.tawasul.insight;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.commands.Command;
import org.tawasul.commands.ProgressBar;
import org.tawasul.insight.Recounting.Progress;
import picocli.CommandLine;

/** {@code ./tawasul rebuild figures}: builds all figures anew from the journal while the site goes on. */
@Component
@CommandLine.Command(
        name = "rebuild figures",
        description = {
            "Builds all figures anew from the first entry of the journal. Pages show the old ones until the new ones are whole.",
            "A running site goes on: while others want the machine, the rebuild rests nine tenths of the time."
        })
class RebuildFiguresCommand implements Command {
    private final Recounting recounting;

    @CommandLine.Option(
            names = "--gently",
            paramLabel = "SHARE",
            arity = "0..1",
            fallbackValue = "0.1",
            description = "work only in this share of the time, wanted or not (default when named: ${FALLBACK-VALUE})")
    private @Nullable Double share;

    @CommandLine.Option(
            names = "--with-ways",
            description = "the lists of the cases behind each figure too; takes several times as long")
    private boolean withWays;

    RebuildFiguresCommand(Recounting recounting) {
        this.recounting = recounting;
    }

    @Override
    public Integer call() {
        if (share != null && (share <= 0 || share > 1)) {
            System.err.println("tawasul rebuild figures: the share is more than 0 and at most 1");
            return 2;
        }
        long begun = System.nanoTime();
        var bar = new ProgressBar("Counting", 1_000);
        Consumer<Progress> watcher = progress -> bar.reach(1_000 * progress.caseId() / Math.max(1, progress.lastId()));
        var pause = share == null ? Breather.polite() : Breather.of(share);
        long cases = withWays ? recounting.recountWithWays(watcher, pause) : recounting.recount(watcher, pause);
        bar.finish();
        System.out.printf(Locale.ENGLISH, "%,d cases counted in %.1f s%n", cases, (System.nanoTime() - begun) / 1e9);
        return 0;
    }
}
