package id.koperasi.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps sealed files under their keys. It sees neither names nor contents. What does not answer at the moment is told as
 * {@link id.koperasi.platform.problem.UnavailableException}.
 */
interface FileStore {

    /** Keeps the bytes of a file; once it returns they outlive this process. */
    void put(String key, Path sealed) throws IOException;

    /** The bytes that were kept. */
    InputStream open(String key) throws IOException;

    /** Forgets them; forgetting what is not there is no error. */
    void delete(String key) throws IOException;
}
