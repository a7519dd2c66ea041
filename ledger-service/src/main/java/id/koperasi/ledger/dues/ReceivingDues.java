package id.koperasi.ledger.dues;

import id.koperasi.ledger.dues.DuesRejection.MonthsDoNotFit;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.member.Members;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Receives simpanan wajib for months that were named. The entry is posted first, since that takes the lock of the book:
 * of two who pay for one month at once, the second sees what the first did, and nothing of his own remains.
 */
@ApplicationScoped
public class ReceivingDues {

    private static final String NAME = """
            insert into dues_named (cooperative_id, member_id, entry_number, month, amount_sen)
            values (:cooperative, :member, :entry, :month, :amount)""";

    private final EntityManager entities;
    private final PostingBatches posting;
    private final Members members;
    private final Dues dues;

    ReceivingDues(EntityManager entities, PostingBatches posting, Members members, Dues dues) {
        this.entities = entities;
        this.posting = posting;
        this.members = members;
        this.dues = dues;
    }

    /** Posts the entry, which must be the receipt's, and notes its months; refuses all of it when they do not fit. */
    @Transactional
    public PostingOutcome receive(PostEntry entry, NamedReceipt receipt) {
        PostingOutcome outcome = posting.post(List.of(entry)).getFirst();
        if (outcome instanceof Posted posted) {
            name(entry.cooperativeId(), posted.number(), receipt);
        }
        return outcome;
    }

    private void name(UUID cooperativeId, long entryNumber, NamedReceipt receipt) {
        for (Map.Entry<YearMonth, Rupiah> open :
                open(cooperativeId, entryNumber, receipt).entrySet()) {
            entities.createNativeQuery(NAME)
                    .setParameter("cooperative", cooperativeId)
                    .setParameter("member", receipt.memberId())
                    .setParameter("entry", entryNumber)
                    .setParameter("month", open.getKey().atDay(1))
                    .setParameter("amount", open.getValue().sen())
                    .executeUpdate();
        }
    }

    private SortedMap<YearMonth, Rupiah> open(UUID cooperativeId, long entryNumber, NamedReceipt receipt) {
        DuesFacts before = dues.of(cooperativeId, members.of(cooperativeId, receipt.memberId()))
                .without(entryNumber);
        var open = new TreeMap<YearMonth, Rupiah>();
        for (DuesMonth month : DuesSchedule.until(before, receipt.months().last())) {
            if (receipt.months().contains(month.month()) && month.open().isPositive()) {
                open.put(month.month(), month.open());
            }
        }
        Rupiah sum = open.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
        if (open.size() < receipt.months().size() || !sum.equals(receipt.amount())) {
            throw new RejectedException(new MonthsDoNotFit(sum));
        }
        return open;
    }
}
