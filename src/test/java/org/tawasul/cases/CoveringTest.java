package org.tawasul.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.cases.Covering.cover;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoveringTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "33001122",
                "+973 3300 1122",
                "٣٣٠٠١١٢٢",
                "٣٣٠٠-١١٢٢",
                "۳۳۰۰۱۱۲۲",
                "880101234",
                "maryam.a@example.org"
            })
    void whatReachesOrNamesSomebodyIsCovered(String told) {
        assertThat(cover("اتصلوا بي على " + told + " مساءً")).isEqualTo("اتصلوا بي على […] مساءً");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "منذ 2026-03-01 لم يأت أحد",
                "في 1/3/2026 وعدتمونا",
                "٢٠٢٦/٠٣/٠١",
                "شارع 1204 منزل 417 مجمع 412",
                "بقيمة 120 دينارًا",
                "لم تُجمع القمامة"
            })
    void daysHousesAndSumsStayReadable(String told) {
        assertThat(cover(told)).isEqualTo(told);
    }

    @Test
    void theNameIsCoveredWhereItIsAWordOfItsOwn() {
        assertThat(cover("أنا مريم أحمد من المحرق، ومريمية النبات شيء آخر", "مريم أحمد"))
                .isEqualTo("أنا […] […] من المحرق، ومريمية النبات شيء آخر");
    }
}
