package org.tawasul.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param waiting how long an erasure that was asked for can be taken back */
@ConfigurationProperties("tawasul.privacy")
record PrivacySettings(@DefaultValue("7d") Duration waiting) {}
