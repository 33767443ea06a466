package org.tawasul.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing a citizen sent is lost: what was confirmed before a crash is there after it. */
class CrashTest {
    private static final int SENDERS = 4;

    @TempDir
    Path data;

    @Test
    void everyConfirmedSubmissionSurvivesAKillOfTheProductInTheMiddleOfOthers() throws Exception {
        survives(false);
    }

    @Test
    void everyConfirmedSubmissionSurvivesAKillOfTheDatabaseToo() throws Exception {
        survives(true);
    }

    private void survives(boolean databaseIsKilledToo) throws Exception {
        int port = Site.freePort();
        var settings = Map.of(
                "PORT", "" + port, "TAWASUL_DATA", data.toString(), "TAWASUL_DEMO", "true", "TAWASUL_DEMO_CASES", "0");
        var first = Site.start(settings).untilOpen(port);
        var senders = Stream.generate(() -> new Sender(port)).limit(SENDERS).toList();
        var threads = senders.stream().map(Thread.ofVirtual()::start).toList();
        while (confirmed(senders) < 20 && threads.stream().anyMatch(Thread::isAlive)) Thread.sleep(5);
        first.kill();
        if (databaseIsKilledToo) killDatabase();
        for (var thread : threads) thread.join();
        assertThat(confirmed(senders))
                .as(() -> "confirmed; the senders ended with "
                        + senders.stream().map(sender -> sender.ended).toList())
                .isGreaterThanOrEqualTo(20);

        var second = Site.start(settings).untilOpen(port);
        try {
            if (!databaseIsKilledToo) assertThat(second.said()).contains("that an earlier run left behind");
            for (var sender : senders) {
                for (var one : sender.confirmed) {
                    var page = sender.visitor.get(one.draft()).body();
                    assertThat(Sender.reference(page)).isEqualTo(one.reference());
                }
            }
            var again = new Sender(port);
            again.signIn();
            again.send();
            assertThat(again.confirmed).hasSize(1);

            var verify = Site.start(settings, "verify");
            assertThat(verify.untilEnd()).as(verify.said()).isZero();
            assertThat(verify.said()).contains("Every seal holds.");
        } finally {
            assertThat(second.stop()).isEqualTo(143);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** Without a chance to write out what it has only in memory. */
    private void killDatabase() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }

    private static int confirmed(List<Sender> senders) {
        return senders.stream().mapToInt(Sender::count).sum();
    }
}
