package org.tawasul.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the operator can put right is said in one line, and the exit code tells it to the system. */
class RefusedStartTest {
    @TempDir
    Path data;

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = "" + taken.getLocalPort();
            refuses(
                    Map.of("PORT", port),
                    "tawasul: Port " + port + " is taken by another program; stop it, or choose another with --port");
        }
    }

    @Test
    void aDataFolderInUseIsNamed() throws Exception {
        try (var other = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            refuses(
                    Map.of(),
                    "tawasul: The data folder " + data + " is in use by another Tawasul;"
                            + " stop that one, or choose another with --data");
        }
    }

    @Test
    void anUnknownSettingIsNamed() throws Exception {
        refuses(Map.of("TAWASUL_PUBLIK_URL", "https://x.example"), "tawasul: There is no setting tawasul.publik.url");
    }

    /** Only in the environment, which knows no dashes, is a dot as good as one. */
    @Test
    void aDotInsteadOfADashIsASlipToo() throws Exception {
        refuses(
                Map.of("SPRING_APPLICATION_JSON", "{\"tawasul\": {\"demo\": {\"cases\": 0}}}"),
                "tawasul: There is no setting tawasul.demo.cases");
    }

    @Test
    void aWrongValueIsNamedWithWhatIsAllowed() throws Exception {
        refuses(
                Map.of("TAWASUL_DEMO", "perhaps"),
                "tawasul: The setting tawasul.demo is \"perhaps\"; it must be true or false");
        refuses(Map.of("PORT", "http"), "tawasul: The port is \"http\"; it must be a number from 1 to 65535");
    }

    @Test
    void aSecretIsNotShown() throws Exception {
        var said = refuses(Map.of("TAWASUL_SECRET", "abracadabra"), "tawasul: The setting tawasul.secret must be 64");
        assertThat(said).doesNotContain("abracadabra");
    }

    @Test
    void anUnreachableDatabaseIsNamed() throws Exception {
        refuses(
                Map.of("TAWASUL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/tawasul"),
                "tawasul: The database jdbc:postgresql://127.0.0.1:1/tawasul does not let us in");
    }

    private String refuses(Map<String, String> settings, String line) throws IOException, InterruptedException {
        var all = new HashMap<>(Map.of("TAWASUL_DATA", data.toString(), "PORT", "" + Site.freePort()));
        all.putAll(settings);
        var refused = Site.start(all);
        int code = refused.untilEnd();
        assertThat(refused.said()).startsWith(line).hasLineCount(1);
        assertThat(code).isEqualTo(1);
        return refused.said();
    }
}
