package id.koperasi.registry.cooperative;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.FormationRecord.AppointmentRow;
import id.koperasi.registry.cooperative.FormationRecord.DeclarationRow;
import id.koperasi.registry.cooperative.FormationRecord.ElectedRow;
import id.koperasi.registry.cooperative.FormationRecord.ExistingRow;
import id.koperasi.registry.cooperative.FormationRecord.FounderRow;
import id.koperasi.registry.cooperative.FormationRecord.KinshipRow;
import id.koperasi.registry.cooperative.FormationRecord.StepRow;
import id.koperasi.registry.event.FormationEvent.CooperativeProposed;
import id.koperasi.registry.event.FormationEvent.DeedSigned;
import id.koperasi.registry.founding.ExistingCooperative;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.FoundingMeeting.Founder;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.FoundingRules;
import id.koperasi.registry.founding.Limits;
import id.koperasi.registry.founding.Payment;
import id.koperasi.registry.founding.PaymentRules;
import id.koperasi.registry.founding.PriorMeetings;
import id.koperasi.registry.founding.RouteRules;
import id.koperasi.registry.founding.ServingNotaries;
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

    private final PriorMeetings prior;
    private final ServingNotaries notaries;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Ids ids;

    FormationSteps(
            PriorMeetings prior,
            ServingNotaries notaries,
            StatedDates dates,
            BusinessClock clock,
            CurrentCaller caller,
            Ids ids) {
        this.prior = prior;
        this.notaries = notaries;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.ids = ids;
    }

    /** Who founded and who was elected, as the founding meeting decided. */
    record People(List<Founder> founders, List<Officer> officers) {}

    Cooperative propose(
            FormationRecord record,
            Village village,
            String name,
            ProposeCooperative proposal,
            FoundingLimits.History limits) {
        LocalDate proposedOn = proposal.proposedOn() == null ? dates.today(village.zone()) : proposal.proposedOn();
        dates.mustHaveCome(proposedOn, village.zone());
        ExistingCooperative existing = proposal.existing();
        switch (proposal.route()) {
            case NEW -> RouteRules.checkNew(existing);
            case DEVELOPMENT -> RouteRules.checkDevelopment(existing, proposedOn, limits.on(proposedOn));
            case REVITALISATION -> RouteRules.checkRevitalisation(existing, proposedOn, limits.on(proposedOn));
        }
        var cooperative = new Cooperative(ids.next(), village, name, proposal, proposedOn);
        if (existing != null) {
            record.existing.add(ExistingRow.of(cooperative, existing));
        }
        record.steps.add(step(cooperative, Status.PROPOSED, proposedOn, evidence(proposal)));
        record.milestones.add(reached(cooperative, Milestone.PROPOSED, proposedOn));
        record.events.add(new CooperativeProposed(
                cooperative.id(),
                cooperative.name(),
                cooperative.kind().name(),
                Announced.village(village),
                proposedOn));
        return cooperative;
    }

    private static String evidence(ProposeCooperative proposal) {
        Second second = proposal.second();
        ExistingCooperative existing = proposal.existing();
        return proposal.route()
                + (existing == null ? "" : ", " + existing.name() + ": " + existing.evidence())
                + (second == null ? "" : ", " + second.reason() + ": " + second.evidence());
    }

    void meet(FormationRecord record, Cooperative cooperative, FoundingMeeting meeting, Limits limits) {
        dates.mustHaveCome(meeting.heldOn(), cooperative.zone());
        cooperative.foundersMet(meeting, limits);
        FoundingRules.check(meeting, limits, prior.brokenBy(cooperative.id(), meeting, limits));
        record.steps.add(step(cooperative, Status.MEETING_HELD, meeting.heldOn(), meeting.minutesNumber())
                .after(meeting.prior()));
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
        meeting.declarations().stream()
                .map(declared -> new DeclarationRow(
                        cooperative.id(), cooperative.villageCode(), declared.person(), meeting.heldOn()))
                .forEach(record.declarations::add);
        meeting.kinships().stream()
                .map(kinship -> new KinshipRow(
                        cooperative.id(),
                        cooperative.villageCode(),
                        kinship.person(),
                        kinship.relative(),
                        kinship.relation(),
                        meeting.heldOn()))
                .forEach(record.kinships::add);
        record.events.add(Announced.met(cooperative, meeting));
    }

    /** Gives back whether it is known that the notary serves there. */
    boolean sign(FormationRecord record, Cooperative cooperative, Deed deed, Limits limits) {
        dates.mustHaveCome(deed.signedOn(), cooperative.zone());
        cooperative.deedSigned(deed);
        record.steps.add(
                step(cooperative, Status.DEED_SIGNED, deed.signedOn(), deed.number() + ", " + deed.notaryName()));
        record.events.add(new DeedSigned(cooperative.id(), deed.number(), deed.signedOn()));
        return limits.notaryServes() && notaries.check(deed.notaryName(), cooperative.villageCode(), deed.signedOn());
    }

    /** Gives back what each founder has paid in, which is not collected because the founders may be written already. */
    List<FounderRow> form(
            FormationRecord record,
            Cooperative cooperative,
            Village village,
            People people,
            Decree decree,
            List<Payment> payments,
            List<? extends Rejection> wrongCapital) {
        dates.mustHaveCome(decree.decidedOn(), cooperative.zone());
        Rupiah capital = payments.stream()
                .map(payment -> payment.principal().plus(payment.mandatory()))
                .reduce(Rupiah.ZERO, Rupiah::plus);
        cooperative.formed(decree, capital);
        Savings savings = cooperative.savings();
        PaymentRules.check(people.founders().stream().map(Founder::person).toList(), savings, payments, wrongCapital);
        LocalDate day = decree.decidedOn();
        record.steps.add(step(cooperative, Status.FORMED, day, decree.evidence()));
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
                caller.get().rolesInOrder(),
                evidence,
                null,
                null);
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
