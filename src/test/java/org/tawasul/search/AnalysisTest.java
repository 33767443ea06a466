package org.tawasul.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.language.Folding;

class AnalysisTest {
    private static final Analysis ANALYSIS = new Analysis();

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    }

    @Property
    void theStemOfAStemIsItself(@ForAll("words") String word) {
        var stem = ArabicStems.stem(Folding.fold(word));
        assertThat(ArabicStems.stem(stem)).isEqualTo(stem);
    }

    @Property
    void aWordIsFoundByItself(@ForAll("words") String word) {
        assertThat(finds(word, word)).isTrue();
    }

    @Property
    void whatIsWrittenOntoAWordDoesNotHideIt(@ForAll("words") String word, @ForAll("attached") String attached) {
        assertThat(finds(word, attached + word)).as(attached + word).isTrue();
        assertThat(finds(attached + word, word)).as(attached + word).isTrue();
    }

    @Property
    void whereAWordStandsItStandsAsWritten(@ForAll("words") String word, @ForAll("words") String other) {
        var text = other + "، " + word + ".";
        for (var found : ANALYSIS.words(text))
            assertThat(text.substring(found.start(), found.end())).isIn(word, other);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "منزل", "مواطن", "شارع", "حديقة", "فاتورة", "رصيف", "مستشفى", "مدرسة", "طريق", "سيارة", "مكتب", "عداد",
                "خزان", "شهادة", "إقامة", "موعد", "راتب", "قمامة", "حاوية", "إنارة", "كهرباء", "معاملة", "تسرب",
                "أنبوب", "مبنى");
    }

    @Provide
    Arbitrary<String> attached() {
        return Arbitraries.of("ال", "وال", "بال", "فال", "كال", "لل", "و", "ب", "ل", "ف");
    }

    @ParameterizedTest
    @CsvSource({
        "منازل,منزل",
        "المنازل,منزلنا",
        "الكهربا,الكهرباء",
        "والمواطنون,مواطن",
        "٢٠٢٦,2026",
        "فواتير,فاتورة",
        "شوارع,الشارع",
        "أرصفة,رصيف",
        "حدائق,حديقة",
        "رواتب,راتب",
        "وظائف,وظيفة",
        "أشجار,شجرة",
        "أعمدة,عمود",
        "مواسير,ماسورة",
        "مصابيح,مصباح",
        "مدراء,مدير",
        "مَدْرَسَة,مدرسه",
        "بيوت,بيت",
        "شقتين,شقة",
        "كهربائية,كهرباء",
        "مويه,مياه",
        "شكاوى,شكوى",
        "طرق,طريق",
        "leaks,leaking",
        "salaries,salary",
        "houses,housing"
    })
    void formsOfAWordFindEachOther(String one, String other) {
        assertThat(finds(one, other)).isTrue();
        assertThat(finds(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ماء,سماء", "حفرة,سفرة", "مطر,مصر", "شجرة,شركة", "road,broad", "منزل,غزل", "مدرسة,مؤسسة"})
    void otherWordsDoNot(String one, String other) {
        assertThat(finds(one, other)).isFalse();
    }

    private static boolean finds(String asked, String written) {
        var question = Question.of(asked, ANALYSIS, false);
        return ANALYSIS.words(written).stream()
                .anyMatch(word ->
                        !Collections.disjoint(question.keys(), word.keys().all()));
    }

    @ParameterizedTest
    @CsvSource({"الكهرياء,الكهرباء", "مستشقى,مستشفى", "مدرصة,مدرسة"})
    void aSlipOfTheFingerIsNear(String slip, String meant) {
        assertThat(Spelling.distance(Folding.fold(slip), Folding.fold(meant))).isLessThanOrEqualTo(1);
        assertThat(List.of(1.0, 0.6)).contains(Spelling.distance(Folding.fold(slip), Folding.fold(meant)));
    }
}
