package id.koperasi.registry.standing;

import id.koperasi.registry.business.ClosingUnits;
import id.koperasi.registry.office.LeavingOffices;
import id.koperasi.registry.partnership.EndingPartnerships;
import id.koperasi.registry.premises.EndingAgreements;
import id.koperasi.registry.progress.Endings;
import id.koperasi.registry.progressrebuild.DerivingMilestones;
import id.koperasi.registry.sharing.SharingCooperatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What ended with a cooperative on the day that was told before ends on the day that is told now. */
@ApplicationScoped
class EndingOtherwise {

    private final LeavingOffices offices;
    private final SharingCooperatives sharing;
    private final ClosingUnits units;
    private final EndingPartnerships partnerships;
    private final EndingAgreements agreements;
    private final Endings endings;
    private final DerivingMilestones milestones;

    EndingOtherwise(
            LeavingOffices offices,
            SharingCooperatives sharing,
            ClosingUnits units,
            EndingPartnerships partnerships,
            EndingAgreements agreements,
            Endings endings,
            DerivingMilestones milestones) {
        this.offices = offices;
        this.sharing = sharing;
        this.units = units;
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.endings = endings;
        this.milestones = milestones;
    }

    void ended(StandingChange change, LocalDate before, LocalDate now) {
        UUID cooperative = change.cooperativeId();
        offices.everybodyLeftOtherwise(cooperative, before, now, change.evidence());
        sharing.allLeftOtherwise(cooperative, before, now);
        units.allClosedOtherwise(cooperative, before, now, change.reason());
        partnerships.allEndedOtherwise(cooperative, before, now, change.reason());
        agreements.allEndedOtherwise(cooperative, before, now, change.reason());
        endings.otherwise(cooperative);
        milestones.otherwise(cooperative);
    }
}
