package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.conflict.OfficeConflicts;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import id.koperasi.registry.founding.BoardRules;
import id.koperasi.registry.founding.BoardRules.Boards;
import id.koperasi.registry.founding.DeclarationRules;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.FoundingRule.TermTooLong;
import id.koperasi.registry.founding.Limits;
import id.koperasi.registry.founding.Office;
import id.koperasi.registry.office.Appointment.Basis;
import id.koperasi.registry.office.Appointment.Holder;
import id.koperasi.registry.office.Appointment.Term;
import id.koperasi.registry.office.OfficeRejection.BoardChangedSince;
import id.koperasi.registry.office.OfficeRejection.ManagerHoldsOffice;
import id.koperasi.registry.office.OfficeRejection.ManagerNotApproved;
import id.koperasi.registry.office.OfficeRejection.NotInOffice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Offices that change hands without an election: somebody leaves, a village has a new head, a manager is appointed. */
@ApplicationScoped
class ChangingHands {

    private final FormedCooperatives cooperatives;
    private final Decisions decisions;
    private final Appointments appointments;
    private final Kinships kinships;
    private final OfficeConflicts conflicts;
    private final FoundingLimits limits;
    private final StatedDates dates;

    ChangingHands(
            FormedCooperatives cooperatives,
            Decisions decisions,
            Appointments appointments,
            Kinships kinships,
            OfficeConflicts conflicts,
            FoundingLimits limits,
            StatedDates dates) {
        this.cooperatives = cooperatives;
        this.decisions = decisions;
        this.appointments = appointments;
        this.kinships = kinships;
        this.conflicts = conflicts;
        this.limits = limits;
        this.dates = dates;
    }

    /** The office stays vacant until the next meeting elects somebody. */
    @Transactional
    Appointment vacate(VacateOffice command) {
        CooperativeProfile cooperative = cooperatives.locked(command.cooperativeId());
        Appointment appointment = appointments
                .find(cooperative.id(), command.appointmentId())
                .orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(command.endedOn(), cooperative.zone());
        if (!appointment.heldOn(command.endedOn()) || appointment.endedOn() != null) {
            throw new RejectedException(new NotInOffice(appointment.id()));
        }
        appointments.end(appointment, command.endedOn(), command.reason(), command.evidence());
        conflicts.tell(List.of(appointment.person()));
        return appointment;
    }

    /**
     * He takes the chair of the supervisors from whoever had it; nobody votes, but what bars supervisors bars him. If he was
     * the manager he is so no longer, as after an election.
     */
    @Transactional
    Appointment install(InstallVillageHead command) {
        CooperativeProfile cooperative = cooperatives.locked(command.cooperativeId());
        LocalDate day = command.tookOfficeOn();
        List<Appointment> inOffice = others(cooperative, day, Office.SUPERVISOR_CHAIR.code());
        var head = new Officer(command.person(), command.name(), Office.SUPERVISOR_CHAIR);
        List<Officer> others = inOffice.stream()
                .filter(appointment -> !appointment.office().equals(Office.SUPERVISOR_CHAIR.code()))
                .filter(appointment -> !appointment.office().equals(Appointment.MANAGER))
                .map(Succession::officer)
                .toList();
        List<Kinship> related = new ArrayList<>(kinships.of(cooperative.id(), day));
        related.addAll(command.kinships());
        Limits rules = limits.history().on(day);
        List<Rejection> broken = new ArrayList<>(BoardRules.brokenByPeople(
                new Boards(Stream.concat(others.stream(), Stream.of(head)).toList(), related, command.person())));
        broken.addAll(DeclarationRules.brokenBy(List.of(head), command.declarations(), rules));
        BoardRejection.refuse(broken);
        kinships.declare(cooperative, command.kinships(), day);
        replace(inOffice, Office.SUPERVISOR_CHAIR.code(), day, command.letterNumber());
        replace(heldBy(command.person(), inOffice, day), Appointment.MANAGER, day, command.letterNumber());
        Appointment appointed = appointments.begin(
                cooperative,
                new Holder(command.person(), command.name(), Office.SUPERVISOR_CHAIR.code()),
                Term.ofYears(day, rules.termYears()),
                Basis.letter(command.letterNumber()));
        return told(inOffice, appointed);
    }

    /** The board appoints him; the members have approved. */
    @Transactional
    Appointment appoint(AppointPengelola command) {
        CooperativeProfile cooperative = cooperatives.locked(command.cooperativeId());
        Decided approved = decisions
                .passedBy(cooperative.id(), command.meetingId(), Decision.MANAGER)
                .orElseThrow(() -> new RejectedException(new ManagerNotApproved()));
        LocalDate day = command.appointedOn();
        dates.mustNotPrecede(day, approved.heldOn());
        List<Appointment> inOffice = others(cooperative, day, Appointment.MANAGER);
        Limits rules = limits.history().on(day);
        int termYears = rules.term(command.termYears());
        if (termYears > rules.termYears()) {
            BoardRejection.refuse(List.of(new TermTooLong(termYears, rules.termYears())));
        }
        inOffice.stream()
                .filter(appointment -> appointment.person().equals(command.person()))
                .filter(appointment -> !appointment.office().equals(Appointment.MANAGER))
                .findFirst()
                .ifPresent(other -> {
                    throw new RejectedException(new ManagerHoldsOffice(other.office()));
                });
        replace(inOffice, Appointment.MANAGER, day, command.meetingId().toString());
        Appointment appointed = appointments.begin(
                cooperative,
                new Holder(command.person(), command.name(), Appointment.MANAGER),
                Term.ofYears(day, termYears),
                Basis.meeting(command.meetingId()));
        return told(inOffice, appointed);
    }

    /** Whoever left may serve two no longer, whoever came may serve two from now on. */
    private Appointment told(List<Appointment> before, Appointment appointed) {
        conflicts.tell(Stream.concat(before.stream(), Stream.of(appointed))
                .map(Appointment::person)
                .toList());
        return appointed;
    }

    /** Those still there on the day or later: whoever came after it must get on with the new one too. */
    private List<Appointment> others(CooperativeProfile cooperative, LocalDate day, String office) {
        dates.mustHaveCome(day, cooperative.zone());
        List<Appointment> everybody = appointments.of(cooperative.id());
        everybody.stream()
                .filter(appointment -> appointment.office().equals(office))
                .map(Appointment::changedOn)
                .filter(changedOn -> changedOn.isAfter(day))
                .max(LocalDate::compareTo)
                .ifPresent(changedOn -> {
                    throw new RejectedException(new BoardChangedSince(changedOn));
                });
        return everybody.stream()
                .filter(appointment -> appointment.notOverOn(day))
                .toList();
    }

    private static List<Appointment> heldBy(PersonReference person, List<Appointment> inOffice, LocalDate day) {
        return inOffice.stream()
                .filter(appointment -> appointment.person().equals(person) && appointment.heldOn(day))
                .toList();
    }

    private void replace(List<Appointment> inOffice, String office, LocalDate day, String evidence) {
        inOffice.stream()
                .filter(appointment -> appointment.office().equals(office))
                .forEach(former -> appointments.end(former, day, EndReason.REPLACED, evidence));
    }
}
