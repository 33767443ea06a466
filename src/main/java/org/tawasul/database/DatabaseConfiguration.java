package org.tawasul.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.tawasul.settings.Settings;

/** Chooses the database: {@code spring.datasource.url} when it is given, otherwise the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {
        @Bean(destroyMethod = "close")
        @DependsOn("knownSettings")
        @Profile("!command")
        EmbeddedDatabase embeddedDatabase(Settings settings) throws IOException {
            return EmbeddedDatabase.start(settings.data());
        }

        @Bean(name = "embeddedDatabase", destroyMethod = "close")
        @DependsOn("knownSettings")
        @Profile("command")
        EmbeddedDatabase sharedDatabase(Settings settings) throws IOException {
            return EmbeddedDatabase.share(settings.data());
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return database.jdbcUrl();
                }

                @Override
                public String getUsername() {
                    return database.username();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }
            };
        }
    }
}
