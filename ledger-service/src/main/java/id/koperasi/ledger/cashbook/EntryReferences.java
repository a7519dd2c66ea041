package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashsheet.CashBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What entries of rows are called in the journal. An entry that was undone keeps its name, so that the next gets another; a
 * transfer takes no entry that stands for another row of its book already.
 */
@ApplicationScoped
class EntryReferences {

    private static final String TAKEN = """
            select t.reference,
                   exists (select from journal_entry o
                            where o.cooperative_id = t.cooperative_id and o.reverses = t.entry_number) as undone,
                   exists (select from cash_import_row r
                            where r.cooperative_id = t.cooperative_id and r.entry_number = t.entry_number
                              and r.book = :book and r.reference = :row) as own,
                   exists (select from cash_import_row r
                            where r.cooperative_id = t.cooperative_id and r.entry_number = t.entry_number
                              and r.book = :book and r.reference <> :row
                              and (r.confirmed_by is not null or r.import_id = :import)) as of_another
              from entry_reference t
             where t.cooperative_id = :cooperative
               and (t.reference = :name or t.reference >= :name || ':' and t.reference < :name || ';')
             order by t.entry_number""";

    private final EntityManager entities;

    EntryReferences(EntityManager entities) {
        this.entities = entities;
    }

    /** An entry of that name, and whose it is. */
    private record Taken(String reference, boolean undone, boolean own, boolean ofAnother) {}

    /** Those of a workbook that are asked for together; call it with the book locked. */
    Given given(UUID cooperativeId, UUID importId) {
        return new Given(cooperativeId, importId);
    }

    /** What was given to rows so far. */
    final class Given {

        private final UUID cooperativeId;
        private final UUID importId;
        private final Set<String> given = new HashSet<>();

        private Given(UUID cooperativeId, UUID importId) {
            this.cooperativeId = cooperativeId;
            this.importId = importId;
        }

        /** Of a row by itself: the entry that stands for it, or the next. */
        String of(CashRow row) {
            String name = name(row);
            List<Taken> taken = taken(row, name);
            return taken.stream()
                    .filter(entry -> !entry.undone())
                    .map(Taken::reference)
                    .findFirst()
                    .orElseGet(() -> taken.isEmpty() ? name : name + ":" + (taken.size() + 1));
        }

        /** Of a transfer of this name: the entry that stands for it, or the first that stands for no other of its book. */
        String transfer(CashRow row, String name) {
            List<Taken> taken = taken(row, name);
            return taken.stream()
                    .filter(entry -> entry.own() && !entry.undone())
                    .map(Taken::reference)
                    .findFirst()
                    .orElseGet(() -> free(row.place().book(), name, taken));
        }

        private String free(CashBook book, String name, List<Taken> taken) {
            Set<String> lost = new HashSet<>();
            taken.stream()
                    .filter(entry -> entry.undone() || entry.ofAnother())
                    .forEach(entry -> lost.add(entry.reference()));
            int nth = 1;
            while (lost.contains(name + ":" + nth) || !given.add(book + " " + name + ":" + nth)) {
                nth++;
            }
            return name + ":" + nth;
        }

        private List<Taken> taken(CashRow row, String name) {
            List<?> rows = entities.createNativeQuery(TAKEN, Tuple.class)
                    .setParameter("cooperative", cooperativeId)
                    .setParameter("import", importId)
                    .setParameter("book", row.place().book().name())
                    .setParameter("row", name(row))
                    .setParameter("name", name)
                    .getResultList();
            return rows.stream()
                    .map(Tuple.class::cast)
                    .map(found -> new Taken(
                            found.get("reference", String.class),
                            found.get("undone", Boolean.class),
                            found.get("own", Boolean.class),
                            found.get("of_another", Boolean.class)))
                    .toList();
        }

        private static String name(CashRow row) {
            return Objects.requireNonNull(row.status().reference()); // it is ready
        }
    }
}
