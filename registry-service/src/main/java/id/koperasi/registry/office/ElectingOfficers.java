package id.koperasi.registry.office;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.conflict.OfficeConflicts;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import id.koperasi.registry.founding.DeclarationRules;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.Limits;
import id.koperasi.registry.founding.Office;
import id.koperasi.registry.office.Appointment.Basis;
import id.koperasi.registry.office.Appointment.Holder;
import id.koperasi.registry.office.Appointment.Term;
import id.koperasi.registry.office.OfficeRejection.BoardChangedSince;
import id.koperasi.registry.office.OfficeRejection.ElectedTwice;
import id.koperasi.registry.office.OfficeRejection.NotInOffice;
import id.koperasi.registry.office.OfficeRejection.OfficersNotDecided;
import id.koperasi.registry.office.OfficeRejection.SupervisorChairIsNotElected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Members elected officers: the old ones leave, the new ones begin, and both boards keep every rule. */
@ApplicationScoped
class ElectingOfficers {

    private final FormedCooperatives cooperatives;
    private final Decisions decisions;
    private final Appointments appointments;
    private final Kinships kinships;
    private final OfficeConflicts conflicts;
    private final FoundingLimits limits;
    private final StatedDates dates;
    private final EntityManager entities;

    ElectingOfficers(
            FormedCooperatives cooperatives,
            Decisions decisions,
            Appointments appointments,
            Kinships kinships,
            OfficeConflicts conflicts,
            FoundingLimits limits,
            StatedDates dates,
            EntityManager entities) {
        this.cooperatives = cooperatives;
        this.decisions = decisions;
        this.appointments = appointments;
        this.kinships = kinships;
        this.conflicts = conflicts;
        this.limits = limits;
        this.dates = dates;
        this.entities = entities;
    }

    /** Elections of one cooperative wait for each other. */
    @Transactional
    List<Appointment> elect(ElectOfficers command) {
        CooperativeProfile cooperative = cooperatives.locked(command.cooperativeId());
        Decided decided = decisions
                .passedBy(cooperative.id(), command.meetingId(), Decision.OFFICERS)
                .orElseThrow(() -> new RejectedException(new OfficersNotDecided()));
        if (entities.find(Election.class, command.meetingId()) != null) {
            throw new RejectedException(new ElectedTwice());
        }
        LocalDate day = command.takingOfficeOn() == null ? decided.heldOn() : command.takingOfficeOn();
        dates.mustHaveCome(day, cooperative.zone());
        dates.mustNotPrecede(day, decided.heldOn());
        var succession = new Succession(appointments.of(cooperative.id()), day, command.elected(), command.leaving());
        check(succession, command);
        List<Kinship> related = new ArrayList<>(kinships.of(cooperative.id(), day));
        related.addAll(command.kinships());
        Limits rules = limits.history().on(decided.heldOn());
        int termYears = rules.term(command.termYears());
        List<Rejection> broken = new ArrayList<>(succession.broken(related, termYears, rules));
        broken.addAll(DeclarationRules.brokenBy(command.elected(), command.declarations(), rules));
        BoardRejection.refuse(broken);
        entities.persist(new Election(cooperative, command, day, termYears));
        kinships.declare(cooperative, command.kinships(), day);
        List<Appointment> ending = succession.ending();
        ending.forEach(leaving -> appointments.end(
                leaving, day, EndReason.REPLACED, command.meetingId().toString()));
        Term term = Term.ofYears(day, termYears);
        List<Appointment> appointed = command.elected().stream()
                .map(officer ->
                        appointments.begin(cooperative, holder(officer), term, Basis.meeting(command.meetingId())))
                .toList();
        conflicts.tell(Stream.concat(ending.stream(), appointed.stream())
                .map(Appointment::person)
                .toList());
        return appointed;
    }

    private static void check(Succession succession, ElectOfficers command) {
        boolean headElected =
                command.elected().stream().anyMatch(officer -> officer.office() == Office.SUPERVISOR_CHAIR);
        boolean headLeaves = succession.everybody().stream()
                .anyMatch(appointment -> command.leaving().contains(appointment.id())
                        && appointment.office().equals(Office.SUPERVISOR_CHAIR.code()));
        if (headElected || headLeaves) {
            throw new RejectedException(new SupervisorChairIsNotElected());
        }
        if (!succession.unknown().isEmpty()) {
            throw new RejectedException(
                    new NotInOffice(succession.unknown().iterator().next()));
        }
        if (succession.changedOn().isAfter(succession.day())) {
            throw new RejectedException(new BoardChangedSince(succession.changedOn()));
        }
    }

    private static Holder holder(Officer officer) {
        return new Holder(officer.person(), officer.name(), officer.office().code());
    }
}
