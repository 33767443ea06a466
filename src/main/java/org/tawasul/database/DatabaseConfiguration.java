package org.tawasul.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.tawasul.settings.Settings;

/** Chooses the database: the one of {@code tawasul.database-url} when it is given, otherwise the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.datasource.url}' != 'embedded'")
    static class Given {
        @Bean
        @DependsOn("knownSettings")
        JdbcConnectionDetails givenConnection(DataSourceProperties given) {
            return new GivenDatabase(given.determineUrl(), given.getUsername(), given.getPassword()).checked();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded")
    static class Embedded {
        @Bean(destroyMethod = "close")
        @DependsOn("knownSettings")
        @Profile("!command")
        EmbeddedDatabase embeddedDatabase(Settings settings) throws IOException {
            var database = EmbeddedDatabase.start(settings.data());
            try {
                Mode.check(settings.data(), settings.demo());
                return database;
            } catch (IOException | RuntimeException refused) {
                database.close();
                throw refused;
            }
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
