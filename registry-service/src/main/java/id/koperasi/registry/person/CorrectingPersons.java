package id.koperasi.registry.person;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.PersonEvent.PersonCorrected;
import id.koperasi.registry.office.Reseating;
import id.koperasi.registry.office.StandingBoards;
import id.koperasi.registry.onboarding.UnbindingAccounts;
import id.koperasi.registry.person.Corrections.CorrectionView;
import id.koperasi.registry.person.PersonRejection.PersonNotOnRecord;
import id.koperasi.registry.person.PersonRejection.SamePerson;
import id.koperasi.registry.person.PersonRejection.WouldHoldTwoOffices;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Somebody goes on under his own reference in one cooperative: founders, kinships and past terms follow, and a present
 * office ends under the wrong one and goes on under his own, so that every service lets the right person in at once.
 * An account that was tied to the wrong one follows.
 */
@ApplicationScoped
class CorrectingPersons {

    private final FormedCooperatives cooperatives;
    private final Corrections corrections;
    private final Reseating reseating;
    private final StandingBoards boards;
    private final UnbindingAccounts accounts;
    private final Periods periods;
    private final StatedDates dates;
    private final Outbox outbox;

    CorrectingPersons(
            FormedCooperatives cooperatives,
            Corrections corrections,
            Reseating reseating,
            StandingBoards boards,
            UnbindingAccounts accounts,
            Periods periods,
            StatedDates dates,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.corrections = corrections;
        this.reseating = reseating;
        this.boards = boards;
        this.accounts = accounts;
        this.periods = periods;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    CorrectionView correct(CorrectPerson command) {
        CooperativeProfile cooperative = cooperatives.locked(command.cooperativeId());
        dates.mustHaveCome(command.correctedOn(), cooperative.zone());
        if (command.from().equals(command.to())) {
            throw new RejectedException(new SamePerson());
        }
        reseating
                .clash(cooperative.id(), command.from(), command.to(), command.correctedOn())
                .ifPresent(clash -> {
                    throw new RejectedException(new WouldHoldTwoOffices(clash.office(), clash.other()));
                });
        var why = new Why(command.reason(), command.evidence());
        int seats = reseating.reseat(cooperative, command.from(), command.to(), command.correctedOn(), why);
        int records = corrections.follow(cooperative, command);
        if (seats + records == 0) {
            throw new RejectedException(new PersonNotOnRecord());
        }
        accounts.officerCorrected(cooperative.id(), command.from(), command.to());
        outbox.append(new PersonCorrected(cooperative.id(), command.from(), command.to(), command.correctedOn()));
        CorrectionView recorded = corrections.record(cooperative, command);
        periods.otherwise(cooperative.id());
        return recorded.warned(boards.broken(cooperative, command.correctedOn()));
    }
}
