package org.tawasul.bench;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Lets the site under measurement be listened to. */
@Configuration(proxyBeanMethods = false)
@Profile("bench")
class BenchConfiguration {
    @Bean
    static BeanPostProcessor tapOfStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof StatementTap)
                        ? new StatementTap(source)
                        : bean;
            }
        };
    }
}
