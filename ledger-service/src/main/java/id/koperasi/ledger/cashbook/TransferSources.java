package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashrule.EntryForm;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.SourceOfFunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Finds transfers whose two books say differently whose money it was: they are one entry, and that has one source. */
@ApplicationScoped
class TransferSources {

    private static final String STANDING = """
            select distinct p.source_of_funds
              from entry_reference t
              join posting p on p.cooperative_id = t.cooperative_id and p.entry_number = t.entry_number
             where t.cooperative_id = :cooperative and t.reference = :reference""";

    private final EntityManager entities;

    TransferSources(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that differ from their other side, here or in the journal; call it with the book locked. */
    List<CashRow> differing(UUID cooperativeId, Map<CashRow, PostEntry> wanted) {
        Map<String, Set<SourceOfFunds>> said = new HashMap<>();
        wanted.forEach((row, entry) -> {
            if (purpose(row).form() == EntryForm.TRANSFER) {
                said.computeIfAbsent(reference(entry), name -> standing(cooperativeId, name))
                        .add(source(row));
            }
        });
        return wanted.entrySet().stream()
                .filter(each ->
                        said.getOrDefault(reference(each.getValue()), Set.of()).size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<SourceOfFunds> standing(UUID cooperativeId, String reference) {
        List<?> rows = entities.createNativeQuery(STANDING, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("reference", reference)
                .getResultList();
        var sources = new HashSet<SourceOfFunds>();
        rows.forEach(row -> sources.add(SourceOfFunds.valueOf((String) row)));
        return sources;
    }

    private static SourceOfFunds source(CashRow row) {
        return purpose(row).pieces(row.money().amount()).getFirst().source();
    }

    private static Purpose purpose(CashRow row) {
        return Objects.requireNonNull(row.meaning().purpose()); // it is ready
    }

    private static String reference(PostEntry entry) {
        return Objects.requireNonNull(entry.terms().reference()); // rows give one
    }
}
