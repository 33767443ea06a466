package org.tawasul.cases.replies;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keptDays how many days a requester has to say whether a promise was kept */
@ConfigurationProperties("tawasul.replies")
public record ReplySettings(@DefaultValue("7") int keptDays) {}
