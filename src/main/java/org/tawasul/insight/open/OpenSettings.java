package org.tawasul.insight.open;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param smallestCell the smallest group of people of which a number is published
 * @param waiting how long after its end a month is published
 * @param licence under which the data may be used
 */
@Validated
@ConfigurationProperties("tawasul.open")
record OpenSettings(
        @DefaultValue("10") @Min(2) int smallestCell,
        @DefaultValue("5d") Duration waiting,

        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        URI licence) {}
