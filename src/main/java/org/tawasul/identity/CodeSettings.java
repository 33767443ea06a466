package org.tawasul.identity;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many codes are sent by SMS.
 *
 * @param anHourToAnAddress at most this many for one network address; many phones of one operator may share one
 */
@Validated
@ConfigurationProperties("tawasul.codes")
record CodeSettings(@DefaultValue("60") @Positive int anHourToAnAddress) {}
