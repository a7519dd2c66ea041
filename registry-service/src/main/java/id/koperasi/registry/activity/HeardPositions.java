package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.activity.LedgerEvent.FinancialPositionReported;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** How cooperatives stood at the end of the months that were closed, as the ledger last told of each. */
@ApplicationScoped
class HeardPositions {

    private static final String HEARD = """
            insert into heard_position as p (cooperative_id, village_code, period, as_of, assets_sen, current_assets_sen,
                                             liabilities_sen, current_liabilities_sen, equity_sen, income_of_year_sen,
                                             surplus_of_year_sen, sequence, event_id)
            values (:cooperative, :village, :period, :day, :assets, :currentAssets, :liabilities, :currentLiabilities,
                    :equity, :income, :surplus, :sequence, :event)
                on conflict (cooperative_id, period) do update
               set as_of = excluded.as_of, assets_sen = excluded.assets_sen,
                   current_assets_sen = excluded.current_assets_sen, liabilities_sen = excluded.liabilities_sen,
                   current_liabilities_sen = excluded.current_liabilities_sen, equity_sen = excluded.equity_sen,
                   income_of_year_sen = excluded.income_of_year_sen,
                   surplus_of_year_sen = excluded.surplus_of_year_sen, sequence = excluded.sequence,
                   event_id = excluded.event_id
             where p.sequence < excluded.sequence""";

    private static final String LAST = """
            select period, as_of, assets_sen, current_assets_sen, liabilities_sen, current_liabilities_sen, equity_sen,
                   income_of_year_sen, surplus_of_year_sen
              from heard_position
             where cooperative_id = :cooperative and as_of <= :day
             order by as_of desc
             limit 1""";

    private final Session session;

    HeardPositions(Session session) {
        this.session = session;
    }

    /** The later word on a month counts, whichever is heard first. */
    void hear(FinancialPositionReported told, String villageCode, EventEnvelope envelope) {
        session.createNativeMutationQuery(HEARD)
                .setParameter("cooperative", told.cooperativeId())
                .setParameter("village", villageCode)
                .setParameter("period", told.period())
                .setParameter("day", told.asOf())
                .setParameter("assets", told.assets().sen())
                .setParameter("currentAssets", told.currentAssets().sen())
                .setParameter("liabilities", told.liabilities().sen())
                .setParameter("currentLiabilities", told.currentLiabilities().sen())
                .setParameter("equity", told.equity().sen())
                .setParameter("income", told.incomeOfYear().sen())
                .setParameter("surplus", told.surplusOfYear().sen())
                .setParameter("sequence", envelope.sequence())
                .setParameter("event", envelope.id())
                .executeUpdate();
    }

    /** How a cooperative within reach stood at the end of the last month that was closed by a day. */
    Optional<FinancialPositionReported> upTo(UUID cooperativeId, LocalDate day) {
        return session.createNativeQuery(LAST, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .uniqueResultOptional()
                .map(row -> new FinancialPositionReported(
                        cooperativeId,
                        (String) row[0],
                        (LocalDate) row[1],
                        sum(row[2]),
                        sum(row[3]),
                        sum(row[4]),
                        sum(row[5]),
                        sum(row[6]),
                        sum(row[7]),
                        sum(row[8])));
    }

    private static Rupiah sum(Object sen) {
        return Rupiah.ofSen((Long) sen);
    }
}
