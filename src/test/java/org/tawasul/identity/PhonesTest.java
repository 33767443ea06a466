package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    @ParameterizedTest
    @CsvSource({
        "33001122, +97333001122",
        "3300 1122, +97333001122",
        "٣٣٠٠١١٢٢, +97333001122",
        "۳۳۰۰-۱۱۲۲, +97333001122",
        "+973 3300 1122, +97333001122",
        "00973 33001122, +97333001122",
        "٠٠٩٧٣ ٣٣٠٠ ١١٢٢, +97333001122",
        "+966 50 123 4567, +966501234567"
    })
    void aNumberTypedInAnyWayIsTheSame(String typed, String kept) {
        assertThat(Phones.findMobile(typed)).hasValue(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "abc", "999", "3300112", "33001122x5", "+97300000000", "+", "رقمي"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(Phones.find(typed)).isEmpty();
    }

    @Test
    void anSmsReachesNoLandLine() {
        assertThat(Phones.find("17001122")).hasValue("+97317001122");
        assertThat(Phones.findMobile("17001122")).isEmpty();
    }

    @Test
    void aNumberIsShownInGroupsOrHidden() {
        assertThat(Phones.display("+97333001122")).isEqualTo("+973 3300 1122");
        assertThat(Phones.masked("+97333001122")).isEqualTo("•• 22");
    }
}
