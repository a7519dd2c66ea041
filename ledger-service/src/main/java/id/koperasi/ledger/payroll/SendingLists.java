package id.koperasi.ledger.payroll;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashsheet.ListCells;
import id.koperasi.ledger.cashsheet.TypedRow;
import id.koperasi.ledger.member.MemberNames;
import id.koperasi.ledger.payroll.PayrollRejection.EmployerUnnamed;
import id.koperasi.ledger.payroll.PayrollRejection.PayrollListTooLong;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Reads an employer's list and keeps what it says; not a rupiah moves. */
@ApplicationScoped
class SendingLists {

    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST_KEY = 40;
    private static final String KEEP = """
            insert into payroll_list (cooperative_id, id, employer, employer_key, month, received_on, place, file_id, sent_by,
                                      sent_at, released)
            values (:cooperative, :list, :employer, :key, :month, :received, :place, :file, :who, :moment, :released)""";

    private final Books books;
    private final StoredFiles files;
    private final MemberNames members;
    private final PayrollLists lists;
    private final PayrollRows rows;
    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    SendingLists(
            Books books,
            StoredFiles files,
            MemberNames members,
            PayrollLists lists,
            PayrollRows rows,
            EntityManager entities,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.books = books;
        this.files = files;
        this.members = members;
        this.lists = lists;
        this.rows = rows;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** The list in the file that this request handed over. */
    @Transactional
    PayrollList send(SendList command) {
        Book book = books.of(command.cooperativeId());
        LocalDate today = clock.today(book.zone());
        if (command.receivedOn().isAfter(today)) {
            throw new RejectedException(new DateInTheFuture(command.receivedOn(), today));
        }
        String key = key(command.employer());
        StoredFile file = files.keepUpload(command.cooperativeId(), book.villageCode());
        List<PayrollRow> checked = read(command.cooperativeId(), file);
        UUID id = ids.next();
        entities.createNativeQuery(KEEP)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("list", id)
                .setParameter("employer", command.employer())
                .setParameter("key", key)
                .setParameter("month", command.month().atDay(1))
                .setParameter("received", command.receivedOn())
                .setParameter("place", command.into().name())
                .setParameter("file", file.id())
                .setParameter("who", Objects.requireNonNull(caller.get().person())) // his token named him
                .setParameter("moment", clock.now())
                .setParameter("released", command.released())
                .executeUpdate();
        rows.keep(command.cooperativeId(), id, checked);
        return lists.of(command.cooperativeId(), id);
    }

    /** Its content is removed as soon as it is read: it names members, and what is needed of it is in the rows. */
    private List<PayrollRow> read(UUID cooperativeId, StoredFile file) {
        try {
            List<TypedRow> typed;
            try (InputStream content = files.open(file)) {
                typed = ListCells.of(file.type(), content);
            }
            if (typed.size() > MOST_ROWS + 1) {
                throw new RejectedException(new PayrollListTooLong(MOST_ROWS));
            }
            List<PayrollRow> checked = CheckedList.of(typed, members.of(cooperativeId));
            files.remove(file.id());
            return checked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** However it is spelt: PT. Maju Jaya and pt maju jaya are one employer. */
    private static String key(String employer) {
        String key =
                employer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String bounded = key.substring(0, Math.min(key.length(), LONGEST_KEY)).replaceAll("-$", "");
        if (bounded.isEmpty()) {
            throw new RejectedException(new EmployerUnnamed());
        }
        return bounded;
    }
}
