package id.koperasi.ledger.memberbook;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.member.SealedFields;
import id.koperasi.ledger.memberbook.MemberBook.Entry;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the book of a cooperative's members together, within the caller's reach. */
@ApplicationScoped
class MemberBooks {

    private static final int MOST = 20_000;
    private static final String SAVINGS = """
            select member_id, account, sum(balance_sen)::bigint as sen
              from balance
             where cooperative_id = :cooperative and account in ('311', '321', '211')
             group by member_id, account""";
    private static final String DEPARTURES = """
            select member_id, effective_on
              from membership_change
             where cooperative_id = :cooperative and change in ('DEPARTURE', 'ANNULMENT', 'JOINING')""";

    private final Members members;
    private final SealedFields sealed;
    private final EntityManager entities;
    private final BusinessClock clock;

    MemberBooks(Members members, SealedFields sealed, EntityManager entities, BusinessClock clock) {
        this.members = members;
        this.sealed = sealed;
        this.entities = entities;
        this.clock = clock;
    }

    MemberBook of(Book book) {
        UUID cooperative = book.cooperativeId();
        Map<String, Rupiah> savings = savings(cooperative);
        Map<UUID, LocalDate> departures = departures(cooperative);
        List<Entry> entries =
                members
                        .find("key.cooperativeId = ?1", Sort.by("number"), cooperative)
                        .range(0, MOST - 1)
                        .list()
                        .stream()
                        .map(member -> entry(cooperative, member, savings, departures))
                        .toList();
        return new MemberBook(book.name(), clock.today(book.zone()), entries);
    }

    private Entry entry(UUID cooperative, Member member, Map<String, Rupiah> savings, Map<UUID, LocalDate> departures) {
        return new Entry(
                member.number(),
                sealed.nameOf(cooperative, member),
                sealed.nikOf(cooperative, member),
                member.extraordinary(),
                member.admittedOn(),
                departures.get(member.id()),
                saved(savings, member, SavingsKind.PRINCIPAL),
                saved(savings, member, SavingsKind.MANDATORY),
                saved(savings, member, SavingsKind.VOLUNTARY));
    }

    private static Rupiah saved(Map<String, Rupiah> savings, Member member, SavingsKind kind) {
        return savings.getOrDefault(member.id() + kind.account(), Rupiah.ZERO);
    }

    private Map<String, Rupiah> savings(UUID cooperative) {
        var savings = new HashMap<String, Rupiah>();
        rows(SAVINGS, cooperative)
                .forEach(row -> savings.put(
                        row.get("member_id", UUID.class) + row.get("account", String.class),
                        Rupiah.ofSen(row.get("sen", Long.class))));
        return savings;
    }

    private Map<UUID, LocalDate> departures(UUID cooperative) {
        var departures = new HashMap<UUID, LocalDate>();
        rows(DEPARTURES, cooperative)
                .forEach(row ->
                        departures.put(row.get("member_id", UUID.class), row.get("effective_on", LocalDate.class)));
        return departures;
    }

    private List<Tuple> rows(String sql, UUID cooperative) {
        List<?> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("cooperative", cooperative)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
