package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programmedraft.ChangedRules.NewArrears;
import id.koperasi.funding.programmedraft.ChangedRules.NewClass;
import id.koperasi.funding.programmedraft.ChangedRules.NewHeldClass;
import id.koperasi.funding.programmedraft.ChangedRules.NewLetter;
import id.koperasi.funding.programmedraft.ChangedRules.NewRecovery;
import id.koperasi.funding.programmedraft.ChangedRules.NewRestructuring;
import id.koperasi.funding.programmedraft.ChangedRules.NewShare;
import id.koperasi.funding.programmedraft.ChangedRules.NewSupport;
import id.koperasi.funding.programmedraft.ChangedTerms.Collectibility;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.RuleUnsound;
import id.koperasi.platform.problem.RejectedException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Refuses rules that contradict themselves: a class that no loan comes into, a letter that nobody writes. */
final class FittingRules {

    private static final int MONTHS_MOST = 24;
    private static final String TRANSFER = "TRANSFER";

    private FittingRules() {}

    static void mustFit(ChangedRules rules, ChangedTerms terms, ProgrammeVersion base) {
        NewRestructuring restructuring = rules.restructuring();
        int tenor = Objects.requireNonNullElse(terms.maxTenorMonths(), base.maxTenorMonths());
        Integer longest = restructuring == null ? base.restructureLongestMonths() : longest(restructuring);
        mustHold("restructuring", longest == null || longest >= tenor);
        mustHold("supports", different(rules.supports(), NewSupport::source));
        mustHold("shares", different(rules.shares(), NewShare::kind));
        if (rules.arrears() != null) {
            Collectibility method = terms.collectibility() == null
                    ? Collectibility.valueOf(base.collectibility())
                    : terms.collectibility();
            mustFit(rules.arrears(), method);
        }
    }

    /** None where a loan is never restructured. */
    private static @Nullable Integer longest(NewRestructuring restructuring) {
        return restructuring.mostTimes() == 0 ? null : restructuring.longestMonths();
    }

    private static void mustFit(NewArrears arrears, Collectibility method) {
        List<NewClass> classes = arrears.classes();
        List<NewLetter> letters = arrears.letters();
        boolean fits = switch (method) {
            case BANK_DAYS -> byDays(classes);
            case STATE_RECEIVABLES -> byLetters(classes, letters.size());
        };
        mustHold("classes", fits && worsen(classes));
        mustHold("letters", letters.stream().skip(1).allMatch(letter -> letter.after() <= MONTHS_MOST));
        mustHold(
                "heldClasses",
                different(arrears.heldClasses(), NewHeldClass::classBefore)
                        && arrears.heldClasses().stream()
                                .allMatch(held -> held.classHeld() <= held.classBefore()
                                        && held.classBefore() <= classes.size()));
        mustHold(
                "recoveries",
                different(arrears.recoveries(), NewRecovery::kind)
                        && arrears.recoveries().stream()
                                .allMatch(recovery -> recovery.classLeast() <= classes.size()
                                        && recovery.lettersLeast() <= letters.size()
                                        && (!recovery.kind().equals(TRANSFER) || recovery.monthsAfterTransfer() == 0))
                        && (arrears.recoveries().isEmpty()
                                || arrears.recoveries().stream()
                                        .anyMatch(recovery -> recovery.kind().equals(TRANSFER))));
    }

    /** Whoever owes nothing is no loss, and what does not perform performs in no worse class. */
    private static boolean worsen(List<NewClass> classes) {
        return !classes.getFirst().nonPerforming()
                && pairs(classes.size())
                        .allMatch(i -> !classes.get(i - 1).nonPerforming()
                                || classes.get(i).nonPerforming());
    }

    private static boolean byDays(List<NewClass> classes) {
        return classes.stream()
                        .allMatch(each ->
                                each.daysPastDue() != null && each.letter() == null && each.monthsAfterLetter() == null)
                && days(classes, 0) == 0
                && pairs(classes.size()).allMatch(i -> days(classes, i - 1) < days(classes, i));
    }

    private static boolean byLetters(List<NewClass> classes, int letters) {
        NewClass first = classes.getFirst();
        return first.letter() == null
                && classes.stream()
                        .allMatch(each -> each.daysPastDue() == null
                                && (each.letter() == null) == (each.monthsAfterLetter() == null))
                && IntStream.range(1, classes.size())
                        .allMatch(i -> letter(classes, i) >= 1 && letter(classes, i) <= letters)
                && IntStream.range(2, classes.size()).allMatch(i -> comesLater(classes.get(i - 1), classes.get(i)));
    }

    private static boolean comesLater(NewClass better, NewClass worse) {
        int letters = Integer.compare(Objects.requireNonNull(worse.letter()), Objects.requireNonNull(better.letter()));
        return letters > 0
                || (letters == 0
                        && Objects.requireNonNull(worse.monthsAfterLetter())
                                > Objects.requireNonNull(better.monthsAfterLetter()));
    }

    private static int days(List<NewClass> classes, int place) {
        return Objects.requireNonNull(classes.get(place).daysPastDue());
    }

    private static int letter(List<NewClass> classes, int place) {
        return Objects.requireNonNullElse(classes.get(place).letter(), 0);
    }

    private static IntStream pairs(int size) {
        return IntStream.range(1, size);
    }

    private static <T> boolean different(@Nullable List<T> list, Function<T, Object> key) {
        return list == null || list.stream().map(key).distinct().count() == list.size();
    }

    private static void mustHold(String rule, boolean sound) {
        if (!sound) {
            throw new RejectedException(new RuleUnsound(rule));
        }
    }
}
