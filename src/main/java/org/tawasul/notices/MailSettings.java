package org.tawasul.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from the sender of our e-mail; the server is {@code spring.mail.host} */
@ConfigurationProperties("tawasul.mail")
record MailSettings(@DefaultValue("tawasul@localhost") String from) {}
