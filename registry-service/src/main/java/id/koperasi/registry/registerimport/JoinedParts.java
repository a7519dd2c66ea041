package id.koperasi.registry.registerimport;

import java.io.InputStream;
import java.util.function.IntFunction;

/** The parts of a file one behind the other, each fetched when the one before is read. */
final class JoinedParts extends InputStream {

    private final int parts;
    private final IntFunction<byte[]> fetch;
    private int fetched;
    private byte[] part = {};
    private int position;

    JoinedParts(int parts, IntFunction<byte[]> fetch) {
        this.parts = parts;
        this.fetch = fetch;
    }

    @Override
    public int read() {
        return ready() ? part[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int read = Math.min(length, part.length - position);
        System.arraycopy(part, position, buffer, offset, read);
        position += read;
        return read;
    }

    private boolean ready() {
        while (position == part.length && fetched < parts) {
            fetched++;
            part = fetch.apply(fetched);
            position = 0;
        }
        return position < part.length;
    }
}
