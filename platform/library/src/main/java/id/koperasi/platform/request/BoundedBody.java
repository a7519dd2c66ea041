package id.koperasi.platform.request;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.BodyTooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a body that does not say its length and turns out too long. */
final class BoundedBody extends FilterInputStream {

    private final long maxBytes;
    private long readBytes;

    BoundedBody(InputStream body, long maxBytes) {
        super(body);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = super.read(buffer, offset, length);
        count(bytes);
        return bytes;
    }

    private void count(int bytes) {
        readBytes += Math.max(bytes, 0);
        if (readBytes > maxBytes) {
            throw new RejectedException(new BodyTooLarge());
        }
    }
}
