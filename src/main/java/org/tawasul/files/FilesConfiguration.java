package org.tawasul.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The module's settings; and that what is due at a time happens, but not while a command runs from the terminal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadLimits.class)
class FilesConfiguration {
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @Profile("!command")
    static class Schedule {}
}
