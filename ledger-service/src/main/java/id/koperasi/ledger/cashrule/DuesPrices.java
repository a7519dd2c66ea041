package id.koperasi.ledger.cashrule;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What months of simpanan wajib cost in a cooperative. */
@ApplicationScoped
class DuesPrices {

    private static final String AMOUNTS = "select from_month, amount_sen from dues_amounts_of(:cooperative)";

    private final EntityManager entities;

    DuesPrices(EntityManager entities) {
        this.entities = entities;
    }

    /** The amount of each month from a month on, counted since the year zero. */
    record Prices(TreeMap<Long, Rupiah> from) {

        /** What these months cost together. */
        Rupiah of(List<YearMonth> months) {
            return months.stream()
                    .map(month -> from.floorEntry(month.getLong(ChronoField.PROLEPTIC_MONTH)))
                    .map(Map.Entry::getValue)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    Prices of(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(AMOUNTS, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        var from = new TreeMap<Long, Rupiah>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> from.put(
                        row.get("from_month", Integer.class).longValue(),
                        Rupiah.ofSen(row.get("amount_sen", Long.class))));
        return new Prices(from);
    }
}
