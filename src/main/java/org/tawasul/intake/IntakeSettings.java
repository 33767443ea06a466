package org.tawasul.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** @param areas the areas that the place page offers, tab-separated with a heading: see {@link Areas} */
@ConfigurationProperties("tawasul.intake")
record IntakeSettings(
        @DefaultValue("classpath:demo/areas.tsv") Resource areas) {}
