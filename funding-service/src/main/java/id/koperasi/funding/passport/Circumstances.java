package id.koperasi.funding.passport;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.office.Officer;
import id.koperasi.funding.programme.Criterion;
import id.koperasi.funding.standing.StandingHistory;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a judgement follows from: the same circumstances always give the same passport.
 *
 * @param asOf the business date in question
 * @param facts what is known of the cooperative, in the order in which it was heard
 * @param officers who holds or held its offices
 * @param standing whether it may act at all
 * @param amount what it wants to borrow, when that is known
 * @param agreedOn when lender and cooperative signed; nothing before they have
 */
record Circumstances(
        LocalDate asOf,
        List<Fact> facts,
        List<Officer> officers,
        StandingHistory standing,
        @Nullable Rupiah amount,
        @Nullable LocalDate agreedOn) {

    Circumstances {
        facts = List.copyOf(facts);
        officers = List.copyOf(officers);
    }

    /** What shows a criterion to be met on the day, the earliest first; nothing when it is not. */
    Optional<Evidence> evidenceFor(Criterion criterion) {
        String subject = Objects.requireNonNullElse(criterion.subject(), "");
        return switch (criterion.rule()) {
            case FACT -> earliest(counting(FactKind.valueOf(subject)));
            case OFFICER_CERTIFIED -> certified(subject, Objects.requireNonNullElse(criterion.topic(), ""));
            case PLAN_RATED -> earliest(latest(FactKind.PLAN_RATED).filter(rated -> isAtLeast(rated.grade(), subject)));
            case MEMBERS_BORROWING ->
                earliest(latest(FactKind.BORROWING_RESOLVED).filter(this::coversAmount));
        };
    }

    private Stream<Fact> counting(FactKind kind) {
        LocalDate day = kind == FactKind.PILOT ? pilotOn() : asOf;
        return facts.stream().filter(fact -> fact.kind() == kind && fact.countsOn(day));
    }

    /** Whoever was a pilot when the agreement was signed keeps it, though his letter is taken back later. */
    private LocalDate pilotOn() {
        return agreedOn == null ? asOf : agreedOn;
    }

    /**
     * A plan is rated and minutes are written once; told again, they were corrected, and the last word says as a whole what
     * holds, whichever day it names.
     */
    private Stream<Fact> latest(FactKind kind) {
        Map<String, Fact> byTopic = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> fact.kind() == kind)
                .forEach(fact -> byTopic.put(String.valueOf(fact.topic()), fact));
        return byTopic.values().stream().filter(fact -> fact.countsOn(asOf));
    }

    /** Whoever is in office that day needs the certificate himself: a predecessor's is of no use. */
    private Optional<Evidence> certified(String office, String curriculum) {
        return officers.stream()
                .filter(officer -> officer.office().equals(office) && officer.inOfficeOn(asOf))
                .flatMap(officer -> counting(FactKind.CERTIFICATE)
                        .filter(certificate -> officer.person().equals(certificate.person()))
                        .filter(certificate -> curriculum.equals(certificate.topic()))
                        .map(certificate -> evidence(certificate, later(certificate.since(), officer.termFrom()))))
                .min(Comparator.comparing(Evidence::since));
    }

    private boolean coversAmount(Fact resolution) {
        Rupiah limit = resolution.limit();
        return limit != null && (amount == null || limit.compareTo(amount) >= 0);
    }

    private static boolean isAtLeast(@Nullable String grade, String least) {
        return Fact.GRADES.indexOf(grade) >= Fact.GRADES.indexOf(least);
    }

    private static Optional<Evidence> earliest(Stream<Fact> found) {
        return found.min(Comparator.comparing(Fact::since)).map(fact -> evidence(fact, fact.since()));
    }

    private static Evidence evidence(Fact fact, LocalDate since) {
        return new Evidence(since, fact.eventType(), fact.eventId(), fact.reference());
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
