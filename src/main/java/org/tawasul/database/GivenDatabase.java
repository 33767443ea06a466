package org.tawasul.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.tawasul.commands.CannotStart;

/** A PostgreSQL that somebody else runs. It is looked at before anything connects to it for good. */
record GivenDatabase(
        String jdbcUrl, @Nullable String username, @Nullable String password) implements JdbcConnectionDetails {
    private static final int LEAST_MAJOR = 18;

    GivenDatabase {
        if (!jdbcUrl.startsWith("jdbc:postgresql://")) {
            throw new CannotStart("The setting tawasul.database-url is \"" + withoutSecrets(jdbcUrl)
                    + "\"; it must be \"embedded\" or an address such as jdbc:postgresql://host:5432/tawasul");
        }
    }

    /** Returns itself when the server answers, is new enough and speaks UTF-8. */
    GivenDatabase checked() {
        var account = new Properties();
        if (username != null && !username.isBlank()) account.setProperty("user", username);
        if (password != null && !password.isBlank()) account.setProperty("password", password);
        account.setProperty("loginTimeout", "10");
        account.setProperty("connectTimeout", "10");
        try (var connection = DriverManager.getConnection(jdbcUrl, account)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < LEAST_MAJOR) {
                throw new CannotStart("The database " + withoutSecrets(jdbcUrl) + " is PostgreSQL " + major
                        + "; Tawasul needs " + LEAST_MAJOR + " or newer");
            }
            if (!encoding(connection).equals("UTF8")) {
                throw new CannotStart("The database " + withoutSecrets(jdbcUrl)
                        + " is not in UTF-8; create it with encoding" + " 'UTF8' as docs/administering.md says");
            }
        } catch (SQLException refused) {
            throw new CannotStart(
                    "The database " + withoutSecrets(jdbcUrl) + " does not let us in (" + refused.getMessage()
                            + "); check tawasul.database-url, tawasul.database-user and tawasul.database-password",
                    refused);
        }
        return this;
    }

    @Override
    public String getJdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    private static String encoding(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("show server_encoding")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }
}
