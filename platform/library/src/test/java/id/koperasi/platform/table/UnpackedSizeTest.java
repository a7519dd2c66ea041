package id.koperasi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedSizeTest {

    private static final int SIZE = 2 << 20;

    @Test
    void whatComesOutOfAllPartsTogetherIsCounted() throws IOException {
        byte[] packed = zeros();

        assertThat(packed.length).isLessThan(SIZE / 100);
        assertThat(UnpackedSize.exceeds(packed, SIZE)).isFalse();
        assertThat(UnpackedSize.exceeds(packed, SIZE - 1)).isTrue();
    }

    @Test
    void whatIsNoPackedFileIsNotCounted() {
        assertThatThrownBy(() -> UnpackedSize.exceeds(new byte[100], SIZE)).isInstanceOf(IOException.class);
    }

    /** Two parts, each half of the size. */
    private static byte[] zeros() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String part : new String[] {"one", "two"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(new byte[SIZE / 2]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
