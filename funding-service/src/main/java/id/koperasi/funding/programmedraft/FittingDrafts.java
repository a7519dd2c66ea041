package id.koperasi.funding.programmedraft;

import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.holiday.HolidayRejection.UnknownCalendar;
import id.koperasi.funding.holiday.Holidays;
import id.koperasi.funding.programme.Judging;
import id.koperasi.funding.programme.Power;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Rule;
import id.koperasi.funding.programmedraft.ChangedParts.NewBand;
import id.koperasi.funding.programmedraft.ChangedParts.NewCriterion;
import id.koperasi.funding.programmedraft.ChangedParts.NewDocument;
import id.koperasi.funding.programmedraft.ChangedParts.NewGuarantor;
import id.koperasi.funding.programmedraft.ChangedParts.NewPower;
import id.koperasi.funding.programmedraft.ChangedParts.NewScore;
import id.koperasi.funding.programmedraft.ChangedParts.NewTarget;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.CommitteeOfPowers;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NoBankForSuppliers;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NobodyLooks;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.PartUnsound;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.PowersEndBelow;
import id.koperasi.platform.caller.Permission.Grant;
import id.koperasi.platform.caller.Permission.Holder;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses a draft that would contradict itself, or would say something that nobody ever looks at. */
@ApplicationScoped
class FittingDrafts {

    private static final int WHOLE = 100;
    private static final int PAIR = 2;
    private static final Set<FactKind> TOLD_ONCE =
            EnumSet.complementOf(EnumSet.of(FactKind.CERTIFICATE, FactKind.PLAN_RATED, FactKind.BORROWING_RESOLVED));

    private final Judging judging;
    private final Holidays holidays;
    private final PaymentChannel channel;
    private final Set<String> offices;

    FittingDrafts(Judging judging, Holidays holidays, PaymentChannel channel, @All List<PermissionTable> tables) {
        this.channel = channel;
        this.judging = judging;
        this.holidays = holidays;
        this.offices = tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.grants().stream())
                .filter(grant -> grant.holder() == Holder.OFFICE)
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    void mustFit(ChangedTerms terms, ChangedParts parts, ChangedRules rules, ProgrammeVersion base) {
        terms.mustFit(base);
        aBankMustKnowSuppliers(terms, channel.kind());
        FittingRules.mustFit(rules, terms, base);
        somebodyMustKeepTheCalendar(terms);
        somebodyMustDecide(terms, parts, base);
        somebodyMustAnswer(terms, parts, base);
        sound("criteria", parts.criteria(), this::asks, code -> code.code() + ":" + code.cooperativeKind());
        sound("documents", parts.documents(), document -> true, NewDocument::code);
        sound("scorecard", parts.scorecard(), FittingDrafts::scores, NewScore::code);
        sound("powers", parts.powers(), FittingDrafts::decides, NewPower::upTo);
        sound("targets", parts.targets(), target -> true, NewTarget::stage);
        sound("guarantors", parts.guarantors(), guarantor -> true, NewGuarantor::office);
        List<NewScore> scorecard = parts.scorecard();
        if (scorecard != null
                && !scorecard.isEmpty()
                && scorecard.stream().mapToInt(NewScore::weight).sum() != WHOLE) {
            throw new RejectedException(new PartUnsound("scorecard"));
        }
    }

    /** Where bodies decide by amount, the committee of the terms decides nothing, and nobody decides about more than the last. */
    private void somebodyMustDecide(ChangedTerms terms, ChangedParts parts, ProgrammeVersion base) {
        List<Rupiah> bounds = parts.powers() == null
                ? judging.bodies(base).stream().map(Power::upTo).toList()
                : parts.powers().stream().map(NewPower::upTo).toList();
        bounds.stream().max(Comparator.naturalOrder()).ifPresent(last -> {
            if (terms.committeeSize() != null || terms.committeeQuorum() != null) {
                throw new RejectedException(new CommitteeOfPowers());
            }
            Rupiah ceiling = Objects.requireNonNullElse(terms.ceiling(), base.ceiling());
            if (ceiling.compareTo(last) > 0) {
                throw new RejectedException(new PowersEndBelow(ceiling, last));
            }
        });
    }

    /** Where payments go by file nobody says whose account it is, so that no supplier would ever be paid. */
    static void aBankMustKnowSuppliers(ChangedTerms terms, PaymentChannel.Kind channel) {
        if (Boolean.TRUE.equals(terms.supplierPayment()) && channel != PaymentChannel.Kind.SNAP) {
            throw new RejectedException(new NoBankForSuppliers());
        }
    }

    private void somebodyMustKeepTheCalendar(ChangedTerms terms) {
        String calendar = terms.repayment() == null ? null : terms.repayment().holidayCalendar();
        if (calendar != null && !holidays.has(calendar)) {
            throw new RejectedException(new UnknownCalendar());
        }
    }

    /** Days for whoever follows a guarantor are of no use where nobody answers for a loan. */
    private static void somebodyMustAnswer(ChangedTerms terms, ChangedParts parts, ProgrammeVersion base) {
        boolean nobody = parts.guarantors() == null
                ? base.guarantors().isEmpty()
                : parts.guarantors().isEmpty();
        if (terms.guarantorDays() != null && nobody) {
            throw new RejectedException(new NobodyLooks("guarantors"));
        }
    }

    private static <T> void sound(String part, @Nullable List<T> list, Predicate<T> each, Function<T, Object> key) {
        if (list == null) {
            return;
        }
        long different = list.stream().map(key).distinct().count();
        if (different != list.size() || !list.stream().allMatch(each)) {
            throw new RejectedException(new PartUnsound(part));
        }
    }

    /** A criterion about an office that no cooperative has would close the programme to everybody. */
    private boolean asks(NewCriterion criterion) {
        String subject = criterion.subject();
        boolean fits = switch (criterion.rule()) {
            case FACT -> subject != null && factKinds().contains(subject);
            case OFFICER_CERTIFIED -> subject != null && offices.contains(subject) && criterion.topic() != null;
            case PLAN_RATED -> subject != null && Fact.GRADES.contains(subject);
            case MEMBERS_BORROWING -> subject == null;
        };
        return fits && (criterion.topic() == null || criterion.rule() == Rule.OFFICER_CERTIFIED);
    }

    private static Set<String> factKinds() {
        return TOLD_ONCE.stream().map(FactKind::name).collect(Collectors.toSet());
    }

    private static boolean scores(NewScore score) {
        List<NewBand> bands = score.bandsOrNone();
        long different = bands.stream()
                .map(band -> band.atLeast().stripTrailingZeros())
                .distinct()
                .count();
        return different == bands.size() && (score.fact() != null) == !bands.isEmpty();
    }

    private static boolean decides(NewPower power) {
        return power.seats() % PAIR != 0 && power.quorum() <= power.seats();
    }
}
