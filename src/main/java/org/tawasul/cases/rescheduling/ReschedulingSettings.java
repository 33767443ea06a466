package org.tawasul.cases.rescheduling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param follow whether this node lets cases follow a change of working time; another of the same site may do it */
@ConfigurationProperties("tawasul.rescheduling")
record ReschedulingSettings(@DefaultValue("true") boolean follow) {}
