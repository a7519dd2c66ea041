package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.office.Appointment.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those who came into office by one act: an election, an approval, a decree or the founding, continuations under another
 * number with them; and those whose place they took. Since an act has one day, they move together.
 *
 * @param everybody all appointments of the cooperative
 * @param one somebody who came by that act
 */
record Entrance(List<Appointment> everybody, Appointment one) {

    Entrance {
        everybody = List.copyOf(everybody);
    }

    /** Who came. */
    List<Appointment> entered() {
        return everybody.stream()
                .filter(other -> Objects.equals(other.meetingId(), one.meetingId())
                        && Objects.equals(other.letterNumber(), one.letterNumber())
                        && manages(other) == manages(one))
                .toList();
    }

    /** Who went for them: on their day, or before it where his term was over by then. */
    List<Appointment> replaced() {
        LocalDate day = day();
        String evidence = evidence();
        return everybody.stream()
                .filter(other -> other.endReason() == EndReason.REPLACED
                        && went(other, day).equals(other.endedOn())
                        && evidence.equals(other.endEvidence())
                        && concerned(other))
                .toList();
    }

    /** The first day of all of them. */
    LocalDate day() {
        return entered().stream()
                .map(Appointment::termFrom)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** For how many years they came; a term that began on 29 February is a whole one all the same. */
    int years() {
        return one.termUntil().plusDays(1).getYear() - day().getYear();
    }

    /** What an appointment of one who came says when they came on another day, for so long and by that decree. */
    TermOfOffice came(Appointment appointment, Term term, @Nullable String letterNumber) {
        LocalDate day = day();
        return new TermOfOffice(
                appointment.termFrom().equals(day) ? term.from() : appointment.termFrom(),
                term.until(),
                day.equals(appointment.endedOn()) ? term.from() : appointment.endedOn(),
                letterNumber);
    }

    /** What an appointment of one who went says then: he left on that day, at the latest when his term was over anyway. */
    static TermOfOffice went(Appointment former, Term term) {
        return new TermOfOffice(
                former.termFrom(), former.termUntil(), went(former, term.from()), former.letterNumber());
    }

    private static LocalDate went(Appointment former, LocalDate day) {
        LocalDate over = former.termUntil().plusDays(1);
        return day.isBefore(over) ? day : over;
    }

    /** The latest day on which the boards changed meanwhile, so that what came after would be out of order. */
    Optional<LocalDate> changedMeanwhile(Term term) {
        Set<Appointment> own = Set.copyOf(entered());
        return Stream.of(amongOthers(own, term), amongThem(own, term), takenAfterwards(own, term))
                .flatMap(days -> days)
                .max(LocalDate::compareTo);
    }

    /** Somebody else came or left between the two days, or was there still on the earlier one. */
    private Stream<LocalDate> amongOthers(Set<Appointment> own, Term term) {
        boolean earlier = term.from().isBefore(day());
        LocalDate first = earlier ? term.from() : day();
        LocalDate last = earlier ? day() : term.from();
        Set<Appointment> gone = Set.copyOf(replaced());
        return everybody.stream()
                .filter(other -> !own.contains(other) && concerned(other))
                .flatMap(other -> {
                    LocalDate left = other.endedOn() == null && earlier ? other.termUntil() : other.endedOn();
                    return left == null || gone.contains(other)
                            ? Stream.of(other.termFrom())
                            : Stream.of(other.termFrom(), left);
                })
                .filter(happened -> !happened.isBefore(first) && !happened.isAfter(last));
    }

    /** One of them left, or went on under another number, before they would have come or after they would have left. */
    private Stream<LocalDate> amongThem(Set<Appointment> own, Term term) {
        LocalDate day = day();
        Stream<LocalDate> wentOn = own.stream()
                .map(Appointment::termFrom)
                .filter(from -> from.isAfter(day))
                .filter(from -> !from.isAfter(term.from()) || from.isAfter(term.until()));
        Stream<LocalDate> left = own.stream()
                .flatMap(appointment -> Optional.ofNullable(appointment.endedOn()).stream())
                .filter(ended -> ended.isAfter(day))
                .filter(ended -> !ended.isAfter(term.from())
                        || ended.isAfter(term.until().plusDays(1)));
        return Stream.concat(wentOn, left);
    }

    /** Who came after their term had run out, though they would be there still. */
    private Stream<LocalDate> takenAfterwards(Set<Appointment> own, Term term) {
        boolean stayed = own.stream().anyMatch(appointment -> appointment.endedOn() == null);
        return everybody.stream()
                .filter(other -> stayed && !own.contains(other) && concerned(other))
                .map(Appointment::termFrom)
                .filter(from -> from.isAfter(one.termUntil()) && !from.isAfter(term.until()));
    }

    /** A manager belongs to neither board, unless one of them was he. */
    private boolean concerned(Appointment other) {
        Set<PersonReference> people =
                entered().stream().map(Appointment::person).collect(Collectors.toSet());
        return manages(other) == manages(one) || people.contains(other.person());
    }

    private String evidence() {
        return one.meetingId() == null
                ? Objects.requireNonNullElse(one.letterNumber(), "")
                : one.meetingId().toString();
    }

    private static boolean manages(Appointment appointment) {
        return appointment.office().equals(Appointment.MANAGER);
    }
}
