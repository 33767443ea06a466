package org.tawasul.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param dispatch whether this node hands notices over; another of the same site may do it */
@ConfigurationProperties("tawasul.notices")
record NoticeSettings(@DefaultValue("true") boolean dispatch) {}
