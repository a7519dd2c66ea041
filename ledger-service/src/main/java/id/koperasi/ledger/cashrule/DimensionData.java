package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.journal.Party;
import id.koperasi.ledger.journal.SourceOfFunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and accounts that say whose money a row is, of which unit and with whom, each as of a day. */
@ApplicationScoped
public class DimensionData {

    private static final String SOURCE_WORDS = """
            select distinct on (words, side) words, side, says, general
              from cash_source_word
             where valid_from <= :day
             order by words, side, valid_from desc
             limit 2000""";
    private static final String SOURCE_ACCOUNTS = """
            select distinct on (account) account, source_of_funds
              from cash_source_account
             where valid_from <= :day
             order by account, valid_from desc
             limit 100""";
    private static final String UNIT_WORDS = "select words, function from cash_unit_word limit 2000";
    private static final String UNITS =
            "select id, function, name from business_unit where cooperative_id = :cooperative limit 1000";
    private static final String PARTIES = """
            select code, party from account where by_party limit 1000""";
    private static final String SALES = """
            select distinct on (party) party, account
              from teller_form_account
             where form = 'SALE' and leg = 'COUNTER' and unit_function = 'ANY' and party <> 'ANY' and account is not null
               and :day between valid_from and coalesce(valid_until, :day)
             order by party, valid_from desc""";

    private final EntityManager entities;

    DimensionData(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Which accounts say with whom something was done.
     *
     * @param fixed accounts whose postings may say it, with what each of them says; null where it is the posting's
     * @param sales where sales to either stand
     */
    record PartyAccounts(Map<String, @Nullable Party> fixed, Map<Party, String> sales) {

        /** Whether a posting to this account may say it. */
        boolean fit(String account, Party party) {
            String root = root(account);
            Party always = fixed.get(root);
            return fixed.containsKey(root) && (always == null || always == party);
        }

        /** Whether it is the posting's to say, on an account of income. */
        boolean open(String account) {
            return account.startsWith("4") && fixed.containsKey(root(account)) && fixed.get(root(account)) == null;
        }

        /** Whether sales to members or others stand there. */
        boolean ofSales(String account) {
            return sales.containsValue(account);
        }
    }

    /** The account of the official chart that an account of the cooperative stands under; itself where it is one. */
    public static String root(String account) {
        return account.split("\\.", 2)[0];
    }

    /** Whose money comes in on accounts of debt and capital, by the {@link #root} of the account. */
    public Map<String, SourceOfFunds> sourceAccounts(LocalDate day) {
        return rows(SOURCE_ACCOUNTS, "day", day).stream()
                .collect(Collectors.toMap(
                        row -> text(row, "account"), row -> SourceOfFunds.valueOf(text(row, "source_of_funds"))));
    }

    SourceWords sourceWords(LocalDate day) {
        return new SourceWords(rows(SOURCE_WORDS, "day", day).stream()
                .map(row -> new SourceWords.Word(
                        text(row, "words"),
                        text(row, "side").equals("ANY") ? null : Side.valueOf(text(row, "side")),
                        SourceWords.Says.valueOf(text(row, "says")),
                        row.get("general", Boolean.class)))
                .toList());
    }

    UnitWords unitWords(UUID cooperativeId) {
        return new UnitWords(
                rows(UNITS, "cooperative", cooperativeId).stream()
                        .map(row ->
                                new UnitWords.Unit(row.get("id", UUID.class), text(row, "function"), text(row, "name")))
                        .toList(),
                rows(UNIT_WORDS).stream()
                        .collect(Collectors.toMap(row -> text(row, "words"), row -> text(row, "function"))));
    }

    PartyAccounts partyAccounts(LocalDate day) {
        Map<String, @Nullable Party> fixed = new HashMap<>();
        rows(PARTIES).forEach(row -> {
            String party = row.get("party", String.class);
            fixed.put(text(row, "code"), party == null ? null : Party.valueOf(party));
        });
        var sales = new EnumMap<Party, String>(Party.class);
        rows(SALES, "day", day).forEach(row -> sales.put(Party.valueOf(text(row, "party")), text(row, "account")));
        return new PartyAccounts(fixed, sales);
    }

    private List<Tuple> rows(String query, String name, Object value) {
        return tuples(entities.createNativeQuery(query, Tuple.class)
                .setParameter(name, value)
                .getResultList());
    }

    private List<Tuple> rows(String query) {
        return tuples(entities.createNativeQuery(query, Tuple.class).getResultList());
    }

    private static List<Tuple> tuples(List<?> rows) {
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
