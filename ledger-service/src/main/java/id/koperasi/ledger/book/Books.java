package id.koperasi.ledger.book;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The books within the caller's reach. */
@ApplicationScoped
public class Books implements PanacheRepositoryBase<Book, UUID> {

    private final BusinessClock clock;

    Books(BusinessClock clock) {
        this.clock = clock;
    }

    /** The book of a cooperative; one that is out of reach is refused as one that does not exist. */
    public Book of(UUID cooperativeId) {
        return findByIdOptional(cooperativeId).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The day asked for, or today where the cooperative is. */
    public LocalDate day(Book book, @Nullable LocalDate asked) {
        return asked == null ? clock.today(book.zone()) : asked;
    }
}
