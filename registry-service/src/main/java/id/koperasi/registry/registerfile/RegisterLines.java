package id.koperasi.registry.registerfile;

import java.io.InputStream;
import java.util.Iterator;

/** The lines of a register that are not blank, the heading first, read as they are asked for. */
public interface RegisterLines extends Iterator<RegisterLine>, AutoCloseable {

    /**
     * Opens a register.
     *
     * @param file the bytes, from the first one on
     * @throws UnreadableRegisterException when it is none
     */
    static RegisterLines open(RegisterFormat format, InputStream file) {
        return switch (format) {
            case CSV -> CsvLines.open(file);
            case XLSX -> XlsxLines.open(file);
        };
    }

    @Override
    void close();
}
