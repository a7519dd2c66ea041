package id.koperasi.registry.disposal;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.annual.ReportedAssets;
import id.koperasi.registry.annual.ReportedAssets.Assets;
import id.koperasi.registry.disposal.DisposalRejection.AssetsDiffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Holds the sum of all assets that somebody states against the last annual report that says it. */
@ApplicationScoped
class StatedAssets {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final String RULE = """
            select tolerance_percent, positions
              from total_assets_rule
             order by valid_from > :day, abs(valid_from - cast(:day as date))
             limit 1""";

    private final Session session;
    private final ReportedAssets reported;

    StatedAssets(Session session, ReportedAssets reported) {
        this.session = session;
        this.reported = reported;
    }

    /** What the report says; refused when the statement lies further from it than the rule of the day bears, unexplained. */
    Optional<Assets> check(RecordDisposal command) {
        LocalDate day = command.disposedOn();
        Object[] rule = session.createNativeQuery(RULE, Object[].class)
                .setParameter("day", day)
                .getSingleResult();
        var tolerance = (BigDecimal) rule[0];
        Optional<Assets> assets = reported.before(command.cooperativeId(), day, List.of((String[]) rule[1]));
        assets.filter(each -> command.assetsReason() == null && far(command.totalAssets(), each.total(), tolerance))
                .ifPresent(each -> {
                    throw new RejectedException(new AssetsDiffer(each.total(), each.bookYear(), tolerance));
                });
        return assets;
    }

    private static boolean far(Rupiah stated, Rupiah report, BigDecimal tolerance) {
        BigDecimal difference =
                stated.toBigDecimal().subtract(report.toBigDecimal()).abs();
        return difference.multiply(WHOLE).compareTo(report.toBigDecimal().abs().multiply(tolerance)) > 0;
    }
}
