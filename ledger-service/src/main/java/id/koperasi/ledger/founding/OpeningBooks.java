package id.koperasi.ledger.founding;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.event.LedgerEvent.BookOpened;
import id.koperasi.ledger.founding.Founding.Founder;
import id.koperasi.ledger.journal.AwaitedEntries;
import id.koperasi.ledger.journal.AwaitedEntry;
import id.koperasi.ledger.journal.AwaitedEntry.Capital;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.member.AdmittingMembers;
import id.koperasi.ledger.member.AdmittingMembers.Admission;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a book and makes the founders its first members; whichever of the two is heard last completes it. */
@ApplicationScoped
public class OpeningBooks {

    private static final String CASH = "111";
    private static final String PRINCIPAL = "311";
    private static final String MANDATORY = "321";

    private final EntityManager entities;
    private final AwaitedFounders awaited;
    private final AdmittingMembers members;
    private final AwaitedEntries entries;
    private final Outbox outbox;

    OpeningBooks(
            EntityManager entities,
            AwaitedFounders awaited,
            AdmittingMembers members,
            AwaitedEntries entries,
            Outbox outbox) {
        this.entities = entities;
        this.awaited = awaited;
        this.members = members;
        this.entries = entries;
        this.outbox = outbox;
    }

    /** The cooperative has another name; what was printed keeps the one it bears. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rename(UUID cooperativeId, String name) {
        entities.createNativeQuery("select cast(name_book(:cooperative, :name) as text)", String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** The cooperative is formed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(OpenBook command, @Nullable String trace) {
        alone(command.cooperativeId());
        boolean opened = (boolean) entities.createNativeQuery(
                        "select open_book(:cooperative, :village, :name, :opened, :principal, :mandatory)",
                        Boolean.class)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("village", command.villageCode())
                .setParameter("name", command.name())
                .setParameter("opened", command.openedOn())
                .setParameter("principal", command.principalSavings().sen())
                .setParameter("mandatory", command.mandatorySavings().sen())
                .getSingleResult();
        if (!opened) {
            return;
        }
        Log.infof("Book opened: cooperative=%s openedOn=%s", command.cooperativeId(), command.openedOn());
        outbox.append(new BookOpened(command.cooperativeId(), command.openedOn()));
        entries.wakeAfterwards();
        awaited.take(command.cooperativeId())
                .ifPresent(founding -> admit(founding, command.villageCode(), command.openedOn(), trace));
    }

    /** The founders are known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void founded(Founding founding, @Nullable String trace) {
        alone(founding.cooperativeId());
        Book book = entities.find(Book.class, founding.cooperativeId());
        if (book == null) {
            awaited.keep(founding);
        } else {
            admit(founding, book.villageCode(), book.openedOn(), trace);
        }
    }

    /** A founder was on record under a wrong reference; those whose book is not open yet are corrected before it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void corrected(UUID cooperativeId, PersonReference wrong, PersonReference own) {
        alone(cooperativeId);
        awaited.correct(cooperativeId, wrong, own);
    }

    /** The two facts travel on two topics: of two instances that take them at once, one waits for the other. */
    private void alone(UUID cooperativeId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))", Integer.class)
                .setParameter("what", "opening " + cooperativeId)
                .getSingleResult();
    }

    private void admit(Founding founding, String villageCode, LocalDate openedOn, @Nullable String trace) {
        List<UUID> ids = members.admit(
                founding.cooperativeId(),
                villageCode,
                founding.founders().stream()
                        .map(founder -> new Admission(founder.person(), founder.name(), null, true, false, openedOn))
                        .toList());
        List<Posting> postings = postings(founding.founders(), ids);
        if (!postings.isEmpty()) {
            entries.add(new AwaitedEntry(
                    founding.cooperativeId(),
                    "founding",
                    "founding-capital-paid",
                    founding.paidInOn(),
                    Capital.FOUNDING,
                    postings,
                    null,
                    null,
                    trace));
        }
    }

    private static List<Posting> postings(List<Founder> founders, List<UUID> ids) {
        var credits = new ArrayList<Posting>();
        Rupiah total = Rupiah.ZERO;
        for (int i = 0; i < founders.size(); i++) {
            Founder founder = founders.get(i);
            credit(credits, PRINCIPAL, ids.get(i), founder.principalPaid());
            credit(credits, MANDATORY, ids.get(i), founder.mandatoryPaid());
            total = total.plus(founder.principalPaid()).plus(founder.mandatoryPaid());
        }
        if (credits.isEmpty()) {
            return List.of();
        }
        credits.addFirst(Posting.debit(CASH, null, total));
        return credits;
    }

    private static void credit(List<Posting> credits, String account, UUID member, Rupiah amount) {
        if (amount.isPositive()) {
            credits.add(Posting.credit(account, member, amount));
        }
    }
}
