package org.tawasul.secrets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param number of the key for what is sealed from now on, from 1 to 127; a new one seals everything anew at the next start */
@ConfigurationProperties("tawasul.key")
record EnvelopeSettings(@DefaultValue("1") int number) {}
