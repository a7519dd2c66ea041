package id.koperasi.ledger.journal;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of the journal within the caller's reach. */
@ApplicationScoped
class Entries {

    private static final String ENTRY = """
            select e.id, e.number, e.kind, e.effective_date, e.booked_at, e.reference, e.note, e.hash, e.reverses,
                   (select r.number from journal_entry r
                     where r.cooperative_id = e.cooperative_id and r.reverses = e.number) as reversed_by
              from journal_entry e
             where e.cooperative_id = :cooperative and e.number = :number""";
    private static final String LINES = """
            select p.account, coalesce(o.name, a.name) as name, p.member_id, p.source_of_funds, p.unit_id, p.party,
                   p.amount_sen
              from posting p
              join account a on a.code = split_part(p.account, '.', 1)
              left join own_account o on o.cooperative_id = p.cooperative_id and o.code = p.account
             where p.cooperative_id = :cooperative and p.entry_number = :number
             order by p.line""";

    private final EntityManager entities;

    Entries(EntityManager entities) {
        this.entities = entities;
    }

    /** A line of an entry: an amount on one of the two sides. */
    record EntryLine(
            String account,
            String name,
            @Nullable UUID memberId,
            SourceOfFunds sourceOfFunds,
            @Nullable UUID unitId,
            @Nullable Party party,
            Rupiah debit,
            Rupiah credit) {}

    /** An entry as it was posted. */
    record Entry(
            UUID entryId,
            long number,
            String kind,
            LocalDate effectiveDate,
            Instant bookedAt,
            @Nullable String reference,
            @Nullable String note,
            @Nullable Long reverses,
            @Nullable Long reversedBy,
            String hash,
            List<EntryLine> lines) {}

    Entry of(UUID cooperativeId, long number) {
        List<?> rows = entities.createNativeQuery(ENTRY, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("number", number)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Entry(
                        row.get("id", UUID.class),
                        number,
                        row.get("kind", String.class),
                        row.get("effective_date", LocalDate.class),
                        row.get("booked_at", Instant.class),
                        row.get("reference", String.class),
                        row.get("note", String.class),
                        row.get("reverses", Long.class),
                        row.get("reversed_by", Long.class),
                        HexFormat.of().formatHex(row.get("hash", byte[].class)),
                        lines(cooperativeId, number)))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private List<EntryLine> lines(UUID cooperativeId, long number) {
        List<?> rows = entities.createNativeQuery(LINES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("number", number)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> {
                    Rupiah amount = Rupiah.ofSen(row.get("amount_sen", Long.class));
                    return new EntryLine(
                            row.get("account", String.class),
                            row.get("name", String.class),
                            row.get("member_id", UUID.class),
                            SourceOfFunds.valueOf(row.get("source_of_funds", String.class)),
                            row.get("unit_id", UUID.class),
                            party(row.get("party", String.class)),
                            amount.isPositive() ? amount : Rupiah.ZERO,
                            amount.isNegative() ? amount.negate() : Rupiah.ZERO);
                })
                .toList();
    }

    private static @Nullable Party party(@Nullable String name) {
        return name == null ? null : Party.valueOf(name);
    }
}
