package id.koperasi.registry.reportimport;

import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.registerfile.Columns;
import id.koperasi.registry.registerfile.RegisterFormat;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerfile.RegisterLines;
import id.koperasi.registry.registerfile.RegisterRejection.ColumnsMissing;
import id.koperasi.registry.registerfile.RegisterRejection.TooManyLines;
import id.koperasi.registry.registerfile.RegisterRejection.UnreadableRegister;
import id.koperasi.registry.registerfile.UnreadableRegisterException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Opens files of annual reports. */
@ApplicationScoped
class ReportFiles {

    private static final int MOST_LINES = 5_000;

    private final StoredFiles files;

    ReportFiles(StoredFiles files) {
        this.files = files;
    }

    /** What is in a file. */
    record Content(Columns<ReportColumn> columns, List<RegisterLine> lines) {

        Content {
            lines = List.copyOf(lines);
        }
    }

    /** Reads a file to its end; refused when it is none, or none of annual meetings. */
    Content read(StoredFile file) {
        RegisterFormat format = switch (file.type()) {
            case CSV, TEXT -> RegisterFormat.CSV;
            case XLSX -> RegisterFormat.XLSX;
            case PDF, JPEG, PNG, DOCX -> throw new RejectedException(new UnreadableRegister());
        };
        try (InputStream bytes = files.open(file);
                RegisterLines lines = RegisterLines.open(format, bytes)) {
            if (!lines.hasNext()) {
                throw new RejectedException(new UnreadableRegister());
            }
            var columns = new Columns<>(lines.next().cells(), ReportColumn.class, ReportColumn::called);
            mustSuffice(columns);
            List<RegisterLine> read = new ArrayList<>();
            while (lines.hasNext()) {
                if (read.size() >= MOST_LINES) {
                    throw new RejectedException(new TooManyLines(MOST_LINES));
                }
                read.add(lines.next());
            }
            return new Content(columns, read);
        } catch (UnreadableRegisterException e) {
            throw new RejectedException(e.rejection());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mustSuffice(Columns<ReportColumn> columns) {
        boolean whose = columns.has(ReportColumn.COOPERATIVE)
                || columns.has(ReportColumn.NIK_KOPERASI)
                || columns.has(ReportColumn.VILLAGE_CODE);
        if (!columns.has(ReportColumn.REPORT) && !(whose && columns.has(ReportColumn.BOOK_YEAR))) {
            throw new RejectedException(new ColumnsMissing(List.of("rat_sample_id", "koperasi_ref", "tahun_buku")));
        }
    }
}
