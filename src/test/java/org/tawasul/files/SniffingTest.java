package org.tawasul.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.files.Samples.hex;
import static org.tawasul.files.Samples.join;
import static org.tawasul.files.Samples.text;
import static org.tawasul.files.Samples.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SniffingTest {
    private static final String COMPLAINT = "السلام عليكم، انقطع الماء عن بيتنا منذ يومين.";

    @TempDir
    Path folder;

    private final Sniffing sniffing = new Sniffing();

    @TestFactory
    List<DynamicTest> whatWeTakeIsKnownByItsContent() {
        return List.of(
                is(FileType.JPEG, Samples.jpeg(40, 20)),
                is(FileType.PNG, Samples.encoded(Samples.quarters(40, 20), "png")),
                is(FileType.GIF, Samples.encoded(Samples.quarters(40, 20), "gif")),
                is(FileType.WEBP, join(text("RIFF"), hex("10000000"), text("WEBPVP8 "))),
                is(FileType.HEIC, Samples.heic()),
                is(FileType.PDF, Samples.pdf(5000, 1)),
                is(FileType.DOCX, Samples.docx()),
                is(FileType.DOCX, zip("word/document.xml", "[Content_Types].xml")),
                is(FileType.XLSX, zip("[Content_Types].xml", "xl/workbook.xml")),
                is(FileType.TEXT, text(COMPLAINT)),
                is(FileType.TEXT, COMPLAINT.getBytes(StandardCharsets.UTF_16)),
                is(FileType.TEXT, COMPLAINT.getBytes(Charset.forName("windows-1256"))),
                is(FileType.MP4, Samples.film()),
                is(FileType.MP4, join(hex("00000018"), text("ftypmp42"), hex("00000000"), text("isom"))),
                is(FileType.QUICKTIME, join(hex("00000014"), text("ftypqt  "), hex("00000000"), text("qt  "))),
                is(FileType.THREE_GP, join(hex("00000014"), text("ftyp3gp5"), hex("00000000"), text("3gp5"))),
                is(FileType.M4A, join(hex("00000014"), text("ftypM4A "), hex("00000000"), text("M4A "))),
                is(FileType.MP3, join(text("ID3"), hex("03000000000000"), new byte[64])),
                is(FileType.OGG, join(text("OggS"), hex("0002"), new byte[21], hex("13"), text("OpusHead"))),
                is(FileType.AMR, text("#!AMR\n\u0001\u0002")));
    }

    @TestFactory
    List<DynamicTest> whatCouldHarmIsRefusedWithItsReason() {
        return List.of(
                not(Refusal.EMPTY, new byte[0]),
                not(Refusal.WEB_PAGE, text("<!doctype html><html><script>alert(1)</script>")),
                not(Refusal.WEB_PAGE, text("  <script>alert(1)</script>")),
                not(Refusal.WEB_PAGE, join(hex("efbbbf"), text("<img src=x onerror=alert(1)>"))),
                not(Refusal.WEB_PAGE, text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
                not(Refusal.WEB_PAGE, text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                not(Refusal.PROGRAM, join(hex("4d5a9000"), new byte[200])),
                not(Refusal.PROGRAM, join(hex("7f454c46020101"), new byte[200])),
                not(Refusal.PROGRAM, text("#!/bin/sh\nrm -rf /\n")),
                not(Refusal.PROGRAM, text("@echo off\r\ndel *\r\n")),
                not(Refusal.PROGRAM, text("<?php echo 1;")),
                not(Refusal.ARCHIVE, zip("a.txt")),
                not(Refusal.ARCHIVE, zip("META-INF/MANIFEST.MF", "A.class")),
                not(Refusal.ARCHIVE, hex("526172211a070100")),
                not(Refusal.ARCHIVE, hex("377abcaf271c0004")),
                not(Refusal.ARCHIVE, hex("1f8b080000000000")),
                not(Refusal.MACROS, zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                not(Refusal.UNREADABLE, java.util.Arrays.copyOf(Samples.docx(), 60)),
                not(Refusal.OTHER_TYPE, hex("d0cf11e0a1b11ae10000")),
                not(Refusal.OTHER_TYPE, hex("0001020304050607")));
    }

    @Test
    void aProgramIsRefusedByItsFirstBytesAlone() throws IOException {
        assertThat(sniffing.refusesBeginning(file(join(hex("4d5a9000"), new byte[8000]))))
                .contains(Refusal.PROGRAM);
        assertThat(sniffing.refusesBeginning(file(Samples.pdf(8000, 1)))).isEmpty();
    }

    private DynamicTest is(FileType type, byte[] content) {
        return DynamicTest.dynamicTest(
                type.name(), () -> assertThat(sniffing.of(file(content))).isEqualTo(new Sniffing.Verdict.Is(type)));
    }

    private DynamicTest not(Refusal why, byte[] content) {
        return DynamicTest.dynamicTest(
                why.name(), () -> assertThat(sniffing.of(file(content))).isEqualTo(new Sniffing.Verdict.Not(why)));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sample", ".jpg"), content);
    }
}
