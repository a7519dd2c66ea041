package id.koperasi.registry.office;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.conflict.OfficeConflicts;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.FoundingRule.TermTooLong;
import id.koperasi.registry.office.Appointment.Term;
import id.koperasi.registry.office.OfficeRejection.BoardChangedSince;
import id.koperasi.registry.office.OfficeRejection.NotByDecree;
import id.koperasi.registry.office.OfficeRejection.TermSaysSoAlready;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The day on which somebody came into office, for how long, or by which decree, was written down wrongly. All who came by the
 * same act move with him, and those whose place they took leave on that day.
 */
@ApplicationScoped
class CorrectingTerms {

    private static final String ELECTION =
            "update election set taking_office_on = :day, term_years = :years where meeting_id = :meeting";

    private final ChangingCooperatives changing;
    private final Appointments appointments;
    private final Decisions decisions;
    private final FoundingLimits limits;
    private final OfficeConflicts conflicts;
    private final Periods periods;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final EntityManager entities;

    CorrectingTerms(
            ChangingCooperatives changing,
            Appointments appointments,
            Decisions decisions,
            FoundingLimits limits,
            OfficeConflicts conflicts,
            Periods periods,
            RecordCorrections corrections,
            StatedDates dates,
            EntityManager entities) {
        this.changing = changing;
        this.appointments = appointments;
        this.decisions = decisions;
        this.limits = limits;
        this.conflicts = conflicts;
        this.periods = periods;
        this.corrections = corrections;
        this.dates = dates;
        this.entities = entities;
    }

    @Transactional
    Correction<TermOfOffice> correct(CorrectTerm command, Why why) {
        CooperativeProfile cooperative = changing.lock(command.cooperativeId());
        List<Appointment> everybody = appointments.of(cooperative.id());
        Appointment one = everybody.stream()
                .filter(appointment -> appointment.id().equals(command.appointmentId()))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        var entrance = new Entrance(everybody, one);
        int years = command.termYears() == null ? entrance.years() : command.termYears();
        check(cooperative, entrance, command, years);
        Term term = Term.ofYears(command.tookOfficeOn(), years);
        String letter = command.letterNumber() == null ? one.letterNumber() : command.letterNumber();
        entrance.changedMeanwhile(term).ifPresent(day -> {
            throw new RejectedException(new BoardChangedSince(day));
        });
        if (one.meetingId() != null) {
            electionTold(entrance, term, years);
        }
        return tell(cooperative, entrance, term, letter, why);
    }

    private void check(CooperativeProfile cooperative, Entrance entrance, CorrectTerm command, int years) {
        boolean byDecree = entrance.one().letterNumber() != null;
        if (command.letterNumber() != null && !byDecree) {
            throw new RejectedException(new NotByDecree());
        }
        if (command.tookOfficeOn().equals(entrance.day())
                && years == entrance.years()
                && (command.letterNumber() == null
                        || command.letterNumber().equals(entrance.one().letterNumber()))) {
            throw new RejectedException(new TermSaysSoAlready());
        }
        dates.mustHaveCome(command.tookOfficeOn(), cooperative.zone());
        LocalDate decided = byDecree
                ? command.tookOfficeOn()
                : decidedOn(cooperative, entrance).orElse(command.tookOfficeOn());
        dates.mustNotPrecede(command.tookOfficeOn(), decided);
        if (years != entrance.years()) {
            int most = limits.history().on(decided).termYears();
            if (years > most) {
                BoardRejection.refuse(List.of(new TermTooLong(years, most)));
            }
        }
    }

    /** The meeting that elected or approved; at the founding the day of the decree on the legal entity. */
    private Optional<LocalDate> decidedOn(CooperativeProfile cooperative, Entrance entrance) {
        UUID meeting = entrance.one().meetingId();
        if (meeting == null) {
            return Optional.ofNullable(cooperative.formedOn());
        }
        Decision decision = entrance.one().office().equals(Appointment.MANAGER) ? Decision.MANAGER : Decision.OFFICERS;
        return decisions.passedBy(cooperative.id(), meeting, decision).map(Decided::heldOn);
    }

    /**
     * What follows is settled before anything of it is told, for the one rests on the other. Who went on under another number
     * may say what he said, though they came on another day; then what the first of them says is the answer.
     */
    private Correction<TermOfOffice> tell(
            CooperativeProfile cooperative, Entrance entrance, Term term, @Nullable String letter, Why why) {
        Map<Appointment, TermOfOffice> told = new LinkedHashMap<>();
        entrance.entered().forEach(appointment -> told.put(appointment, entrance.came(appointment, term, letter)));
        List<Appointment> replaced = entrance.replaced();
        replaced.forEach(former -> told.put(former, Entrance.went(former, term)));
        Map<UUID, Correction<TermOfOffice>> corrected = new LinkedHashMap<>();
        told.forEach((appointment, now) -> {
            TermOfOffice before = TermOfOffice.of(appointment);
            if (!now.equals(before)) {
                appointments.lasts(appointment, now);
                CorrectedRecord record = CorrectedRecord.of(
                        cooperative, Kind.TERM_OF_OFFICE, appointment.id().toString());
                corrected.put(appointment.id(), corrections.tell(record, before, now, why));
            }
        });
        if (letter != null) {
            replaced.forEach(
                    former -> former.end(Objects.requireNonNull(former.endedOn()), EndReason.REPLACED, letter));
        }
        periods.otherwise(cooperative.id());
        conflicts.tell(told.keySet().stream().map(Appointment::person).toList());
        Correction<TermOfOffice> own = corrected.get(entrance.one().id());
        return own == null ? corrected.values().iterator().next() : own;
    }

    private void electionTold(Entrance entrance, Term term, int years) {
        if (!entrance.one().office().equals(Appointment.MANAGER)) {
            entities.createNativeQuery(ELECTION)
                    .setParameter("day", term.from())
                    .setParameter("years", years)
                    .setParameter("meeting", entrance.one().meetingId())
                    .executeUpdate();
        }
    }
}
