package org.tawasul.journal;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tawasul.commands.Command;
import org.tawasul.journal.seals.SealsVerifying;
import picocli.CommandLine;

/** {@code ./tawasul verify}: proves that nobody has touched the journal, or names the entries that somebody did touch. */
@Component
@CommandLine.Command(
        name = "verify",
        description = "Checks the seal of every entry of the journal; names each that was touched or is missing.")
class VerifyCommand implements Command {
    private static final int WIDTH = 30;

    private final Verifying verifying;
    private final SealsVerifying seals;

    @CommandLine.Option(
            names = "--most",
            description = "How many faults to name, at most (default: ${DEFAULT-VALUE}).",
            defaultValue = "100")
    private int most = 100;

    VerifyCommand(Verifying verifying, SealsVerifying seals) {
        this.verifying = verifying;
        this.seals = seals;
    }

    @Override
    public Integer call() {
        boolean terminal = System.console() != null && System.console().isTerminal();
        var result = verifying.verify(progress -> {
            if (terminal) System.out.print("\r" + bar(progress));
        });
        if (terminal) System.out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
        double seconds = Math.max(0.001, result.took().toMillis() / 1_000.0);
        System.out.printf(
                Locale.ROOT,
                "%,d entries of %,d subjects in %.1f s (%,.0f a second)%n",
                result.entries(),
                result.subjects(),
                seconds,
                result.entries() / seconds);
        result.faults().stream().limit(most).forEach(System.out::println);
        if (result.faults().size() > most)
            System.out.printf(Locale.ROOT, "… and %,d more%n", result.faults().size() - most);
        System.out.println(
                result.faults().isEmpty()
                        ? "Every seal holds."
                        : String.format(
                                Locale.ROOT,
                                "The journal was touched: %,d faults.",
                                result.faults().size()));
        boolean daysHold = verifyDays(terminal);
        return result.faults().isEmpty() && daysHold ? 0 : 1;
    }

    private boolean verifyDays(boolean terminal) {
        var result = seals.verify(entries -> {
            if (terminal) System.out.printf(Locale.ROOT, "\r%,d entries of sealed days", entries);
        });
        if (terminal) System.out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
        result.faults().stream().limit(most).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                result.faults().isEmpty()
                        ? "%,d entries of %,d days are what was sealed.%n"
                        : "Of %2$,d sealed days some are not what was published.%n",
                result.entries(),
                result.days());
        return result.faults().isEmpty();
    }

    private static String bar(Verifying.Progress progress) {
        double share = progress.expected() == 0 ? 1 : (double) progress.entries() / progress.expected();
        int full = (int) Math.round(share * WIDTH);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %,d entries  %,.0f a second",
                "█".repeat(full),
                "░".repeat(WIDTH - full),
                share * 100,
                progress.entries(),
                progress.entries() / Math.max(0.001, progress.took().toMillis() / 1_000.0));
    }
}
