package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.journal.Party;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The vocabulary of a day, and what a cooperative's officers taught, within the caller's reach. */
@ApplicationScoped
public class PurposeRules {

    private static final String VOCABULARY = """
            select distinct on (words, side, book) words, side, book, form, account, other_book, 0 as confirmations,
                   cast(null as text) as source_of_funds, cast(null as uuid) as unit_id, cast(null as boolean) as of_no_unit,
                   cast(null as text) as party
              from cash_vocabulary
             where valid_from <= :day
             order by words, side, book, valid_from desc
             limit 2000""";
    private static final String LEARNED = """
            select words, side, book, form, account, other_book, confirmations, source_of_funds, unit_id, of_no_unit, party
              from cash_rule
             where cooperative_id = :cooperative
             order by words, side, book
             limit 10000""";
    private static final String LEARN = """
            insert into cash_rule as r (cooperative_id, words, side, book, form, account, other_book, source_of_funds,
                                        unit_id, of_no_unit, party, confirmations, learned_at)
            values (:cooperative, :words, :side, :book, :form, :account, :other, :source, :unit, :noUnit, :party, 1, :now)
                on conflict (cooperative_id, book, side, words)
                do update set confirmations = case when (r.form, r.account, r.other_book, r.source_of_funds, r.unit_id,
                                                        r.of_no_unit, r.party)
                                                       is not distinct from
                                                       (excluded.form, excluded.account, excluded.other_book,
                                                        excluded.source_of_funds, excluded.unit_id,
                                                        excluded.of_no_unit, excluded.party)
                                                   then r.confirmations + 1 else 1 end,
                              form = excluded.form, account = excluded.account, other_book = excluded.other_book,
                              source_of_funds = excluded.source_of_funds, unit_id = excluded.unit_id,
                              of_no_unit = excluded.of_no_unit, party = excluded.party,
                              learned_at = excluded.learned_at""";

    private final Session session;
    private final BusinessClock clock;

    PurposeRules(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * A rule.
     *
     * @param words of the uraian
     * @param side which way the money went
     * @param book in which book; null in any
     * @param purpose what it is for
     * @param confirmations how often officers said so; none of the vocabulary
     */
    public record Rule(String words, Side side, @Nullable CashBook book, Purpose purpose, int confirmations) {}

    /** What a cooperative's officers taught. */
    public List<Rule> learned(UUID cooperativeId) {
        return rules(session.createNativeQuery(LEARNED, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList());
    }

    List<Rule> vocabulary(LocalDate day) {
        return rules(session.createNativeQuery(VOCABULARY, Tuple.class)
                .setParameter("day", day)
                .getResultList());
    }

    /** An officer confirmed that a row of these words is for this; a member and his months are the row's alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(UUID cooperativeId, String words, Side side, CashBook book, Purpose purpose) {
        if (words.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(LEARN)
                .setParameter("cooperative", cooperativeId)
                .setParameter("words", words)
                .setParameter("side", side.name())
                .setParameter("book", book.name())
                .setParameter("form", purpose.form().name())
                .setParameter("account", purpose.account(), String.class)
                .setParameter(
                        "other",
                        purpose.otherBook() == null ? null : purpose.otherBook().name(),
                        String.class)
                .setParameter("source", name(purpose.told().sourceOfFunds()), String.class)
                .setParameter("unit", purpose.told().unitId(), UUID.class)
                .setParameter("noUnit", purpose.told().ofNoUnit(), Boolean.class)
                .setParameter("party", name(purpose.told().party()), String.class)
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static List<Rule> rules(List<?> rows) {
        return rows.stream().map(Tuple.class::cast).map(PurposeRules::rule).toList();
    }

    /** What officers taught of them; null where they taught nothing. */
    private static @Nullable Dimensions dimensions(Tuple row) {
        String source = row.get("source_of_funds", String.class);
        String party = row.get("party", String.class);
        var taught = new Dimensions(
                source == null ? null : SourceOfFunds.valueOf(source),
                row.get("unit_id", UUID.class),
                row.get("of_no_unit", Boolean.class),
                party == null ? null : Party.valueOf(party),
                null);
        return taught.equals(Dimensions.NONE) ? null : taught;
    }

    private static Rule rule(Tuple row) {
        String other = row.get("other_book", String.class);
        String book = row.get("book", String.class);
        return new Rule(
                row.get("words", String.class),
                Side.valueOf(row.get("side", String.class)),
                book.equals("ANY") ? null : CashBook.valueOf(book),
                Purpose.of(
                                EntryForm.valueOf(row.get("form", String.class)),
                                row.get("account", String.class),
                                other == null ? null : CashBook.valueOf(other))
                        .with(dimensions(row)),
                row.get("confirmations", Integer.class));
    }
}
