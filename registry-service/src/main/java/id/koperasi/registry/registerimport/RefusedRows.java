package id.koperasi.registry.registerimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.Language;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerline.SealedLines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is wrong with an import: as a list, and as a file to be mended and sent again. */
@ApplicationScoped
class RefusedRows {

    private static final int ROWS_AT_ONCE = 500;

    private static final String FAULTS = """
            select line, number, field, code, text_id, text_en, source
              from register_fault
             where import_id = :id and (line, number) > (:line, :number)
             order by line, number
             limit :rows""";
    private static final String LINES = """
            select r.line, r.sealed,
                   (select string_agg(concat_ws(': ', nullif(f.field, ''), case :indonesian when true then f.text_id
                                                                                          else f.text_en end),
                                      '; ' order by f.number)
                      from register_fault f
                     where f.import_id = r.import_id and f.line = r.line)
              from register_refused_line r
             where r.import_id = :id and r.line > :line
             order by r.line
             limit :rows""";

    private final Session session;
    private final SealedLines sealed;
    private final CurrentCaller caller;

    RefusedRows(Session session, SealedLines sealed, CurrentCaller caller) {
        this.session = session;
        this.sealed = sealed;
        this.caller = caller;
    }

    record Fault(
            int line,
            int number,
            String column,
            String code,
            String indonesian,
            String english,
            @Nullable String source) {}

    private record Refused(RegisterLine line, String reasons) {}

    List<Fault> faults(UUID importId, long line, long number, int rows) {
        return session
                .createNativeQuery(FAULTS, Object[].class)
                .setParameter("id", importId)
                .setParameter("line", Math.toIntExact(line))
                .setParameter("number", Math.toIntExact(number))
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Fault(
                        (Integer) row[0],
                        (Integer) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }

    /** Whoever may see the import may see its lines; they are opened some at a time while they go out. */
    StreamingOutput csv(RegisterImport register, Language language) {
        return out -> write(register, language, out);
    }

    private void write(RegisterImport register, Language language, OutputStream out) throws IOException {
        int columns = register.columns().size();
        try (Writer text = new OutputStreamWriter(out, UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> heading =
                    register.columns().stream().map(RefusedRows::harmless).collect(Collectors.toList());
            heading.add(language.choose("alasan_ditolak", "refused_because"));
            csv.writeRecord(heading);
            int line = 0;
            while (true) {
                List<Refused> some = next(register, language, line);
                for (Refused row : some) {
                    csv.writeRecord(cells(row, columns));
                }
                if (some.size() < ROWS_AT_ONCE) {
                    return;
                }
                line = some.getLast().line().number();
            }
        }
    }

    private List<Refused> next(RegisterImport register, Language language, int after) {
        return caller.asService(() -> QuarkusTransaction.requiringNew()
                .call(() -> session
                        .createNativeQuery(LINES, Object[].class)
                        .setParameter("id", register.id())
                        .setParameter("line", after)
                        .setParameter("indonesian", language == Language.INDONESIAN)
                        .setParameter("rows", ROWS_AT_ONCE)
                        .getResultList()
                        .stream()
                        .map(row -> new Refused(
                                sealed.open(register.origin(), (Integer) row[0], (byte[]) row[1]),
                                String.valueOf(row[2])))
                        .toList()));
    }

    private static List<String> cells(Refused row, int columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(harmless(row.line().cell(i)));
        }
        cells.add(harmless(row.reasons()));
        return cells;
    }

    /** A program that opens the file must not take a cell for a formula; reading it again takes the mark away. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
