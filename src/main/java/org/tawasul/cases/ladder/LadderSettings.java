package org.tawasul.cases.ladder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sweep whether this node looks each minute for what comes near its due time; another of the same site may do it */
@ConfigurationProperties("tawasul.ladder")
record LadderSettings(@DefaultValue("true") boolean sweep) {}
