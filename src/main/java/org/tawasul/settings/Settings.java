package org.tawasul.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import org.tawasul.commands.CannotStart;

/**
 * What concerns the whole installation. A module with keys of its own has a record like this one, with a prefix under
 * {@code tawasul}; each key stands in {@code docs/operating.md}, and an unknown one stops the start.
 *
 * @param data folder of the embedded database and of the citizens' files
 * @param databaseUrl {@code embedded}, or where a PostgreSQL that somebody else runs is: {@code jdbc:postgresql://…}
 * @param databaseUser who we are to that PostgreSQL
 * @param databasePassword and our password there
 * @param secret 64 hexadecimal digits from which all keys are derived; otherwise they stand in the data folder
 * @param demo plays a country: its agencies, people and cases, sign-ins with one click, and a page showing every SMS
 * @param demoCases how many cases the demo country begins with
 * @param publicUrl where citizens reach the site, for the links in messages; without a slash at the end
 */
@Validated
@ConfigurationProperties("tawasul")
public record Settings(
        @NotNull Path data,
        @NotNull String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,

        @Nullable @Pattern(regexp = "([0-9a-fA-F]{64})?", message = "must be 64 hexadecimal digits")
        String secret,

        boolean demo,
        @PositiveOrZero int demoCases,
        @NotNull URI publicUrl) {
    public Settings {
        if (!publicUrl.toString().matches("https?://[^/?#]+")) {
            throw new CannotStart("The setting tawasul.public-url is \"" + publicUrl
                    + "\"; it must be an address such as https://tawasul.example, without a path");
        }
    }
}
