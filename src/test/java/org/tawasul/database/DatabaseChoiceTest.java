package org.tawasul.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawasul.TestDatabase;
import org.tawasul.commands.CannotStart;

class DatabaseChoiceTest {
    @TempDir
    Path data;

    @Test
    void aGivenDatabaseIsLookedAtFirst() {
        var server = TestDatabase.start();
        var given = new GivenDatabase(server.jdbcUrl(), server.username(), server.password());
        assertThatCode(given::checked).doesNotThrowAnyException();
    }

    @Test
    void aGivenDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        var given = new GivenDatabase("jdbc:postgresql://127.0.0.1:1/x?password=secret", "u", null);
        assertThatThrownBy(given::checked)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database jdbc:postgresql://127.0.0.1:1/x does not let us in")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> new GivenDatabase("mysql://root:secret@host/x", null, null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("it must be \"embedded\" or an address such as jdbc:postgresql://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void realDataIsNeverOpenedInDemoMode() throws IOException {
        Mode.check(data.resolve("real"), false);
        assertThatThrownBy(() -> Mode.check(data.resolve("real"), true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds real data");
        Mode.check(data.resolve("demo"), true);
        Mode.check(data.resolve("demo"), false);
        assertThatCode(() -> Mode.check(data.resolve("demo"), true)).doesNotThrowAnyException();
    }

    @Test
    void theServerIsSizedToTheMachine() {
        assertThat(ServerSettings.options(5432, 1L << 30))
                .contains("'shared_buffers=128MB'")
                .contains("'work_mem=4MB'");
        assertThat(ServerSettings.options(5432, 64L << 30)).contains("'shared_buffers=4096MB'");
    }
}
