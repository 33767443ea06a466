package org.tawasul.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator who carries our SMS over SMPP 3.4.
 *
 * @param host none: SMS wait until there is one, or are shown on the demo's phone
 * @param sender what the phone shows as sender: at most eleven letters, or a number
 */
@ConfigurationProperties("tawasul.sms")
record SmsSettings(
        @Nullable String host,
        @DefaultValue("2775") int port,
        @DefaultValue("") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("Tawasul") String sender) {}
