package id.koperasi.registry.cooperative;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.Capital;
import id.koperasi.registry.founding.ExistingCooperative;
import id.koperasi.registry.founding.FoundingMeeting.Prior;
import id.koperasi.registry.founding.Office;
import id.koperasi.registry.founding.Relation;
import id.koperasi.registry.progress.Milestones.Reached;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What steps of formation write down and announce, collected so that many are written as quickly as one. */
final class FormationRecord {

    final List<ExistingRow> existing = new ArrayList<>();
    final List<StepRow> steps = new ArrayList<>();
    final List<FounderRow> founders = new ArrayList<>();
    final List<ElectedRow> elected = new ArrayList<>();
    final List<KinshipRow> kinships = new ArrayList<>();
    final List<DeclarationRow> declarations = new ArrayList<>();
    final List<CapitalRow> capitals = new ArrayList<>();
    final List<AppointmentRow> appointments = new ArrayList<>();
    final List<Reached> milestones = new ArrayList<>();
    final List<DomainEvent> events = new ArrayList<>();

    /** The older cooperative that is developed or revitalised. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ExistingRow(
            UUID cooperativeId,
            String villageCode,
            @JsonUnwrapped ExistingCooperative existing) {

        static ExistingRow of(Cooperative cooperative, ExistingCooperative existing) {
            return new ExistingRow(cooperative.id(), cooperative.villageCode(), existing);
        }
    }

    /** A step of the history. */
    @JsonNaming(SnakeCaseStrategy.class)
    record StepRow(
            UUID cooperativeId,
            String villageCode,
            Status step,
            LocalDate occurredOn,
            Instant recordedAt,
            String actor,
            List<String> roles,
            String evidence,
            @Nullable UUID villageMeetingId,
            @Nullable UUID foundingMeetingId) {

        /** With the meetings on record from which it follows. */
        StepRow after(Prior prior) {
            return new StepRow(
                    cooperativeId,
                    villageCode,
                    step,
                    occurredOn,
                    recordedAt,
                    actor,
                    roles,
                    evidence,
                    prior.villageMeetingId(),
                    prior.foundingMeetingId());
        }
    }

    /** A founder; what he has paid in is unknown until the cooperative is formed. */
    @JsonNaming(SnakeCaseStrategy.class)
    record FounderRow(
            UUID cooperativeId,
            String villageCode,
            int line,
            PersonReference person,
            String name,
            @Nullable Long principalPaidSen,
            @Nullable Long mandatoryPaidSen) {}

    /** Somebody who was elected. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ElectedRow(
            UUID cooperativeId, String villageCode, int line, PersonReference person, String name, Office office) {}

    /** Two who are related, as they declared. */
    @JsonNaming(SnakeCaseStrategy.class)
    record KinshipRow(
            UUID cooperativeId,
            String villageCode,
            PersonReference person,
            PersonReference relative,
            Relation relation,
            LocalDate declaredOn) {}

    /** An officer who declared that nothing bars him; what it was about is not kept, since whoever is barred is refused. */
    @JsonNaming(SnakeCaseStrategy.class)
    record DeclarationRow(UUID cooperativeId, String villageCode, PersonReference person, LocalDate declaredOn) {}

    /** The capital as the proof of its payment shows it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record CapitalRow(
            UUID cooperativeId,
            String villageCode,
            long grantedSen,
            long provenSen,
            @Nullable String evidence) {

        static CapitalRow of(Cooperative cooperative, Capital capital) {
            return new CapitalRow(
                    cooperative.id(),
                    cooperative.villageCode(),
                    capital.granted().sen(),
                    Objects.requireNonNull(capital.proven()).sen(),
                    capital.evidence());
        }
    }

    /** Somebody who holds an office. */
    @JsonNaming(SnakeCaseStrategy.class)
    record AppointmentRow(
            UUID appointmentId,
            UUID cooperativeId,
            String villageCode,
            PersonReference person,
            String name,
            Office office,
            LocalDate termFrom,
            LocalDate termUntil) {}

    /** Adds what another has collected. */
    void add(FormationRecord other) {
        existing.addAll(other.existing);
        steps.addAll(other.steps);
        founders.addAll(other.founders);
        elected.addAll(other.elected);
        kinships.addAll(other.kinships);
        declarations.addAll(other.declarations);
        capitals.addAll(other.capitals);
        appointments.addAll(other.appointments);
        milestones.addAll(other.milestones);
        events.addAll(other.events);
    }
}
