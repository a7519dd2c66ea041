package id.koperasi.registry.cooperative;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.FormationRecord.AppointmentRow;
import id.koperasi.registry.cooperative.FormationRecord.ElectedRow;
import id.koperasi.registry.cooperative.FormationRecord.FounderRow;
import id.koperasi.registry.cooperative.FormationRecord.StepRow;
import id.koperasi.registry.date.BusinessDates;
import id.koperasi.registry.event.RegistryEvent.CooperativeProposed;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.FoundingMeeting.Founder;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.FoundingRules;
import id.koperasi.registry.founding.Limits;
import id.koperasi.registry.founding.Payment;
import id.koperasi.registry.founding.PaymentRules;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones.Reached;
import id.koperasi.registry.region.Village;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The steps from proposal to legal entity: each checks its rules, changes the cooperative and collects what is to be
 * written. One cooperative at a time or a whole region: the rules are here and nowhere else.
 */
@ApplicationScoped
class FormationSteps {

    private final BusinessDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Ids ids;

    FormationSteps(BusinessDates dates, BusinessClock clock, CurrentCaller caller, Ids ids) {
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.ids = ids;
    }

    /** Who founded and who was elected, as the founding meeting decided. */
    record People(List<Founder> founders, List<Officer> officers) {}

    Cooperative propose(FormationRecord record, Village village, String name, ProposeCooperative proposal) {
        LocalDate proposedOn = proposal.proposedOn() == null ? dates.today(village.zone()) : proposal.proposedOn();
        dates.mustHaveCome(proposedOn, village.zone());
        var cooperative = Cooperative.proposed(ids.next(), village, name, proposal, proposedOn);
        Second second = proposal.second();
        String evidence = second == null
                ? proposal.route().name()
                : proposal.route() + ", " + second.reason() + ": " + second.evidence();
        record.steps.add(step(cooperative, Status.PROPOSED, proposedOn, evidence));
        record.milestones.add(reached(cooperative, Milestone.PROPOSED, proposedOn));
        record.events.add(new CooperativeProposed(
                cooperative.id(),
                cooperative.name(),
                cooperative.kind().name(),
                Announced.village(village),
                proposedOn));
        return cooperative;
    }

    void meet(FormationRecord record, Cooperative cooperative, FoundingMeeting meeting, Limits limits) {
        dates.mustHaveCome(meeting.heldOn(), cooperative.zone());
        cooperative.foundersMet(meeting);
        FoundingRules.check(meeting, limits);
        record.steps.add(step(cooperative, Status.MEETING_HELD, meeting.heldOn(), meeting.minutesNumber()));
        record.founders.addAll(numbered(
                meeting.founders(),
                (line, founder) -> new FounderRow(
                        cooperative.id(),
                        cooperative.villageCode(),
                        line,
                        founder.person(),
                        founder.name(),
                        null,
                        null)));
        record.elected.addAll(numbered(
                meeting.officers(),
                (line, officer) -> new ElectedRow(
                        cooperative.id(),
                        cooperative.villageCode(),
                        line,
                        officer.person(),
                        officer.name(),
                        officer.office())));
    }

    void sign(FormationRecord record, Cooperative cooperative, Deed deed) {
        dates.mustHaveCome(deed.signedOn(), cooperative.zone());
        cooperative.deedSigned(deed);
        record.steps.add(
                step(cooperative, Status.DEED_SIGNED, deed.signedOn(), deed.number() + ", " + deed.notaryName()));
    }

    /** Gives back what each founder has paid in, which is not collected because the founders may be written already. */
    List<FounderRow> form(
            FormationRecord record,
            Cooperative cooperative,
            Village village,
            People people,
            Decree decree,
            List<Payment> payments) {
        dates.mustHaveCome(decree.decidedOn(), cooperative.zone());
        Rupiah capital = payments.stream()
                .map(payment -> payment.principal().plus(payment.mandatory()))
                .reduce(Rupiah.ZERO, Rupiah::plus);
        cooperative.formed(decree, capital);
        Savings savings = cooperative.savings();
        PaymentRules.check(people.founders().stream().map(Founder::person).toList(), savings, payments);
        LocalDate day = decree.decidedOn();
        record.steps.add(step(cooperative, Status.FORMED, day, decree.number()));
        record.milestones.add(reached(cooperative, Milestone.FORMED, day));
        if (cooperative.first()) {
            record.milestones.add(reached(cooperative, Milestone.VILLAGE_COVERED, day));
        }
        record.events.add(
                Announced.formed(cooperative.row(), village, people.founders().size()));
        Map<PersonReference, Payment> byPerson =
                payments.stream().collect(Collectors.toMap(Payment::person, Function.identity()));
        record.events.add(Announced.founders(cooperative, day, people.founders(), byPerson));
        people.officers().forEach(officer -> appoint(record, cooperative, officer, day));
        return numbered(people.founders(), (line, founder) -> {
            Payment payment = Objects.requireNonNull(byPerson.get(founder.person()));
            return new FounderRow(
                    cooperative.id(),
                    cooperative.villageCode(),
                    line,
                    founder.person(),
                    founder.name(),
                    payment.principal().sen(),
                    payment.mandatory().sen());
        });
    }

    /** The term begins with the legal entity: before there is one, nobody can hold its office. */
    private void appoint(FormationRecord record, Cooperative cooperative, Officer officer, LocalDate from) {
        var appointment = new AppointmentRow(
                ids.next(),
                cooperative.id(),
                cooperative.villageCode(),
                officer.person(),
                officer.name(),
                officer.office(),
                from,
                from.plusYears(cooperative.termYears()).minusDays(1));
        record.appointments.add(appointment);
        record.events.add(Announced.appointed(appointment));
    }

    private StepRow step(Cooperative cooperative, Status step, LocalDate occurredOn, String evidence) {
        return new StepRow(
                cooperative.id(),
                cooperative.villageCode(),
                step,
                occurredOn,
                clock.now(),
                caller.get().subject(),
                caller.get().roles().stream().sorted().toList(),
                evidence);
    }

    private static Reached reached(Cooperative cooperative, Milestone milestone, LocalDate day) {
        return new Reached(cooperative.id(), cooperative.villageCode(), milestone, day);
    }

    private static <T, R> List<R> numbered(List<T> items, BiFunction<Integer, T, R> row) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> row.apply(index + 1, items.get(index)))
                .toList();
    }
}
