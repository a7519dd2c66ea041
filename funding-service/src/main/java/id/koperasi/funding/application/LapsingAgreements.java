package id.koperasi.funding.application;

import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.UndrawnLoans;
import id.koperasi.funding.programme.Pools;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What nobody drew in time is free again: the pool may promise it to others. */
@ApplicationScoped
public class LapsingAgreements {

    private static final int MOST_AT_ONCE = 200;

    private final Applications applications;
    private final CaseFiles files;
    private final Independence independence;
    private final UndrawnLoans undrawn;
    private final Pools pools;
    private final Ids ids;

    LapsingAgreements(
            Applications applications,
            CaseFiles files,
            Independence independence,
            UndrawnLoans undrawn,
            Pools pools,
            Ids ids) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.undrawn = undrawn;
        this.pools = pools;
        this.ids = ids;
    }

    /**
     * The next of a programme whose last day lies before this one; false when there is none. One in a transaction: whoever
     * lets the next one lapse as well would wait for it with the pool in his hands.
     */
    @Transactional(TxType.MANDATORY)
    public boolean lapseNext(String programmeCode, LocalDate day) {
        for (UUID id : undrawn.before(programmeCode, day, MOST_AT_ONCE)) {
            Application application = applications.locked(id);
            if (files.hasMoneyUnderway(id)) {
                continue;
            }
            Optional<Loan> lapsed = undrawn.lapse(id, day);
            if (lapsed.isPresent()) {
                Loan loan = lapsed.get();
                files.closeLines(application);
                pools.lapse(programmeCode, loan.undrawn(), ids.next(), day);
                conclude(application, loan, day);
                Log.infof("Agreement lapsed: loan=%s amount=%s", id, loan.undrawn());
                return true;
            }
        }
        return false;
    }

    private void conclude(Application application, Loan loan, LocalDate day) {
        Status before = application.status();
        boolean nothingPaid = loan.sums().firstDisbursedOn() == null;
        application.advance(nothingPaid ? Status.LAPSED : Status.DISBURSED, day);
        files.record(application, Step.LAPSED, before, day, independence.actor("service"));
    }
}
