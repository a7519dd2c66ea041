package id.koperasi.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * How large a workbook gets when it is unpacked: one of some kilobytes may come to gigabytes, so that this is asked before
 * anything reads it. It counts what comes out, for what a file says of its own size may be a lie.
 */
public final class UnpackedSize {

    private static final int BUFFER_BYTES = 1 << 16;

    private UnpackedSize() {}

    /**
     * Whether a packed file comes to more than so many bytes; it is unpacked no further than that.
     *
     * @throws IOException when it is no such file
     */
    public static boolean exceeds(byte[] packed, long mostBytes) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long unpacked = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > mostBytes) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
