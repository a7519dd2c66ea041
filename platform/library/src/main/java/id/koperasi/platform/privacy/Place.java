package id.koperasi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Where sealed data belongs. It is part of the seal: what was copied to another row or column does not open.
 *
 * @param table or file store
 * @param row its key, which never changes
 * @param column within the row
 */
public record Place(String table, String row, String column) {

    /** Each part behind its length, so that no two places give the same bytes. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (String part : new String[] {table, row, column}) {
            byte[] text = part.getBytes(UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return bytes.toByteArray();
    }
}
