package id.koperasi.ledger.cash;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.cash.DaySummary.Movement;
import id.koperasi.ledger.cash.DaySummary.PlaceDay;
import id.koperasi.ledger.cash.DaySummary.TellerDay;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.member.SealedFields;
import id.koperasi.ledger.receipt.ReceiptNumbers;
import id.koperasi.ledger.till.MoneyPlaces;
import id.koperasi.ledger.till.MoneyPlaces.MoneyPlace;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the summary of a day from the postings of that day. */
@ApplicationScoped
class DaySummaries {

    /** Nothing counts for a day that was booked before it: only later entries are looked at, whatever the book's age. */
    private static final String SINCE = """
             and p.entry_number > coalesce((
                 select b.number
                   from journal_entry b
                  where b.cooperative_id = :cooperative
                    and b.booked_at < (cast(:day as timestamp) at time zone (
                        select zone from book where cooperative_id = :cooperative))
                  order by b.booked_at desc, b.number desc
                  limit 1), 0)
            """;

    private static final String MOVEMENTS = """
            select e.kind, coalesce(k.name, e.kind) as name, count(distinct e.number) as entries,
                   sum(greatest(p.amount_sen, 0)) as came, sum(greatest(-p.amount_sen, 0)) as went
              from posting p
              join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
              left join entry_kind k on k.kind = e.kind
             where p.cooperative_id = :cooperative and p.account = :place and p.effective_date = :day
            """ + SINCE + """
             group by e.kind, k.name
             order by e.kind""";
    private static final String TELLERS = """
            select t.person, min(f.office) as office, count(distinct e.number) as entries,
                   sum(greatest(p.amount_sen, 0)) as came, sum(greatest(-p.amount_sen, 0)) as went
              from posting p
              join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
              join audit_entry t
                on t.object = concat('/v1/cooperatives/', p.cooperative_id, '/entries/', p.entry_number)
               and t.person is not null and t.after_digest is not null
              left join lateral (
                   select max(o.office) as office
                     from officer o
                    where o.cooperative_id = p.cooperative_id and o.person = t.person
                      and o.office in ('teller', 'treasurer', 'chair')) f on true
             where p.cooperative_id = :cooperative and p.account in (:places) and p.effective_date = :day
            """ + SINCE + """
             group by t.person
             order by t.person
             limit 100""";

    private final EntityManager entities;
    private final MoneyPlaces places;
    private final CashCounts counts;
    private final ReceiptNumbers receipts;
    private final Members members;
    private final SealedFields sealed;

    DaySummaries(
            EntityManager entities,
            MoneyPlaces places,
            CashCounts counts,
            ReceiptNumbers receipts,
            Members members,
            SealedFields sealed) {
        this.entities = entities;
        this.places = places;
        this.counts = counts;
        this.receipts = receipts;
        this.members = members;
        this.sealed = sealed;
    }

    DaySummary of(Book book, LocalDate day) {
        UUID cooperative = book.cooperativeId();
        List<CashCount> counted = counts.of(cooperative, day);
        List<MoneyPlace> all = places.of(cooperative, day);
        return new DaySummary(
                book.name(),
                day,
                all.stream()
                        .map(place -> place(cooperative, place, day, counted))
                        .toList(),
                receipts.onDay(cooperative, day)
                        .map(range -> new DaySummary.ReceiptRange(range.count(), range.from(), range.until()))
                        .orElse(null),
                tellers(cooperative, all, day));
    }

    private PlaceDay place(UUID cooperative, MoneyPlace place, LocalDate day, List<CashCount> counted) {
        List<Movement> movements = movements(cooperative, place.account(), day);
        Rupiah in = movements.stream().map(Movement::in).reduce(Rupiah.ZERO, Rupiah::plus);
        Rupiah out = movements.stream().map(Movement::out).reduce(Rupiah.ZERO, Rupiah::plus);
        Rupiah opening = counts.book(cooperative, place.account(), day.minusDays(1));
        CashCount last = counted.stream()
                .filter(count -> count.place().equals(place.account()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new PlaceDay(
                place.account(),
                place.name(),
                opening,
                movements,
                in,
                out,
                opening.plus(in).minus(out),
                last == null ? null : last.counted(),
                last == null ? null : last.difference(),
                last == null ? null : last.confirmedAt() != null);
    }

    private List<Movement> movements(UUID cooperative, String place, LocalDate day) {
        List<?> rows = entities.createNativeQuery(MOVEMENTS, Tuple.class)
                .setParameter("cooperative", cooperative)
                .setParameter("place", place)
                .setParameter("day", day)
                .getResultList();
        return rows(rows)
                .map(row -> new Movement(
                        row.get("kind", String.class),
                        row.get("name", String.class),
                        row.get("entries", Long.class),
                        sum(row, "came"),
                        sum(row, "went")))
                .toList();
    }

    private List<TellerDay> tellers(UUID cooperative, List<MoneyPlace> all, LocalDate day) {
        List<?> rows = entities.createNativeQuery(TELLERS, Tuple.class)
                .setParameter("cooperative", cooperative)
                .setParameter("places", all.stream().map(MoneyPlace::account).toList())
                .setParameter("day", day)
                .getResultList();
        return rows(rows)
                .map(row -> new TellerDay(
                        row.get("office", String.class),
                        name(cooperative, row.get("person", String.class)),
                        row.get("entries", Long.class),
                        sum(row, "came"),
                        sum(row, "went")))
                .toList();
    }

    private @Nullable String name(UUID cooperative, String person) {
        Member member = members.find("key.cooperativeId = ?1 and person = ?2", cooperative, person)
                .firstResult();
        return member == null ? null : sealed.nameOf(cooperative, member);
    }

    private static Stream<Tuple> rows(List<?> rows) {
        return rows.stream().map(Tuple.class::cast);
    }

    private static Rupiah sum(Tuple row, String column) {
        return Rupiah.ofSen(row.get(column, BigDecimal.class).longValueExact());
    }
}
