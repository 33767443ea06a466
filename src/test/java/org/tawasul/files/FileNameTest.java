package org.tawasul.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void arabicNamesStayWhatTheyAre() {
        assertThat(FileName.clean("تسرب المياه – شارع 12.jpg")).isEqualTo("تسرب المياه – شارع 12.jpg");
        assertThat(FileName.of("صورة البيت.HEIC", FileType.JPEG)).isEqualTo("صورة البيت.jpg");
        assertThat(FileName.of("رسالة", FileType.PDF)).isEqualTo("رسالة.pdf");
    }

    @Test
    void theEndingTellsWhatTheContentIs() {
        assertThat(FileName.of("invoice.pdf.exe", FileType.TEXT)).isEqualTo("invoice.pdf.txt");
        assertThat(FileName.of("run.bat", FileType.TEXT)).isEqualTo("run.txt");
        assertThat(FileName.of("v1. final version", FileType.PDF)).isEqualTo("v1. final version.pdf");
    }

    @Test
    void foldersAndTricksAreTakenOut() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Users\\Ali\\a.jpg")).isEqualTo("a.jpg");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean(".htaccess")).isEqualTo("htaccess");
        assertThat(FileName.clean("a\r\nSet-Cookie: x\u0000.jpg")).isEqualTo("aSet-Cookie x.jpg");
        assertThat(FileName.clean("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileName.clean(" \u200F ")).isEqualTo("file");
    }

    @Test
    void marksComeInOneOrderAlsoWhereSomethingBetweenThemWasTakenOut() {
        var name = FileName.clean("a\u0300\uFFFF\u0316");
        assertThat(FileName.clean(name)).isEqualTo(name);
    }

    @Property
    void whateverComesIsOneShortHarmlessName(@ForAll @StringLength(max = 300) String given) {
        var name = FileName.of(given, FileType.PDF);
        assertThat(name)
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(".pdf")
                .doesNotContain("/", "\\", "\"");
        assertThat(name.codePoints()).noneMatch(Character::isISOControl);
        assertThat(FileName.of(name, FileType.PDF)).isEqualTo(name);
    }
}
