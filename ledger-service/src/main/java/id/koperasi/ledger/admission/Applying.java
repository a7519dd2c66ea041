package id.koperasi.ledger.admission;

import id.koperasi.ledger.admission.AdmissionRejection.ApplicantNotOneself;
import id.koperasi.ledger.admission.AdmissionRejection.ApplicationDecided;
import id.koperasi.ledger.admission.AdmissionRejection.AppliedAlready;
import id.koperasi.ledger.admission.AdmissionRejection.OwnApplication;
import id.koperasi.ledger.admission.Application.Status;
import id.koperasi.ledger.decision.Standings;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.MemberRejection.MemberAlready;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes applications and the board's decisions on them. */
@ApplicationScoped
class Applying {

    private final Applications applications;
    private final Standings standings;
    private final PersonReferences persons;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    Applying(
            Applications applications,
            Standings standings,
            PersonReferences persons,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.applications = applications;
        this.standings = standings;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Takes the application of who asks, or of somebody else when an officer of the cooperative asks. */
    @Transactional
    Application apply(ApplyForMembership command) {
        String asker = Objects.requireNonNull(caller.get().person()); // the table lets in whom his token names
        PersonReference person = persons.of(command.nik());
        if (!caller.reach().coversTenant(command.cooperativeId())
                && !person.value().equals(asker)) {
            throw new RejectedException(new ApplicantNotOneself());
        }
        standings.mustTakeMembers(command.cooperativeId());
        UUID id = ids.next();
        String code = applications.add(command, id, person, asker);
        return switch (code) {
            case null ->
                new Application(
                        id,
                        person,
                        command.name(),
                        command.nik(),
                        command.extraordinary(),
                        Status.SUBMITTED,
                        clock.now(),
                        null,
                        null,
                        null,
                        command.doubts());
            case "no-book" -> throw new RejectedException(new NotFound());
            case "book-frozen" -> throw new RejectedException(new BookFrozen());
            case "member-already" -> throw new RejectedException(new MemberAlready());
            case "applied-already" -> throw new RejectedException(new AppliedAlready());
            default -> throw new IllegalStateException("an application was refused as " + code);
        };
    }

    @Transactional
    Application decide(UUID cooperativeId, UUID applicationId, Status decision, @Nullable String reason) {
        Application application = applications.of(cooperativeId, applicationId);
        String decider = Objects.requireNonNull(caller.get().person()); // who holds an office is named by his token
        if (application.person().value().equals(decider)) {
            throw new RejectedException(new OwnApplication());
        }
        if (!applications.decide(cooperativeId, applicationId, decision, decider, reason)) {
            throw new RejectedException(new ApplicationDecided());
        }
        return applications.of(cooperativeId, applicationId);
    }
}
