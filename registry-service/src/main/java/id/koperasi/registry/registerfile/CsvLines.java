package id.koperasi.registry.registerfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.koperasi.registry.registerfile.RegisterRejection.UnreadableRegister;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;

/** A register as text. What separates its cells is seen from its heading: Excel writes semicolons in Indonesia. */
final class CsvLines implements RegisterLines {

    private static final int MAX_CELL_CHARACTERS = 1 << 20;
    private static final int HEADING_CHARACTERS = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";

    private final CloseableIterator<CsvRecord> records;

    private CsvLines(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static CsvLines open(InputStream file) {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(file, decoder), HEADING_CHARACTERS);
        try {
            char separator = separator(text);
            return new CsvLines(CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(MAX_CELL_CHARACTERS)
                    .ofCsvRecord(text)
                    .iterator());
        } catch (IOException e) {
            throw new UnreadableRegisterException(new UnreadableRegister(), e);
        }
    }

    /** Looks at the heading and stands again where the text begins, behind the mark that some programs put there. */
    private static char separator(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(HEADING_CHARACTERS);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < HEADING_CHARACTERS - 1; i++) {
            int character = text.read();
            if (character < 0 || (!quoted && character == '\n')) {
                break;
            }
            quoted ^= character == '"';
            int separator = SEPARATORS.indexOf(character);
            if (separator >= 0 && !quoted) {
                counts[separator]++;
            }
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableRegisterException(new UnreadableRegister(), e);
        }
    }

    @Override
    public RegisterLine next() {
        try {
            CsvRecord record = records.next();
            return new RegisterLine(Math.toIntExact(record.getStartingLineNumber()), record.getFields());
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableRegisterException(new UnreadableRegister(), e);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
