package id.koperasi.platform.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void knowsWhatItTakesByItsContent() throws IOException {
        assertThat(FileContent.typesOf(file("%PDF-1.7\n...".getBytes(UTF_8)))).containsExactly(FileType.PDF);
        assertThat(FileContent.typesOf(file("\u00FF\u00D8\u00FF\u00E0 JFIF".getBytes(ISO_8859_1))))
                .containsExactly(FileType.JPEG);
        assertThat(FileContent.typesOf(file("\u0089PNG\r\n\u001A\n....".getBytes(ISO_8859_1))))
                .containsExactly(FileType.PNG);
        assertThat(FileContent.typesOf(file("no;nama\n1;Siti Áminah\n".getBytes(UTF_8))))
                .containsExactlyInAnyOrder(FileType.CSV, FileType.TEXT);
        assertThat(FileContent.typesOf(archive("[Content_Types].xml", "xl/workbook.xml")))
                .containsExactly(FileType.XLSX);
        assertThat(FileContent.typesOf(archive("[Content_Types].xml", "word/document.xml")))
                .containsExactly(FileType.DOCX);
    }

    @Test
    void takesNothingThatRunsOrShowsItself() throws IOException {
        for (String content : new String[] {
            "MZ\u0090\u0000\u0003",
            "\u007FELF\u0002",
            "#!/bin/sh\nrm",
            "<html>",
            " \n<svg onload=x>",
            "\u00CA\u00FE\u00BA\u00BE",
            "Rar!\u001A\u0007",
            "a\u0000b",
            "caf\u00E9"
        }) {
            assertThat(FileContent.typesOf(file(content.getBytes(ISO_8859_1))))
                    .as(content)
                    .isEmpty();
        }
        assertThat(FileContent.typesOf(file("\uFEFF<script>".getBytes(UTF_8)))).isEmpty();
        assertThat(FileContent.typesOf(archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(FileContent.typesOf(archive("setup.exe"))).isEmpty();
        assertThat(FileContent.typesOf(file("PK\u0003\u0004 and nothing that follows".getBytes(ISO_8859_1))))
                .isEmpty();
    }

    /** A gigabyte of zeros would take seconds to unpack and the test's heap with it. */
    @Test
    void neverUnpacksAnArchive() throws IOException {
        Path bomb = folder.resolve("bomb");
        byte[] zeros = new byte[1 << 20];
        try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                out.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < 64; i++) {
                    out.write(zeros);
                }
                out.closeEntry();
            }
        }
        long before = System.nanoTime();

        assertThat(FileContent.typesOf(bomb)).containsExactly(FileType.XLSX);

        assertThat(System.nanoTime() - before).isLessThan(100_000_000L);
    }

    @Test
    void aTextIsReadToItsEndWhereverACharacterFalls() throws IOException {
        String text = "a" + "é".repeat(20_000);
        assertThat(FileContent.typesOf(file(text.getBytes(UTF_8)))).contains(FileType.TEXT);
        assertThat(FileContent.typesOf(file((text + "\u0007").getBytes(UTF_8)))).isEmpty();
        byte[] cut = text.getBytes(UTF_8);
        assertThat(FileContent.typesOf(file(Arrays.copyOf(cut, cut.length - 1))))
                .isEmpty();
    }

    @Test
    void aNameLeadsNowhere() {
        assertThat(FileName.clean("../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
        assertThat(FileName.clean("C:\\Users\\siti\\akta.pdf")).isEqualTo("akta.pdf");
        assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("a__Set-Cookie_ x.pdf");
        assertThat(FileName.clean("\u202Efdp.exe")).isEqualTo("_fdp.exe");
        assertThat(FileName.clean("...")).isEqualTo("file");
        assertThat(FileName.clean("x".repeat(300) + ".pdf")).hasSize(120).endsWith("x.pdf");
        assertThat(FileName.disposition("akta é.pdf"))
                .isEqualTo("attachment; filename=\"akta _.pdf\"; filename*=UTF-8''akta%20%C3%A9.pdf");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private Path archive(String... names) throws IOException {
        Path archive = folder.resolve("archive");
        try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.closeEntry();
            }
        }
        return archive;
    }
}
