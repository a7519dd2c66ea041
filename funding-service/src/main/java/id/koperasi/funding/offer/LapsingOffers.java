package id.koperasi.funding.offer;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.CaseFiles;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.event.OfferEvent.ApprovalLapsed;
import id.koperasi.funding.event.OfferEvent.OfferLapsed;
import id.koperasi.funding.programme.Pools;
import id.koperasi.platform.event.Outbox;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was not offered, not accepted or not signed in time is free again: the pool may promise it to others. */
@ApplicationScoped
public class LapsingOffers {

    private final Applications applications;
    private final Offers offers;
    private final CaseFiles files;
    private final Independence independence;
    private final Pools pools;
    private final Outbox outbox;

    LapsingOffers(
            Applications applications,
            Offers offers,
            CaseFiles files,
            Independence independence,
            Pools pools,
            Outbox outbox) {
        this.applications = applications;
        this.offers = offers;
        this.files = files;
        this.independence = independence;
        this.pools = pools;
        this.outbox = outbox;
    }

    /** The next of a programme whose last day lies before this one, in a transaction of its own; false when there is none. */
    @Transactional(TxType.MANDATORY)
    public boolean lapseNext(String programmeCode, LocalDate day) {
        List<UUID> over = offers.over(programmeCode, day, 1);
        over.forEach(id -> lapse(id, day));
        return !over.isEmpty();
    }

    private void lapse(UUID id, LocalDate day) {
        Application application = applications.locked(id);
        Status before = application.status();
        application.advance(Status.LAPSED, day);
        files.record(application, Step.LAPSED, before, day, independence.actor("service"));
        pools.lapse(application.programmeCode(), application.amount(), id, day);
        outbox.append(
                before == Status.APPROVED
                        ? new ApprovalLapsed(application.cooperativeId(), id, application.amount(), day)
                        : new OfferLapsed(application.cooperativeId(), id, application.amount(), day));
        Log.infof("Offer lapsed: application=%s amount=%s", id, application.amount());
    }
}
