package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.cashsheet.CashSheetRejection.WorkbookUnreadable;
import id.koperasi.ledger.cashsheet.ReadWorkbook;
import id.koperasi.ledger.cashsheet.ReadingBooks;
import id.koperasi.ledger.cashsheet.SentWorkbook;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.FileType;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a workbook and keeps what it says as a draft; not a rupiah moves. */
@ApplicationScoped
class SendingBooks {

    private final Books books;
    private final StoredFiles files;
    private final CashBookAccounts accounts;
    private final DraftingRows drafting;
    private final CashImports imports;
    private final CashRows rows;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    SendingBooks(
            Books books,
            StoredFiles files,
            CashBookAccounts accounts,
            DraftingRows drafting,
            CashImports imports,
            CashRows rows,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.books = books;
        this.files = files;
        this.accounts = accounts;
        this.drafting = drafting;
        this.imports = imports;
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** The draft of the file that this request handed over. */
    @Transactional
    CashImport send(UUID cooperativeId, @Nullable CashBook told, @Nullable Year year) {
        Book book = books.of(cooperativeId);
        StoredFile file = files.keepUpload(cooperativeId, book.villageCode());
        ReadWorkbook read = read(file, new SentWorkbook(file.name(), told, year));
        UUID id = ids.next();
        imports.keep(
                cooperativeId,
                id,
                file.id(),
                Objects.requireNonNull(caller.get().person()), // his token named him
                clock.now(),
                file.name(),
                read.findings());
        List<CashRow> drafted = drafting.draft(cooperativeId, read.lines(), clock.today(book.zone()));
        accounts.with(book, asked(drafted));
        rows.keep(cooperativeId, id, drafted);
        return imports.of(cooperativeId, id);
    }

    /** The books whose rows may become entries: one that only repeats what stands in the journal needs no account. */
    private static SortedSet<CashBook> asked(List<CashRow> drafted) {
        return drafted.stream()
                .filter(row -> row.status().reference() != null && row.status().entryNumber() == null)
                .map(row -> row.place().book())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ReadWorkbook read(StoredFile file, SentWorkbook sent) {
        if (file.type() != FileType.XLSX) {
            throw new RejectedException(new WorkbookUnreadable());
        }
        try (InputStream content = files.open(file)) {
            return ReadingBooks.read(content, sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
