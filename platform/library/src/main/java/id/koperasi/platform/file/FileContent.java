package id.koperasi.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds out what a file is from what it holds. Archives are looked at in their directory and never unpacked. */
final class FileContent {

    private static final int HEAD_BYTES = 8;
    private static final int BUFFER_BYTES = 8_192;
    private static final int MOST_ENTRIES = 5_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final String OFFICE = "[Content_Types].xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String LETTER = "word/document.xml";
    private static final String MACROS = "vbaproject.bin";

    private FileContent() {}

    /** The kinds that the content could be; none when it is nothing that is known. Text may be rows or not. */
    static Set<FileType> typesOf(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, PDF)) {
            return EnumSet.of(FileType.PDF);
        }
        if (startsWith(head, JPEG)) {
            return EnumSet.of(FileType.JPEG);
        }
        if (startsWith(head, PNG)) {
            return EnumSet.of(FileType.PNG);
        }
        if (startsWith(head, ZIP)) {
            return officeTypes(file);
        }
        return isPlainText(file) ? EnumSet.of(FileType.TEXT, FileType.CSV) : EnumSet.noneOf(FileType.class);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static Set<FileType> officeTypes(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            boolean office = archive.getEntry(OFFICE) != null
                    && archive.size() <= MOST_ENTRIES
                    && archive.stream()
                            .map(ZipEntry::getName)
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(MACROS));
            if (office && archive.getEntry(WORKBOOK) != null) {
                return EnumSet.of(FileType.XLSX);
            }
            if (office && archive.getEntry(LETTER) != null) {
                return EnumSet.of(FileType.DOCX);
            }
            return EnumSet.noneOf(FileType.class);
        } catch (ZipException broken) {
            return EnumSet.noneOf(FileType.class);
        }
    }

    /** UTF-8 without control characters that is neither a script nor markup. */
    private static boolean isPlainText(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES);
        boolean first = true;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                var result = decoder.decode(bytes, characters, end);
                if (result.isError()) {
                    result.throwException();
                }
                bytes.compact();
                characters.flip();
                if (!isHarmless(characters, first)) {
                    return false;
                }
                first = first && characters.isEmpty();
                characters.clear();
            }
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static boolean isHarmless(CharSequence text, boolean first) {
        if (first) {
            String begin = text.toString().replace("\uFEFF", "").stripLeading();
            if (begin.startsWith("#!") || begin.startsWith("<")) {
                return false;
            }
        }
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
