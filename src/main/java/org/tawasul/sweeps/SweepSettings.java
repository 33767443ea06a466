package org.tawasul.sweeps;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param run whether this node does by itself what comes due; another of the same site may do it */
@ConfigurationProperties("tawasul.sweeps")
record SweepSettings(@DefaultValue("true") boolean run) {}
